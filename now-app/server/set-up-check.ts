/** What the instance can see of its own set-up: properties, limits, the middleware's account. */
import { GlideRecord } from "@servicenow/glide";
import type { Finding } from "./check-outcome.ts";
import { isSecret, platformProperty, property, signingSecret } from "./platform.ts";
import { flag, text } from "./record.ts";

/** What a call to the middleware may take: the platform's own limits must not cut it. */
const leastSeconds = 25;
/** Two pulls, a dispatch and a button at the same time. */
const leastConnections = 4;
const admin = "ServiceNow admin:";

const integrationRole = "x_lr_relay.integration";
const importRole = "import_transformer";
/** Whoever delivers records must not decide about them, too. */
const tooMuch = ["admin", "x_lr_relay.admin", "x_lr_relay.operator", "x_lr_relay.approver"];

/**
 * @param connection the one that is checked
 * @param signedIn whether the middleware says that it signs in to this instance; undefined where it did not say
 */
export function setUpFindings(connection: string, signedIn: boolean | undefined): Finding[] {
  return [...propertyFindings(connection), ...limitFindings(), oauthFinding(signedIn), ...accountFindings()];
}

function finding(name: string, trouble: string, detail: string, fix: string): Finding {
  return {
    name,
    ok: trouble === "",
    detail: trouble || detail,
    fix: trouble === "" ? "" : `${admin} ${fix}`,
  };
}

function propertyFindings(connection: string): Finding[] {
  return [
    own(
      "middleware_url",
      addressTrouble,
      "to the middleware's address, https://… without a slash at the end.",
    ),
    own("middleware_key_id", () => "", "to the client's id in the middleware's configuration."),
    secretFinding(connection),
  ];
}

function own(name: string, troubleOf: (value: string) => string, fix: string): Finding {
  const value = property(name);
  const trouble = value === "" ? "is empty" : troubleOf(value);
  return finding(`Property x_lr_relay.${name}`, trouble, "is set", `set x_lr_relay.${name} ${fix}`);
}

function addressTrouble(address: string): string {
  const isLoopback = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/.test(address);
  return /^https:\/\//.test(address) || isLoopback ? "" : "does not begin with https://";
}

/** Which of the two ways to the secret this instance lets a script go. */
function secretFinding(connection: string): Finding {
  const value = property("middleware_secret");
  const isProperty = isSecret(value);
  const trouble =
    value === "" ? "is empty" : "is no Base64 of 32 bytes or more, or the instance does not decrypt it";
  return finding(
    "Property x_lr_relay.middleware_secret",
    isProperty || isSecret(signingSecret(connection)) ? "" : trouble,
    isProperty ? "is set" : `${trouble}; the connection's signing secret is used`,
    "set x_lr_relay.middleware_secret to the client's hmac_secret, as npm run relay -- keygen prints it. Where the instance does not decrypt it, put the same into Signing secret on the connection.",
  );
}

function limitFindings(): Finding[] {
  const isCapped = platformProperty("glide.http.outbound.max_timeout.enabled") !== "false";
  return [
    limit("glide.http.outbound.max_timeout", "30 s", leastSeconds, isCapped),
    limit("glide.rest.outbound.ecc_response.timeout", "300 s", leastSeconds, property("mid_server") !== ""),
    limit("glide.http.connection_mgr.max_connections_per_host", "4", leastConnections, true),
  ];
}

/** An unset limit is the platform's default, which is enough (ServiceNow docs, r_HTTPConnectionManagementProps.md). */
function limit(name: string, preset: string, least: number, applies: boolean): Finding {
  const value = platformProperty(name);
  const cuts = applies && value !== "" && Number(value) < least;
  return finding(
    `Property ${name}`,
    cuts ? `${value} is too little` : "",
    applies ? value || `${preset}, the platform's default` : "does not apply here",
    `raise it to ${least} or more.`,
  );
}

/** Only the client credentials grant needs the property; that the middleware signs in proves that it is not missed. */
function oauthFinding(signedIn: boolean | undefined): Finding {
  const name = "glide.oauth.inbound.client.credential.grant_type.enabled";
  const isOn = platformProperty(name) === "true";
  const detail = isOn ? "true" : "not set; the middleware signs in without it";
  return finding(
    `Property ${name}`,
    isOn || signedIn !== false ? "" : "is not set, and the middleware cannot sign in",
    signedIn === undefined && !isOn ? "not set; needed for the client credentials grant alone" : detail,
    "create it as true | false with the value true, where the middleware uses the client credentials grant.",
  );
}

/** Each account that holds the app's role for the middleware. */
function accountFindings(): Finding[] {
  const rows = new GlideRecord("sys_user_has_role");
  rows.addQuery("role.name", integrationRole);
  rows.addQuery("user.active", true);
  rows.setLimit(20);
  rows.query();
  const findings: Finding[] = [];
  const seen: { [user: string]: true } = {};
  while (rows.next()) {
    const user = text(rows, "user");
    if (!seen[user]) findings.push(accountFinding(user));
    seen[user] = true;
  }
  const fix = `give the middleware's account the roles ${integrationRole} and ${importRole}.`;
  return findings.length > 0 ? findings : [finding("Account of the middleware", "there is none", "", fix)];
}

function accountFinding(userId: string): Finding {
  const user = new GlideRecord("sys_user");
  const name = user.get(userId) ? text(user, "user_name") : userId;
  const roles = rolesOf(userId);
  const spare = roles.filter((role) => tooMuch.includes(role));
  if (flag(user, "locked_out")) return finding(`Account ${name}`, "is locked out", "", "unlock it.");
  if (!roles.includes(importRole))
    return finding(
      `Account ${name}`,
      `lacks ${importRole}: imports answer 500 although they took the row`,
      "",
      `give it the role ${importRole}.`,
    );
  return finding(
    `Account ${name}`,
    spare.length > 0 ? `may do more than deliver: ${spare.join(", ")}` : "",
    `has ${integrationRole} and ${importRole}`,
    "take these roles from it, or let the middleware use an account of its own.",
  );
}

function rolesOf(userId: string): string[] {
  const rows = new GlideRecord("sys_user_has_role");
  rows.addQuery("user", userId);
  rows.query();
  const roles: string[] = [];
  while (rows.next()) roles.push(rows.getDisplayValue("role"));
  return roles;
}
