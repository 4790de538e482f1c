/** What Prometheus gets to read, who may, and that the counters follow what happened. */

import assert from "node:assert/strict";
import { channel } from "node:diagnostics_channel";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, test } from "node:test";
import { stringify } from "yaml";
import { channelOf, tell } from "../../middleware/src/engine/telemetry.ts";
import { Metrics } from "../../middleware/src/metrics.ts";
import { type IntacctSim, startIntacct } from "../sim/intacct/index.ts";
import { startProcess } from "../support/process.ts";
import { configuration, type Relay, startRelay } from "../support/relay.ts";

let relay: Relay | undefined;
let intacct: IntacctSim | undefined;
afterEach(async () => {
  await relay?.close();
  await intacct?.close();
  relay = undefined;
  intacct = undefined;
});

async function read(headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  const response = await fetch(`${relay?.url}/metrics`, { headers });
  return { status: response.status, text: await response.text() };
}

/** The value of one series; undefined when it is not there. */
function value(text: string, series: string): number | undefined {
  const line = text.split("\n").find((candidate) => candidate.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

test("callers on this machine may read, what came through a proxy may not", async () => {
  relay = await startRelay();
  assert.equal((await read()).status, 200);
  for (const name of ["x-forwarded-for", "forwarded", "via", "x-real-ip"])
    assert.equal((await read({ [name]: "127.0.0.1" })).status, 401, name);
});

test("with a token only the token counts, also on this machine", async () => {
  relay = await startRelay({ metricsToken: "metrics-token-1" });
  assert.equal((await read()).status, 401);
  assert.equal((await read({ authorization: "Bearer metrics-token-2" })).status, 401);
  const passed = await read({ authorization: "Bearer metrics-token-1", "x-forwarded-for": "10.0.0.1" });
  assert.equal(passed.status, 200);
});

test("a post-back is counted by how it ended, with its calls and its sign-in", async () => {
  intacct = await startIntacct({ vendors: 5, bills: 60 });
  relay = await startRelay({ intacct });
  const bill = intacct.bills().find(({ STATE, TOTALPAID }) => STATE === "Posted" && TOTALPAID === "0");
  assert.ok(bill);
  const lines = bill.APBILLITEMS.map(({ LINE_NO, ACCOUNTNO }) => ({
    line_number: LINE_NO,
    gl_account: ACCOUNTNO,
  }));
  const body = { operation: "invoice.update", document: { external_id: bill.RECORDNO, lines } };
  const path = "/v1/connections/acme-intacct/documents";
  for (let sent = 0; sent < 2; sent += 1) await relay.post(path, body, { "idempotency-key": "k" });
  await relay.post(path, { ...body, operation: "purchase_order.create" }, { "idempotency-key": "l" });

  const { text } = await read();
  const posts = (operation: string, outcome: string) =>
    value(
      text,
      `ledger_relay_posts_total{connection="acme-intacct",operation="${operation}",outcome="${outcome}"}`,
    );
  assert.equal(posts("invoice.update", "posted"), 1);
  assert.equal(posts("invoice.update", "replayed"), 1);
  assert.equal(posts("purchase_order.create", "capability_denied"), 1);
  const update = 'side="erp",target="acme-intacct",call="update APBILL",outcome="ok"';
  assert.equal(value(text, `ledger_relay_call_seconds_count{${update}}`), 1);
  assert.equal(value(text, 'ledger_relay_token_refreshes_total{side="erp",target="acme-intacct"}'), 1);
  assert.equal(value(text, 'ledger_relay_breaker_state{connection="acme-intacct",state="closed"}'), 1);
});

test("pulls, rows, retries and the breaker are counted from what the engine tells", async () => {
  const metrics = new Metrics();
  try {
    const target = "acme-intacct";
    const counts = {
      read: 7,
      staged: 5,
      unchanged: 2,
      inserted: 4,
      updated: 0,
      ignored: 0,
      deleted: 0,
      pending: 0,
    };
    tell("pull", {
      target,
      entity: "invoice",
      status: "complete",
      counts: { ...counts, rejected: 1 },
      ms: 1500,
    });
    tell("pull", {
      target,
      entity: "invoice",
      status: "erp_unavailable",
      counts: { ...counts, rejected: 0 },
      ms: 10,
    });
    tell("retry", {
      side: "servicenow",
      target: "acme",
      label: "import",
      attempt: 1,
      delayMs: 1,
      reason: "429",
    });
    tell("breaker", { target, state: "open" });
    const text = await metrics.exposition({
      connections: [target, "other"],
      budgets: [
        { connection: target, used: 88, left: 12 },
        { connection: "acme-counted", used: 7, left: undefined },
      ],
    });
    const of = 'connection="acme-intacct",entity="invoice"';
    assert.equal(value(text, `ledger_relay_pulls_total{${of},status="complete"}`), 1);
    assert.equal(value(text, `ledger_relay_pulls_total{${of},status="erp_unavailable"}`), 1);
    assert.equal(value(text, `ledger_relay_pull_rows_total{${of},outcome="read"}`), 14);
    assert.equal(value(text, `ledger_relay_pull_rows_total{${of},outcome="rejected"}`), 1);
    assert.equal(value(text, `ledger_relay_pull_rows_total{${of},outcome="updated"}`), undefined);
    assert.equal(value(text, `ledger_relay_pull_seconds_count{${of}}`), 2);
    assert.equal(value(text, 'ledger_relay_retries_total{side="servicenow",target="acme"}'), 1);
    assert.equal(value(text, 'ledger_relay_breaker_state{connection="acme-intacct",state="open"}'), 1);
    assert.equal(value(text, 'ledger_relay_breaker_state{connection="acme-intacct",state="closed"}'), 0);
    assert.equal(value(text, 'ledger_relay_breaker_state{connection="other",state="closed"}'), 1);
    assert.equal(value(text, 'ledger_relay_budget_left{connection="acme-intacct"}'), 12);
    assert.equal(value(text, 'ledger_relay_budget_used{connection="acme-intacct"}'), 88);
    assert.equal(value(text, 'ledger_relay_budget_used{connection="acme-counted"}'), 7);
    assert.doesNotMatch(text, /budget_left.*acme-counted/);
  } finally {
    metrics.close();
  }
  assert.equal(channel(channelOf("pull")).hasSubscribers, false);
});

test("a caller from another machine is refused without a token", async (t) => {
  const addresses = Object.values(networkInterfaces()).flat();
  const outside = addresses.find((address) => address?.family === "IPv4" && !address.internal)?.address;
  if (outside === undefined) return t.skip("this machine has no other address");
  const dir = mkdtempSync(join(tmpdir(), "relay-metrics-"));
  t.after(() => rmSync(dir, { recursive: true }));
  const file = join(dir, "relay.yaml");
  writeFileSync(file, stringify(configuration()));
  await using running = await startProcess({ RELAY_CONFIG: file, RELAY_STORE: "memory:", HOST: "0.0.0.0" });
  const { port } = new URL(running.url);
  assert.equal((await fetch(`http://${outside}:${port}/healthz`)).status, 200);
  assert.equal((await fetch(`http://${outside}:${port}/metrics`)).status, 401);
  const inside = await fetch(`${running.url}/metrics`);
  assert.match(await inside.text(), /^process_resident_memory_bytes \d+$/m);
});
