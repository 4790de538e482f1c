/** What the reference says of the Sage 300 Web API, held against the simulator. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { TestClock } from "../kit/clock.ts";
import { type Sage300Options, type Sage300Sim, startSage300 } from "./index.ts";

interface Desk extends AsyncDisposable {
  sim: Sage300Sim;
  clock: TestClock;
  /** GET below the company, e.g. `AP/APVendors?$top=1`. */
  get(path: string, more?: { headers?: Record<string, string>; method?: string }): Promise<Reply>;
}

interface Reply {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  json: any;
}

async function openDesk(options: Sage300Options = {}): Promise<Desk> {
  const clock = new TestClock("2026-03-02T09:00:00Z");
  const sim = await startSage300({ clock, ...options });
  return {
    sim,
    clock,
    async get(path, { headers = {}, method = "GET" } = {}) {
      const { company, username, password } = sim.config;
      const pair = Buffer.from(`${username.toUpperCase()}:${password.toUpperCase()}`).toString("base64");
      const answer = await fetch(`${sim.url}/v1.0/-/${company}/${path}`, {
        method,
        headers: { authorization: `Basic ${pair}`, "content-type": "application/json", ...headers },
      });
      const text = await answer.text();
      const isJson = answer.headers.get("content-type")?.includes("json");
      return {
        status: answer.status,
        headers: answer.headers,
        text,
        json: isJson ? JSON.parse(text) : undefined,
      };
    },
    [Symbol.asyncDispose]: () => sim.close(),
  };
}

const code = ({ status, json }: Reply): [number, string] => [status, json?.error?.code];

describe("who is let in", () => {
  test("user and password in upper case are, as typed they are not", async () => {
    await using desk = await openDesk();
    assert.equal((await desk.get("AP/APVendors?$top=1")).status, 200);
    const { username, password } = desk.sim.config;
    const asTyped = Buffer.from(`${username}:${password}`).toString("base64");
    const refused = await desk.get("AP/APVendors?$top=1", { headers: { authorization: `Basic ${asTyped}` } });
    assert.deepEqual(code(refused), [401, "Unauthorized"]);
    assert.match(refused.headers.get("www-authenticate") ?? "", /^Basic realm=/);
  });

  test("the message of an error is an object", async () => {
    await using desk = await openDesk();
    const { json } = await desk.get("AP/APNothing");
    assert.deepEqual(Object.keys(json.error.message), ["lang", "value"]);
  });

  test("ADMIN is refused until both web.config files allow it", async () => {
    await using desk = await openDesk({ credentials: { username: "ADMIN" } });
    assert.deepEqual(code(await desk.get("AP/APVendors")), [403, "Forbidden"]);
    desk.sim.settings.adminAllowed = true;
    assert.equal((await desk.get("AP/APVendors")).status, 200);
  });

  test("the right is given per module, and a module may not be activated", async () => {
    await using desk = await openDesk({ settings: { forbidden: ["GL"], inactive: ["IC"] } });
    assert.equal((await desk.get("AP/APVendors")).status, 200);
    assert.deepEqual(code(await desk.get("GL/GLAccounts")), [403, "Forbidden"]);
    assert.deepEqual(code(await desk.get("IC/ICItems")), [404, "ResourceNotFound"]);
  });

  test("a GET without Content-Type is answered 500", async () => {
    await using desk = await openDesk();
    const answer = await desk.get("AP/APVendors", { headers: { "content-type": "text/plain" } });
    assert.deepEqual(code(answer), [500, "InternalServerError"]);
  });

  test("another company, module or resource is not found, and a place outside the application neither", async () => {
    await using desk = await openDesk();
    assert.deepEqual(code(await desk.get("XX/APVendors")), [404, "ResourceNotFound"]);
    assert.deepEqual(code(await desk.get("AP/Vendors")), [404, "ResourceNotFound"]);
    assert.deepEqual(code(await desk.get("../SAMINC/AP/APVendors")), [404, "ResourceNotFound"]);
    const outside = await desk.get("../../../../Elsewhere");
    assert.equal(outside.status, 404);
    assert.match(outside.headers.get("content-type") ?? "", /html/);
  });

  test("every verb that writes is refused", async () => {
    await using desk = await openDesk();
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      assert.deepEqual(code(await desk.get("AP/APVendors", { method })), [405, "MethodNotAllowed"]);
  });

  test("a caller without its session's cookie opens another session", async () => {
    await using desk = await openDesk();
    const cookie = (await desk.get("AP/APVendors")).headers.get("set-cookie") ?? "";
    await desk.get("AP/APVendors", { headers: { cookie: cookie.split(";")[0] ?? "" } });
    assert.equal(desk.sim.sessions(), 1);
    await desk.get("AP/APVendors");
    assert.equal(desk.sim.sessions(), 2);
  });
});

