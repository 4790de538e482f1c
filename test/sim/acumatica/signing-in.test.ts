/** The identity server, the older cookie, and the seats of the licence. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { caller } from "./test-client.ts";

const application = {
  client_id: "8E0761D9-F4EC-2D4B-A60F-BCE2708C6FDD@Company",
  client_secret: "cl1ent&secret+",
};
const person = { username: "integration", password: "pa55 word%" };

test("password: an access token for an hour, a refresh token with offline_access alone (fixture A1)", async (t) => {
  const { token } = await caller(t);
  const { status, json } = await token({
    ...{ grant_type: "password", ...application, ...person },
    scope: "api offline_access",
  });
  assert.equal(status, 200);
  assert.deepEqual(Object.keys(json).sort(), [
    "access_token",
    "expires_in",
    "refresh_token",
    "scope",
    "token_type",
  ]);
  assert.deepEqual([json.expires_in, json.token_type, json.scope], [3600, "Bearer", "api offline_access"]);
  const plain = await token({ grant_type: "password", ...application, ...person, scope: "api" });
  assert.equal(plain.json.refresh_token, undefined);
});

test("what is wrong is told by RFC 6749's codes", async (t) => {
  const { token, sim } = await caller(t);
  const grant = { grant_type: "password", ...application, ...person, scope: "api" };
  const errorOf = async (form: Record<string, string>) => (await token({ ...grant, ...form })).json.error;
  assert.equal(await errorOf({ password: "wrong" }), "invalid_grant");
  assert.equal(await errorOf({ client_secret: "wrong" }), "invalid_client");
  assert.equal(await errorOf({ client_id: "8E0761D9-F4EC-2D4B-A60F-BCE2708C6FDD" }), "invalid_client");
  assert.equal(await errorOf({ grant_type: "client_credentials" }), "unsupported_grant_type");
  assert.equal(await errorOf({ scope: "api:offline_access" }), "invalid_scope");
  sim.settings.grants = ["refresh_token"];
  assert.equal(await errorOf({}), "unauthorized_client");
});

test("every refresh hands out a successor, and the token that was used is dead", async (t) => {
  const { token, sim } = await caller(t);
  const first = sim.identity.firstRefreshToken();
  const refresh = (refresh_token: string) =>
    token({ grant_type: "refresh_token", ...application, refresh_token });
  const { json } = await refresh(first);
  assert.notEqual(json.refresh_token, first);
  const dead = await refresh(first);
  assert.deepEqual([dead.status, dead.json], [400, { error: "invalid_grant" }]);
  assert.equal((await refresh(json.refresh_token)).status, 200);
});

test("a chain of refresh tokens ends thirty days after its beginning", async (t) => {
  const { token, sim, clock } = await caller(t);
  const refresh_token = sim.identity.firstRefreshToken();
  clock.advance(30 * 24 * 3_600_000);
  const { json } = await token({ grant_type: "refresh_token", ...application, refresh_token });
  assert.equal(json.error, "invalid_grant");
});

test("consent ends in the browser with a code that works once", async (t) => {
  const { bare, token, sim } = await caller(t);
  const parameters = new URLSearchParams({
    ...{ response_type: "code", client_id: application.client_id, redirect_uri: "https://localhost/back" },
    ...{ scope: "api offline_access", state: "s1" },
  });
  const { status, headers } = await bare("GET", `/identity/connect/authorize?${parameters}`);
  assert.equal(status, 302);
  const end = new URL(headers.get("location") ?? "");
  assert.equal(end.searchParams.get("state"), "s1");
  const code = end.searchParams.get("code") ?? "";
  const grant = {
    grant_type: "authorization_code",
    ...application,
    code,
    redirect_uri: "https://localhost/back",
  };
  assert.equal((await token(grant)).status, 200);
  assert.equal((await token(grant)).json.error, "invalid_grant");
  assert.equal(sim.identity.livingRefreshTokens.length, 1);
});

test("the cookie: 204 with cookies; a wrong password is 500; an unknown tenant too", async (t) => {
  const { bare } = await caller(t);
  const login = (name: string, password: string, tenant: string) =>
    bare("POST", "/entity/auth/login", JSON.stringify({ name, password, tenant }), {
      "content-type": "application/json",
    });
  const { status, headers } = await login(person.username, person.password, "Company");
  assert.equal(status, 204);
  const cookies = headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
  assert.deepEqual(
    cookies.map((cookie) => cookie.split("=")[0]),
    ["ASP.NET_SessionId", ".ASPXAUTH", "UserBranch", "Locale", "CompanyID"],
  );
  const cookie = cookies.join("; ");
  assert.equal(
    (await bare("GET", "/entity/Default/24.200.001/Account?$top=1", undefined, { cookie })).status,
    200,
  );
  const wrong = await login(person.username, "no", "Company");
  assert.equal(wrong.status, 500);
  assert.equal(wrong.json.exceptionMessage, "Error: Invalid credentials. Please try again.");
  assert.match(
    (await login(person.username, person.password, "Other")).json.exceptionType,
    /PXUndefinedCompany/,
  );
  assert.equal((await bare("POST", "/entity/auth/logout", "", { cookie })).status, 204);
  assert.equal(
    (await bare("GET", "/entity/Default/24.200.001/Account?$top=1", undefined, { cookie })).status,
    401,
  );
});

test("a session without use ends after twenty minutes, a token with its hour", async (t) => {
  const { get, clock } = await caller(t);
  clock.advance(59 * 60_000);
  assert.equal((await get("Account?$top=1")).status, 200);
  clock.advance(60_000);
  assert.equal((await get("Account?$top=1")).status, 401);
});

test("a licence without a free seat refuses sign-ins with the words API Login Limit; signing out frees one", async (t) => {
  const { token, call, sim } = await caller(t, { settings: { seats: 1 } });
  const grant = { grant_type: "password", ...application, ...person, scope: "api" };
  const refused = await token(grant);
  assert.match(refused.text, /API Login Limit/);
  assert.equal((await call("POST", "/entity/auth/logout", "")).status, 204);
  assert.equal(sim.sessions.taken, 0);
  assert.equal((await token(grant)).status, 200);
});

test("a refresh goes on in the same session: it takes no seat more", async (t) => {
  const { token, sim } = await caller(t);
  const refresh = async (refresh_token: string) =>
    (await token({ grant_type: "refresh_token", ...application, refresh_token })).json.refresh_token;
  const next = await refresh(sim.identity.firstRefreshToken());
  const taken = sim.sessions.taken;
  await refresh(next);
  assert.equal(sim.sessions.taken, taken);
});
