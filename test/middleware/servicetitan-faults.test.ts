/** A fault at every single call of a full reading: what is read is the same, every record once. Then what answers mean. */

import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { RelayProblem } from "../../middleware/src/problems.ts";
import type { Entity } from "../../shared-types/choices.ts";
import { TestClock } from "../sim/kit/clock.ts";
import type { FaultAction } from "../sim/kit/faults.ts";
import { type ServiceTitanSim, startServiceTitan } from "../sim/servicetitan/index.ts";
import { openReading, readServiceTitan, serviceTitanDesk } from "../support/servicetitan-desk.ts";

const START = "2026-03-02T09:00:00Z";
const entities: Entity[] = ["gl_account", "cost_center", "supplier", "purchase_order", "invoice"];
const page = { "content-type": "text/html" };

const faults: Record<string, FaultAction> = {
  "a dropped connection": { do: "drop" },
  "an answer lost after the work": { do: "drop-after-commit" },
  "a truncated answer": { do: "truncate" },
  "a 502 with a web page": { do: "answer", status: 502, headers: page, body: "<html>502 Bad Gateway</html>" },
  "a 503 with Retry-After": { do: "answer", status: 503, headers: { "retry-after": "3" } },
  "an empty 500": { do: "answer", status: 500 },
  "a throttled call": { do: "answer", status: 429, headers: { "retry-after": "2" } },
  "a throttled call without Retry-After": { do: "answer", status: 429 },
  "a web page with status 200": {
    do: "answer",
    status: 200,
    headers: page,
    body: "<html>Please wait</html>",
  },
  "an expired token": { do: "custom", name: "expire-token" },
};

interface Tenant {
  sim: ServiceTitanSim;
  clock: TestClock;
}

async function tenant(t: TestContext): Promise<Tenant> {
  const settings = { exportPageSize: 6 };
  const clock = new TestClock(START);
  const sim = await startServiceTitan({
    vendors: 4,
    bills: 9,
    accounts: 8,
    businessUnits: 3,
    jobTypes: 3,
    settings,
    clock,
  });
  t.after(() => sim.close());
  return { sim, clock };
}

/** Everything that the readers yield, and how many calls it took. */
async function readAll(t: TestContext, { sim, clock }: Tenant): Promise<{ found: string; calls: number }> {
  const reading = await openReading(t, sim, clock);
  const found: unknown[] = [];
  for (const entity of entities) found.push(await reading.all(entity));
  return { found: JSON.stringify(found), calls: reading.calls() };
}

for (const [name, action] of Object.entries(faults)) {
  test(`${name}, at each call in turn, changes nothing that is read`, async (t) => {
    const whole = await tenant(t);
    const { sim } = whole;
    const undisturbed = await readAll(t, whole);
    for (let call = 0; call < undisturbed.calls; call += 1) {
      // A sign-in has no token to be refused.
      if (call === 0 && action.do === "custom") continue;
      sim.faults.clear();
      sim.faults.add({ when: {}, after: call, action });
      whole.clock.advance(1000);
      const { found, calls } = await readAll(t, whole);
      assert.equal(found, undisturbed.found, `call ${call}`);
      assert.ok(calls > undisturbed.calls, `call ${call} was repeated`);
      assert.deepEqual(sim.faults.unused(), []);
    }
  });
}

test("a token is fetched once for many calls, kept for what it says, and renewed when refused", async (t) => {
  const { sim, all, clock } = await readServiceTitan(t);
  await all("gl_account");
  await all("supplier");
  assert.equal(sim.signIns(), 1);
  clock.advance(900_000);
  await all("supplier");
  assert.equal(sim.signIns(), 2);
  const short = await readServiceTitan(t, { settings: { tokenSeconds: 60 } });
  await short.all("supplier");
  short.clock.advance(61_000);
  await short.all("supplier");
  assert.equal(short.sim.calls().filter(({ status }) => status === 401).length, 0, "not used beyond its end");
});

