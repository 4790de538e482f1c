/** What the readers yield of a company, and how they ask for it. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page, Reader } from "../../middleware/src/erp/adapter.ts";
import type { Entity } from "../../shared-types/choices.ts";
import type { Rec, Sage300Settings } from "../sim/sage300/index.ts";
import { sage300Desk } from "../support/sage300-desk.ts";

type Document = Record<string, string>;

const documents = (records: readonly object[]): Document[] =>
  records.map((record) => {
    assert.ok("document" in record, JSON.stringify(record));
    return record.document as Document;
  });

const rows = (record: Rec, name: string): Rec[] => record[name] as Rec[];

test("every record of the company is read once, whatever the size of the server's pages", async (t) => {
  for (const pageSize of [1, 7, 100, 1000]) {
    const sizes = pageSize === 1 ? { vendors: 5, accounts: 6, purchaseOrders: 4, batches: 9 } : {};
    const connection = { cost_center_segment: 2 };
    const desk = await sage300Desk(t, { ...sizes, settings: { pageSize }, connection });
    const keys = async (entity: Entity) => (await desk.all(entity)).map(({ external_id }) => external_id);
    const held = (set: string, key: string) => desk.sim.records(set).map((record) => record[key]);
    assert.deepEqual(await keys("supplier"), held("APVendors", "VendorNumber"));
    assert.deepEqual(await keys("gl_account"), held("GLAccounts", "UnformattedAccount"));
    assert.deepEqual(await keys("purchase_order"), held("POPurchaseOrders", "PurchaseOrderNumber"));
    assert.deepEqual(
      await keys("invoice"),
      desk.sim
        .records("APInvoiceBatches")
        .flatMap((batch) =>
          rows(batch, "Invoices").map((one) => `${one["BatchNumber"]}~${one["EntryNumber"]}`),
        ),
    );
    assert.deepEqual(await keys("cost_center"), ["2~100", "2~200", "2~300", "2~400", "2~500", "2~600"]);
  }
});

test("after any record of a page what follows is the rest, and all of it", async (t) => {
  const desk = await sage300Desk(t, {
    ...{ vendors: 5, batches: 7, purchaseOrders: 4, accounts: 6 },
    settings: { pageSize: 3 },
    connection: { calls_per_cycle: 100_000 },
  });
  const erp = desk.connection.client.handle({ calls: 0 });
  for (const entity of ["supplier", "gl_account", "purchase_order", "invoice"] as const) {
    const reader = desk.connection.adapter.readers[entity] as Reader<unknown>;
    const whole = await desk.all(entity);
    for (const [index, { mark }] of whole.entries()) {
      const rest: string[] = [];
      for (let after: string | null | undefined = mark; typeof after === "string"; ) {
        const page: Page = await reader.page(erp, { from: null, after, limit: 4, isKnown: () => false });
        rest.push(...page.records.map(({ external_id }) => external_id));
        assert.ok(page.records.length <= 4);
        after = page.next;
      }
      assert.deepEqual(
        rest,
        whole.slice(index + 1).map(({ external_id }) => external_id),
        `${entity} ${index}`,
      );
    }
  }
});

test("both spellings of the envelope, dates with and without zone, read alike", async (t) => {
  const variants: Partial<Sage300Settings>[] = [{}, { envelope: "odata3" }, { zone: "" }];
  const found = [];
  for (const settings of variants) {
    const desk = await sage300Desk(t, { settings: { ...settings, pageSize: 9 } });
    found.push([await desk.all("supplier"), await desk.all("invoice"), await desk.all("purchase_order")]);
  }
  assert.deepEqual(found[1], found[0]);
  assert.deepEqual(found[2], found[0]);
});

test("properties that a release does not have are left out, by its $metadata", async (t) => {
  const absent = {
    APVendors: ["BusinessRegistrationNumber", "PaymentCode"],
    POPurchaseOrders: ["Total", "Completed", "VendorName"],
  };
  const desk = await sage300Desk(t, { settings: { absent, pageSize: 20 } });
  const suppliers = documents(await desk.all("supplier"));
  assert.equal(suppliers.length, 60);
  assert.ok(suppliers.every(({ payment_method }) => payment_method === ""));
  const orders = documents(await desk.all("purchase_order"));
  const held = desk.sim.records("POPurchaseOrders");
  assert.deepEqual(
    orders.map(({ total_amount }) => Number(total_amount)),
    held.map(({ Total }) => Number(Total)),
  );
  assert.equal(desk.sent("$metadata").length, 2);
});

test("requests carry literals as the v1.0 route takes them, and nothing but GET", async (t) => {
  const desk = await sage300Desk(t, { settings: { pageSize: 30 } });
  await desk.all("supplier", "2026-01-31T23:59:59.999Z");
  const [first] = desk.sent("APVendors").slice(1);
  assert.match(first ?? "", /\?\$filter=DateLastMaintained ge 2026-01-31T00:00:00Z&\$select=VendorNumber,/);
  assert.ok(desk.sim.calls().every(({ method, status }) => method === "GET" && status === 200));
  assert.equal(desk.sim.sessions(), 1);
});

test("the segment may be written as Sage 300 writes it", async (t) => {
  const desk = await sage300Desk(t, { connection: { cost_center_segment: "000003" } });
  const keys = (await desk.all("cost_center")).map(({ external_id }) => external_id);
  assert.deepEqual(keys, ["3~01", "3~02"]);
});

test("one record is found by its key; what the ERP does not have is undefined", async (t) => {
  const desk = await sage300Desk(t, { connection: { cost_center_segment: 2 } });
  // The last batch is still open: its entries can be taken out again.
  const { readers } = desk.connection.adapter;
  const erp = desk.connection.client.handle({ calls: 0 });
  const keys = {
    supplier: ["O'BRIEN", "nobody"],
    gl_account: ["0012200", "0012-200"],
    cost_center: ["2~100", "2~01"],
    purchase_order: ["PO000007", "PO999999"],
    invoice: ["60~1", "60~99"],
  } as const;
  for (const [entity, [there, gone]] of Object.entries(keys) as [Entity, [string, string]][]) {
    const reader = readers[entity];
    assert.ok(reader);
    assert.equal((await reader.byKey(erp, there))?.external_id, there);
    assert.equal(await reader.byKey(erp, gone), undefined);
    assert.deepEqual(await reader.existing(erp, [there, gone]), new Set([there]));
  }
});
