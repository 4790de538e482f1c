/** Who may call, on api1 and on X3 Services: Basic, the connected application's JWT, the gateway's access token. */

import { diagnosis, json } from "../rest/refusal.ts";
import type { X3Settings } from "../settings.ts";
import type { Reply } from "../types.ts";
import type { Gateway } from "./gateway.ts";
import { said } from "./gateway.ts";
import { flawOfToken } from "./jwt.ts";

export const USER = { username: "RELAY", password: "Café:s3cret" };
export const CONNECTED_APP = {
  clientId: "3f0a9c5e-relay",
  secret: "connected-app-s3cret",
  user: "relay",
};

export interface Door {
  settings: X3Settings;
  gateway: Gateway;
  now(): number;
  /** The URL that the connected application is registered with. */
  registeredUrl: string;
}

const LOGIN_PAGE =
  "<!DOCTYPE html><html><head><title>Sage X3 - Login</title></head><body>Sign in</body></html>";

/** Undefined for who may come in; user names and passwords are compared to the letter. */
export function turnedAway(door: Door, authorization: string | undefined): Reply | undefined {
  if (authorization === undefined) return nobody(door.settings);
  const [scheme = "", credentials = ""] = authorization.split(" ");
  if (scheme === "Basic" && door.settings.authModes.includes("basic")) {
    const [user, ...password] = Buffer.from(credentials, "base64").toString("utf8").split(":");
    const isUser = user === USER.username && password.join(":") === USER.password;
    return isUser ? undefined : json(401, { $diagnoses: [diagnosis("Invalid user name or password")] });
  }
  if (scheme === "Bearer" && door.settings.authModes.includes("bearer")) return bearer(door, credentials);
  return nobody(door.settings);
}

function bearer({ settings, gateway, now, registeredUrl }: Door, token: string): Reply | undefined {
  if (gateway.isGood(token)) return undefined;
  if (isGatewayToken(token)) return said(401, "Unauthorised");
  const audience = settings.audience ?? registeredUrl;
  const flaw = flawOfToken(token, { ...CONNECTED_APP, audience, validity: settings.tokenValidity }, now());
  if (flaw === undefined) return undefined;
  return { status: 401, headers: { "content-type": "text/plain" }, body: `Error ${flaw}: Invalid token` };
}

/** Told by the claim that only the gateway's tokens have. */
function isGatewayToken(token: string): boolean {
  const claims = Buffer.from(token.split(".")[1] ?? "", "base64url").toString();
  return claims.includes('"azp"');
}

function nobody({ unauthenticated }: X3Settings): Reply {
  if (unauthenticated === "login-page")
    return { status: 200, headers: { "content-type": "text/html" }, body: LOGIN_PAGE };
  return json(401, { $diagnoses: [diagnosis("Authentication required")] });
}
