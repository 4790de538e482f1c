import { randomBytes } from "node:crypto";
import type { Engine } from "../glide/engine.ts";
import type { Meta } from "../rules/metadata.ts";
import { findUser, passwordMatches, type User } from "../security/users.ts";
import { fromStored, toStored } from "../store/dates.ts";
import { newSysId } from "../store/rows.ts";
import type { ApiAnswer } from "../workers/messages.ts";
import { answer } from "./answer.ts";

const grantProperty = "glide.oauth.inbound.client.credential.grant_type.enabled";
/** 100 days. */
const refreshLife = 8_640_000;

/**
 * `POST /oauth_token.do`: parameters only in a form-encoded body. ServiceNow docs,
 * r_OAuthAPIRequestParameters.md, r_OAuthAPIResponseParameters.md, client-credentials.md.
 */
export function oauthToken(engine: Engine, contentType: string, body: string): ApiAnswer {
  if (!contentType.startsWith("application/x-www-form-urlencoded"))
    return refused("invalid_request", "invalid content type");
  const form = new URLSearchParams(body);
  const [client] = engine.metadata.by("oauth_entity", "client_id", form.get("client_id") ?? "");
  if (client?.["active"] !== "1" || client["client_secret"] !== form.get("client_secret"))
    return refused("invalid_client", "access_denied");
  switch (form.get("grant_type")) {
    case "client_credentials":
      return clientCredentials(engine, client);
    case "password":
      return passwordGrant(engine, client, form);
    case "refresh_token":
      return refreshGrant(engine, client, form);
    default:
      return refused("unsupported_grant_type", "access_denied");
  }
}

/** Needs the system property, the grant type on the registry entry, and its application user. */
function clientCredentials(engine: Engine, client: Meta): ApiAnswer {
  const enabled = engine.metadata.property(grantProperty)?.["value"] === "true";
  const user = findUser(engine.metadata, client["user"] ?? "", engine.settings.timeZone);
  if (!enabled || client["default_grant_type"] !== "client_credentials" || !user)
    return refused("server_error", "access_denied");
  return issued(engine, accessToken(engine, client, user), {});
}

function passwordGrant(engine: Engine, client: Meta, form: URLSearchParams): ApiAnswer {
  const user = byPassword(engine, form.get("username") ?? "", form.get("password") ?? "");
  if (!user) return refused("server_error", "access_denied");
  const refresh = insertToken(engine, client, user, "refresh_token", refreshLife);
  return issued(engine, accessToken(engine, client, user), { refresh_token: refresh.token });
}

function refreshGrant(engine: Engine, client: Meta, form: URLSearchParams): ApiAnswer {
  const user = userOfToken(engine, form.get("refresh_token") ?? "", "refresh_token");
  if (!user) return refused("invalid_grant", "access_denied");
  return issued(engine, accessToken(engine, client, user), { refresh_token: form.get("refresh_token") });
}

/** The user with that name and password; undefined if there is none, or the user may not sign in. */
export function byPassword(engine: Engine, userName: string, password: string): User | undefined {
  const [row] = engine.metadata.by("sys_user", "user_name", userName);
  if (!row || !passwordMatches(row["user_password"] ?? "", password)) return undefined;
  return findUser(engine.metadata, userName, engine.settings.timeZone);
}

/** Whose token it is; undefined once it has expired. */
export function userOfToken(engine: Engine, token: string, type = "access_token"): User | undefined {
  const row = engine.db.get(
    "SELECT user, expires FROM oauth_credential WHERE token = ? AND type = ?",
    token,
    type,
  );
  if (!row || (fromStored(String(row["expires"])) ?? 0) <= engine.now()) return undefined;
  return findUser(engine.metadata, String(row["user"]), engine.settings.timeZone);
}

/** Makes every access token invalid, as a revocation by an administrator does. */
export function revokeTokens(engine: Engine): void {
  engine.db.run("DELETE FROM oauth_credential WHERE type = 'access_token'");
}

interface Token {
  token: string;
  expires: number;
}

/** While a token is valid, asking again gives the same one. */
function accessToken(engine: Engine, client: Meta, user: User): Token {
  const found = engine.db.get(
    "SELECT token, expires FROM oauth_credential WHERE oauth_entity = ? AND user = ? AND type = 'access_token' AND expires > ?",
    client["sys_id"] ?? "",
    user.sysId,
    toStored(engine.now()),
  );
  if (found) return { token: String(found["token"]), expires: fromStored(String(found["expires"])) ?? 0 };
  const life = Number(client["access_token_lifespan"] || engine.settings.accessTokenLife);
  return insertToken(engine, client, user, "access_token", life);
}

function insertToken(engine: Engine, client: Meta, user: User, type: string, life: number): Token {
  const token = randomBytes(43).toString("base64url");
  const expires = engine.now() + life * 1000;
  engine.db.run(
    "INSERT INTO oauth_credential (sys_id, token, oauth_entity, user, expires, type) VALUES (?, ?, ?, ?, ?, ?)",
    newSysId(),
    token,
    client["sys_id"] ?? "",
    user.sysId,
    toStored(expires),
    type,
  );
  return { token, expires };
}

function issued(engine: Engine, { token, expires }: Token, more: object): ApiAnswer {
  const remaining = Math.floor((expires - engine.now()) / 1000);
  const expiresIn = engine.settings.expiresIn === "full" ? engine.settings.accessTokenLife : remaining;
  return answer(200, {
    access_token: token,
    ...more,
    scope: "useraccount",
    token_type: "Bearer",
    expires_in: expiresIn,
  });
}

function refused(error: string, description: string): ApiAnswer {
  return answer(401, { error, error_description: description });
}