describe("pages", () => {
  test("the server decides how many records come, and links to the rest on a host of its own", async () => {
    await using desk = await openDesk({ vendors: 5, settings: { pageSize: 2 } });
    const { json } = await desk.get("AP/APVendors?$select=VendorNumber&$top=4&$count=true");
    assert.equal(json.value.length, 2);
    assert.equal(json["@odata.count"], 5);
    const link = new URL(json["@odata.nextLink"]);
    assert.equal(link.origin, "http://sage300.example.local");
    assert.deepEqual(Object.fromEntries(link.searchParams), {
      $select: "VendorNumber",
      $count: "true",
      $top: "2",
      $skip: "2",
    });
    const last = await desk.get("AP/APVendors?$skip=2&$top=2");
    assert.equal(last.json["@odata.nextLink"], undefined);
    assert.equal(last.json["@odata.count"], undefined);
  });

  test("records come in the order of their keys, and $orderby is no option", async () => {
    await using desk = await openDesk();
    const numbers = (await desk.get("AP/APInvoiceBatches?$select=BatchNumber")).json.value.map(
      ({ BatchNumber }: { BatchNumber: number }) => BatchNumber,
    );
    assert.deepEqual(
      numbers,
      numbers.toSorted((a: number, b: number) => a - b),
    );
    assert.deepEqual(code(await desk.get("AP/APVendors?$orderby=VendorName")), [400, "InvalidParameters"]);
  });

  test("an option that stands twice, or is unknown, is refused", async () => {
    await using desk = await openDesk();
    for (const query of ["$top=1&$top=2", "$expand=Invoices", "$top=-1", "$count=yes", "$select=Nonsense"])
      assert.deepEqual(code(await desk.get(`AP/APVendors?${query}`)), [400, "InvalidParameters"], query);
  });

  test("the older spelling has no @ and counts in text", async () => {
    await using desk = await openDesk({ vendors: 3, settings: { envelope: "odata3", pageSize: 2 } });
    const { json } = await desk.get("AP/APVendors?$count=true");
    assert.equal(json["odata.count"], "3");
    assert.match(json["odata.nextLink"], /\$skip=2/);
  });
});

describe("filters", () => {
  test("dates are compared unquoted; quoted and in the forms of OData v3 they are refused", async () => {
    await using desk = await openDesk();
    const filter = (text: string) => desk.get(`AP/APVendors?$filter=${encodeURIComponent(text)}`);
    assert.equal((await filter("DateLastMaintained ge 2026-01-01T00:00:00Z")).status, 200);
    for (const literal of ["'2026-01-01'", "datetime'2026-01-01T00:00'", "2026-01-01"])
      assert.deepEqual(
        code(await filter(`DateLastMaintained ge ${literal}`)),
        [400, "InvalidParameters"],
        literal,
      );
    assert.equal((await filter("CreditLimit gt 1000.00")).status, 200);
    assert.deepEqual(code(await filter("CreditLimit gt 99.99m")), [400, "InvalidParameters"]);
  });

  test("properties inside the batch cannot be asked for", async () => {
    await using desk = await openDesk();
    const path = "AP/APInvoiceBatches?$filter=DocumentDate%20gt%202026-01-01T00:00:00Z";
    assert.deepEqual(code(await desk.get(path)), [400, "InvalidParameters"]);
    desk.sim.settings.unknownProperty = 500;
    assert.deepEqual(code(await desk.get(path)), [500, "InternalServerError"]);
  });

  test("enum members are strings, and have to exist", async () => {
    await using desk = await openDesk();
    const posted = await desk.get("AP/APInvoiceBatches?$filter=BatchStatus eq 'Posted' or BatchNumber eq 1");
    assert.ok(posted.json.value.length > 0);
    assert.deepEqual(code(await desk.get("AP/APInvoiceBatches?$filter=BatchStatus eq 'Gone'")), [
      400,
      "InvalidParameters",
    ]);
  });

  test("a single quote is doubled", async () => {
    await using desk = await openDesk();
    const { json } = await desk.get("AP/APVendors?$filter=VendorNumber eq 'O''BRIEN'");
    assert.deepEqual(
      json.value.map(({ VendorNumber }: { VendorNumber: string }) => VendorNumber),
      ["O'BRIEN"],
    );
  });

  test("more than a hundred nodes, or 2,048 characters, are too many", async () => {
    await using desk = await openDesk();
    const many = Array.from({ length: 26 }, (_, index) => `BatchNumber eq ${index}`).join(" or ");
    assert.deepEqual(code(await desk.get(`AP/APInvoiceBatches?$filter=${many}`)), [400, "InvalidParameters"]);
    const long = await desk.get(`AP/APVendors?$filter=VendorNumber eq '${"x".repeat(2048)}'`);
    assert.equal(long.status, 404);
  });

  test("filter functions, never seen to work here, are not simulated", async () => {
    await using desk = await openDesk();
    assert.equal((await desk.get("AP/APVendors?$filter=startswith(VendorNumber,'1')")).status, 501);
  });
});

