/** Reading X3 over both transports: every record once, whole, in its canonical form. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { PageRecord } from "../../middleware/src/erp/adapter.ts";
import { RelayProblem } from "../../middleware/src/problems.ts";
import type { Entity } from "../../shared-types/choices.ts";
import { documentsOf } from "../contract/bench-reading.ts";
import { Decimal, type Row, type TableName } from "../sim/x3/index.ts";
import { readX3, type X3Reading } from "../support/x3-desk.ts";

const tables = {
  supplier: "BPSUPPLIER",
  purchase_order: "PORDER",
  invoice: "PINVOICE",
  gl_account: "GACCOUNT",
} as const;
const both = ["rest", "graphql"] as const;
const ids = (records: readonly PageRecord[]) => records.map(({ external_id }) => external_id);
// biome-ignore lint/suspicious/noExplicitAny: documents of every entity
const one = async ({ reading }: X3Reading, entity: Entity, id: string): Promise<any> =>
  documentsOf(await reading.all(entity)).get(id);
/** A row as it stands in the folder. */
function rowIn({ sim }: X3Reading, table: TableName, key: string): Row {
  const row = sim.get(table, key);
  assert.ok(row, `${table} ${key}`);
  return row;
}
const amount = (value: unknown): number => Number((value as Decimal).text);
const rows = (value: unknown) => value as Record<string, unknown>[];
const linesOf = (document: { lines: string }) => JSON.parse(document.lines) as Record<string, string>[];