test("calls stay below the documented sixty in any second, without a refusal", async (t) => {
  const { sim, all, clock } = await readServiceTitan(t, { bills: 900 });
  await all("invoice");
  const calls = sim.calls();
  assert.ok(calls.length > 60, `${calls.length} calls`);
  assert.ok(calls.every(({ status }) => status === 200));
  for (const { at } of calls) {
    const within = calls.filter((call) => call.at >= at && call.at < at + 1000).length;
    assert.ok(within <= 30, `${within} calls in a second`);
  }
  assert.ok(clock.now() > Date.parse(START), "it waited for that");
});

test("an enterprise tenant is named with the sign-in", async (t) => {
  const settings = { tokenNeedsTenant: true };
  const { all } = await readServiceTitan(t, { settings, connection: { enterprise_hub: true } });
  assert.ok((await all("gl_account")).length > 0);
});

/** The problem that reading ends with. */
async function problemOf(reading: Promise<unknown>): Promise<RelayProblem> {
  return reading.then(
    () => assert.fail("it was read"),
    (error: RelayProblem) => error,
  );
}

test("wrong credentials, a wrong application key, a missing scope: each says who does what", async (t) => {
  const wrongPair = await readServiceTitan(t, { connection: { client_secret: "cs1.other" } });
  const pair = await problemOf(wrongPair.all("supplier"));
  assert.deepEqual([pair.code, pair.extras.erp?.code], ["erp_auth_failed", "invalid_client"]);
  assert.match(pair.extras.fix ?? "", /^Middleware operator: .*client_secret/);
  assert.ok(!JSON.stringify(pair).includes("cs1."), "no secret in it");

  const wrongKey = await readServiceTitan(t, { connection: { app_key: "ak1.other" } });
  const key = await problemOf(wrongKey.all("supplier"));
  assert.equal(key.code, "erp_auth_failed");
  assert.match(key.message, /application key/);
  assert.equal(wrongKey.sim.signIns(), 2, "one new token, and no more");

  for (const refusalBody of ["empty", "text", "html", "problem"] as const) {
    const settings = { deniedResources: ["accounting/gl-accounts"], refusalBody };
    const denied = await readServiceTitan(t, { settings });
    const scope = await problemOf(denied.all("gl_account"));
    assert.equal(scope.code, "erp_auth_failed", refusalBody);
    assert.match(scope.extras.fix ?? "", /^ServiceTitan admin: .*scope/);
  }
});

test("a refusal is told in the API's words, with its trace id; a 404 of something on the way is no missing record", async (t) => {
  const reading = await readServiceTitan(t);
  const refusal = { title: "Bad", status: 400, errors: { Page: ["Too low."] }, traceId: "00-1" };
  const when = { resource: "accounting/gl-accounts" };
  reading.sim.faults.add({ when, action: { do: "answer", status: 400, body: JSON.stringify(refusal) } });
  const refused = await problemOf(reading.all("gl_account"));
  assert.deepEqual(
    [refused.code, refused.extras.erp],
    ["erp_rejected", { code: "400", message: "Bad Page: Too low. (trace 00-1)" }],
  );
  const one = { resource: "inventory/vendors/{id}" };
  const nowhere = { do: "answer", status: 404, headers: page, body: "<html>not here</html>" } as const;
  reading.sim.faults.add({ when: one, action: nowhere, times: 5 });
  const supplier = reading.reader("supplier");
  assert.equal((await problemOf(supplier.byKey(reading.erp, "6120"))).code, "erp_bad_answer");
  assert.equal(await supplier.byKey(reading.erp, "999"), undefined);
});

test("check names the family of records that the app's scopes do not cover", async (t) => {
  const { relay, sim } = await serviceTitanDesk(t, { settings: { deniedResources: ["jpm/jobs"] } });
  const { body } = await relay.post("/v1/connections/acme-st/check", {});
  const failed = body.checks.filter(
    ({ ok, name }: { ok: boolean; name: string }) => !ok && name.startsWith("erp_"),
  );
  assert.deepEqual(
    failed.map(({ name }: { name: string }) => name),
    ["erp_permission_invoice", "erp_permission_purchase_order"],
  );
  for (const { detail, fix } of failed) {
    assert.match(detail, /jpm\/jobs/);
    assert.match(fix, /^ServiceTitan admin: .*scope/);
  }
  assert.ok(sim.calls().every(({ method, resource }) => method === "GET" || resource === "token"));
});
