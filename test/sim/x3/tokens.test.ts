/** Facts about the cloud gateway's tokens that the simulator keeps. Source: developer.sage.com/x3, token endpoints. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { GATEWAY_APP } from "./auth/gateway.ts";
import { type Client, client, send } from "./test-client.ts";

const refresh = ({ token }: Client, refresh_token: string) =>
  token({ grant_type: "refresh_token", refresh_token, ...GATEWAY_APP });
const get = ({ api1 }: Client, access: string) =>
  api1("CCE?representation=CCE.$query", { headers: { authorization: `Bearer ${access}` } });

test("a refresh hands out a new pair and ends the life of the token that it was made with", async (t) => {
  const desk = await client(t);
  const first = desk.sim.gateway.pair();
  const { status, body } = await refresh(desk, first);
  assert.equal(status, 200);
  assert.deepEqual(Object.keys(body), ["access_token", "refresh_token"]);
  assert.notEqual(body.refresh_token, first);
  const again = await refresh(desk, first);
  assert.deepEqual([again.status, again.body], [403, { message: "Pairing not found" }]);
  assert.equal((await refresh(desk, body.refresh_token)).status, 200);
});

test("an access token is good for five minutes, a refresh token for thirty days", async (t) => {
  const desk = await client(t);
  const { body } = await refresh(desk, desk.sim.gateway.pair());
  desk.clock.advance(299_000);
  assert.equal((await get(desk, body.access_token)).status, 200);
  desk.clock.advance(1000);
  const late = await get(desk, body.access_token);
  assert.deepEqual([late.status, late.body], [401, { message: "Unauthorised" }]);
  desk.clock.advance(30 * 24 * 3_600_000);
  assert.equal((await refresh(desk, body.refresh_token)).status, 403);
});

test("the customer can end the pairing", async (t) => {
  const desk = await client(t);
  const token = desk.sim.gateway.pair();
  desk.sim.gateway.unpair();
  assert.equal((await refresh(desk, token)).status, 403);
});

test("other grants, missing parameters, unknown and disabled applications are refused", async (t) => {
  const desk = await client(t);
  const said = async (body: object) => {
    const { status, body: answer } = await desk.token(body);
    return [status, answer.message];
  };
  assert.deepEqual(await said({ grant_type: "client_credentials", ...GATEWAY_APP }), [
    400,
    "Invalid grant type",
  ]);
  assert.deepEqual(await said({ grant_type: "refresh_token" }), [400, "Missing required request parameters"]);
  const grant = { grant_type: "refresh_token", refresh_token: desk.sim.gateway.pair() };
  assert.deepEqual(await said({ ...grant, ...GATEWAY_APP, client_id: "x" }), [404, "Client id not found"]);
  assert.deepEqual(await said({ ...grant, ...GATEWAY_APP, client_secret: "x" }), [
    403,
    "Application disabled",
  ]);
});

test("consent comes back with a code that is exchanged once, for the address that it was sent to", async (t) => {
  const desk = await client(t);
  const { client_id } = GATEWAY_APP;
  const redirect_uri = "https://relay.example/back";
  const asked = {
    client_id,
    scope: "api.graphQL",
    customer: "https://x3.example",
    redirect_uri,
    state: "s1",
  };
  const { status, headers } = await send(
    `${desk.sim.url}/v1/token/authorise?${new URLSearchParams(asked)}`,
    {},
  );
  const back = new URL(headers.get("location") ?? "");
  assert.deepEqual(
    [status, back.origin, back.searchParams.get("state")],
    [302, "https://relay.example", "s1"],
  );
  const grant = {
    grant_type: "authorization_code",
    code: back.searchParams.get("authorizationCode"),
    redirect_uri,
  };
  assert.equal((await desk.token({ ...grant, ...GATEWAY_APP })).status, 200);
  assert.equal((await desk.token({ ...grant, ...GATEWAY_APP })).status, 403);
});
