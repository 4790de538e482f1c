/** What the readers make of single records: every field that Sage 300 has for the canonical documents. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { DocumentLine, PurchaseOrderLine } from "../../shared-types/canonical.ts";
import type { Rec } from "../sim/sage300/index.ts";
import { sage300Desk } from "../support/sage300-desk.ts";

type Document = Record<string, string>;

const documents = (records: readonly object[]): Document[] =>
  records.map((record) => {
    assert.ok("document" in record, JSON.stringify(record));
    return record.document as Document;
  });

const rows = (record: Rec, name: string): Rec[] => record[name] as Rec[];

test("a supplier has every field that Sage 300 has for it", async (t) => {
  const desk = await sage300Desk(t);
  const [vendor] = desk.sim.records("APVendors");
  desk.sim.change.put("APVendors", {
    ...vendor,
    VendorNumber: "00007",
    VendorName: "Chloride Systems",
    OnHold: "OnHold",
    AddressLine1: "2150 Lakeshore Dr.",
    AddressLine2: "Unit 4",
    AddressLine4: "Rear",
    City: "Toronto",
    StateProvince: "ON",
    ZipPostalCode: "M8V 1A1",
    Country: "Canada",
    PhoneNumber: "4165550142",
    Email: "ap@chloride.example",
    CurrencyCode: "CAD",
    Terms: "N30",
    PaymentCode: "CHEQUE",
    TaxRegistrationCode1: "R123456789",
    LegalName: "Chloride Systems Ltd.",
    PrimaryRemitToLocation: "",
  });
  const [supplier] = documents(await desk.all("supplier"));
  assert.deepEqual(supplier, {
    external_id: "00007",
    legal_entity: "",
    modified_at: "2026-03-02T00:00:00.000Z",
    origin_key: "",
    deleted: "false",
    supersedes: "",
    number: "00007",
    name: "Chloride Systems",
    status: "Active",
    currency: "CAD",
    tax_id: "R123456789",
    email: "ap@chloride.example",
    phone: "4165550142",
    payment_terms: "N30",
    payment_method: "CHEQUE",
    street: "2150 Lakeshore Dr.\nUnit 4\nRear",
    city: "Toronto",
    state: "ON",
    postal_code: "M8V 1A1",
    country: "Canada",
    remit_to_name: "Chloride Systems Ltd.",
    remit_to_street: "2150 Lakeshore Dr.\nUnit 4\nRear",
    remit_to_city: "Toronto",
    remit_to_state: "ON",
    remit_to_postal_code: "M8V 1A1",
    remit_to_country: "Canada",
    bank_fingerprint: "",
    on_hold: "true",
  });
});

test("a remit-to location of its own is not taken for the vendor's address", async (t) => {
  const desk = await sage300Desk(t, { vendors: 7 });
  const other = documents(await desk.all("supplier")).filter(({ remit_to_name }) => remit_to_name === "");
  assert.equal(other.length, 1);
  assert.equal(other[0]?.["remit_to_street"], "");
});

test("an account's number is what people write, its key has no separators", async (t) => {
  const desk = await sage300Desk(t);
  const found = documents(await desk.all("gl_account")).find(({ number }) => number === "0012-200");
  assert.equal(found?.["external_id"], "0012200");
  assert.equal(found?.["modified_at"], "");
  assert.deepEqual([found?.["account_type"], found?.["status"]], ["IncomeStatement", "Active"]);
});

/** A batch of two documents as the sources show them. */
const BATCH: Rec = {
  BatchNumber: 109,
  BatchDate: "2026-02-18",
  Description: "Supplier invoices",
  BatchType: "Entered",
  BatchStatus: "Posted",
  NumberOfEntries: 2,
  Invoices: [
    {
      BatchNumber: 109,
      EntryNumber: 1,
      VendorNumber: "1200",
      DocumentNumber: "CS-88121",
      DocumentType: "Invoice",
      InvoiceDescription: "Cleaning supplies",
      DocumentDate: "2026-02-17",
      PostingDate: "2026-02-18",
      DueDate: "2026-03-16",
      CurrencyCode: "CAD",
      Terms: "N30",
      PONumber: "PO000145",
      TaxAmount1: "10.4",
      DocumentTotalBeforeTaxes: "80",
      DocumentTotalIncludingTax: "90.4",
      OnHold: "Yes",
      InvoiceDetails: [
        {
          LineNumber: 20,
          DistributionCode: "INV",
          DistributionDescription: "Inventory purchases",
          GLAccount: "1300100",
          DistributedAmount: "56.5",
          DistributedAmountBeforeTaxes: "50",
          TaxAmountIncludedinPrice: "6.5",
          InvoiceDetailOptionalFields: [{ OptionalField: "COSTTYPE", Value: "MRO" }],
        },
        {
          LineNumber: 40,
          DistributionDescription: "Delivery",
          GLAccount: "1315-400",
          DistributedAmount: "12345678901234567.891",
          DistributedAmountBeforeTaxes: "12345678901234567.891",
        },
      ],
      InvoiceOptionalFields: [{ OptionalField: "SITE", Value: "T1" }],
    },
    {
      BatchNumber: 109,
      EntryNumber: 2,
      VendorNumber: "1200",
      DocumentNumber: "CS-CN-014",
      DocumentType: "CreditNote",
      DocumentDate: "2026-02-18",
      CurrencyCode: "CAD",
      TaxAmount1: "2.6",
      DocumentTotalBeforeTaxes: "20",
      DocumentTotalIncludingTax: "22.6",
      ApplytoDocument: "CS-88121",
      InvoiceDetails: [
        { LineNumber: 20, GLAccount: "1300100", DistributedAmountBeforeTaxes: "20", DistributedAmount: "20" },
      ],
    },
  ],
};

