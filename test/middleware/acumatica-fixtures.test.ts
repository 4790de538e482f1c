/** Answers as the vendor's documents and recordings show them, through the adapter's own code. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Secret } from "../../middleware/src/config/secrets.ts";
import type { AcumaticaConfig } from "../../middleware/src/erp/acumatica/config.ts";
import { classify } from "../../middleware/src/erp/acumatica/errors.ts";
import { acumatica } from "../../middleware/src/erp/acumatica/index.ts";
import type { Credential, Erp, ErpAnswer, MappedDocument, Reader } from "../../middleware/src/erp/adapter.ts";
import type { Entity } from "../../shared-types/choices.ts";

const fixtures = JSON.parse(
  readFileSync(new URL("./fixtures/acumatica.json", import.meta.url), "utf8"),
  // biome-ignore lint/suspicious/noExplicitAny: fixtures of many shapes
) as Record<string, any>;

const config = {
  id: "acme-acu",
  base_url: "https://erp.example.com",
  tenant: "MyTenant",
  branch: null,
  endpoint: "Default",
  endpoint_version: "24.200.001",
  cost_center_entity: "Subaccount",
  key_field: "VendorRef",
  webhook: { header: "X-Relay-Secret" },
  webhook_secret: new Secret("3f6b"),
  auth: {
    type: "password",
    client_id: "8E0761D9-F4EC-2D4B-A60F-BCE2708C6FDD@MyTenant",
    client_secret: new Secret("s"),
    username: "integration",
    password: new Secret("p"),
  },
} as unknown as AcumaticaConfig;

function answer(status: number, body: unknown): ErpAnswer {
  return { status, headers: {}, cookies: [], body: typeof body === "string" ? body : JSON.stringify(body) };
}

/** An ERP whose every read is answered with this. */
function answering(body: unknown, over: Partial<AcumaticaConfig> = {}): Erp<AcumaticaConfig> {
  return {
    config: { ...config, ...over },
    now: () => 0,
    fingerprint: async () => (text) => (text === "" ? "" : `hash of ${text}`),
    async read(call) {
      const verdict = call.interpret(answer(200, body));
      if (verdict.kind !== "ok") assert.fail(JSON.stringify(verdict));
      return verdict.value;
    },
  };
}

async function documents(entity: Entity, body: unknown, over: Partial<AcumaticaConfig> = {}) {
  const reader = acumatica.readers[entity] as Reader<AcumaticaConfig>;
  const query = { from: null, after: null, limit: 100, isKnown: () => false };
  const { records } = await reader.page(answering(body, over), query);
  return records.map((record) => {
    assert.ok("document" in record, JSON.stringify(record));
    return record.document as MappedDocument & { lines: string; applied: string };
  });
}

test("A1: a token's answer becomes a session with its end", () => {
  const call = acumatica.signIn(config, { now: () => 1000, refreshToken: undefined });
  assert.ok("interpret" in call);
  const verdict = call.interpret(answer(200, fixtures["A1"]));
  assert.deepEqual(verdict, {
    kind: "ok",
    value: {
      token: fixtures["A1"].access_token,
      refreshToken: fixtures["A1"].refresh_token,
      expiresAt: 3_601_000,
    },
  });
  const asText = call.interpret(answer(200, { ...fixtures["A1"], expires_in: "60" }));
  assert.equal((asText as { value: Credential }).value.expiresAt, 61_000);
  const { url, body = "", headers } = call.build({ token: "", expiresAt: 0 });
  assert.equal(url, "https://erp.example.com/identity/connect/token");
  assert.equal(headers["content-type"], "application/x-www-form-urlencoded");
  assert.ok(body.includes("client_id=8E0761D9-F4EC-2D4B-A60F-BCE2708C6FDD%40MyTenant"));
});

test("A2: the list of endpoints, as an object and as the bare array of older builds", async () => {
  const [look] = acumatica.looks ?? [];
  assert.equal(look?.name, "erp_endpoint_version");
  for (const body of [fixtures["A2"], fixtures["A2"].endpoints]) {
    const seen = await look?.take(answering(body));
    assert.equal(seen?.ok, true);
    assert.match(seen?.detail ?? "", /offers Default\/24\.200\.001/);
    const other = await look?.take(answering(body, { endpoint_version: "26.200.001" }));
    assert.equal(other?.ok, false);
    assert.match(other?.detail ?? "", /does not offer Default\/26\.200\.001; it has Default\/20\.200\.001, /);
    assert.match(other?.fix ?? "", /^Middleware operator: set endpoint/);
  }
});

