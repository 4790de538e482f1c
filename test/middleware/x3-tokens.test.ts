/** Signing in to X3: by password, by tokens that we sign, by the gateway's tokens that live five minutes. */

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { stringify } from "yaml";
import { RelayProblem } from "../../middleware/src/problems.ts";
import { documentsOf } from "../contract/bench-reading.ts";
import { GATEWAY_APP, startX3, type X3Sim } from "../sim/x3/index.ts";
import { startProcess } from "../support/process.ts";
import { bearer, configuration } from "../support/relay.ts";
import { readX3, type X3Desk, x3Desk } from "../support/x3-desk.ts";

const auths = ["basic", "app_jwt", "gateway"] as const;
const tokenCalls = (sim: X3Sim) => sim.calls().filter(({ transport }) => transport === "token");
const refused = (sim: X3Sim) => sim.calls().filter(({ status }) => status === 401);

for (const auth of auths) {
  for (const transport of ["rest", "graphql"] as const) {
    test(`${auth} signs in to ${transport}`, async (t) => {
      const { sim, reading } = await readX3(t, { auth, transport });
      assert.equal((await reading.all("supplier")).length, 30);
      assert.deepEqual(refused(sim), []);
      assert.equal(tokenCalls(sim).length, auth === "gateway" ? 1 : 0);
    });
  }
}

for (const auth of ["app_jwt", "gateway"] as const) {
  test(`${auth}: a pull outlives four access tokens, renewing each before its end`, async (t) => {
    const { sim, clock, reading } = await readX3(t, { auth, suppliers: 70 });
    const began = clock.now();
    const records = await reading.all("supplier", 10, () => clock.advance(20_000));
    assert.ok(clock.now() - began > 4 * 300_000, "it took longer than four tokens live");
    assert.equal(documentsOf(records).size, 70);
    assert.deepEqual(refused(sim), [], "no call went out with a token that had ended");
    if (auth === "gateway") assert.ok(tokenCalls(sim).length > 4);
  });
}

test("a token that ends while a call waits is renewed, and the call repeated once", async (t) => {
  const { sim, clock, reading } = await readX3(t, { auth: "gateway" });
  await reading.all("cost_center");
  sim.settings.accessSeconds = 300;
  sim.faults.add({
    when: { class: "CCE" },
    action: { do: "answer", status: 401, body: '{"message":"Unauthorised"}' },
  });
  assert.equal((await reading.all("cost_center")).length, 5);
  assert.equal(tokenCalls(sim).length, 2);
  assert.ok(clock.now() > 0);
});

test("a token of ours states issuer, user, audience and a short life, and is dated back against skew", async (t) => {
  const { sim, clock, reading } = await readX3(t, { auth: "app_jwt", transport: "graphql" });
  const step = reading.connection.adapter.signIn(reading.connection.config, {
    now: () => clock.now(),
    refreshToken: undefined,
  });
  assert.ok("token" in step);
  const [head = "", claims = ""] = step.token.replace("Bearer ", "").split(".");
  const read = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString()) as object;
  const seconds = clock.now() / 1000;
  assert.deepEqual(read(head), { alg: "HS256", typ: "JWT" });
  assert.deepEqual(read(claims), {
    iss: "3f0a9c5e-relay",
    sub: "relay",
    aud: `${sim.url}/xtrem/api`,
    iat: seconds - 30,
    exp: seconds + 270,
  });
});

async function problemOf(work: Promise<unknown>): Promise<RelayProblem> {
  const problem: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  assert.ok(problem instanceof RelayProblem, String(problem));
  return problem;
}

const wrong: [string, Record<string, unknown>, RegExp][] = [
  ["client id", { client_id: "other" }, /client_id/],
  ["user", { username: "other" }, /allowed user/],
  ["audience", { audience: "https://x3.example/xtrem/api/" }, /audience.*to the letter/],
];
for (const [what, changed, fix] of wrong) {
  test(`a connected application with another ${what}: the problem says which setting, after one call`, async (t) => {
    const auth = {
      type: "app_jwt",
      client_id: "3f0a9c5e-relay",
      secret: "connected-app-s3cret",
      username: "relay",
    };
    const { sim, reading } = await readX3(t, { connection: { auth: { ...auth, ...changed } } });
    const problem = await problemOf(reading.all("cost_center"));
    assert.equal(problem.code, "erp_auth_failed");
    assert.match(problem.extras.fix ?? "", fix);
    assert.equal(sim.calls().length, 1);
  });
}