for (const transport of both) {
  test(`${transport}: every record once, in pages of any size, over more than the default 20`, async (t) => {
    const { sim, reading } = await readX3(t, { transport, suppliers: 75, orders: 55, invoices: 65 });
    for (const [entity, table] of Object.entries(tables)) {
      const keys = sim
        .rows(table)
        .map((row) => [row["COA"], row["BPSNUM"], row["ACC"]].filter(Boolean).join("~"));
      const expected =
        entity === "supplier" || entity === "gl_account"
          ? keys
          : sim.rows(table).map((row) => row["POHNUM"] ?? row["NUM"]);
      assert.deepEqual(ids(await reading.all(entity as Entity)), expected);
      assert.deepEqual(ids(await reading.all(entity as Entity, 7)), expected);
    }
    const cost = ids(await reading.all("cost_center"));
    assert.deepEqual(cost, ["DEP~ADM", "DEP~LOGIST", "DEP~PROD", "DEP~R&D", "DEP~VENTES"]);
  });

  test(`${transport}: only what was modified since is read, also what changes while the reading goes on`, async (t) => {
    const { sim, clock, reading } = await readX3(t, { transport, suppliers: 60 });
    const from = new Date(clock.now()).toISOString();
    clock.advance(1000);
    for (const number of ["FR010", "FR040"]) sim.change("BPSUPPLIER", { BPSNUM: number, BPSSHO: "CHANGED" });
    const reader = reading.reader("supplier");
    const erp = reading.erp();
    const query = { from, limit: 1, isKnown: () => false };
    const first = await reader.page(erp, { ...query, after: null });
    sim.change("BPSUPPLIER", { BPSNUM: "FR010", BPSSHO: "AGAIN" });
    sim.remove("BPSUPPLIER", "FR005");
    sim.change("BPSUPPLIER", { BPSNUM: "FR050", BPSSHO: "LATE" });
    const rest = await reader.page(erp, { ...query, after: first.next, limit: 50 });
    assert.deepEqual([ids(first.records), ids(rest.records)], [["FR010"], ["FR040", "FR050"]]);
  });

  test(`${transport}: versions that are known are not read again`, async (t) => {
    const { sim, reading } = await readX3(t, { transport });
    const query = { from: null, after: null, limit: 50, isKnown: (id: string) => id !== "POFR0110003" };
    const { records } = await reading.reader("purchase_order").page(reading.erp(), query);
    assert.deepEqual(ids(records.filter((record) => "document" in record)), ["POFR0110003"]);
    const details = sim.calls().filter(({ facet }) => facet === "$details");
    assert.equal(details.length, transport === "rest" ? 1 : 0);
  });

  test(`${transport}: an order carries what three-way matching needs`, async (t) => {
    const desk = await readX3(t, { transport, orders: 10 });
    const row = rowIn(desk, "PORDER", "POFR0110007");
    const order = await one(desk, "purchase_order", "POFR0110007");
    assert.deepEqual(
      [order.supplier_external_id, order.order_date, order.currency, order.legal_entity, order.description],
      [row["BPSNUM"], row["ORDDAT"], row["CUR"], "FR10", "REQ-7"],
    );
    const expected = rows(row["PORDERQ"]);
    const lines = linesOf(order);
    assert.equal(lines.length, 45, "more than a nested collection shows by itself");
    for (const [at, line] of lines.entries()) {
      const source = expected[at] ?? {};
      assert.deepEqual(
        [line["line_number"], line["item"], line["unit"], line["quantity"], line["quantity_received"]],
        [source["POPLIN"], source["ITMREF"], "UN", source["QTYPUU"], source["RCPQTYPUU"]].map(String),
      );
      assert.equal(Number(line["unit_price"]), amount(source["NETPRI"]));
      assert.equal(Number(line["amount"]), amount(source["LINAMT"]));
    }
    assert.equal(Number(order.total_amount), amount(row["TOTLINAMT"]));
  });

  test(`${transport}: an invoice names its order and the order's lines; its accounts with their chart`, async (t) => {
    const desk = await readX3(t, { transport });
    const row = rowIn(desk, "PINVOICE", "FFR011260001");
    const invoice = await one(desk, "invoice", "FFR011260001");
    const [source = {}] = rows(row["PINVOICED"]);
    const [line] = linesOf(invoice);
    assert.equal(invoice.purchase_order_number, source["POHNUM"]);
    assert.deepEqual(
      [line?.["purchase_order_line"], line?.["gl_account"], line?.["cost_center"]],
      [String(source["POPLIN"]), `FRA~${source["ACC"]}`, `DEP~${(source["CCE"] as string[])[0]}`],
    );
    assert.deepEqual(JSON.parse(line?.["dimensions"] ?? "{}")["PRD"], "GEN");
    assert.deepEqual(
      [invoice.reference, invoice.posting_date, invoice.number],
      ["PL-88001", "2026-02-28", "FFR011260001"],
    );
  });

  test(`${transport}: credit notes are negative whichever way X3 keeps them`, async (t) => {
    const desk = await readX3(t, { transport, invoices: 10 });
    const positive = await one(desk, "invoice", "FFR011260009");
    const total = amount(rowIn(desk, "PINVOICE", "FFR011260009")["AMTATI"]);
    assert.deepEqual([positive.document_type, Number(positive.total_amount)], ["credit_note", -total]);
    assert.ok(linesOf(positive).every((line) => Number(line["amount"]) < 0));
    const negative = { NUM: "FFR011260009", AMTATI: new Decimal("-12.00"), AMTNOT: new Decimal("-10.00") };
    desk.sim.change("PINVOICE", negative);
    const kept = await one(desk, "invoice", "FFR011260009");
    assert.deepEqual([kept.total_amount, kept.subtotal, kept.tax_amount], ["-12", "-10", "-2"]);
  });
}

test("business partner invoices are read with their lines, also where only their own class shows them", async (t) => {
  const desk = await readX3(t, { invoices: 6 });
  const shown = await one(desk, "invoice", "FFR011260003");
  assert.deepEqual(linesOf(shown).map(({ line_number }) => line_number)[0], "1");
  desk.sim.settings.partnerLines = "BPSINVOICE";
  assert.deepEqual(await one(desk, "invoice", "FFR011260003"), shown);
});

