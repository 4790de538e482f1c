/** PUT, actions and notifications as the documentation has them. */

import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type TestContext, test } from "node:test";
import { ticksOf } from "./push.ts";
import { caller, query } from "./test-client.ts";

/** Fixture A8, in the simulated company's codes. */
const order = {
  Type: { value: "Normal" },
  VendorID: { value: "V000000" },
  Location: { value: "MAIN" },
  Date: { value: "2025-03-05T00:00:00+00:00" },
  VendorRef: { value: "REQ0010057" },
  Description: { value: "SNOW REQ0010057" },
  Hold: { value: true },
  Details: [
    {
      BranchID: { value: "HEADOFFICE" },
      InventoryID: { value: "TRUSS24" },
      OrderQty: { value: 4 },
      UnitCost: { value: 100.5 },
      WarehouseID: { value: "WHOLESALE" },
      UOM: { value: "EA" },
      Subaccount: { value: "000-100" },
    },
  ],
};
const chosen = query({ $select: "OrderNbr,Type,Status,LineTotal,Details/LineNbr", $expand: "Details" });

test("PUT without keys always creates; the answer has what was chosen (fixture A8)", async (t) => {
  const { call, sim } = await caller(t);
  const before = sim.records("PurchaseOrder").length;
  const { status, json } = await call("PUT", `PurchaseOrder?${chosen}`, order, { "if-none-match": "*" });
  assert.equal(status, 200);
  assert.deepEqual(
    [json.Type.value, json.OrderNbr.value, json.Status.value],
    ["Normal", "PO000007", "On Hold"],
  );
  assert.equal(json.LineTotal.value, 402);
  assert.equal(json.Details[0].LineNbr.value, 1);
  assert.ok(!("VendorRef" in json));
  await call("PUT", `PurchaseOrder?${chosen}`, order, { "if-none-match": "*" });
  assert.equal(sim.records("PurchaseOrder").length, before + 2);
  assert.deepEqual(
    sim.commits().map(({ key }) => key),
    ["Normal~PO000007", "Normal~PO000008"],
  );
});

test("without $select the answer has the fields that were sent", async (t) => {
  const { call } = await caller(t);
  const { json } = await call("PUT", "PurchaseOrder", { ...order, Hold: { value: false } });
  assert.ok("VendorRef" in json && "OrderNbr" in json && !("Terms" in json) && !("Details" in json));
});

test("If-None-Match: * is 412 for keys that exist, If-Match: * for keys that do not", async (t) => {
  const { call } = await caller(t);
  const keyed = { ...order, OrderNbr: { value: "PO000002" } };
  assert.equal((await call("PUT", "PurchaseOrder", keyed, { "if-none-match": "*" })).status, 412);
  assert.equal((await call("PUT", "PurchaseOrder", order, { "if-match": "*" })).status, 412);
});

test("what does not fit the definition is 400: bare values, other types, members that it does not have", async (t) => {
  const { call, sim } = await caller(t);
  const put = async (change: object) => (await call("PUT", "PurchaseOrder", { ...order, ...change })).status;
  assert.equal(await put({ VendorID: "V000000" }), 400);
  assert.equal(await put({ Hold: { value: "true" } }), 400);
  assert.equal(await put({ Details: [{ OrderQty: { value: "4" } }] }), 400);
  assert.equal(await put({ Supplier: { value: "V000000" } }), 400);
  assert.equal(await put({ VendorID: { value: "V000000", text: "x" } }), 400);
  const { status, json } = await call("PUT", "PurchaseOrder", "");
  assert.equal(status, 400);
  assert.deepEqual(json, {
    message: "The request is invalid.",
    modelState: { "": ["The request body should not be empty."] },
  });
  assert.deepEqual(sim.commits(), []);
});

test("errors of fields stand inside the echoed record, HTTP 422 (fixture A9)", async (t) => {
  const { call, sim } = await caller(t);
  const { status, json } = await call("PUT", "Bill", {
    Vendor: { value: "V000000" },
    Amount: { value: 201.73 },
    Details: [{ Amount: { value: 201.73 }, Project: { value: "TES2323T" } }],
  });
  assert.equal(status, 422);
  assert.equal(
    json.error,
    "Inserting  'AP Transactions' record raised at least one error. Please review the errors.",
  );
  assert.deepEqual(json.Details[0].Project, {
    value: "TES2323T",
    error: "Project 'TES2323T  ' cannot be found in the system.",
  });
  assert.equal(json.Vendor.error, undefined);
  assert.deepEqual(sim.commits(), []);
});

