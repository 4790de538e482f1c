/** Change by change through the engine: days without time, batches that are posted later, deletions, quiet days. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Entity } from "../../shared-types/choices.ts";
import type { Rec } from "../sim/sage300/index.ts";
import { type Sage300Desk, sage300Desk } from "../support/sage300-desk.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A pull by the cursor of the one before. */
function following(desk: Sage300Desk, entity: Entity) {
  let cursor = "";
  return async (mode: "changes" | "sweep" = "changes") => {
    const answer = await desk.pull({ entity, mode, ...(cursor && { cursor }) });
    ({ cursor } = answer);
    return answer;
  };
}

function batch(desk: Sage300Desk, number: number): Rec {
  const found = desk.sim.records("APInvoiceBatches").find(({ BatchNumber }) => BatchNumber === number);
  assert.ok(found, `no batch ${number}`);
  return found;
}

test("a second change on the same day, which shows nowhere but in the record, is found", async (t) => {
  const desk = await sage300Desk(t);
  const next = following(desk, "supplier");
  await next();
  const [vendor] = desk.sim.records("APVendors");
  for (const name of ["first", "second", "third"]) {
    desk.clock.advance(HOUR);
    desk.sim.change.put("APVendors", { ...vendor, VendorName: name });
    assert.deepEqual([(await next()).updated, desk.instance.register.get("00123")?.["name"]], [1, name]);
  }
});

test("a change late in the evening is found the next day, and on quiet days nothing is read any more", async (t) => {
  const desk = await sage300Desk(t);
  const next = following(desk, "supplier");
  await next();
  const [vendor] = desk.sim.records("APVendors");
  desk.sim.change.put("APVendors", { ...vendor, VendorName: "morning" });
  await next();
  desk.clock.advance(14 * HOUR);
  desk.sim.change.put("APVendors", { ...vendor, VendorName: "night" });
  desk.clock.advance(10 * HOUR);
  assert.equal((await next()).updated, 1);
  for (let day = 0; day < 3; day += 1) {
    desk.clock.advance(DAY);
    await next();
  }
  const quiet = await next();
  assert.deepEqual([quiet.read, quiet.calls.servicenow], [0, 0]);
  assert.match(desk.sent("APVendors").at(-1) ?? "", /DateLastMaintained ge 2026-03-03T00:00:00Z/);
});

test("accounts have no modification date: all are read, and only what differs is written", async (t) => {
  const desk = await sage300Desk(t);
  const next = following(desk, "gl_account");
  await next();
  const [account] = desk.sim.records("GLAccounts");
  desk.sim.change.put("GLAccounts", { ...account, Description: "Renamed" });
  const answer = await next();
  assert.deepEqual([answer.read, answer.unchanged, answer.updated, answer.staged], [60, 59, 1, 1]);
});

for (const absent of [[], ["DateLastEdited"], ["DateLastEdited", "NumberOfEntries"]]) {
  const release = absent.length === 0 ? "with the day of the last edit" : `without ${absent.join(" and ")}`;

  test(`an open batch is followed until it is posted, ${release}`, async (t) => {
    const desk = await sage300Desk(t, { settings: { absent: { APInvoiceBatches: absent } } });
    const next = following(desk, "invoice");
    await next();
    const status = (): string | undefined => desk.instance.register.get("60~1")?.["status"];
    assert.equal(status(), "Open");
    // Long after every overlap; posting leaves the day of the last edit as it was.
    for (const wanted of ["ReadyToPost", "PostInProgress", "Posted"]) {
      desk.clock.advance(30 * DAY);
      desk.sim.change.setBatchStatus(60, wanted);
      const { updated } = await next();
      assert.ok(updated > 0);
      assert.equal(status(), wanted);
    }
    desk.clock.advance(30 * DAY);
    await next();
    const asked = desk.sent("APInvoiceBatches").at(-1) ?? "";
    assert.doesNotMatch(asked, /BatchNumber eq 60/, "it is posted, and asked for no more");
    assert.match(asked, /BatchNumber eq 57/, "this one is still open");
  });

  test(`a new batch is found, ${release}`, async (t) => {
    const desk = await sage300Desk(t, { settings: { absent: { APInvoiceBatches: absent } } });
    const next = following(desk, "invoice");
    await next();
    const known = desk.instance.register.size;
    desk.clock.advance(5 * DAY);
    const [invoice] = batch(desk, 1)["Invoices"] as Rec[];
    const Invoices = [{ ...invoice, BatchNumber: 61, EntryNumber: 1 }];
    desk.sim.change.put("APInvoiceBatches", {
      ...batch(desk, 1),
      BatchNumber: 61,
      NumberOfEntries: 1,
      Invoices,
    });
    const answer = await next();
    assert.equal(answer.inserted, 1);
    assert.equal(desk.instance.register.size, known + 1);
    assert.ok(answer.read < 30, `${answer.read} are read, not all`);
  });
}

test("more open batches than a filter takes are all followed", async (t) => {
  const desk = await sage300Desk(t, { batches: 60 });
  for (let number = 1; number <= 60; number += 2) desk.sim.change.setBatchStatus(number, "Open");
  const next = following(desk, "invoice");
  await next();
  desk.clock.advance(30 * DAY);
  for (let number = 1; number <= 60; number += 2) desk.sim.change.setBatchStatus(number, "Posted");
  await next();
  const open = [...desk.instance.register.values()].filter(({ status }) => status === "Open");
  assert.deepEqual(
    open.filter(({ external_id = "" }) => Number(external_id.split("~")[0]) % 2 === 1),
    [],
  );
});

test("what is deleted in Sage 300 is found by a sweep; what was cleared from history is not taken for deleted", async (t) => {
  const desk = await sage300Desk(t);
  const next = following(desk, "invoice");
  await next();
  const entries = (number: number) => (batch(desk, number)["Invoices"] as Rec[]).length;
  const [inOpen, inDeleted] = [entries(57), entries(59)];
  // An entry taken out of an open batch, a batch deleted before it was posted, a posted batch cleared.
  desk.sim.change.put("APInvoiceBatches", { ...batch(desk, 57), Invoices: [], NumberOfEntries: 0 });
  desk.sim.change.put("APInvoiceBatches", { ...batch(desk, 59), BatchStatus: "Deleted", Invoices: [] });
  desk.sim.change.remove("APInvoiceBatches", batch(desk, 3));
  const { deleted } = await next("sweep");
  assert.equal(deleted, inOpen + inDeleted);
  const gone = [...desk.instance.register.values()].filter((row) => row["deleted"] === "true");
  assert.deepEqual(
    new Set(gone.map(({ external_id = "" }) => external_id.split("~")[0])),
    new Set(["57", "59"]),
  );
});

test("a vendor that is deleted is found by a sweep, and comes back when it does", async (t) => {
  const desk = await sage300Desk(t);
  const next = following(desk, "supplier");
  await next();
  const vendor = desk.sim.records("APVendors")[4];
  assert.ok(vendor);
  desk.sim.change.remove("APVendors", vendor);
  const swept = await next("sweep");
  assert.equal(swept.deleted, 1);
  desk.sim.change.put("APVendors", vendor);
  await next("sweep");
  assert.equal(desk.instance.register.get(String(vendor["VendorNumber"]))?.["deleted"], "false");
});
