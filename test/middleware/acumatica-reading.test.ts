/** Reading by keys while the books change: nothing lost, nothing twice; whatever the order, contract and compiler. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page, PageRecord } from "../../middleware/src/erp/adapter.ts";
import type { Entity } from "../../shared-types/choices.ts";
import type { EntityName } from "../sim/acumatica/index.ts";
import { DEFAULT_SETTINGS } from "../sim/acumatica/settings.ts";
import { readAcumatica } from "../support/acumatica-desk.ts";

const names: Record<Entity, EntityName> = {
  supplier: "Vendor",
  invoice: "Bill",
  purchase_order: "PurchaseOrder",
  payment: "Check",
  gl_account: "Account",
  cost_center: "Subaccount",
};
const entities = Object.keys(names) as Entity[];
const ids = (records: readonly PageRecord[]): string[] => records.map(({ external_id }) => external_id);
const withFive = [...DEFAULT_SETTINGS.endpoints, { name: "Default", version: "26.200.001" }];

for (const [title, settings, connection] of [
  ["contract 4", {}, {}],
  ["contract 5", { endpoints: withFive }, { endpoint_version: "26.200.001" }],
  ["a list in another order than that of the keys", { listOrder: "modified" }, {}],
  [
    "lists that cannot be compiled",
    {
      notOptimized: {
        Vendor: ["MainContact"],
        Bill: ["Details"],
        PurchaseOrder: ["Details"],
        Check: ["History"],
      },
    },
    {},
  ],
  ["a server far east", { serverOffset: "+13:00" }, {}],
  [
    "a custom endpoint of contract 5",
    { endpoints: [{ name: "Relay/AP", version: "26.1" }] },
    { endpoint: "Relay/AP", endpoint_version: "26.1", contract_version: 5 },
  ],
] as const) {
  test(`${title}: every record once, and the same as ever`, async (t) => {
    const undisturbed = await readAcumatica(t);
    const reading = await readAcumatica(t, { settings, connection });
    for (const entity of entities) {
      const records = await reading.all(entity, { limit: 4 });
      assert.deepEqual(ids(records).sort(), reading.sim.keys(names[entity]).sort(), entity);
      const expected = new Map((await undisturbed.all(entity)).map((record) => [record.external_id, record]));
      for (const record of records) {
        assert.ok("document" in record, JSON.stringify(record));
        const same = expected.get(record.external_id);
        assert.deepEqual(record.document, same && "document" in same && same.document, entity);
      }
    }
  });
}

test("in another order than that of the keys, pages stay pages", async (t) => {
  const reading = await readAcumatica(t, { vendors: 120, settings: { listOrder: "modified" } });
  let after: string | null = null;
  let [pages, largest] = [0, 0];
  do {
    const page: Page = await reading.page("supplier", { after, limit: 12 });
    largest = Math.max(largest, page.records.length);
    after = page.next;
    pages += 1;
  } while (after !== null);
  assert.ok(pages > 5 && largest < 60, `${pages} pages, the largest of ${largest}`);
});

test("a list that does not go on is an error, and no endless reading", async (t) => {
  const reading = await readAcumatica(t);
  const row = { id: "1", AccountCD: { value: "10000" }, Active: { value: true }, Type: { value: "Asset" } };
  const headers = { "content-type": "application/json" };
  const action = { do: "answer", status: 200, headers, body: JSON.stringify([row]) } as const;
  reading.sim.faults.add({ when: { kind: "list" }, times: Number.POSITIVE_INFINITY, action });
  await assert.rejects(reading.all("gl_account"), {
    code: "erp_bad_answer",
    message: /does not go on after\s+10000/,
  });
});

test("cost codes in place of subaccounts, by setting", async (t) => {
  const reading = await readAcumatica(t, { connection: { cost_center_entity: "CostCode" } });
  const records = await reading.all("cost_center");
  assert.deepEqual(ids(records), ["0000", "0310", "0610"]);
  assert.ok(records.every(({ modified_at }) => modified_at !== ""));
  const bill = (await reading.page("invoice")).records.find((record) => {
    return "document" in record && "lines" in record.document && record.document.lines.includes("0310");
  });
  assert.ok(bill && "document" in bill && "lines" in bill.document);
  assert.match(bill.document.lines, /"cost_center":"0310"/);
  assert.match(bill.document.lines, /\\"Subaccount\\":\\"\d{3}-\d{3}\\"/);
});

test("changed, added and removed while 5,000 bills are read in pages: none lost, none doubled, the next scan brings the rest", async (t) => {
  const reading = await readAcumatica(t, { bills: 5000, vendors: 20 });
  const { sim, clock } = reading;
  const began = new Date(clock.now()).toISOString();
  const seen: string[] = [];
  const touched = new Set<string>();
  const gone = new Set<string>();
  let after: string | null = null;
  let pages = 0;
  do {
    const page = await reading.page("invoice", { after });
    seen.push(...ids(page.records));
    after = page.next;
    pages += 1;
    clock.advance(1000);
    if (pages > 50) continue;
    const keys = sim.keys("Bill");
    // One behind the reading, one ahead of it, and by turns a removal of either kind.
    for (const at of [pages * 7, keys.length - pages * 11]) {
      const key = keys[Math.max(0, at)] ?? "";
      sim.books.change("Bill", key.split("~"), { Description: `changed on page ${pages}` });
      touched.add(key);
    }
    const victim = keys[pages % 2 === 0 ? pages * 5 : keys.length - pages * 13] ?? "";
    sim.books.remove("Bill", victim.split("~"));
    gone.add(victim);
    const born = ["Bill", `AP${String(900_000 + pages)}`];
    const [template] = sim.records("Bill");
    assert.ok(template);
    const values = {
      ...template.values,
      Type: "Bill",
      ReferenceNbr: born[1] ?? "",
      LastModifiedDateTime: clock.now(),
    };
    sim.books.add("Bill", { values, parts: template.parts });
    touched.add(born.join("~"));
  } while (after !== null && pages < 80);
  assert.equal(after, null);
  assert.equal(new Set(seen).size, seen.length, "none doubled");
  const lost = sim.keys("Bill").filter((key) => !seen.includes(key) && !touched.has(key));
  assert.deepEqual(lost, [], "none lost");
  const next = new Set(ids(await reading.all("invoice", { from: began })));
  for (const key of touched) if (!gone.has(key)) assert.ok(next.has(key), `${key} comes with the next scan`);
  assert.ok(next.size <= touched.size, "and nothing else comes again");
});

test("the window is asked for in the contract's own literal, with the plus encoded", async (t) => {
  const reading = await readAcumatica(t);
  await reading.all("supplier", { from: "2026-02-01T10:00:00.250Z" });
  const lists = reading.sim.calls().filter(({ kind }) => kind === "list");
  const condition = "LastModifiedDateTime ge datetimeoffset'2026-02-01T10:00:00.250+00:00'";
  assert.ok(lists.length > 0 && lists.every(({ path }) => decodeURIComponent(path).includes(condition)));
  assert.ok(lists.every(({ path }) => path.includes("%2B00%3A00")));
  await reading.all("cost_center", { from: "2026-02-01T10:00:00.250Z" });
  const subaccounts = reading.sim.calls().filter(({ entity }) => entity === "Subaccount");
  assert.ok(subaccounts.every(({ path }) => !path.includes("LastModified")));
});

test("what is archived in Acumatica stays in lists, and does not pass for deleted", async (t) => {
  const reading = await readAcumatica(t);
  reading.sim.books.archive("Bill", ["Bill", "AP000001"]);
  assert.ok(ids(await reading.all("invoice")).includes("Bill~AP000001"));
  const erp = reading.connection.client.handle({ calls: 0 });
  assert.ok((await reading.reader("invoice").existing(erp, ["Bill~AP000001"])).has("Bill~AP000001"));
  assert.ok(await reading.reader("invoice").byKey(erp, "Bill~AP000001"));
});

test("a mark of the other contract begins the scan anew", async (t) => {
  const reading = await readAcumatica(t);
  const five = JSON.stringify({ contract: 5, places: { INV: "AP000040" } });
  const { records } = await reading.page("invoice", { after: five });
  assert.equal(records[0]?.external_id, "Credit Adj.~AP000014");
});

test("known versions are not asked for one by one where a list cannot be compiled", async (t) => {
  const reading = await readAcumatica(t, { settings: { notOptimized: { Bill: ["Details"] } } });
  const { records } = await reading.page("invoice", {
    limit: 5,
    isKnown: (id) => id !== "Debit Adj.~AP000008",
  });
  assert.equal(records.filter((record) => "known" in record).length, 4);
  assert.equal(reading.sim.calls().filter(({ kind }) => kind === "get").length, 1);
});

test("a record by its key: characters that a path does not take, and other spellings", async (t) => {
  const reading = await readAcumatica(t);
  const { byKey } = reading.reader("supplier");
  const erp = reading.connection.client.handle({ calls: 0 });
  const [vendor] = reading.sim.records("Vendor");
  assert.ok(vendor);
  for (const VendorID of ["R&D/LAB", "50%*2", "A.B", "X~Y"]) {
    reading.sim.books.add("Vendor", { ...vendor, values: { ...vendor.values, VendorID } });
    assert.equal((await byKey(erp, VendorID))?.external_id, VendorID);
  }
  assert.equal((await byKey(erp, "O'NEILL"))?.external_id, "O'NEILL");
  assert.equal(await byKey(erp, "o'neill"), undefined, "another key to us");
  assert.equal(await byKey(erp, "NOBODY"), undefined);
});

test("which of many keys are there is asked for in as many calls as addresses take", async (t) => {
  const reading = await readAcumatica(t, { vendors: 120 });
  const erp = reading.connection.client.handle({ calls: 0 });
  const keys = reading.sim.keys("Vendor");
  const gone = keys.slice(0, 10);
  for (const key of gone) reading.sim.books.remove("Vendor", [key]);
  const there = await reading.reader("supplier").existing(erp, keys.slice(0, 100));
  assert.deepEqual([...there].sort(), keys.slice(10, 100).sort());
  const lists = reading.sim.calls().filter(({ kind }) => kind === "list");
  assert.ok(lists.length > 1 && lists.length < 8);
  assert.ok(lists.every(({ status }) => status === 200));
});

test("a version that is not offered: the first failure says which are", async (t) => {
  const reading = await readAcumatica(t, { connection: { endpoint_version: "26.200.001" } });
  await assert.rejects(reading.page("invoice"), {
    code: "endpoint_version_mismatch",
    message:
      /build 25\.201\.0213\) does not offer Default\/26\.200\.001; it has Default\/20\.200\.001, Default\/24/,
  });
});

test("an entity that a custom endpoint leaves out is the ERP admin's matter", async (t) => {
  const reading = await readAcumatica(t);
  const answer = { do: "answer", status: 404, body: "" } as const;
  reading.sim.faults.add({ when: { kind: "list", entity: "Check" }, action: answer });
  await assert.rejects(reading.page("payment"), (error: { code: string; extras: { fix: string } }) => {
    assert.equal(error.code, "endpoint_version_mismatch");
    assert.match(error.extras.fix, /SM207060/);
    return true;
  });
});

test("set-up that is missing, and rights, are told with who acts, and not repeated", async (t) => {
  const reading = await readAcumatica(t, {
    settings: { notSetUp: { Bill: "Accounts Payable Preferences" }, denied: ["Subaccount"] },
  });
  await assert.rejects(
    reading.page("invoice"),
    (error: { code: string; message: string; extras: { fix: string } }) => {
      assert.equal(error.code, "erp_rejected");
      assert.match(error.message, /Accounts Payable Preferences form/);
      assert.match(error.extras.fix, /^ERP admin: complete the form/);
      return true;
    },
  );
  await assert.rejects(reading.page("cost_center"), { code: "erp_auth_failed" });
  assert.equal(reading.sim.calls().filter(({ kind }) => kind === "list").length, 2);
});

test("totals count documents of the days asked for, both ends included, whatever the offset", async (t) => {
  const reading = await readAcumatica(t, { settings: { serverOffset: "+13:00" } });
  const read = reading.connection.adapter.totals.invoice;
  assert.ok(read);
  const erp = reading.connection.client.handle({ calls: 0 });
  const days = reading.sim
    .records("Bill")
    .map(({ values }) => String(values["Date"]))
    .sort();
  const [from, to] = [days[10], days[20]];
  const page = await read(erp, { from, to, after: null });
  const within = days.filter((day) => from !== undefined && to !== undefined && day >= from && day <= to);
  assert.equal(page.rows.length, within.length);
});

test("an answer that is no list, or a record without its key, is no success", async (t) => {
  for (const body of ['{"value":[]}', '[{"id":"1","Type":{"value":"Bill"},"ReferenceNbr":{}}]', "[1]"]) {
    const reading = await readAcumatica(t);
    const headers = { "content-type": "application/json" };
    const action = { do: "answer", status: 200, headers, body } as const;
    reading.sim.faults.add({ when: { kind: "list" }, times: Number.POSITIVE_INFINITY, action });
    await assert.rejects(reading.page("invoice"), { code: "erp_bad_answer" });
  }
});
