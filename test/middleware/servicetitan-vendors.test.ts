/** supplier.upsert against the strict API: a vendor once, found again by our key, and nothing of others wiped. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { type ServiceTitanDesk, serviceTitanDesk } from "../support/servicetitan-desk.ts";

const supplier = {
  ...{ external_id: "", number: "V-2001", name: "Acme Building Supply", status: "active" },
  ...{ email: "ap@example.com", phone: "8035550101", street: "1 Main St\nSuite 4", city: "Columbia" },
  ...{ state: "SC", postal_code: "29201", country: "USA", currency: "USD", payment_terms: "Net 30" },
};

const vendors = ({ sim }: ServiceTitanDesk, name = supplier.name) =>
  [...sim.tenant.vendors.values()].filter((vendor) => vendor.name === name);
const dataOf = (desk: ServiceTitanDesk, id: number) =>
  desk.sim.tenant.vendors.get(id)?.externalData[desk.sim.config.external_data_guid];

test("a new vendor is created with its address whole and our key, once; the same again writes nothing", async (t) => {
  const desk = await serviceTitanDesk(t);
  const { body } = await desk.post(supplier);
  assert.equal(body.status, "posted", JSON.stringify(body));
  const [made, ...others] = vendors(desk);
  assert.ok(made && others.length === 0);
  assert.deepEqual(body, {
    status: "posted",
    external_id: String(made.id),
    number: "V-2001",
    replayed: false,
  });
  assert.deepEqual(made.address, {
    ...{ street: "1 Main St", unit: "Suite 4", city: "Columbia", state: "SC", zip: "29201", country: "USA" },
  });
  assert.deepEqual(Object.keys(dataOf(desk, made.id) ?? {}).sort(), [
    "erpVendorId",
    "ledgerRelayKey",
    "ledgerRelayOrigin",
  ]);
  const again = await desk.post(supplier);
  assert.deepEqual([again.body.status, again.body.external_id], ["posted", String(made.id)]);
  assert.equal(desk.sim.commits().length, 1);
});

test("a change sends what differs under write names, and external data of others stays", async (t) => {
  const desk = await serviceTitanDesk(t);
  const guid = desk.sim.config.external_data_guid;
  const { vendors: table } = desk.sim.tenant;
  desk.sim.tenant.change(table, 6121, { externalData: { [guid]: { theirs: "kept" }, other: { x: "1" } } });
  const before = table.get(6121);
  const { body } = await desk.post({
    external_id: "6121",
    number: "V-9",
    phone: "555",
    city: "",
    email: null,
  });
  assert.equal(body.status, "posted", JSON.stringify(body));
  const after = table.get(6121);
  assert.deepEqual(after?.contactInfo, { ...before?.contactInfo, phone: "555", email: "" });
  assert.deepEqual(after?.address, before?.address);
  assert.deepEqual(after?.externalData, {
    [guid]: { theirs: "kept", erpVendorId: "V-9" },
    other: { x: "1" },
  });
  assert.deepEqual(
    desk.sim.commits().map(({ method }) => method),
    ["PATCH"],
  );
});

test("a moved vendor is sent its address whole; what the document does not say keeps", async (t) => {
  const desk = await serviceTitanDesk(t);
  const before = desk.sim.tenant.vendors.get(6122);
  await desk.post({ external_id: "6122", street: "2 Side St" });
  assert.deepEqual(desk.sim.tenant.vendors.get(6122)?.address, {
    ...before?.address,
    street: "2 Side St",
    unit: "",
  });
});

test("a vendor of the same name that is linked to nobody is taken for the same; a linked one is for people", async (t) => {
  const desk = await serviceTitanDesk(t);
  const [first] = desk.sim.tenant.vendors.values();
  const name = ` ${first?.name.toUpperCase()}`;
  const { body } = await desk.post({ ...supplier, name });
  assert.deepEqual([body.status, body.external_id], ["posted", String(first?.id)], JSON.stringify(body));
  const other = await desk.post({ ...supplier, name, number: "V-2002" });
  assert.deepEqual([other.body.code, desk.sim.commits().length], ["erp_rejected", 1]);
  assert.match(other.body.detail, /known in the books as V-2001/);
});

for (const fault of ["drop", "drop-after-commit", "truncate"] as const) {
  test(`an answer lost by ${fault} makes one vendor, found again by our key`, async (t) => {
    const desk = await serviceTitanDesk(t);
    desk.sim.faults.add({ when: { method: "POST", resource: "inventory/vendors" }, action: { do: fault } });
    let reply = await desk.post(supplier, { key: "acme:v" });
    if (fault === "drop") {
      assert.equal(reply.body.code, "outcome_unknown");
      const soon = await desk.post(supplier, { key: "acme:v" });
      assert.equal(soon.body.code, "outcome_unknown", "it may still appear");
      desk.clock.advance(300_000);
      reply = await desk.post(supplier, { key: "acme:v" });
    }
    assert.equal(reply.body.status, "posted", JSON.stringify(reply.body));
    assert.equal(vendors(desk).length, 1);
    assert.equal(desk.sim.commits().length, 1);
  });
}

test("a vendor that commits late, after its answer was lost, is found and not made again", async (t) => {
  const desk = await serviceTitanDesk(t, { connection: { timeout_ms: 1000 } });
  const when = { method: "POST", resource: "inventory/vendors" };
  const held = desk.sim.faults.add({ when, action: { do: "hold", at: "before" } });
  const first = await desk.post(supplier, { key: "acme:v" });
  assert.equal(first.body.code, "outcome_unknown", JSON.stringify(first.body));
  const committed = new Promise<void>((done) => {
    const look = (): void => void (desk.sim.commits().length > 0 ? done() : setImmediate(look));
    look();
  });
  held.release();
  await committed;
  const again = await desk.post(supplier, { key: "acme:v" });
  assert.equal(again.body.status, "posted", JSON.stringify(again.body));
  assert.equal(vendors(desk).length, 1);
});

test("a vendor that we made, and that somebody has changed before we learnt of it, is still ours", async (t) => {
  const desk = await serviceTitanDesk(t);
  const when = { method: "POST", resource: "inventory/vendors" };
  desk.sim.faults.add({ when, action: { do: "drop-after-commit" } });
  desk.sim.faults.add({
    when: { method: "GET" },
    // Three lookups before the decision, two for the plan; then nothing can be read.
    after: 5,
    times: 20,
    action: { do: "answer", status: 503 },
  });
  const more = { key: "acme:v", base_hash: "0".repeat(64) };
  const first = await desk.post(supplier, more);
  assert.equal(first.body.code, "outcome_unknown", JSON.stringify(first.body));
  desk.sim.faults.clear();
  const [made] = vendors(desk);
  desk.sim.tenant.change(desk.sim.tenant.vendors, made?.id ?? 0, { name: "Acme Supply Co" });
  desk.clock.advance(600_000);
  const again = await desk.post(supplier, more);
  assert.deepEqual([again.body.status, again.body.external_id], ["posted", String(made?.id)]);
  assert.equal(desk.sim.commits().length, 1);
});

test("a change whose answer is lost is settled by reading", async (t) => {
  const desk = await serviceTitanDesk(t);
  const when = { method: "PATCH", resource: "inventory/vendors/{id}" };
  desk.sim.faults.add({ when, action: { do: "drop-after-commit" } });
  const { body } = await desk.post({ external_id: "6121", phone: "556" });
  assert.equal(body.status, "posted", JSON.stringify(body));
  assert.equal(desk.sim.commits().length, 1);
});

test("a vendor that changed since it was approved is stale, and nothing is sent", async (t) => {
  const desk = await serviceTitanDesk(t);
  const { body } = await desk.post({ external_id: "6121", phone: "557" }, { base_hash: "0".repeat(64) });
  assert.equal(body.code, "stale_document");
  const gone = await desk.post({ external_id: "999", phone: "557" });
  assert.equal(gone.body.code, "stale_document");
  assert.deepEqual(desk.sim.commits(), []);
});

test("two vendors that bear one number are reported, not hidden", async (t) => {
  const desk = await serviceTitanDesk(t);
  const guid = desk.sim.config.external_data_guid;
  for (const id of [6121, 6122])
    desk.sim.tenant.change(desk.sim.tenant.vendors, id, { externalData: { [guid]: { erpVendorId: "V-7" } } });
  const { body } = await desk.post({ ...supplier, number: "V-7" });
  assert.equal(body.code, "duplicate_found");
  assert.match(body.detail, /6121, 6122/);
});

test("without a guid no vendor is created, since it could not be found again; one that is there is changed", async (t) => {
  const desk = await serviceTitanDesk(t, { connection: { external_data_guid: null } });
  const { body } = await desk.post(supplier);
  assert.deepEqual([body.code, desk.sim.calls().length], ["capability_denied", 0]);
  assert.match(body.fix, /external_data_guid/);
  assert.equal((await desk.post({ external_id: "6121", phone: "558" })).body.status, "posted");
});

test("what ServiceTitan has no place for is refused where it matters, and names itself", async (t) => {
  const desk = await serviceTitanDesk(t);
  for (const [flaw, path] of [
    [{ on_hold: "true" }, "on_hold"],
    [{ name: "" }, "name"],
    [{ street: "a\nb\nc" }, "street"],
    [{ number: "a,b" }, "number"],
    [{ external_id: "V-1" }, "external_id"],
  ] as const) {
    const { body } = await desk.post({ ...supplier, ...flaw });
    assert.equal(body.code, "invalid_request");
    assert.match(body.detail, new RegExp(`document.${path}`));
  }
  assert.equal(desk.sim.calls().length, 0);
});

test("defaults of the connection fill a new vendor, not one that is there", async (t) => {
  const desk = await serviceTitanDesk(t, {
    connection: { supplier_defaults: { country: "USA", city: "Reno" } },
  });
  const { country: _, ...rest } = supplier;
  await desk.post(rest);
  assert.deepEqual([vendors(desk)[0]?.address.country, vendors(desk)[0]?.address.city], ["USA", "Columbia"]);
  await desk.post({ external_id: "6121", phone: "559" });
  assert.notEqual(desk.sim.tenant.vendors.get(6121)?.address.city, "Reno");
});

test("a refusal of the API is the caller's to read, with the field that it names", async (t) => {
  const desk = await serviceTitanDesk(t, { settings: { duplicateVendorName: "refuse" } });
  const [first] = desk.sim.tenant.vendors.values();
  const { body } = await desk.post({ external_id: "6121", name: first?.name });
  assert.deepEqual([body.code, body.erp.code], ["erp_rejected", "409"]);
  assert.match(body.erp.message, /already exists/);
});

test("every financial write is refused before any call", async (t) => {
  const desk = await serviceTitanDesk(t);
  for (const operation of ["invoice.create", "invoice.update", "payment.create", "purchase_order.create"]) {
    const { status, body } = await desk.post({}, { operation });
    assert.deepEqual([status, body.code], [409, "capability_denied"]);
  }
  assert.equal(desk.sim.calls().length, 0);
});