async function withBatch(t: Parameters<typeof sage300Desk>[0], batch: Rec, connection = {}) {
  const desk = await sage300Desk(t, { batches: 0, connection });
  desk.sim.change.put("APInvoiceBatches", batch);
  return desk;
}

test("an invoice has its order's number, its lines, and the cost center that each line's account belongs to", async (t) => {
  const desk = await withBatch(t, BATCH, { cost_center_segment: 2 });
  const [bill] = documents(await desk.all("invoice"));
  const { lines, ...header } = bill ?? {};
  assert.deepEqual(header, {
    external_id: "109~1",
    legal_entity: "",
    modified_at: "2026-03-02T00:00:00.000Z",
    origin_key: "",
    deleted: "false",
    supersedes: "",
    number: "CS-88121",
    document_type: "bill",
    supplier_external_id: "1200",
    supplier_number: "1200",
    supplier_name: "",
    invoice_date: "2026-02-17",
    due_date: "2026-03-16",
    posting_date: "2026-02-18",
    payment_terms: "N30",
    currency: "CAD",
    subtotal: "80",
    tax_amount: "10.4",
    shipping_amount: "",
    total_amount: "90.4",
    amount_due: "",
    status: "Posted",
    on_hold: "true",
    description: "Cleaning supplies",
    reference: "",
    purchase_order_number: "PO000145",
    dimensions: '{"SITE":"T1"}',
  });
  const [first, second] = JSON.parse(lines ?? "") as DocumentLine[];
  assert.deepEqual(first, {
    line_number: "20",
    description: "Inventory purchases",
    quantity: "",
    unit_price: "",
    amount: "50",
    tax_amount: "6.5",
    gl_account: "1300100",
    cost_center: "2~100",
    location: "",
    project: "",
    item: "",
    purchase_order_line: "",
    dimensions: '{"DistributionCode":"INV","COSTTYPE":"MRO"}',
  });
  assert.deepEqual([second?.gl_account, second?.cost_center], ["1315400", "2~400"]);
  assert.equal(second?.amount, "12345678901234567.891");
});

test("without a segment for cost centers no account is looked up", async (t) => {
  const desk = await withBatch(t, BATCH);
  const [bill] = documents(await desk.all("invoice"));
  assert.ok(
    (JSON.parse(bill?.["lines"] ?? "") as DocumentLine[]).every(({ cost_center }) => cost_center === ""),
  );
  assert.deepEqual(desk.sent("GLAccounts"), []);
  await assert.rejects(desk.all("cost_center"), { code: "capability_denied", message: /no account segment/ });
});