test("A3: vendors, with {} for what is empty", async () => {
  const body = fixtures["A3"].map((row: object) => ({ ...row, PaymentInstructions: [] }));
  const [first, second] = await documents("supplier", body);
  assert.deepEqual(first, {
    ...{ external_id: "ACMEBLDG", number: "ACMEBLDG", legal_entity: "", origin_key: "", deleted: "false" },
    ...{
      supersedes: "",
      modified_at: "2025-03-04T09:12:44.340Z",
      name: "Acme Building Supply",
      status: "Active",
    },
    ...{
      currency: "USD",
      tax_id: "84-1029384",
      email: "",
      phone: "",
      payment_terms: "30D",
      payment_method: "CHECK",
    },
    ...{
      street: "",
      city: "",
      state: "",
      postal_code: "",
      country: "",
      remit_to_name: "",
      remit_to_street: "",
    },
    ...{ remit_to_city: "", remit_to_state: "", remit_to_postal_code: "", remit_to_country: "" },
    ...{ bank_fingerprint: "", on_hold: "false" },
  });
  assert.ok(second && "on_hold" in second);
  assert.deepEqual([second.external_id, second.on_hold], ["O'NEILL", "true"]);
});

test("bank details are hashed in one order, whatever the answer's", async () => {
  const line = (id: string, value?: string) => ({
    PaymentMethod: { value: "ACH" },
    PaymentInstructionsID: { value: id },
    Value: value === undefined ? {} : { value },
  });
  const [row] = fixtures["A3"];
  const of = async (...PaymentInstructions: object[]) => {
    const [document] = await documents("supplier", [{ ...row, PaymentInstructions }]);
    assert.ok(document && "bank_fingerprint" in document);
    return document.bank_fingerprint;
  };
  const both = await of(line("1", "021000021"), line("2", "123456"));
  assert.equal(await of(line("2", "123456"), line("1", "021000021")), both);
  assert.notEqual(await of(line("1", "021000021"), line("2", "123457")), both);
  assert.equal(await of(line("1"), line("2")), "");
});

test("A4: a bill with its lines and the description of the line, not of the account", async () => {
  const [bill] = await documents("invoice", fixtures["A4"]);
  const { lines, ...header } = bill ?? { lines: "" };
  assert.deepEqual(header, {
    ...{ external_id: "Bill~AP000123", number: "AP000123", legal_entity: "HEADOFFICE", origin_key: "" },
    ...{ deleted: "false", supersedes: "", modified_at: "2025-03-04T10:01:07.200Z", document_type: "bill" },
    ...{ supplier_external_id: "ACMEBLDG", supplier_number: "ACMEBLDG", supplier_name: "" },
    ...{ invoice_date: "2025-03-03", due_date: "2025-04-02", posting_date: "", payment_terms: "30D" },
    ...{ currency: "USD", subtotal: "", tax_amount: "96", shipping_amount: "", total_amount: "1296" },
    ...{ amount_due: "1296", status: "Open", on_hold: "false", description: "Roof trusses, March" },
    ...{ reference: "INV-88412", purchase_order_number: "PO000050", dimensions: '{"PostPeriod":"032025"}' },
  });
  assert.deepEqual(JSON.parse(lines), [
    {
      ...{ line_number: "1", description: "Truss 24 ft", quantity: "12", unit_price: "100", amount: "1200" },
      ...{ tax_amount: "", gl_account: "51000", cost_center: "000-100", location: "HEADOFFICE", project: "" },
      ...{ item: "TRUSS24", purchase_order_line: "1" },
      dimensions: '{"UOM":"EA","TaxCategory":"TAXABLE","POOrderType":"Normal","POOrderNbr":"PO000050"}',
    },
  ]);
});

test("a date is its digits, whatever the server's offset", async () => {
  const [row] = fixtures["A4"];
  const [bill] = await documents("invoice", [{ ...row, Date: { value: "2025-03-03T00:00:00+13:00" } }]);
  assert.ok(bill && "invoice_date" in bill);
  assert.equal(bill.invoice_date, "2025-03-03");
});

for (const [type, document, sign] of [
  ["Debit Adj.", "credit_note", "-"],
  ["Credit Adj.", "debit_note", ""],
  ["Prepayment", "prepayment", ""],
] as const) {
  test(`a ${type} is a ${document}, signed as what is owed`, async () => {
    const [row] = fixtures["A4"];
    const [bill] = await documents("invoice", [{ ...row, Type: { value: type } }]);
    assert.ok(bill && "document_type" in bill);
    assert.deepEqual(
      [bill.external_id, bill.document_type, bill.total_amount, bill.amount_due, bill.tax_amount],
      [`${type}~AP000123`, document, `${sign}1296`, `${sign}1296`, `${sign}96`],
    );
    const [line] = JSON.parse(bill.lines);
    assert.deepEqual([line.quantity, line.unit_price, line.amount], [`${sign}12`, "100", `${sign}1200`]);
  });
}