test("repeated columns come as arrays or with suffixes, prices of order lines with them or apart: all the same", async (t) => {
  const desk = await readX3(t);
  const orders = documentsOf(await desk.reading.all("purchase_order"));
  const invoices = documentsOf(await desk.reading.all("invoice"));
  Object.assign(desk.sim.settings, { repeatedColumns: "suffix", priceLines: true });
  assert.deepEqual(documentsOf(await desk.reading.all("purchase_order")), orders);
  assert.deepEqual(documentsOf(await desk.reading.all("invoice")), invoices);
});

test("deliveries of one order line stay lines of their own", async (t) => {
  const desk = await readX3(t, { orders: 1 });
  const [line] = rowIn(desk, "PORDER", "POFR0110001")["PORDERQ"] as Record<string, never>[];
  desk.sim.change("PORDER", {
    POHNUM: "POFR0110001",
    PORDERQ: [
      { ...line, POQSEQ: 1000 },
      { ...line, POQSEQ: 2000 },
    ] as never,
  });
  const numbers = linesOf(await one(desk, "purchase_order", "POFR0110001")).map(
    ({ line_number }) => line_number,
  );
  assert.deepEqual(numbers, ["1000", "1000~2000"]);
});

test("other classes, representations, facets and properties are a matter of configuration", async (t) => {
  const settings = {
    classNames: { PORDER: "YPORDER", GACCOUNT: "YGAC" },
    representationNames: { PORDER: "YPOR" },
    missingFacets: ["BPSUPPLIER.$details"],
    hiddenInLists: ["UPDDATTIM"],
  };
  const resources = {
    purchase_order: { class: "YPORDER", representation: "YPOR", watermark: null },
    gl_account: { class: "YGAC", watermark: "CREDATTIM", properties: { name: "ACCSHO" } },
    supplier: { detail_facet: null, watermark: null },
  };
  const { reading } = await readX3(t, { settings, connection: { resources } });
  const from = "2026-01-01T00:00:00.000Z";
  const query = { from, after: null, limit: 50, isKnown: () => false };
  for (const entity of ["purchase_order", "gl_account", "supplier"] as const) {
    const { records } = await reading.reader(entity).page(reading.erp(), query);
    assert.ok(records.length > 0 && records.every((record) => "document" in record), entity);
  }
  const [account] = documentsOf(await reading.all("gl_account")).values();
  assert.deepEqual(account && "name" in account && account.name, "FOURNISSEU");
});

test("builds of 2021 are read with their own names", async (t) => {
  const resources = {
    purchase_order: {
      package: "xtremX3Purchasing",
      lines: "purchaseOrderQuantityLines",
      properties: { supplier: "orderFromSupplier.code" },
    },
  };
  const desk = await readX3(t, {
    transport: "graphql",
    settings: { graphqlNames: "2021" },
    connection: { resources },
  });
  const order = await one(desk, "purchase_order", "POFR0110007");
  assert.deepEqual(
    [linesOf(order).length, order.supplier_external_id],
    [45, rowIn(desk, "PORDER", "POFR0110007")["BPSNUM"]],
  );
});

test("an account that two charts have is an exception of its invoice alone, until the chart is configured", async (t) => {
  const company = { invoices: 4 };
  const desk = await readX3(t, company);
  for (const acc of ["606400", "615500"])
    desk.sim.change("GACCOUNT", { COA: "USG", ACC: acc, DES: "Twice", ENAFLG: 2 });
  const records = await desk.reading.all("invoice");
  const failed = records.filter((record) => "error" in record);
  assert.deepEqual(ids(failed), ["FFR011260001", "FFR011260002", "FFR011260004"]);
  assert.match(
    failed[0] && "error" in failed[0] ? failed[0].error.message : "",
    /FRA, USG.*chart_of_accounts/,
  );
  const resources = { gl_account: { chart_of_accounts: "FRA" } };
  const narrowed = await readX3(t, { ...company, connection: { resources } });
  assert.equal(documentsOf(await narrowed.reading.all("invoice")).size, 4);
  assert.ok(ids(await narrowed.reading.all("gl_account")).every((id) => id.startsWith("FRA~")));
});