test("200 proves nothing: a field may be taken without error and not be stored, a long text is cut", async (t) => {
  const { call, sim } = await caller(t);
  sim.settings.ignoredOnWrite = ["UnitCost"];
  const { json } = await call("PUT", `PurchaseOrder?${chosen}`, {
    ...order,
    VendorRef: { value: "x".repeat(50) },
  });
  assert.equal(json.LineTotal.value, 0);
  const created = sim
    .records("PurchaseOrder")
    .find(({ values }) => values["OrderNbr"] === json.OrderNbr.value);
  assert.equal(created?.values["VendorRef"], "x".repeat(40));
});

const release = { entity: { Type: { value: "Bill" }, ReferenceNbr: { value: "AP000006" } }, parameters: {} };

test("an action is done at once, 204, or runs on, 202 with the address of its status (fixture A12)", async (t) => {
  const { call, get, sim } = await caller(t);
  const status = async () => (await get("Bill/Bill/AP000006?$select=Status")).json.Status.value;
  assert.equal(await status(), "Balanced");
  sim.settings.actionPolls = 2;
  const started = await call("POST", "Bill/ReleaseBill", release);
  assert.equal(started.status, 202);
  const address = new URL(started.headers.get("location") ?? "").pathname;
  assert.match(address, /^\/entity\/Default\/24\.200\.001\/Bill\/ReleaseBill\/status\/[0-9a-f-]{36}$/);
  assert.equal((await get(address)).status, 202);
  assert.equal(await status(), "Balanced");
  assert.equal((await get(address)).status, 204);
  assert.equal(await status(), "Open");
  sim.settings.actionPolls = 0;
  assert.equal((await call("POST", "Bill/ReleaseBill", release)).status, 204);
});

test("an action may fail while it runs, and an unknown one is 404", async (t) => {
  const { call, get } = await caller(t, {
    settings: { actionPolls: 1, actionFails: "Document is out of balance.", actionLocation: "relative" },
  });
  const { headers } = await call("POST", "Bill/ReleaseBill", release);
  const failed = await get(headers.get("location") ?? "");
  assert.equal(failed.status, 500);
  assert.equal(failed.json.exceptionMessage, "Document is out of balance.");
  assert.equal((await call("POST", "Bill/PostLedger", release)).status, 404);
});

/** A receiver that answers as told, then 200. */
async function receiver(t: TestContext, answers: number[]) {
  const got: { header: string | undefined; body: string }[] = [];
  const server = createServer(async (request, response) => {
    got.push({ header: request.headers["x-relay-secret"] as string, body: await text(request) });
    response.writeHead(answers.shift() ?? 200).end();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  t.after(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, got };
}

test("a change is told with the configured header: both arrays for a change, one for a new or removed record (fixture A13)", async (t) => {
  const { sim, clock } = await caller(t);
  const { url, got } = await receiver(t, []);
  sim.push.subscribe({ url, header: "X-Relay-Secret", secret: "3f6b", query: "LR Bills", entity: "Bill" });
  sim.books.change("Bill", ["Bill", "AP000001"], { Status: "Open" });
  sim.books.remove("Bill", ["Bill", "AP000001"]);
  await sim.push.deliver();
  assert.deepEqual([got.length, got[0]?.header], [2, "3f6b"]);
  const body = JSON.parse(got[0]?.body ?? "");
  assert.deepEqual(
    [body.Inserted.length, body.Deleted.length, body.Query, body.CompanyId],
    [1, 1, "LR Bills", "Company"],
  );
  assert.match(body.Inserted[0].Document_lastModifiedDateTime, /T\d\d:\d\d:\d\d\.\d{3}$/, "no offset");
  assert.deepEqual(JSON.parse(got[1]?.body ?? "").Inserted, []);
  const ticks = /"TimeStamp":(\d+)/.exec(got[0]?.body ?? "")?.[1];
  assert.equal(ticks, ticksOf(clock.now()));
  assert.notEqual(String(body.TimeStamp), ticks, "beyond 2^53: a float cannot hold it");
});

test("ticks count 100 ns since the year 1 (official sample)", () => {
  assert.equal(ticksOf(Date.parse("2025-03-04T10:01:07.249Z")), "638766792672493672");
});

test("a delivery that is not taken is sent five times, and can be sent again by hand", async (t) => {
  const { sim } = await caller(t);
  const { url, got } = await receiver(t, [500, 401, 500, 500, 503]);
  sim.push.subscribe({
    url,
    header: "X-Relay-Secret",
    secret: "3f6b",
    query: "LR Vendors",
    entity: "Vendor",
  });
  sim.books.change("Vendor", ["O'NEILL"], { Status: "Active" });
  const [failed] = await sim.push.deliver();
  assert.ok(failed);
  assert.deepEqual(failed.attempts, [500, 401, 500, 500, 503]);
  assert.deepEqual((await sim.push.resend(failed)).attempts, [200]);
  assert.equal(new Set(got.map(({ body }) => body)).size, 1);
});