test("a type that nobody knows is an error of this record, named", async () => {
  const reader = acumatica.readers.invoice as Reader<AcumaticaConfig>;
  const [row] = fixtures["A4"];
  const body = [
    { ...row, Type: { value: "Barter" } },
    { ...row, ReferenceNbr: { value: "AP000124" } },
  ];
  const query = { from: null, after: null, limit: 100, isKnown: () => false };
  const { records } = await reader.page(answering(body), query);
  assert.ok(records[0] && "error" in records[0]);
  assert.equal(records[0].error.code, "cannot_map");
  assert.match(records[0].error.message, /^Type: "Barter" is not known/);
  assert.ok(records[1] && "document" in records[1]);
});

test("A5: a purchase order with its lines", async () => {
  const [order] = await documents("purchase_order", [fixtures["A5"]]);
  const { lines, ...header } = order ?? { lines: "" };
  assert.deepEqual(header, {
    ...{ external_id: "Normal~PO000050", number: "PO000050", legal_entity: "HEADOFFICE", origin_key: "" },
    ...{ deleted: "false", supersedes: "", modified_at: "2025-02-20T18:44:09.913Z" },
    ...{ supplier_external_id: "ACMEBLDG", supplier_number: "ACMEBLDG", supplier_name: "" },
    ...{ order_date: "2025-02-20", currency: "USD", total_amount: "1200", status: "Open" },
    ...{ description: "SNOW REQ0010042", dimensions: '{"VendorRef":"REQ0010042","Terms":"30D"}' },
  });
  assert.deepEqual(JSON.parse(lines), [
    {
      ...{ line_number: "1", description: "Truss 24 ft", quantity: "12", unit_price: "100", amount: "1200" },
      ...{ tax_amount: "", gl_account: "51000", cost_center: "000-100", location: "HEADOFFICE", project: "" },
      ...{ item: "TRUSS24", purchase_order_line: "", unit: "EA", quantity_received: "0" },
      dimensions: '{"WarehouseID":"WHOLESALE","TaxCategory":"TAXABLE","LineType":"Goods for IN"}',
    },
  ]);
});

test("A6: a payment and what it was applied to", async () => {
  const [payment] = await documents("payment", fixtures["A6"]);
  const { applied, ...header } = payment ?? { applied: "" };
  assert.deepEqual(header, {
    ...{
      external_id: "Payment~000417",
      number: "000417",
      legal_entity: "",
      origin_key: "",
      deleted: "false",
    },
    ...{ supersedes: "", modified_at: "2025-03-20T15:30:00.050Z", supplier_external_id: "ACMEBLDG" },
    ...{ supplier_number: "ACMEBLDG", supplier_name: "", payment_date: "2025-03-20", method: "CHECK" },
    ...{ bank_account: "10200", reference: "000417", currency: "USD", amount: "1296", status: "Closed" },
    dimensions: "",
  });
  assert.deepEqual(JSON.parse(applied), [
    { invoice_external_id: "Bill~AP000123", invoice_number: "AP000123", amount: "1296" },
  ]);
});

for (const [type, amount, wanted] of [
  ["Voided Payment", "1296", "-1296"],
  ["Voided Payment", "-1296", "-1296"],
  ["Refund", "5.50", "-5.5"],
] as const) {
  test(`a ${type} of ${amount} counts ${wanted}`, async () => {
    const [row] = fixtures["A6"];
    const body = `[${JSON.stringify({ ...row, Type: { value: type }, PaymentAmount: { value: "AMOUNT" } }).replace('"AMOUNT"', amount)}]`;
    const [payment] = await documents("payment", body);
    assert.ok(payment && "amount" in payment);
    assert.equal(payment.amount, wanted);
  });
}

test("A7: GL accounts and subaccounts; a subaccount has no time of modification", async () => {
  const [account] = await documents("gl_account", fixtures["A7"].Account);
  assert.deepEqual(account, {
    ...{
      external_id: "51000",
      number: "51000",
      legal_entity: "",
      origin_key: "",
      deleted: "false",
      supersedes: "",
    },
    ...{
      modified_at: "2024-11-30T08:00:00.000Z",
      name: "Cost of Goods - Materials",
      account_type: "Expense",
    },
    status: "Active",
  });
  const [center] = await documents("cost_center", fixtures["A7"].Subaccount);
  assert.deepEqual(center, {
    ...{ external_id: "000-100", number: "000-100", legal_entity: "", origin_key: "", deleted: "false" },
    ...{ supersedes: "", modified_at: "", name: "Operations / Site 100", status: "Active", parent: "" },
  });
});

