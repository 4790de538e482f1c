/** What administrators enter: on the instance after installing the app, and in the middleware's configuration. */

import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import type { Instance } from "../sim/servicenow/index.ts";
import type { Company } from "./companies.ts";

export const approver = "alice";
export const operator = "olga";

const clientId = "acme-now";
const integrationUser = "relay.integration";

/** The sandbox's Company of Intacct and the others, as far as setting up goes. */
export type Connected = Pick<Company, "id" | "label" | "erp" | "entities" | "config">;

export interface Secrets {
  hmac: string;
  oauth: string;
}

export function newSecrets(): Secrets {
  return { hmac: randomBytes(32).toString("base64"), oauth: password() };
}

/** An instance with the app, under this scope. */
export interface Site {
  instance: Instance;
  scope: string;
}

/** Returns the passwords by user name. */
export async function seedUsers(
  { instance, scope }: Site,
  { oauth }: Secrets,
): Promise<Readonly<Record<string, string>>> {
  const roles: Record<string, string[]> = {
    admin: ["admin", `${scope}.admin`],
    [approver]: [`${scope}.approver`],
    [operator]: [`${scope}.operator`],
    [integrationUser]: [`${scope}.integration`],
  };
  const passwords = Object.fromEntries(Object.keys(roles).map((name) => [name, password()]));
  for (const [user_name, secret] of Object.entries(passwords)) {
    const user = await instance.addUser({ user_name, password: secret, roles: roles[user_name] ?? [] });
    const name = user_name.charAt(0).toUpperCase() + user_name.slice(1);
    await instance.admin.update("sys_user", user, { name });
  }
  await instance.addOAuthClient({ client_id: clientId, client_secret: oauth, user_name: integrationUser });
  return passwords;
}

/** The middleware's configuration file and environment. */
export async function middlewareEnvironment(
  dir: string,
  { instance, scope }: Site,
  companies: readonly Connected[],
  { hmac, oauth }: Secrets,
): Promise<Record<string, string>> {
  const loopback = { allow_private_network: true, allow_http: true };
  const auth = { type: "client_credentials", client_id: clientId, client_secret: oauth };
  const connections = companies.map(({ id }) => id);
  const configuration = {
    allow_plaintext_secrets: true,
    instances: [{ id: "acme", url: instance.url, scope, auth, ...loopback }],
    clients: [{ id: clientId, instance: "acme", connections, hmac_secret: hmac }],
    connections: companies.map(({ id, erp, config }) => ({
      ...{ id, instance: "acme", type: erp, ...loopback },
      ...config,
    })),
  };
  const file = join(dir, "relay.yaml");
  await writeFile(file, stringify(configuration), { mode: 0o600 });
  return {
    RELAY_CONFIG: file,
    RELAY_MASTER_KEY: randomBytes(32).toString("base64"),
    RELAY_STORE: `file:${join(dir, "relay.db")}`,
  };
}

export async function seedApp(
  site: Site,
  middlewareUrl: string,
  companies: readonly Connected[],
  { hmac }: Secrets,
): Promise<void> {
  const { instance, scope } = site;
  await instance.setProperty(`${scope}.middleware_url`, middlewareUrl);
  await instance.setProperty(`${scope}.middleware_key_id`, clientId);
  await instance.setProperty(`${scope}.middleware_secret`, hmac);
  for (const company of companies) await seedConnection(site, company);
}

async function seedConnection(
  { instance, scope }: Site,
  { id, label, erp, entities }: Connected,
): Promise<void> {
  const connection = await instance.admin.insert(`${scope}_connection`, {
    ...{ name: id, label, erp, active: "1" },
  });
  for (const [index, entity] of entities.entries())
    await instance.admin.insert(`${scope}_sync`, {
      ...{ connection, entity, active: "1", interval_minutes: "1" },
      sequence: String(10 * (index + 1)),
    });
}

function password(): string {
  return randomBytes(18).toString("base64url");
}
