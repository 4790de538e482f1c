/** A connection whose company was swapped neither loads nor posts for callers who name the old one. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { intacct } from "../../middleware/src/erp/intacct/index.ts";
import { pullDesk } from "../support/pull-desk.ts";

test("another user of a company is no other company; another company, or part of it, is", () => {
  const config = { endpoint: "https://e", sender_id: "s", company_id: "c", user_id: "u", entity_id: null };
  const named = (change: object): string => intacct.company({ ...config, ...change } as never);
  assert.equal(named({ user_id: "v", sender_id: "t" }), named({}));
  assert.notEqual(named({ company_id: "d" }), named({}));
  assert.notEqual(named({ entity_id: "e1" }), named({}));
});

const path = "/v1/connections/acme-intacct";

test("check names the company; another one takes neither pull nor documents, and the ERP hears of neither", async (t) => {
  const desk = await pullDesk({ intacct: { vendors: 2, bills: 2 } });
  t.after(() => desk.close());
  const company = (await desk.relay.post(`${path}/check`, {})).headers.get("x-relay-company") ?? "";
  assert.match(company, /^[0-9a-f]{16}$/);
  assert.equal((await desk.relay.post(`${path}/check`, {})).headers.get("x-relay-company"), company);
  await desk.pull({ entity: "invoice" });
  const [bill] = desk.intacct.bills();
  const document = {
    operation: "invoice.update",
    document: { external_id: bill?.RECORDNO, lines: [{ line_number: "1", gl_account: "00123" }] },
  };
  const calls = desk.intacct.calls().length;
  for (const [call, body] of [
    ["pull", { entity: "supplier" }],
    ["documents", document],
  ] as const) {
    const headers = { "x-relay-company": "0123456789abcdef", "idempotency-key": "k-1" };
    const { status, body: problem } = await desk.relay.post(`${path}/${call}`, body, headers);
    assert.deepEqual([status, problem.code, problem.retryable], [409, "instance_not_paired", false], call);
    assert.match(problem.fix, /Middleware operator: name the right company/);
  }
  assert.equal(desk.intacct.calls().length, calls);
  for (const named of [{ "x-relay-company": company }, {}]) {
    const headers = { ...named, "idempotency-key": `k-${JSON.stringify(named).length}` };
    const { body } = await desk.relay.post(`${path}/documents`, document, headers);
    assert.equal(body.status, "posted", JSON.stringify(body));
  }
});
