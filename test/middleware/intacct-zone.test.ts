/** Which zone Intacct's times are read in, and what `check` says about it. */

import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { dateFrom, instantFrom, instantTo } from "../../middleware/src/erp/intacct/text.ts";
import type { CheckFinding } from "../../shared-types/api.ts";
import type { IntacctOptions } from "../sim/intacct/index.ts";
import { intacctDesk } from "../support/intacct-desk.ts";
import { readIntacct } from "../support/intacct-reading.ts";

const instant = (text: string, zone: string): string => instantFrom(text, "WHENMODIFIED", zone);

test("a time is read by its zone's own clock, in summer as in winter", () => {
  assert.equal(instant("01/31/2026 13:05:00", "America/Los_Angeles"), "2026-01-31T21:05:00.000Z");
  assert.equal(instant("07/31/2026 13:05:00", "America/Los_Angeles"), "2026-07-31T20:05:00.000Z");
  assert.equal(instant("01/31/2026 13:05:00", "+09:30"), "2026-01-31T03:35:00.000Z");
  assert.equal(instant("01/31/2026 13:05:00", "UTC"), "2026-01-31T13:05:00.000Z");
});

test("the hour that autumn repeats gives no time, the hours around it do", () => {
  const zone = "America/Los_Angeles";
  assert.equal(instant("11/01/2026 00:59:59", zone), "2026-11-01T07:59:59.000Z");
  assert.equal(instant("11/01/2026 01:00:00", zone), "");
  assert.equal(instant("11/01/2026 01:59:59", zone), "");
  assert.equal(instant("11/01/2026 02:00:00", zone), "2026-11-01T10:00:00.000Z");
  assert.equal(instant("11/01/2026 01:30:00", "-08:00"), "2026-11-01T09:30:00.000Z");
});

test("later on the clock is never earlier in the reading, but for times that give none", () => {
  const zones = fc.constantFrom(
    "UTC",
    "America/Los_Angeles",
    "Europe/London",
    "Australia/Lord_Howe",
    "+05:45",
  );
  const time = fc.integer({ min: Date.UTC(2025, 0, 1) / 1000, max: Date.UTC(2027, 0, 1) / 1000 });
  fc.assert(
    fc.property(zones, time, (zone, seconds) => {
      const iso = new Date(seconds * 1000).toISOString();
      const back = instant(instantTo(iso, zone), zone);
      assert.ok(back === "" || back === iso, `${iso} in ${zone} came back as ${back}`);
      if (zone === "UTC" || zone === "+05:45") assert.equal(back, iso);
    }),
  );
});

test("a date in another order of its parts is refused where it shows", () => {
  assert.equal(dateFrom("02/28/2026", "WHENDUE"), "2026-02-28");
  for (const wrong of ["28/02/2026", "02/30/2026", "2026-02-28", "2/28/2026", "02/28/26"])
    assert.throws(() => dateFrom(wrong, "WHENDUE"), /WHENDUE: .* is not a date of the form mm\/dd\/yyyy/);
  assert.throws(() => instant("28/02/2026 10:00:00", "UTC"), /WHENMODIFIED/);
  assert.throws(() => instant("02/28/2026 10:00:00 PM", "UTC"), /WHENMODIFIED/);
});

for (const [name, offset, connection] of [
  ["the user's own offset where there is no setting", "-08:00", {}],
  ["the setting where there is one, without asking", "+09:30", { time_zone: "+09:30" }],
] as const) {
  test(`bills are read in ${name}`, async (t) => {
    const { sim, all } = await readIntacct(t, { settings: { timeZoneOffset: offset }, connection });
    const read = await all("invoice");
    const times = new Map(read.map(({ external_id, modified_at }) => [external_id, Date.parse(modified_at)]));
    const dated = sim.bills().filter(({ WHENMODIFIED }) => WHENMODIFIED !== "");
    assert.ok(dated.length > 50);
    for (const { RECORDNO, WHENMODIFIED } of dated)
      assert.equal(times.get(RECORDNO), Date.parse(WHENMODIFIED), RECORDNO);
    const asked = sim.calls().filter((call) => call.function === "readUserFormatting").length;
    assert.equal(asked, "time_zone" in connection ? 0 : 1);
  });
}