test("a wrong secret is tried once more with a new token, then reported", async (t) => {
  const auth = { type: "app_jwt", client_id: "3f0a9c5e-relay", secret: "wrong", username: "relay" };
  const { sim, reading } = await readX3(t, { connection: { auth } });
  assert.equal((await problemOf(reading.all("cost_center"))).code, "erp_auth_failed");
  assert.equal(sim.calls().length, 2);
});

test("a wrong password is sent once: more would lock the user out", async (t) => {
  const auth = { type: "basic", username: "RELAY", password: "wrong" };
  const { sim, reading } = await readX3(t, { connection: { auth } });
  const problem = await problemOf(reading.all("cost_center"));
  assert.equal(problem.code, "erp_auth_failed");
  assert.equal(sim.calls().length, 1);
});

test("a login page instead of an answer is a matter of sign-in, not a short success", async (t) => {
  const { reading } = await readX3(t, { settings: { authModes: ["bearer"], unauthenticated: "login-page" } });
  const problem = await problemOf(reading.all("supplier"));
  assert.equal(problem.code, "erp_auth_failed");
  assert.match(problem.extras.fix ?? "", /session\.auth/);
});

test("a pairing that the customer has ended asks for a person", async (t) => {
  const { sim, reading } = await readX3(t, { auth: "gateway" });
  sim.gateway.unpair();
  const problem = await problemOf(reading.all("supplier"));
  assert.equal(problem.code, "erp_auth_failed");
  assert.match(problem.extras.fix ?? "", /authorize/);
  assert.equal(tokenCalls(sim).length, 1);
});

test("consent is asked for at the gateway, for the customer's own server, and its code exchanged", async (t) => {
  const { sim, clock, reading } = await readX3(t, { auth: "gateway" });
  const { adapter, config, client } = reading.connection;
  const consent = adapter.consent?.(config);
  const redirectUri = "https://localhost/ledger-relay";
  const address = new URL(consent?.address(config, { redirectUri, state: "st" }) ?? "");
  assert.equal(address.href.startsWith(`${sim.url}/v1/token/authorise?`), true);
  assert.equal(address.searchParams.get("customer"), sim.url);
  const { headers } = await fetch(address, { redirect: "manual" });
  const code = new URL(headers.get("location") ?? "").searchParams.get("authorizationCode") ?? "";
  sim.gateway.unpair();
  const exchange = consent?.exchange(config, { code, redirectUri }, () => clock.now());
  assert.ok(exchange);
  await client.letIn(exchange);
  assert.equal((await reading.all("supplier")).length, 30);
});

test("what signs in appears in no error, log label or account", async (t) => {
  const desk: X3Desk = await x3Desk(t, { auth: "gateway" });
  desk.sim.gateway.unpair();
  const { body } = await desk.ask("totals", { entity: "supplier" });
  assert.equal(body.code, "erp_auth_failed");
  assert.ok(!JSON.stringify(body).includes(GATEWAY_APP.client_secret));
  assert.ok(!/eyJ/.test(JSON.stringify(body)), "no token");
});

test("killed between a refresh and the first use of what it brought: still signed in after the restart", async (t) => {
  const { dir, sim, env } = await onDisk(t);
  for (const round of [1, 2, 3]) {
    const held = sim.faults.add({ when: { transport: "rest" }, action: { do: "hold", at: "before" } });
    const relay = await startProcess(env);
    const asked = totals(relay.url).catch(() => undefined);
    await held.reached;
    relay.signal("SIGKILL");
    await relay.ended;
    await asked;
    held.release();
    assert.equal(tokenCalls(sim).length, round, `${dir}: each start refreshed once`);
  }
  await using relay = await startProcess(env);
  const answer = await totals(relay.url);
  assert.equal(answer.status, 200);
  assert.equal(((await answer.json()) as { count: number }).count, 30);
  assert.ok(tokenCalls(sim).every(({ status }) => status === 200));
});

async function onDisk(t: TestContext) {
  const dir = mkdtempSync(join(tmpdir(), "relay-x3-"));
  const sim = await startX3();
  t.after(async () => {
    await sim.close();
    rmSync(dir, { recursive: true });
  });
  const file = join(dir, "relay.yaml");
  const connection = { id: "acme-x3", type: "x3", ...sim.config("gateway") };
  writeFileSync(file, stringify(configuration({ connections: [connection] })));
  const env = {
    RELAY_CONFIG: file,
    RELAY_STORE: `file:${join(dir, "relay.db")}`,
    RELAY_MASTER_KEY: Buffer.alloc(32, 7).toString("base64"),
  };
  return { dir, sim, env };
}

function totals(url: string): Promise<Response> {
  return fetch(`${url}/v1/connections/acme-x3/totals`, {
    method: "POST",
    headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
    body: JSON.stringify({ entity: "supplier" }),
  });
}
