/** Transactions of the month: counted as the vendor bills them, told by check and metrics, and held to a wish. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { CheckFinding } from "../../shared-types/api.ts";
import { pullDesk } from "../support/pull-desk.ts";

const path = "/v1/connections/acme-intacct/check";

async function counted(desk: Awaited<ReturnType<typeof pullDesk>>): Promise<{ used: number; text: string }> {
  const text = await (await fetch(`${desk.relay.url}/metrics`)).text();
  const [, used] = /^ledger_relay_budget_used\{connection="acme-intacct"\} (\d+)$/m.exec(text) ?? [];
  return { used: Number(used), text };
}

test("what is counted is what the gateway bills: pages and headers, no sessions, no preferences", async (t) => {
  const desk = await pullDesk({ intacct: { bills: 230 } });
  t.after(() => desk.close());
  for (const entity of ["supplier", "invoice", "payment"]) await desk.pull({ entity });
  await desk.relay.post("/v1/connections/acme-intacct/totals", { entity: "invoice" });
  const bill = desk.intacct.bills().find(({ TOTALPAID, STATE }) => TOTALPAID === "0" && STATE === "Posted");
  const document = { external_id: bill?.RECORDNO, lines: [{ line_number: "1", gl_account: "00123" }] };
  const posted = await desk.relay.post(
    "/v1/connections/acme-intacct/documents",
    { operation: "invoice.update", document },
    { "idempotency-key": "acme:1" },
  );
  assert.equal(posted.body.status, "posted", JSON.stringify(posted.body));
  const { used, text } = await counted(desk);
  assert.equal(used, desk.intacct.billedTransactions());
  assert.ok(used > 8 && used < desk.intacct.calls().length);
  assert.doesNotMatch(
    text,
    /budget_left\{connection="acme-intacct"/,
    "without a limit nothing is left of it",
  );
});

test("answers to pull and check tell what is spent, for the instance to show", async (t) => {
  for (const [limit, told] of [
    [{}, /^used=[1-9], until=2026-04-01T00:00:00Z$/],
    [{ transactions_per_month: 40 }, /^used=[1-9], limit=40, until=2026-04-01T00:00:00Z$/],
  ] as const) {
    const desk = await pullDesk({ relay: { connection: limit } });
    t.after(() => desk.close());
    const pulled = await desk.pull({ entity: "supplier" });
    assert.match(pulled.headers.get("x-relay-erp-calls") ?? "", told);
    const checked = await desk.relay.post(path, {});
    assert.match(checked.headers.get("x-relay-erp-calls") ?? "", /^used=\d+, /);
  }
});

test("check tells the month's count, without a limit and with one", async (t) => {
  const desk = await pullDesk({ relay: { connection: { transactions_per_month: 40 } } });
  t.after(() => desk.close());
  const told = async (): Promise<CheckFinding> => {
    const { body } = await desk.relay.post(path, {});
    return body.checks.find(({ name }: CheckFinding) => name === "erp_call_budget");
  };
  await desk.pull({ entity: "supplier" });
  const found = await told();
  assert.equal(found.ok, true);
  assert.match(found.detail, /^[1-9] of 40 calls are used in the cycle until 2026-04-01 00:00 UTC$/);
  while ((await told()).ok);
  assert.match((await told()).fix, /Middleware operator: /);
});

test("a month whose limit is used up defers pulls to the next one, which begins anew", async (t) => {
  const desk = await pullDesk({
    intacct: { vendors: 3, bills: 3 },
    relay: { connection: { transactions_per_month: 2 } },
  });
  t.after(() => desk.close());
  // Those without a modification time, then those with one.
  assert.equal((await desk.pull({ entity: "supplier" })).body.status, "complete");
  const { body: deferred } = await desk.pull({ entity: "supplier" });
  assert.deepEqual([deferred.status, deferred.resume_at], ["deferred", "2026-04-01T00:00:00.000Z"]);
  assert.equal(desk.intacct.billedTransactions(), 2);
  desk.clock.advance(Date.parse("2026-04-01T00:00:00Z") - desk.clock.now());
  const { body } = await desk.pull({ entity: "supplier" });
  assert.equal(body.status, "complete", JSON.stringify(body));
  assert.equal(desk.intacct.billedTransactions(), 4);
});