for (const [name, action] of [
  ["refuses to say", { do: "custom", name: "errormessage-in-200" }],
  ["does not know the question", { do: "answer", status: 501, body: "not implemented" }],
  [
    "answers something else",
    {
      do: "answer",
      status: 200,
      body: "<response><control><status>success</status></control><operation><authentication><status>success</status></authentication></operation></response>",
    },
  ],
] as const)
  test(`a company that ${name} is read in UTC`, async (t) => {
    const { sim, all } = await readIntacct(t);
    sim.faults.add({ when: { function: "readUserFormatting" }, action });
    const [record] = (await all("invoice")).filter(({ modified_at }) => modified_at !== "");
    const bill = sim.bill(record?.external_id ?? "");
    assert.equal(Date.parse(record?.modified_at ?? ""), Date.parse(bill?.WHENMODIFIED ?? ""));
  });

test("the offset is asked for again after an hour", async (t) => {
  const { sim, all, clock } = await readIntacct(t, { bills: 10 });
  const asked = () => sim.calls().filter((call) => call.function === "readUserFormatting").length;
  await all("gl_account");
  await all("supplier");
  assert.equal(asked(), 1);
  clock.advance(60 * 60_000);
  await all("gl_account");
  assert.equal(asked(), 2);
});

async function findings(
  t: TestContext,
  settings: IntacctOptions["settings"],
  connection: Record<string, unknown>,
  denied = false,
) {
  const { sim, relay } = await intacctDesk(t, { connection, settings: settings ?? {} });
  for (let bill = 0; bill < 4; bill += 1) sim.change.addBill();
  const action = { do: "custom", name: "errormessage-in-200" } as const;
  if (denied) sim.faults.add({ when: { function: "readUserFormatting" }, times: 2, action });
  const { body } = await relay.post("/v1/connections/acme-intacct/check", {});
  const byName = new Map(body.checks.map((found: CheckFinding) => [found.name, found]));
  return (name: string): CheckFinding => byName.get(name) as CheckFinding;
}

const zoneOf = (find: (name: string) => CheckFinding) => find("erp_time_zone");

test("check says which zone times are read in, and where that comes from", async (t) => {
  const gmt = zoneOf(await findings(t, {}, {}));
  assert.deepEqual([gmt.ok, gmt.fix], [true, ""]);
  assert.match(gmt.detail, /offset \+00:00, the integration user's own$/);
  const set = zoneOf(await findings(t, {}, { time_zone: "UTC" }));
  assert.match(set.detail, /read as UTC, by the setting time_zone$/);
  const none = zoneOf(await findings(t, {}, {}, true));
  assert.match(none.detail, /read as UTC: there is no setting, and the user's preferences cannot be read$/);
});

test("check states what daylight saving does to a fixed offset, and to a zone by name", async (t) => {
  const fixed = zoneOf(await findings(t, { timeZoneOffset: "-08:00" }, {}));
  assert.equal(fixed.ok, true);
  assert.match(fixed.detail, /an hour wrong for half of the year.*Set the user to GMT/);
  const named = zoneOf(await findings(t, { timeZoneOffset: "-07:00" }, { time_zone: "America/Phoenix" }));
  assert.match(named.detail, /America\/Phoenix.*autumn/);
});

for (const [offset, zone, told] of [
  ["-07:00", "UTC", /7 h 0 min before they were created/],
  ["+00:00", "-08:00", /8 h 0 min after they were created/],
  ["+09:30", "UTC", /9 h 30 min after they were created/],
] as const) {
  test(`check finds times at ${offset} that are read as ${zone}`, async (t) => {
    const found = zoneOf(await findings(t, { timeZoneOffset: offset }, { time_zone: zone }));
    assert.equal(found.ok, false);
    assert.match(found.detail, told);
    assert.match(found.fix, /^Middleware operator: set the connection's time_zone/);
  });
}

test("check says who tells deletions", async (t) => {
  const told = (await findings(t, {}, {}))("erp_deletions");
  assert.deepEqual([told.ok, told.fix], [true, ""]);
  assert.match(told.detail, /told by the audit history/);
  const swept = (await findings(t, { auditHistoryAllowed: false }, {}))("erp_deletions");
  assert.deepEqual([swept.ok, swept.fix], [true, ""]);
  assert.match(swept.detail, /found by sweeps alone.*ERP admin/);
});