test("A14: in contract 5 drop-downs count by their label, so that keys and hashes stay", async () => {
  const [before] = await documents("invoice", fixtures["A4"]);
  const five = [{ ...fixtures["A4"][0], ...fixtures["A14"] }];
  const [after] = await documents("invoice", five, { endpoint_version: "26.200.001" });
  assert.deepEqual(after, before);
});

test("A9: errors of fields are told with their path, the record's own first", () => {
  const verdict = classify(answer(422, fixtures["A9"]), "write");
  assert.equal(verdict.kind, "reject");
  assert.deepEqual((verdict as { erp: object }).erp, {
    code: "HTTP 422",
    message:
      "Inserting 'AP Transactions' record raised at least one error. Please review the errors.; Details[0].Project: Project 'TES2323T ' cannot be found in the system.",
  });
  const variant = {
    exceptionMessage: "Inserting  'Vendor' record raised at least one error.",
    exceptionType: "PX.Api.ContractBased.OutcomeEntityHasErrorsException",
    VendorID: { value: "X", error: "Error: VendorID cannot be empty." },
  };
  const second = classify(answer(422, variant), "write");
  assert.match(second.reason, /raised at least one error\.; VendorID: Error: VendorID cannot be empty\.$/);
  const ofAction = classify(answer(422, { entity: variant }), "write");
  assert.match(ofAction.reason, /entity\.VendorID: Error: VendorID cannot be empty/);
});

test("A10: bad sign-ins, missing records, lists that cannot be compiled and missing set-up are told apart, and none is repeated", () => {
  const [credentials, missing, optimizer, setUp] = fixtures["A10"].map((body: object) =>
    classify(answer(500, body), "read"),
  );
  assert.deepEqual([credentials.kind, credentials.code], ["reject", "erp_auth_failed"]);
  assert.match(missing.erp.code, /NoEntitySatisfiesTheCondition/);
  assert.deepEqual([optimizer.kind, optimizer.erp.code], ["reject", "optimization"]);
  assert.equal(setUp.kind, "reject");
  assert.match(setUp.reason, /Company Branches form/);
  assert.match(setUp.fix, /^ERP admin/);
  assert.ok(!JSON.stringify([credentials, missing, optimizer, setUp]).includes("PXLogin"), "never the stack");
});

test("A10: of a write, only what rules a commit out is a no; any other 500 leaves the outcome open", () => {
  const [, missing, optimizer, setUp] = fixtures["A10"].map((body: object) =>
    classify(answer(500, body), "write"),
  );
  assert.deepEqual([missing.kind, optimizer.kind, setUp.kind], ["unknown", "unknown", "reject"]);
  for (const status of [500, 502, 503, 504])
    assert.equal(classify(answer(status, ""), "write").kind, "unknown");
});

test("A11: a licence that declines is a reason to wait, whatever the body", () => {
  for (const body of [
    { message: "An error has occurred.", exceptionMessage: "API Login Limit" },
    "The custom error module does not recognize this error.",
  ])
    for (const effect of ["read", "write"] as const) {
      const verdict = classify(answer(429, body), effect);
      assert.deepEqual([verdict.kind, (verdict as { code?: string }).code], ["retry", "erp_rate_limited"]);
    }
});

test("A13: a notification says what to pull, and its id is the same for every repeat", () => {
  const deliver = (body: string, secret = "3f6b", over: Partial<AcumaticaConfig> = {}) =>
    acumatica.webhook?.verify(
      { ...config, ...over },
      { headers: { "x-relay-secret": secret }, body: Buffer.from(body), receivedAt: 0 },
    );
  const body = fixtures["A13"] as string;
  assert.match(body, /"TimeStamp": 638766792672493672/);
  assert.deepEqual(deliver(body), {
    id: "1af4d140-5321-41f2-a2ec-50b67f577c6c|LR Bills",
    entities: ["invoice"],
  });
  for (const wrong of ["", "3f6", "3f6bb", "3F6B"]) assert.equal(deliver(body, wrong), undefined);
  assert.equal(deliver(body, "3f6b", { tenant: "Other" }), undefined, "another tenant's");
  assert.equal(deliver(body.slice(0, -20)), undefined, "cut");
  assert.equal(deliver("[]"), undefined);
  assert.equal(acumatica.webhook?.isOn({ ...config, webhook_secret: undefined }), false);
  const queries: [string, Entity[]][] = [
    ["LR Vendors", ["supplier"]],
    ["LR Purchase Orders", ["purchase_order"]],
    ["LR Payments", ["payment"]],
    ["LR Accounts", ["gl_account"]],
    ["LR Subaccounts", ["cost_center"]],
  ];
  for (const [query, entities] of queries)
    assert.deepEqual(deliver(body.replace("LR Bills", query))?.entities, entities);
  assert.equal(deliver(body.replace("LR Bills", "Everything"))?.entities.length, 6);
});
