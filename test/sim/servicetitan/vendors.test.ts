/** Writing vendors, external data, and webhooks. */

import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { client } from "./test-client.ts";

const GUID = "7b8f0d6e-0d0f-4f0a-9a55-0e5b7d9f2c11";
const address = {
  street: "1 Main St",
  unit: "",
  city: "Columbia",
  state: "SC",
  zip: "29201",
  country: "USA",
};
const wanted = {
  ...{ name: "Acme Building Supply", active: true, isTruckReplenishment: false, taxRate: 0.08 },
  ...{ restrictedMobileCreation: false, address, email: "ap@example.com" },
};
const data = (externalData: object[], more: object = {}) => ({
  applicationGuid: GUID,
  externalData,
  ...more,
});

test("a vendor is created under write names and read under others; the answer is its id alone", async (t) => {
  const { send, get } = await client(t);
  const { status, body } = await send("POST", "inventory/vendors", wanted);
  assert.deepEqual([status, Object.keys(body)], [200, ["id"]]);
  const made = (await get(`inventory/vendors/${body.id}`)).body;
  assert.deepEqual(
    [made.defaultTaxRate, made.isMobileCreationRestricted, made.contactInfo.email],
    [0.08, false, "ap@example.com"],
  );
});

test("required members, a whole address and known members: what is missing is named", async (t) => {
  const { sim, send } = await client(t);
  const { street: _, ...partial } = address;
  const { status, body } = await send("POST", "inventory/vendors", { ...wanted, address: partial });
  assert.deepEqual([status, Object.keys(body.errors)], [400, ["Address.Street"]]);
  assert.equal((await send("POST", "inventory/vendors", { name: "x" })).status, 400);
  assert.equal((await send("POST", "inventory/vendors", { ...wanted, defaultTaxRate: 1 })).status, 400);
  assert.deepEqual(sim.commits(), []);
  sim.settings.unknownMembers = "ignore";
  assert.equal((await send("POST", "inventory/vendors", { ...wanted, defaultTaxRate: 1 })).status, 200);
});

test("external data shows under its guid alone, is found by key and value, and replaces the others unless merged", async (t) => {
  const { send, get } = await client(t);
  const created = { ...wanted, externalData: data([{ key: "erpVendorId", value: "V-2001" }]) };
  const { id } = (await send("POST", "inventory/vendors", created)).body;
  const shown = async (guid = GUID) =>
    (await get(`inventory/vendors/${id}?externalDataApplicationGuid=${guid}`)).body.externalData;
  assert.deepEqual((await get(`inventory/vendors/${id}`)).body.externalData, []);
  assert.deepEqual(await shown(), [{ key: "erpVendorId", value: "V-2001" }]);
  assert.deepEqual(await shown(GUID.replace("7b", "8b")), []);
  const lookup = `inventory/vendors?externalDataApplicationGuid=${GUID}&externalDataKey=erpVendorId&externalDataValues=V-1,V-2001&active=Any`;
  assert.deepEqual((await get(lookup)).body.data.length, 1);
  const other = [{ key: "other", value: "1" }];
  await send("PATCH", `inventory/vendors/${id}`, { externalData: data(other, { patchMode: "Merge" }) });
  assert.equal((await shown()).length, 2);
  await send("PATCH", `inventory/vendors/${id}`, { externalData: data(other) });
  assert.deepEqual(await shown(), other);
});

test("a change touches what it names, and moves the time; an unknown vendor is 404", async (t) => {
  const { sim, clock, send } = await client(t);
  const before = sim.tenant.vendors.get(6120);
  clock.advance(5000);
  await send("PATCH", "inventory/vendors/6120", { phone: "555", active: false });
  const after = sim.tenant.vendors.get(6120);
  assert.deepEqual(
    { ...after, modifiedOn: before?.modifiedOn },
    { ...before, active: false, contactInfo: { ...before?.contactInfo, phone: "555" } },
  );
  assert.notEqual(after?.modifiedOn, before?.modifiedOn);
  assert.equal((await send("PATCH", "inventory/vendors/999", { phone: "1" })).status, 404);
});

test("ids of vendors are repeated parameters, or commas by setting", async (t) => {
  const { sim, get } = await client(t);
  const two = "inventory/vendors?active=Any&ids=6120&ids=6121";
  assert.equal((await get(two)).body.data.length, 2);
  sim.settings.vendorIds = "comma";
  assert.equal((await get(two)).body.data.length, 1);
});

test("a delivery is repeated after 10, 30, 60 and 300 seconds until it is answered 200", async (t) => {
  const { sim, clock } = await client(t);
  const answers = [500, 401, 200];
  const server = createServer((_, response) => response.writeHead(answers.shift() ?? 500).end());
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  t.after(() => server.close());
  const started = clock.now();
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  assert.deepEqual(await sim.deliver(url, sim.webhook({ eventId: "1" })), [500, 401, 200]);
  assert.equal(clock.now() - started, 40_000);
  assert.equal((await sim.deliver(url, sim.webhook("{}"))).length, 5);
});
