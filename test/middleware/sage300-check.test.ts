/** check before Sage 300: each documented failure is told apart, and who does what about it. */

import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { CheckFinding, CheckResponse } from "../../shared-types/api.ts";
import { TestClock } from "../sim/kit/clock.ts";
import { ANSWERS, type Sage300Options, type Sage300Sim, startSage300 } from "../sim/sage300/index.ts";
import { startRelay } from "../support/relay.ts";
import { START } from "../support/sage300-desk.ts";

const ENTITIES = ["supplier", "gl_account", "cost_center", "invoice", "purchase_order"];
const permissions = ENTITIES.map((entity) => `erp_permission_${entity}`);
const permission = (entity: string): string => `erp_permission_${entity}`;

interface Case {
  sim?: Sage300Options;
  /** In place of what the simulator says of itself. */
  connection?: Record<string, unknown>;
  before?: (sim: Sage300Sim) => void;
}

/** The findings on the ERP's side; the instance is not there, which is another matter. */
async function check(t: TestContext, { sim: options = {}, connection = {}, before }: Case) {
  const clock = new TestClock(START);
  const sim = await startSage300({ clock, vendors: 3, batches: 3, purchaseOrders: 2, ...options });
  before?.(sim);
  const entry = { id: "acme-300", type: "sage300", ...sim.config, cost_center_segment: 2, ...connection };
  const relay = await startRelay({ clock, connections: [entry] });
  t.after(async () => {
    await relay.close();
    await sim.close();
  });
  const { status, body } = await relay.post("/v1/connections/acme-300/check", {});
  assert.equal(status, 200, JSON.stringify(body));
  const findings = (body as CheckResponse).checks.filter(({ name }) => name.startsWith("erp_"));
  const failed = findings.filter(({ ok }) => !ok);
  for (const { fix } of failed) assert.match(fix, /^[A-Z][\w ]+: .{10}/);
  const found = (name: string): CheckFinding =>
    findings.find((one) => one.name === name) ?? assert.fail(name);
  return { sim, names: findings.map(({ name }) => name), failed: failed.map(({ name }) => name), found };
}

test("when all is well every finding is good, and a few harmless reads were all that was done", async (t) => {
  const { names, failed, sim } = await check(t, {});
  const rest = ["erp_reachability", "erp_sign_in", ...permissions, "erp_clock_skew"];
  assert.deepEqual(names, ["erp_call_budget", ...rest]);
  assert.deepEqual(failed, []);
  assert.ok(sim.calls().every(({ method, status }) => method === "GET" && status === 200));
  assert.ok(sim.calls().length <= 15);
});

test("without a segment nothing is looked at for cost centers", async (t) => {
  const { names } = await check(t, { connection: { cost_center_segment: null } });
  assert.ok(!names.includes(permission("cost_center")));
});

const signIns: Record<string, Case & { detail: RegExp; fix: RegExp }> = {
  "a wrong password": {
    connection: { password: "wrong" },
    detail: /HTTP 401 Unauthorized/,
    fix: /^Middleware operator: correct username and password; set uppercase_password: false/,
  },
  "a password in upper case where the release tells the cases apart": {
    sim: { settings: { password: "as-typed" } },
    detail: /HTTP 401 Unauthorized/,
    fix: /uppercase_password: false/,
  },
  "the user ADMIN": {
    sim: { credentials: { username: "admin" } },
    detail: /HTTP 403 Forbidden/,
    fix: /^ERP admin: .*AllowWebApiAccessForAdmin/,
  },
  "a company that is not there": {
    connection: { company: "NOSUCH" },
    detail: /HTTP 404 ResourceNotFound/,
    fix: /^Middleware operator: company must be the Org ID/,
  },
  "A/P not activated in the company": {
    sim: { settings: { inactive: ["AP"] } },
    detail: /ResourceNotFound/,
    fix: /ERP admin: activate the module/,
  },
  "no licence for another session": {
    before: (sim) =>
      void sim.faults.add({ when: {}, times: 2, action: { do: "custom", name: "session-error" } }),
    detail: /SessionError/,
    fix: /^ERP admin: see under Current Users/,
  },
  "an address that answers with a redirect": {
    before: (sim) =>
      void sim.faults.add({
        when: {},
        action: { do: "answer", status: 301, headers: { location: "https://erp.example/" } },
      }),
    detail: /HTTP 301: the server sends us to https:\/\/erp\.example/,
    fix: /^Middleware operator: set base_url/,
  },
};