test("stray backslashes in texts do not spoil a page", async (t) => {
  const desk = await readX3(t, { settings: { badEscapes: true } });
  desk.sim.change("GACCOUNT", { COA: "FRA", ACC: "606400", DES: "C:\\Dépôt \\x" });
  assert.equal((await one(desk, "gl_account", "FRA~606400")).name, "C:\\Dépôt \\x");
});

test("links that name an inner host lead to the server that is configured", async (t) => {
  const { reading } = await readX3(t, {
    suppliers: 60,
    settings: { linkOrigin: "http://inside.invalid:8124" },
  });
  assert.equal((await reading.all("supplier", 20)).length, 60);
});

test("a server that gives fewer rows than asked for is followed to its end", async (t) => {
  const { reading } = await readX3(t, { suppliers: 60, settings: { pageCap: 7 } });
  assert.equal(new Set(ids(await reading.all("supplier"))).size, 60);
});

test("of keys that do not fit a page of the server, all are told", async (t) => {
  const { sim, reading } = await readX3(t, { settings: { pageCap: 3 } });
  const keys = sim.rows("GACCOUNT").map(({ COA, ACC }) => `${COA}~${ACC}`);
  assert.equal((await reading.reader("gl_account").existing(reading.erp(), keys)).size, 10);
});

test("an order of more lines than one answer holds is read to its last line", async (t) => {
  const desk = await readX3(t, { transport: "graphql", orders: 2 });
  const [line] = rows(rowIn(desk, "PORDER", "POFR0110001")["PORDERQ"]);
  const many = Array.from({ length: 1203 }, (_, at) => ({ ...line, POPLIN: 1000 + at }));
  desk.sim.change("PORDER", { POHNUM: "POFR0110001", PORDERQ: many as never });
  const numbers = linesOf(await one(desk, "purchase_order", "POFR0110001")).map(
    ({ line_number }) => line_number,
  );
  assert.deepEqual(
    numbers,
    many.map(({ POPLIN }) => String(POPLIN)),
  );
});

test("UPDDATTIM is read and filtered by in the configured zone", async (t) => {
  const connection = { time_zone: "Europe/Paris" };
  const { sim, reading } = await readX3(t, { connection });
  sim.change("CCE", { DIE: "DEP", CCE: "ADM" }, Date.parse("2026-03-02T08:00:00Z"));
  const query = { after: null, limit: 50, isKnown: () => false };
  const page = await reading
    .reader("cost_center")
    .page(reading.erp(), { ...query, from: "2026-03-02T07:00:00.000Z" });
  assert.deepEqual(
    page.records.map(({ external_id, modified_at }) => [external_id, modified_at]),
    [["DEP~ADM", "2026-03-02T07:00:00.000Z"]],
  );
  const later = await reading
    .reader("cost_center")
    .page(reading.erp(), { ...query, from: "2026-03-02T07:00:01.000Z" });
  assert.deepEqual(later.records, []);
});

test("without a dimension type cost centers are refused before any call, with what to set", async (t) => {
  const { sim, reading } = await readX3(t, { connection: { cost_center_dimension: null } });
  const problem: unknown = await reading.all("cost_center").catch((error: unknown) => error);
  assert.ok(problem instanceof RelayProblem);
  assert.equal(problem.code, "capability_denied");
  assert.match(problem.extras.fix ?? "", /cost_center_dimension/);
  assert.equal(sim.calls().length, 0);
});

test("of keys, those that are there are told by one call, apostrophes and all", async (t) => {
  for (const transport of both) {
    const { sim, reading } = await readX3(t, { transport });
    sim.change("BPSUPPLIER", { BPSNUM: "O'N(1)", BPSNAM: "x" });
    const reader = reading.reader("supplier");
    const keys = ["FR001", "NONE", "O'N(1)", "FR002 ", "' or BPSNUM ne '"];
    assert.deepEqual([...(await reader.existing(reading.erp(), keys))].sort(), ["FR001", "O'N(1)"]);
    assert.equal(sim.calls().length, 1);
    assert.equal((await reader.byKey(reading.erp(), "O'N(1)"))?.external_id, "O'N(1)");
  }
});
