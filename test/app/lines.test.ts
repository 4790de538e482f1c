/** How staged lines become register lines: the plan, without a platform. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { invoiceDocument } from "../../now-app/server/document.ts";
import { invoiceLines, parseLines, planLines, type StoredLine } from "../../now-app/server/lines.ts";
import type { DocumentLine } from "../../shared-types/canonical.ts";

function line(number: string, values: Partial<DocumentLine> = {}): DocumentLine {
  return {
    line_number: number,
    description: "Paper",
    quantity: "2",
    unit_price: "10.5",
    amount: "21",
    tax_amount: "",
    gl_account: "6000",
    cost_center: "100",
    location: "",
    project: "",
    item: "",
    purchase_order_line: "",
    dimensions: "{}",
    ...values,
  };
}

function stored(number: string, values: Partial<DocumentLine> = {}): StoredLine {
  return { sysId: `id-${number}`, values: line(number, values), coding: { glAccount: "", costCenter: "" } };
}

const parsed = (lines: unknown, count: string) => parseLines(invoiceLines, JSON.stringify(lines), count);

test("a plan adds, changes and removes, and leaves equal lines alone", () => {
  const plan = planLines(
    invoiceLines,
    [stored("1"), stored("2", { amount: "21.000000", quantity: "2.000000" }), stored("3")],
    [line("1", { description: "Card" }), line("2"), line("4")],
  );
  assert.deepEqual(plan, {
    insert: [line("4")],
    update: [{ sysId: "id-1", changes: { description: "Card" } }],
    remove: ["id-3"],
  });
});

test("a plan of the same lines in another order does nothing", () => {
  assert.deepEqual(planLines(invoiceLines, [stored("1"), stored("2")], [line("2"), line("1")]), {
    insert: [],
    update: [],
    remove: [],
  });
});

test("an amount that changes by a cent is a change, and one that is cleared too", () => {
  const plan = planLines(
    invoiceLines,
    [stored("1"), stored("2", { tax_amount: "1.05" })],
    [line("1", { amount: "21.01" }), line("2", { tax_amount: "" })],
  );
  assert.deepEqual(plan.update, [
    { sysId: "id-1", changes: { amount: "21.01" } },
    { sysId: "id-2", changes: { tax_amount: "" } },
  ]);
});

test("four hundred lines are read back as four hundred lines", () => {
  const lines = Array.from({ length: 400 }, (_, index) => line(String(index + 1)));
  assert.deepEqual(parsed(lines, "400"), { lines });
  assert.equal(planLines(invoiceLines, [], lines).insert.length, 400);
});

test("an invoice without lines is complete", () => {
  assert.deepEqual(parseLines(invoiceLines, "[]", "0"), { lines: [] });
});

test("a line set that is not whole is a problem, never a shorter set", () => {
  const problems: [unknown, string, RegExp][] = [
    [[line("1")], "2", /holds 1 lines, line_count says 2/],
    [[line("1")], "", /line_count says nothing/],
    [[line("1"), line("1")], "2", /line_number 1 stands twice/],
    [[line("")], "1", /has no line_number/],
    [[{ ...line("1"), amount: 21.5 }], "1", /amount is not text/],
    [[line("1", { amount: "1.1234567" })], "1", /does not fit/],
    [{ length: 0 }, "0", /not a list/],
    [[null], "1", /line 1 is not an object/],
  ];
  for (const [lines, count, expected] of problems) {
    const result = parsed(lines, count);
    assert.ok("problem" in result, JSON.stringify(lines));
    assert.match(result.problem, expected);
  }
  assert.deepEqual(parseLines(invoiceLines, "[{", "1"), { problem: "lines is not JSON" });
});

test("the document carries the ERP's values in canonical spelling and the approved coding", () => {
  const document = invoiceDocument(
    { external_id: "731", number: "B-1", total_amount: "42.000000", currency: "USD", approval: "approved" },
    [
      { values: line("10", { gl_account: "6000" }), glAccount: "6100", costCenter: "" },
      { values: line("9", { amount: "21.000000" }), glAccount: "", costCenter: "200" },
    ],
  );
  assert.equal(document["total_amount"], "42");
  assert.equal(document["external_id"], "731");
  assert.equal(document["subtotal"], "", "an empty amount stays empty");
  assert.ok(!("approval" in document), "what the register adds is not part of the document");
  assert.deepEqual(document["lines"], [
    line("9", { cost_center: "200" }),
    line("10", { gl_account: "6100" }),
  ]);
});