test("amounts come positive and are signed by the document's type, header and lines alike", async (t) => {
  const [invoice] = rows(BATCH, "Invoices");
  const types = ["Invoice", "Interest", "DebitNote", "CreditNote", "PrePayment"];
  const invoices = types.map((DocumentType, index) => ({ ...invoice, DocumentType, EntryNumber: index + 1 }));
  const desk = await withBatch(t, { ...BATCH, Invoices: invoices });
  const found = await desk.all("invoice");
  const seen = documents(found.slice(0, 4)).map((one) => {
    const [line] = JSON.parse(one["lines"] ?? "") as DocumentLine[];
    return [
      one["document_type"],
      one["total_amount"],
      one["subtotal"],
      one["tax_amount"],
      line?.amount,
      line?.tax_amount,
    ];
  });
  assert.deepEqual(seen, [
    ["bill", "90.4", "80", "10.4", "50", "6.5"],
    ["bill", "90.4", "80", "10.4", "50", "6.5"],
    ["debit_note", "90.4", "80", "10.4", "50", "6.5"],
    ["credit_note", "-90.4", "-80", "-10.4", "-50", "-6.5"],
  ]);
  const [unknown] = found.slice(4);
  assert.ok(unknown !== undefined && "error" in unknown);
  assert.match(unknown.error.message, /DocumentType: "PrePayment" is none of/);
});

test("a credit note names the document that it applies to", async (t) => {
  const desk = await withBatch(t, BATCH);
  const note = documents(await desk.all("invoice"))[1];
  assert.deepEqual([note?.["reference"], note?.["total_amount"]], ["CS-88121", "-22.6"]);
});

test("a purchase order has what three-way matching compares, and items that a line only names are looked up", async (t) => {
  const desk = await sage300Desk(t, { purchaseOrders: 0, connection: { cost_center_segment: 2 } });
  desk.sim.change.put("POPurchaseOrders", {
    PurchaseOrderSequenceKey: 10_021_638,
    PurchaseOrderNumber: "PO000145",
    PurchaseOrderDate: "2026-01-05",
    PurchaseOrderType: "Active",
    Vendor: "1200",
    VendorName: "Chloride Systems",
    Description: "Cleaning supplies",
    Reference: "REQ-77",
    CurrencyCode: "CAD",
    Total: "90.4",
    Completed: "No",
    PurchaseOrderLines: [
      {
        LineNumber: 1000,
        ItemNumber: "A1-103/0",
        Location: "1",
        UnitOfMeasure: "Ea.",
        QuantityOrdered: "10",
        QuantityReceived: "4.5",
        UnitCost: "5",
        ExtendedCost: "50",
        ExpenseAccount: "1315-400",
      },
      {
        LineNumber: 2000,
        ItemNumber: "NO-ITEM",
        ItemDescription: "As agreed",
        QuantityOrdered: "2",
        UnitCost: "15",
        ExtendedCost: "30",
      },
    ],
  });
  const [order] = documents(await desk.all("purchase_order"));
  const { lines, ...header } = order ?? {};
  assert.deepEqual(header, {
    external_id: "PO000145",
    legal_entity: "",
    modified_at: "",
    origin_key: "",
    deleted: "false",
    supersedes: "",
    number: "PO000145",
    supplier_external_id: "1200",
    supplier_number: "1200",
    supplier_name: "Chloride Systems",
    order_date: "2026-01-05",
    currency: "CAD",
    total_amount: "90.4",
    status: "Active",
    description: "Cleaning supplies",
    dimensions: '{"Reference":"REQ-77"}',
  });
  const [first, second] = JSON.parse(lines ?? "") as PurchaseOrderLine[];
  assert.deepEqual(first, {
    line_number: "1000",
    description: "Toner <black> 3",
    quantity: "10",
    unit: "Ea.",
    quantity_received: "4.5",
    unit_price: "5",
    amount: "50",
    tax_amount: "",
    gl_account: "1315400",
    cost_center: "2~400",
    location: "1",
    project: "",
    item: "A1-103/0",
    purchase_order_line: "",
    dimensions: "",
  });
  assert.equal(second?.description, "As agreed");
  assert.deepEqual(desk.sent("ICItems"), [
    "GET IC/ICItems?$filter=ItemNumber eq 'A1-103/0'&$select=ItemNumber,Description&$top=1&$count=true",
  ]);
});