for (const [name, { detail, fix, ...wanted }] of Object.entries(signIns)) {
  test(`${name} fails the sign-in, and nothing else is tried`, async (t) => {
    const { failed, found } = await check(t, wanted);
    assert.deepEqual(failed, ["erp_sign_in", ...permissions]);
    assert.match(found("erp_sign_in").detail, detail);
    assert.match(found("erp_sign_in").fix, fix);
  });
}

test("an address without the application fails the sign-in as another version of the API", async (t) => {
  const { found } = await check(t, {
    before: (sim) => Object.assign(sim.config, { base_url: sim.url.replace("/Sage300WebApi", "") }),
  });
  assert.match(found("erp_sign_in").fix, /base_url must be the Web API's address with its application/);
});

test("with upper-casing switched off, a release that tells the cases apart lets us in", async (t) => {
  const { failed } = await check(t, {
    sim: { settings: { password: "as-typed" } },
    connection: { uppercase_password: false },
  });
  assert.deepEqual(failed, []);
});

test("a stopped application pool, or a database that is gone, fails reachability with what to do", async (t) => {
  const down = await check(t, {
    before: (sim) =>
      void sim.faults.add({ when: {}, times: Number.POSITIVE_INFINITY, action: ANSWERS.poolDown }),
  });
  assert.match(down.found("erp_reachability").detail, /HTTP 503 Service Unavailable/);
  assert.match(down.found("erp_reachability").fix, /^ERP admin: start the application pool/);
  const database = await check(t, {
    before: (sim) => void sim.faults.add({ when: {}, action: { do: "custom", name: "database-error" } }),
  });
  assert.match(database.found("erp_reachability").fix, /^ERP admin: see that the database server is up/);
  const nobody = await check(t, { connection: { base_url: "http://127.0.0.1:9/Sage300WebApi" } });
  assert.match(nobody.found("erp_reachability").detail, /ECONNREFUSED/);
});

test("the right is looked at module by module", async (t) => {
  const gl = await check(t, { sim: { settings: { forbidden: ["GL"] } } });
  assert.deepEqual(gl.failed, [permission("gl_account"), permission("cost_center")]);
  assert.match(gl.found(permission("gl_account")).fix, /authorization Sage 300 Web API in this module/);
  const ic = await check(t, { sim: { settings: { forbidden: ["IC"] } } });
  assert.deepEqual(ic.failed, [permission("purchase_order")]);
  const po = await check(t, { sim: { settings: { inactive: ["PO"] } } });
  assert.match(po.found(permission("purchase_order")).fix, /ERP admin: activate the module/);
  const ap = await check(t, { sim: { settings: { forbidden: ["AP"] } } });
  assert.deepEqual(ap.failed, [permission("supplier"), permission("invoice")]);
});

test("a release that lacks what a pull needs is told by its own $metadata, property by property", async (t) => {
  const absent = { APVendors: ["OnHold"], APInvoiceBatches: ["BatchStatus"], GLAccounts: ["AccountType"] };
  const { found, failed } = await check(t, { sim: { settings: { absent } } });
  assert.deepEqual(failed, ["supplier", "gl_account", "invoice"].map(permission));
  assert.match(found(permission("supplier")).detail, /APVendors has no property OnHold/);
  assert.match(found(permission("invoice")).detail, /APInvoiceBatches has no property BatchStatus/);
  assert.match(found(permission("invoice")).fix, /^ERP admin: tell the Sage 300 release/);
});

test("a segment without a code is told: it is another one, or the number is wrong", async (t) => {
  const { found } = await check(t, { connection: { cost_center_segment: 9 } });
  assert.match(found(permission("cost_center")).detail, /segment 9 has no codes/);
  assert.match(found(permission("cost_center")).fix, /^Middleware operator: set cost_center_segment/);
});

test("throttled all the time is told with who else may be calling", async (t) => {
  const { found } = await check(t, {
    before: (sim) =>
      void sim.faults.add({
        when: { module: "PO" },
        times: Number.POSITIVE_INFINITY,
        action: ANSWERS.throttled,
      }),
  });
  assert.match(
    found(permission("purchase_order")).fix,
    /^ERP admin: see which other programs call the Web API/,
  );
});
