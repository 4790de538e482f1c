/** A page that says less than the gateway has is an error, never the end. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { queryCall } from "../../middleware/src/erp/intacct/query.ts";

const call = queryCall({} as never, {
  object: "VENDOR",
  select: ["RECORDNO"],
  orderBy: ["RECORDNO"],
  pageSize: 2,
});

const vendor = (number: number): string => `<VENDOR><RECORDNO>${number}</RECORDNO></VENDOR>`;
const vendors = (count: number): string =>
  Array.from({ length: count }, (_, index) => vendor(index + 1)).join("");

function verdict(attributes: string, records: number, rows = vendors(records)) {
  const body = `<response><control><status>success</status></control><operation><authentication><status>success</status></authentication><result><status>success</status><function>query</function><controlid>query</controlid><data listtype="VENDOR" ${attributes}>${rows}</data></result></operation></response>`;
  return call.interpret({ status: 200, headers: {}, cookies: [], body });
}

test("as many records as stated, and the rest as stated, is a page", () => {
  const page = verdict('totalcount="3" offset="0" count="2" numremaining="1"', 2);
  assert.deepEqual(page.kind === "ok" && [page.value.rows.length, page.value.remaining], [2, 1]);
  assert.equal(verdict('totalcount="0" offset="0" count="0" numremaining="0"', 0).kind, "ok");
});

for (const [flaw, attributes, records] of [
  ["no record although more are to come", 'totalcount="3" offset="0" count="0" numremaining="3"', 0],
  ["fewer records than stated", 'totalcount="3" offset="0" count="2" numremaining="1"', 1],
  ["a total that is not their sum", 'totalcount="4" offset="0" count="2" numremaining="1"', 2],
  ["no word of what remains", 'totalcount="2" offset="0" count="2"', 2],
] as const) {
  test(`${flaw} is an answer to ask for again`, () => {
    const page = verdict(attributes, records);
    assert.deepEqual([page.kind, page.kind === "retry" && page.code], ["retry", "erp_bad_answer"]);
  });
}

const two = 'totalcount="2" offset="0" count="2" numremaining="0"';

for (const [flaw, rows] of [
  ["a record that comes twice", vendor(7) + vendor(7)],
  ["a record of another object", `${vendor(7)}<APBILL><RECORDNO>8</RECORDNO></APBILL>`],
] as const) {
  test(`${flaw} is an answer to ask for again`, () => {
    const page = verdict(two, 2, rows);
    assert.deepEqual([page.kind, page.kind === "retry" && page.code], ["retry", "erp_bad_answer"]);
  });
}

test("a second result, or that of another function, is no answer", () => {
  const result = (id: string): string =>
    `<result><status>success</status><function>query</function><controlid>${id}</controlid><data listtype="VENDOR" ${two}>${vendors(2)}</data></result>`;
  const answer = (results: string) =>
    call.interpret({
      status: 200,
      headers: {},
      cookies: [],
      body: `<response><control><status>success</status></control><operation><authentication><status>success</status></authentication>${results}</operation></response>`,
    }).kind;
  assert.equal(answer(result("query")), "ok");
  assert.equal(answer(result("query") + result("query")), "retry");
  assert.equal(answer(result("query") + result("other")), "retry");
  assert.equal(answer(result("other")), "retry");
});