describe("records", () => {
  test("by key one comes bare; strings are quoted, numbers are not", async () => {
    await using desk = await openDesk();
    assert.equal((await desk.get("AP/APVendors('00123')")).json.VendorNumber, "00123");
    assert.equal((await desk.get("AP/APInvoiceBatches(3)")).json.BatchNumber, 3);
    assert.deepEqual(code(await desk.get("AP/APInvoiceBatches('3')")), [400, "InvalidEntityKey"]);
    assert.deepEqual(code(await desk.get("AP/APVendors('NOBODY')")), [404, "RecordNotFound"]);
    const code2 = await desk.get("GL/GLSegmentCodes(SegmentNumber='000002',SegmentCodeKey='100')");
    assert.equal(code2.json.SegmentCodeDescription, "Toronto");
    assert.equal((await desk.get("PO/POPurchaseOrders(10021000)")).json.PurchaseOrderNumber, "PO000001");
  });

  test("details stand inside, in every record", async () => {
    await using desk = await openDesk();
    const { json } = await desk.get("AP/APInvoiceBatches(1)");
    assert.ok(json.Invoices[0].InvoiceDetails[0].LineNumber === 20);
  });

  test("amounts are numbers, digit for digit; dates are midnight, with Z or without; no date is null", async () => {
    await using desk = await openDesk();
    const [vendor] = desk.sim.records("APVendors");
    assert.ok(vendor);
    desk.sim.change.put("APVendors", { ...vendor, BalanceDueInVendorCurrency: "12345678901234567.891" });
    const path = `AP/APVendors('${vendor["VendorNumber"]}')`;
    const { text, json } = await desk.get(path);
    assert.match(text, /"BalanceDueInVendorCurrency":12345678901234567\.891/);
    assert.equal(json.DateLastMaintained, "2026-03-02T00:00:00Z");
    assert.equal(json.InactiveDate, null);
    desk.sim.settings.zone = "";
    assert.equal((await desk.get(path)).json.DateLastMaintained, "2026-03-02T00:00:00");
  });

  test("credit notes have positive amounts", async () => {
    await using desk = await openDesk({ batches: 100 });
    const notes = desk.sim
      .records("APInvoiceBatches")
      .flatMap(({ Invoices }) => Invoices as Record<string, string>[])
      .filter(({ DocumentType }) => DocumentType === "CreditNote");
    assert.ok(notes.length > 5);
    for (const note of notes) assert.ok(Number(note["DocumentTotalIncludingTax"]) > 0);
  });

  test("$metadata names sets, properties and members of this release", async () => {
    await using desk = await openDesk({ settings: { absent: { APInvoiceBatches: ["DateLastEdited"] } } });
    const { text, headers } = await desk.get("AP/$metadata");
    assert.match(headers.get("content-type") ?? "", /xml/);
    assert.match(text, /<EntitySet Name="APVendors"/);
    assert.match(text, /<Property Name="DateLastMaintained" Type="Edm.DateTimeOffset"/);
    assert.match(text, /<Member Name="CreditNote"/);
    assert.doesNotMatch(text, /DateLastEdited/);
  });
});

describe("the application pool", () => {
  test("after 1,500 calls within an hour it is down for a while, with a page of IIS", async () => {
    await using desk = await openDesk({ vendors: 1, settings: { callsBeforeCrash: 20 } });
    for (let call = 0; call < 20; call += 1) assert.equal((await desk.get("AP/APVendors")).status, 200);
    const down = await desk.get("AP/APVendors");
    assert.equal(down.status, 503);
    assert.match(down.headers.get("content-type") ?? "", /html/);
    desk.clock.advance(desk.sim.settings.coolDownMs);
    assert.equal((await desk.get("AP/APVendors")).status, 200);
  });

  test("a second request at the same time is one too many", async () => {
    await using desk = await openDesk();
    const held = desk.sim.faults.add({ when: {}, action: { do: "hold", at: "after" } });
    const first = desk.get("AP/APVendors");
    await held.reached;
    assert.deepEqual(code(await desk.get("AP/APVendors")), [429, "TooManyRequests"]);
    held.release();
    assert.equal((await first).status, 200);
  });

  test("after 20 idle minutes the first call waits for the application to start", async () => {
    await using desk = await openDesk({ settings: { coldStartMs: 90_000 } });
    await desk.get("AP/APVendors");
    const before = desk.clock.now();
    await desk.get("AP/APVendors");
    assert.equal(desk.clock.now(), before);
    desk.clock.advance(20 * 60_000 + 1);
    await desk.get("AP/APVendors");
    assert.ok(desk.clock.now() >= before + 20 * 60_000 + 90_000);
  });
});
