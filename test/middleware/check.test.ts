/** check: both sides are looked at by harmless reads, one side's failure never hides the other's state. */

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import type { CheckFinding, CheckResponse } from "../../shared-types/api.ts";
import { appDir, ensureAppBuilt } from "../sandbox/app.ts";
import { type IntacctSim, startIntacct } from "../sim/intacct/index.ts";
import { TestClock } from "../sim/kit/clock.ts";
import { type Instance, startInstance } from "../sim/servicenow/index.ts";
import { fixtureApp } from "../sim/servicenow/test-instance.ts";
import { type Relay, type RelayOptions, startRelay } from "../support/relay.ts";
import { signedHeaders } from "../support/signed.ts";

const path = "/v1/connections/acme-intacct/check";
const password = "correct horse";
let clock: TestClock;
let instance: Instance;
let intacct: IntacctSim;
let relay: Relay;

before(async () => {
  ensureAppBuilt();
  clock = new TestClock("2026-03-02T09:00:00Z");
  instance = await startInstance({ appDir, clock, instanceId: "acme-production" });
  await instance.addUser({ user_name: "relay", password, roles: ["x_lr_relay.integration"] });
  await instance.addUser({ user_name: "nora", password, roles: [] });
});
after(() => instance.close());
beforeEach(async () => {
  intacct = await startIntacct({ vendors: 5, bills: 30, clock });
});
afterEach(async () => {
  await relay.close();
  await intacct.close();
});

const basic = (username: string, secret = password) => ({ type: "basic", username, password: secret });

async function check(options: RelayOptions = {}, headers: Record<string, string> = {}) {
  relay = await startRelay({
    ...{ instanceUrl: instance.url, instanceAuth: basic("relay"), intacct, clock },
    ...options,
  });
  const { status, body } = await relay.post(path, {}, headers);
  assert.equal(status, 200, JSON.stringify(body));
  return read(body);
}

function read(body: CheckResponse) {
  const failed = body.checks.filter(({ ok }) => !ok);
  assert.equal(body.ok, failed.length === 0);
  for (const { name, fix } of failed) assert.match(fix, /^[A-Z][\w ]+: .{10}/, `${name} says who does what`);
  for (const { ok, fix, detail } of body.checks) assert.ok(detail !== "" && (!ok || fix === ""));
  const finding = (name: string): CheckFinding => {
    const found = body.checks.find((candidate) => candidate.name === name);
    assert.ok(found, `no finding ${name}`);
    return found;
  };
  return {
    ok: body.ok,
    names: body.checks.map(({ name }) => name),
    failed: failed.map(({ name }) => name),
    finding,
  };
}

const permissions = ["supplier", "gl_account", "cost_center", "invoice", "payment"].map(
  (entity) => `erp_permission_${entity}`,
);
const looks = ["erp_time_zone", "erp_date_format", "erp_deletions"];
const erpSide = ["erp_reachability", "erp_sign_in", ...permissions, "erp_clock_skew", ...looks];
const nowSide = [
  ...["servicenow_reachability", "servicenow_sign_in", "servicenow_tables", "servicenow_roles"],
  ...["servicenow_transform_maps", "import_mode"],
];

test("when all is well every finding is good, and nothing was written on either side", async () => {
  const { ok, names } = await check();
  assert.equal(ok, true);
  assert.deepEqual(names, ["pairing", "clock_skew", "erp_call_budget", ...erpSide, ...nowSide]);
  assert.deepEqual(intacct.commits(), []);
  assert.ok(
    intacct
      .calls()
      .every(({ function: name }) => ["getAPISession", "query", "readUserFormatting"].includes(name)),
  );
  assert.deepEqual(await instance.admin.query("x_lr_relay_stg_invoice"), []);
});

test("a wrong password of the ERP fails its sign-in, and ServiceNow is still looked at", async () => {
  const { failed, finding } = await check({
    intacct: { url: intacct.url, credentials: { ...intacct.credentials, user_password: "wrong" } },
  });
  assert.deepEqual(failed, ["erp_sign_in", ...permissions, ...looks]);
  assert.match(finding("erp_sign_in").detail, /Sign-in information is incorrect/);
  assert.match(
    finding("erp_sign_in").fix,
    /^Middleware operator: correct sender, company, user and passwords/,
  );
});

test("an ERP that is not there fails reachability, and nothing else is tried on it", async () => {
  const url = "http://127.0.0.1:9/ia/xml/xmlgw.phtml";
  const { failed, finding } = await check({ intacct: { url, credentials: intacct.credentials } });
  assert.deepEqual(failed, ["erp_reachability", "erp_sign_in", ...permissions, ...looks]);
  assert.match(finding("erp_reachability").detail, /ECONNREFUSED/);
  assert.match(finding("erp_sign_in").detail, /not tried/);
});

