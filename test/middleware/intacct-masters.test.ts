/** supplier.upsert, gl_account.upsert and cost_center.upsert against the strict gateway. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { intacct } from "../../middleware/src/erp/intacct/index.ts";
import { type IntacctDesk, intacctDesk } from "../support/intacct-desk.ts";

const supplier = {
  external_id: "",
  number: "ST-7",
  name: "Müller & Söhne",
  currency: "USD",
  email: "ap@example.com",
  street: "1 Main St\nSuite 4",
  city: "Reno",
  state: "NV",
  postal_code: "89501",
  tax_id: "",
};

const vendor = (desk: IntacctDesk, id: string) => desk.sim.vendors().find(({ VENDORID }) => VENDORID === id);
const strip = (row: object | undefined) => ({ ...row, WHENMODIFIED: "" });

test("a new vendor is created with its contact, once, and the same document again writes nothing", async (t) => {
  const desk = await intacctDesk(t);
  const { body } = await desk.post("supplier.upsert", supplier);
  assert.deepEqual(body, { status: "posted", external_id: "ST-7", number: "ST-7", replayed: false });
  const made = vendor(desk, "ST-7");
  assert.deepEqual(
    [made?.NAME, made?.STATUS, made?.["DISPLAYCONTACT.PRINTAS"], made?.["DISPLAYCONTACT.EMAIL1"]],
    ["Müller & Söhne", "active", "Müller & Söhne", "ap@example.com"],
  );
  assert.deepEqual(
    [made?.["DISPLAYCONTACT.MAILADDRESS.ADDRESS1"], made?.["DISPLAYCONTACT.MAILADDRESS.ADDRESS2"]],
    ["1 Main St", "Suite 4"],
  );
  const again = await desk.post("supplier.upsert", supplier);
  assert.equal(again.body.status, "posted");
  assert.equal(desk.sim.commits().length, 1);
});

test("a change sends what differs, leaves what the document does not say, and clears only what is null", async (t) => {
  const desk = await intacctDesk(t);
  await desk.post("supplier.upsert", { ...supplier, tax_id: "12-345", phone: "555" });
  const before = vendor(desk, "ST-7");
  const { body } = await desk.post("supplier.upsert", {
    external_id: "ST-7",
    email: "new@example.com",
    tax_id: "",
    phone: null,
    street: "2 Side St",
  });
  assert.equal(body.status, "posted", JSON.stringify(body));
  assert.deepEqual(
    strip(vendor(desk, "ST-7")),
    strip({
      ...before,
      "DISPLAYCONTACT.EMAIL1": "new@example.com",
      "DISPLAYCONTACT.PHONE1": "",
      "DISPLAYCONTACT.MAILADDRESS.ADDRESS1": "2 Side St",
      "DISPLAYCONTACT.MAILADDRESS.ADDRESS2": "",
    }),
  );
});

test("the elements sent are those that differ, nested as vendors are written, without an empty contact", () => {
  const writer = intacct.writers["supplier.upsert"];
  const plan = { id: "V-1", isNew: false, changes: { TAXID: "", "DISPLAYCONTACT.MAILADDRESS.CITY": "Reno" } };
  const config = { sender_password: { reveal: () => "x" }, endpoint: "https://e" } as never;
  const { body } = writer?.send(config, plan, "k", 1).build({ token: "t", expiresAt: 0 }) ?? {};
  const expected =
    "<update><VENDOR><VENDORID>V-1</VENDORID><TAXID></TAXID><DISPLAYCONTACT><MAILADDRESS><CITY>Reno</CITY></MAILADDRESS></DISPLAYCONTACT></VENDOR></update>";
  assert.ok(body?.includes(expected), body);
});

test("defaults of the connection fill a new vendor, not an existing one", async (t) => {
  const connection = { supplier_defaults: { payment_terms: "Net30", currency: "EUR" } };
  const desk = await intacctDesk(t, { connection });
  await desk.post("supplier.upsert", supplier);
  assert.deepEqual([vendor(desk, "ST-7")?.TERMNAME, vendor(desk, "ST-7")?.CURRENCY], ["Net30", "USD"]);
  desk.sim.change.vendor("ST-7", { TERMNAME: "Net60" });
  await desk.post("supplier.upsert", { ...supplier, email: "x@example.com" });
  assert.equal(vendor(desk, "ST-7")?.TERMNAME, "Net60");
});

test("an address for remittances that Intacct would not keep is refused, not dropped", async (t) => {
  const desk = await intacctDesk(t);
  const refused = await desk.post("supplier.upsert", { ...supplier, remit_to_city: "Elko" });
  assert.equal(refused.body.code, "erp_rejected");
  assert.match(refused.body.detail, /remit_to_city/);
  assert.equal(desk.sim.commits().length, 0);
  const same = {
    remit_to_name: supplier.name,
    remit_to_city: supplier.city,
    remit_to_street: supplier.street,
  };
  assert.equal((await desk.post("supplier.upsert", { ...supplier, ...same })).body.status, "posted");
  const stale = await desk.post("supplier.upsert", { ...supplier, city: "Elko", remit_to_city: "Reno" });
  assert.match(stale.body.detail, /remit_to_city/);
  const moved = await desk.post("supplier.upsert", { ...supplier, city: "Elko", remit_to_city: "Elko" });
  assert.equal(moved.body.status, "posted", JSON.stringify(moved.body));
});

for (const vendorTwin of ["vendor", "contact"] as const) {
  for (const fault of ["drop", "drop-after-commit", "truncate"] as const) {
    test(`an answer lost by ${fault} makes one vendor (twins fail on the ${vendorTwin})`, async (t) => {
      const desk = await intacctDesk(t, { settings: { vendorTwin } });
      desk.sim.faults.add({ when: { function: "create" }, action: { do: fault } });
      let reply = await desk.post("supplier.upsert", supplier, { key: "acme:v" });
      if (reply.status === 503) reply = await desk.post("supplier.upsert", supplier, { key: "acme:v" });
      assert.equal(reply.body.status, "posted", JSON.stringify(reply.body));
      assert.equal(desk.sim.commits().length, 1);
    });
  }
}

test("a contact left in Intacct under the new vendor's contact name is a refusal that says so", async (t) => {
  const desk = await intacctDesk(t);
  const [other] = desk.sim.vendors();
  desk.sim.change.vendor(other?.VENDORID ?? "", { "DISPLAYCONTACT.CONTACTNAME": `${supplier.name}(VST-7)` });
  const { body } = await desk.post("supplier.upsert", supplier);
  assert.equal(body.code, "erp_rejected");
  assert.match(body.fix, /contact/);
  assert.equal(vendor(desk, "ST-7"), undefined);
});

test("a vendor that changed since it was approved is stale, and nothing is sent", async (t) => {
  const desk = await intacctDesk(t);
  await desk.post("supplier.upsert", supplier);
  const { body } = await desk.post(
    "supplier.upsert",
    { ...supplier, email: "x@example.com" },
    { base_hash: "0".repeat(64) },
  );
  assert.equal(body.code, "stale_document");
  assert.equal(desk.sim.commits().length, 1);
});

test("a GL account and a department are created, changed and left alone", async (t) => {
  const desk = await intacctDesk(t);
  const account = { number: "6999", name: "Relay <fees> & more", account_type: "incomestatement" };
  assert.equal((await desk.post("gl_account.upsert", account)).body.external_id, "6999");
  const made = desk.sim.accounts().find(({ ACCOUNTNO }) => ACCOUNTNO === "6999");
  assert.deepEqual(
    [made?.TITLE, made?.ACCOUNTTYPE, made?.STATUS],
    [account.name, "incomestatement", "active"],
  );
  await desk.post("gl_account.upsert", { external_id: "6999", status: "inactive" });
  const after = desk.sim.accounts().find(({ ACCOUNTNO }) => ACCOUNTNO === "6999");
  assert.deepEqual(strip(after), strip({ ...made, STATUS: "inactive" }));

  const parent = desk.sim.departments()[0]?.DEPARTMENTID ?? "";
  const department = { number: "D999", name: "Relay", parent };
  assert.equal((await desk.post("cost_center.upsert", department)).body.external_id, "D999");
  const row = desk.sim.departments().find(({ DEPARTMENTID }) => DEPARTMENTID === "D999");
  assert.deepEqual([row?.TITLE, row?.PARENTID], ["Relay", parent]);
  await desk.post("cost_center.upsert", { ...department, parent: null });
  assert.equal(desk.sim.departments().find(({ DEPARTMENTID }) => DEPARTMENTID === "D999")?.PARENTID, "");
  assert.equal(desk.sim.commits().length, 4);
});

test("a document without a number, with two, or without a name is refused before any call", async (t) => {
  const desk = await intacctDesk(t);
  for (const document of [
    { name: "X" },
    { external_id: "A", number: "B", name: "X" },
    { number: "A", name: null },
    { number: "A", name: "X", street: "1\n2\n3" },
  ]) {
    const { body } = await desk.post("supplier.upsert", document);
    assert.equal(body.code, "invalid_request", JSON.stringify(document));
  }
  assert.deepEqual(desk.sim.calls(), []);
});

test("where cost centers are locations, a location's name is its NAME", () => {
  const config = {
    sender_password: { reveal: () => "x" },
    endpoint: "https://e",
    cost_center_object: "LOCATION",
  };
  const plan = { id: "L9", isNew: true, changes: { NAME: "Depot" } };
  const call = intacct.writers["cost_center.upsert"]?.send(config as never, plan, "k", 1);
  const { body } = call?.build({ token: "t", expiresAt: 0 }) ?? {};
  assert.ok(
    body?.includes("<create><LOCATION><LOCATIONID>L9</LOCATIONID><NAME>Depot</NAME></LOCATION></create>"),
  );
});
