/** A configuration whose every secret is a canary, sealed under a master key of its own. */

import { createHash, randomBytes } from "node:crypto";
import { stringify } from "yaml";
import { encryptSecret } from "../../middleware/src/config/secrets.ts";

const key = randomBytes(32);
export const masterKey = key.toString("base64");

export const canary = (name: string) => `canary${randomBytes(9).toString("hex")}${name}`;

/** By their places. */
export const secrets = {
  "instances/acme/auth/client_secret": canary("oauth"),
  "instances/acme/auth/fallback/password": canary("fallback"),
  "clients/acme-now/hmac_secret": Buffer.from(canary("hmac-key-of-many-bytes")).toString("base64"),
  "connections/acme-intacct/sender_password": canary("sender"),
  "connections/acme-intacct/user_password": canary("user"),
};
export const bearer = canary("bearer");

function sealed(place: keyof typeof secrets): string {
  return encryptSecret(secrets[place], place, key);
}

export interface Sides {
  instance: { url: string };
  intacct: { url: string; credentials: { sender_id: string; company_id: string; user_id: string } };
}

/** The file as YAML; `more` stands at its top. */
export function canaryConfig({ instance, intacct }: Sides, more: object = {}): string {
  const open = { allow_http: true, allow_private_network: true };
  const fallback = { username: "relay", password: sealed("instances/acme/auth/fallback/password") };
  const client_secret = sealed("instances/acme/auth/client_secret");
  const auth = { type: "client_credentials", client_id: "acme-now", client_secret, fallback };
  const { sender_id, company_id, user_id } = intacct.credentials;
  const client = {
    ...{ id: "acme-now", instance: "acme", connections: ["acme-intacct"] },
    bearer_sha256: createHash("sha256").update(bearer).digest("hex"),
    hmac_secret: sealed("clients/acme-now/hmac_secret"),
  };
  const connection = {
    ...{ id: "acme-intacct", instance: "acme", type: "intacct", endpoint: intacct.url, ...open },
    ...{ sender_id, company_id, user_id },
    sender_password: sealed("connections/acme-intacct/sender_password"),
    user_password: sealed("connections/acme-intacct/user_password"),
  };
  return stringify({
    instances: [{ id: "acme", url: instance.url, auth, ...open }],
    clients: [client],
    connections: [connection],
    ...more,
  });
}