test("a right that is missing is told for its entity alone", async () => {
  intacct.settings.deniedObjects = ["VENDOR"];
  const { failed, finding } = await check();
  assert.deepEqual(failed, ["erp_permission_supplier"]);
  assert.match(finding("erp_permission_supplier").fix, /^ERP admin: /);
});

test("one field that the account may not query is found before a pull meets it", async () => {
  intacct.settings.forbiddenFields = { APBILLITEM: ["PROJECTID"] };
  const { failed, finding } = await check();
  assert.deepEqual(failed, ["erp_permission_invoice"]);
  assert.match(finding("erp_permission_invoice").detail, /PROJECTID/);
  assert.match(finding("erp_permission_invoice").fix, /^ERP admin: /);
});

test("an ERP whose clock is ten minutes off is told", async () => {
  const { failed, finding } = await check({ clock: new TestClock(clock.now() + 600_000) });
  assert.deepEqual(failed, ["erp_clock_skew"]);
  assert.match(finding("erp_clock_skew").detail, /60[01] s behind/);
});

test("a caller whose clock is two minutes off is told while it is still let in", async () => {
  relay = await startRelay({ instanceUrl: instance.url, instanceAuth: basic("relay"), intacct, clock });
  const headers = signedHeaders({ now: clock.now() - 120_000, path });
  const response = await fetch(relay.url + path, { method: "POST", headers });
  const { failed, finding } = read((await response.json()) as CheckResponse);
  assert.deepEqual(failed, ["clock_skew"]);
  assert.match(finding("clock_skew").detail, /12[01] s behind/);
});

test("a wrong password of the instance fails its sign-in, and the ERP is still looked at", async () => {
  const { failed, finding } = await check({ instanceAuth: basic("relay", "wrong") });
  assert.deepEqual(failed, nowSide.slice(1));
  assert.match(finding("servicenow_sign_in").fix, /^ServiceNow admin: /);
});

test("a refused OAuth client fails the sign-in too", async () => {
  const instanceAuth = { type: "client_credentials", client_id: "nobody", client_secret: "nothing" };
  const { failed } = await check({ instanceAuth });
  assert.deepEqual(failed, nowSide.slice(1));
});

test("an instance that is not there fails reachability", async () => {
  const { failed, finding } = await check({ instanceUrl: "http://127.0.0.1:9" });
  assert.deepEqual(failed, nowSide);
  assert.match(finding("servicenow_reachability").detail, /ECONNREFUSED/);
});

test("an account without the integration role is told which tables it may not read", async () => {
  const { failed, finding } = await check({ instanceAuth: basic("nora") });
  assert.deepEqual(failed, ["servicenow_roles"]);
  assert.match(finding("servicenow_roles").detail, /x_lr_relay_invoice.*x_lr_relay_stg_invoice/);
  assert.match(finding("servicenow_roles").fix, /x_lr_relay\.integration/);
});

test("an instance without the app is told that the tables are missing", async () => {
  const bare = await startInstance({ appDir: fixtureApp, clock });
  try {
    await bare.addUser({ user_name: "relay", password, roles: [] });
    const { failed, finding } = await check({ instanceUrl: bare.url });
    assert.deepEqual(failed, ["servicenow_tables"]);
    assert.match(finding("servicenow_tables").fix, /install or update the Ledger Relay app/);
  } finally {
    await bare.close();
  }
});

test("what cannot be verified is said, and fails nothing", async () => {
  const { finding } = await check();
  assert.match(finding("servicenow_transform_maps").detail, /^not verified: .*import_transformer/);
  assert.match(
    finding("erp_permission_invoice").detail,
    /invoice\.update is only proven by a first document/,
  );
});

test("what the import mode comes to on this instance is said, entity by entity", async () => {
  const single = await check({ instance: { import: { mode: "single", concurrency: 3 } } });
  assert.match(single.finding("import_mode").detail, /^single; one row a call, 3 calls at a time: .*invoice/);
  await relay.close();
  const multiple = await check({ instance: { import: { mode: "multiple", batch_rows: 50 } } });
  assert.match(multiple.finding("import_mode").detail, /^multiple; up to 50 rows a call: .*invoice/);
  await relay.close();
  const auto = await check();
  assert.match(auto.finding("import_mode").detail, /^auto; /);
});

test("both sides down: each is told on its own", async () => {
  const { failed } = await check({
    instanceUrl: "http://127.0.0.1:9",
    intacct: { url: "http://127.0.0.1:9", credentials: intacct.credentials },
  });
  assert.deepEqual(failed, ["erp_reachability", "erp_sign_in", ...permissions, ...looks, ...nowSide]);
});
