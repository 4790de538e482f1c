import assert from "node:assert/strict";
import { type JournalVerdict, verifyJournal } from "../../middleware/src/store/journal-verify.ts";
import type { Store } from "../../middleware/src/store/store.ts";
import { claimed, claimOf, DAY, type Driver, exported, MINUTE, post, START, sending } from "./bench.ts";
import { withBench } from "./with-bench.ts";

const dayOne = "2026-03-02";
const dayTwo = "2026-03-03";
const dayThree = "2026-03-04";
const refused = { state: "rejected", refusal: "BL01001973: the period is closed" } as const;

export function chainContract(driver: Driver): void {
  const test = withBench(driver);

  test("every change of a dispatch is one event, in order; what changes nothing is none", async ({
    replicas: [store],
  }) => {
    await refuseThenPost(store);
    await store.claim(claimOf({ key: "k", now: START + MINUTE }));
    await store.claim(claimOf({ key: "k", document: "{}", now: START + MINUTE }));
    await store.change("k", 1, refused, START + MINUTE);
    const events = (await store.journalEvents(1, 100)).map(({ event }) => event);
    assert.deepEqual(
      events.map(({ sequence, event, state, fence, attempt }) => [sequence, event, state, fence, attempt]),
      [
        [1, "claimed", "open", 1, 1],
        [2, "sending", "sending", 1, 1],
        [3, "rejected", "rejected", 1, 1],
        [4, "claimed", "open", 2, 2],
        [5, "released", "open", 2, 2],
        [6, "claimed", "open", 3, 2],
        [7, "sending", "sending", 3, 2],
        [8, "posted", "posted", 3, 2],
      ],
    );
    assert.deepEqual([events[2]?.refusal, events[3]?.refusal], [refused.refusal, ""]);
  });

  test("an event tells what was sent, when, under whose key, and what the ERP answered", async ({
    replicas: [store],
  }) => {
    await post(store, "k", START);
    const [claim, , posted] = await store.journalEvents(1, 100);
    assert.equal(claim?.document, claimOf().document);
    assert.equal(claim?.event.document_bytes, claimOf().document.length);
    assert.deepEqual(posted?.event, {
      sequence: 3,
      segment: dayOne,
      at: "2026-03-02T09:00:00.000Z",
      event: "posted",
      state: "posted",
      key: "k",
      connection: "acme-intacct",
      client: "acme-now",
      operation: "invoice.update",
      attempt: 1,
      fence: 1,
      document_sha256: "331b7865119ba1fd92fec9964aa4178113d03171601294cc286cd624431d3362",
      document_bytes: 0,
      payload_sha256: "5e".repeat(32),
      external_id: "erp-k",
      number: "B-1",
      refusal: "",
      request_id: "request-1",
    });
  });

  test("an export of an untouched journal verifies, empty or not", async ({ replicas: [store] }) => {
    assert.deepEqual(await verifyJournal(await exported(store)), {
      ...{ ok: true, events: 0, sealed: [], retired: [] },
      ...{ head: "0".repeat(64), findings: [] },
    });
    await threeDays(store);
    const { head, ...verdict } = await verifyJournal(await exported(store));
    assert.deepEqual(verdict, {
      ...{ ok: true, events: 13, sealed: [dayOne, dayTwo], retired: [] },
      ...{ findings: [] },
    });
    assert.equal(head, (await store.journalHead()).hash);
  });

  test("a chain that two replicas write at once has no gap and no fork", async ({ replicas }) => {
    const keys = Array.from({ length: 20 }, (_, index) => `key-${index}`);
    await Promise.all(keys.map((key, index) => post(index % 2 ? replicas[0] : replicas[1], key, START)));
    const verdict = await verifyJournal(await exported(replicas[0]));
    assert.deepEqual([verdict.ok, verdict.events], [true, 60]);
  });

  test("changing any field of any line is found", async ({ replicas: [store] }) => {
    await threeDays(store);
    const lines = await exported(store);
    // The moment of the export and of a retirement are notes; they prove nothing.
    const fields = lines.flatMap((line, index) =>
      Object.keys(JSON.parse(line))
        .filter((name) => name !== "exported_at" && name !== "retired_at")
        .map((name) => ({ index, name })),
    );
    assert.ok(fields.length > 200);
    for (const { index, name } of fields) {
      const line = JSON.parse(lines[index] ?? "");
      line[name] = typeof line[name] === "number" ? line[name] + 1 : `${line[name]}x`;
      await expectFound(lines.with(index, JSON.stringify(line)), `${name} of line ${index + 1}`);
    }
  });

  test("removing, adding, swapping lines and cutting the file off anywhere is found", async ({
    replicas: [store],
  }) => {
    await threeDays(store);
    const lines = await exported(store);
    for (const index of lines.keys()) {
      await expectFound(lines.toSpliced(index, 1), `without line ${index + 1}`);
      await expectFound(lines.slice(0, index), `cut off before line ${index + 1}`);
      await expectFound(lines.toSpliced(index, 0, lines[index] ?? ""), `line ${index + 1} twice`);
      await expectFound(lines.with(index, "not JSON"), `line ${index + 1} unreadable`);
    }
    for (let index = 1; index < 13; index += 1) {
      const [one = "", two = ""] = lines.slice(index, index + 2);
      await expectFound(lines.toSpliced(index, 2, two, one), `lines ${index + 1} and ${index + 2} swapped`);
    }
  });

  test("a finding names the line and what is wrong with it", async ({ replicas: [store] }) => {
    await threeDays(store);
    const lines = await exported(store);
    const changed = lines.with(4, (lines[4] ?? "").replace("acme-now", "evil-now"));
    assert.deepEqual((await verifyJournal(changed)).findings, [{ line: 5, problem: "event 4 was changed" }]);
    const { findings } = await verifyJournal(lines.toSpliced(4, 1));
    assert.deepEqual(findings[0], {
      line: 5,
      problem: "event 5 where event 4 belongs: removed, added or moved",
    });
  });

  test("a chain that was rebuilt or cut at a seal is given away by the published heads", async ({
    replicas: [store],
  }) => {
    await threeDays(store);
    const published = await store.journalSegments();
    const genuine = await exported(store);
    assert.equal((await verifyJournal(genuine, published)).ok, true);

    const forger = await driver.open();
    try {
      await threeDays(forger.replicas[0], "B-9");
      const forged = await exported(forger.replicas[0]);
      assert.equal((await verifyJournal(forged)).ok, true);
      const verdict = await verifyJournal(forged, published);
      assert.deepEqual(
        verdict.findings.map(({ problem }) => problem.slice(0, dayOne.length)),
        [dayOne, dayTwo],
      );
    } finally {
      await forger.close();
    }
    await expectFound(cutAfter(genuine, dayOne), "cut after the first day", published);
  });

  test("a day is sealed when it is over, and its head waits for each instance until it is published", async ({
    replicas: [store],
  }) => {
    await post(store, "k", START);
    assert.deepEqual(await store.unpublishedHeads("acme", START), []);
    const { hash } = await store.journalHead();
    const segment = { day: dayOne, first: 1, last: 3, head: hash, retiredAt: 0 };
    assert.deepEqual(plain(await store.unpublishedHeads("acme", START + DAY)), [segment]);
    await store.markPublished("acme", dayOne, START + DAY);
    await store.markPublished("acme", dayOne, START + DAY);
    assert.deepEqual(await store.unpublishedHeads("acme", START + DAY), []);
    assert.deepEqual(plain(await store.unpublishedHeads("beta", START + DAY)), [segment]);
    // Days on which nothing happened have no segment.
    await post(store, "l", START + 5 * DAY);
    assert.deepEqual(
      (await store.unpublishedHeads("acme", START + 6 * DAY)).map(({ day, first, last }) => [
        day,
        first,
        last,
      ]),
      [["2026-03-07", 4, 6]],
    );
  });

  test("an event by a clock that is behind joins the open segment, never a sealed one", async ({
    replicas: [first, second],
  }) => {
    const midnight = Date.parse("2026-03-03T00:00:00Z");
    await post(first, "k", midnight - 10);
    await post(first, "l", midnight + 10);
    await post(second, "m", midnight - 5);
    const segments = (await first.journalEvents(1, 100)).map(({ event }) => event.segment);
    assert.deepEqual(segments, [...Array(3).fill(dayOne), ...Array(6).fill(dayTwo)]);
    await first.unpublishedHeads("acme", midnight + DAY);
    await post(second, "n", midnight + DAY - 5);
    assert.equal((await first.journalEvents(10, 10))[0]?.event.segment, dayThree);
    assert.equal((await verifyJournal(await exported(first))).ok, true);
  });

  test("retention drops the documents of whole sealed segments and nothing else", async ({
    replicas: [store],
  }) => {
    await threeDays(store);
    const before = await store.journalEvents(1, 100);
    const entries = await Promise.all(["a", "b", "c"].map((key) => store.find(key)));
    const retiring = START + 10 * DAY;
    assert.deepEqual(await store.retireDocuments(Date.parse("2026-03-03T12:00:00Z"), retiring), [dayOne]);
    const after = await store.journalEvents(1, 100);
    assert.deepEqual(
      after,
      before.map((item) => (item.event.segment === dayOne ? { ...item, document: null } : item)),
    );
    assert.ok(after.some(({ document }) => document !== null));
    assert.deepEqual(await Promise.all(["a", "b", "c"].map((key) => store.find(key))), entries);
    assert.equal((await store.claim(claimOf({ key: "a", now: retiring }))).kind, "posted");
    assert.deepEqual(await store.retireDocuments(Date.parse("2026-03-03T12:00:00Z"), retiring), []);

    const published = await store.journalSegments();
    const verdict = await verifyJournal(await exported(store), published);
    assert.deepEqual([verdict.ok, verdict.retired], [true, [dayOne]]);
  });

  test("after retention every other change is still found, a document that is missing elsewhere too", async ({
    replicas: [store],
  }) => {
    await threeDays(store);
    await store.retireDocuments(Date.parse("2026-03-03T12:00:00Z"), START + 10 * DAY);
    const lines = await exported(store);
    const events = lines.slice(1, 14);
    for (const index of events.keys()) {
      const changed = (lines[index + 1] ?? "").replace("acme-now", "evil-now");
      await expectFound(lines.with(index + 1, changed), `event ${index + 1}`);
    }
    const kept = lines.findIndex((line) => line.includes('"document":'));
    const { document: _dropped, ...rest } = JSON.parse(lines[kept] ?? "");
    await expectFound(lines.with(kept, JSON.stringify(rest)), "a document of a segment that is not retired");
  });

  if (!driver.durable) return;

  test("the chain goes on after a restart", async (bench) => {
    await post(bench.replicas[0], "k", START);
    await bench.restart();
    await post(bench.replicas[0], "l", START + DAY);
    const verdict = await verifyJournal(await exported(bench.replicas[0]));
    assert.deepEqual([verdict.ok, verdict.events, verdict.sealed], [true, 6, [dayOne]]);
  });
}

/** Eight events on one key: refused, corrected, handed back, posted. */
async function refuseThenPost(store: Store): Promise<void> {
  const first = await claimed(store, { key: "k", document: '{"number":"B-0"}' });
  await store.change("k", first.fence, sending(START), START);
  await store.change("k", first.fence, refused, START);
  const second = await claimed(store, { key: "k", attempt: 2 });
  await store.change("k", second.fence, { state: "open", leaseUntil: 0 }, START);
  const third = await claimed(store, { key: "k", attempt: 2 });
  await store.change("k", third.fence, sending(START), START);
  await store.change("k", third.fence, { state: "posted", externalId: "101", number: "B-1" }, START);
}

/** Thirteen events: 8 and 3 on two days that are over, 2 on the day that is open. */
async function threeDays(store: Store, number = "B-0"): Promise<void> {
  await post(store, "a", START);
  const { fence } = await claimed(store, { key: "b", document: JSON.stringify({ number }) });
  await store.change("b", fence, sending(START), START);
  await store.change("b", fence, refused, START);
  const next = await claimed(store, { key: "b", document: '{"number":"B-1"}', attempt: 2 });
  await store.change("b", next.fence, { state: "open", leaseUntil: 0 }, START);
  await post(store, "c", START + DAY);
  const last = await claimed(store, { key: "d", now: START + 2 * DAY });
  await store.change("d", last.fence, sending(START + 2 * DAY), START + 2 * DAY);
}

/** The file as if nothing had happened after the day, with a last line that fits. */
function cutAfter(lines: readonly string[], day: string): string[] {
  const parsed = lines.map((line) => JSON.parse(line));
  const events = parsed.filter(({ type, segment }) => type === "event" && segment <= day);
  const segments = parsed.filter((line) => line.type === "segment" && line.day <= day);
  const end = { type: "end", events: events.length, segments: segments.length, head: events.at(-1)?.hash };
  return [parsed[0], ...events, ...segments, end].map((line) => JSON.stringify(line));
}

async function expectFound(
  lines: readonly string[],
  what: string,
  published: Parameters<typeof verifyJournal>[1] = [],
): Promise<JournalVerdict> {
  const verdict = await verifyJournal(lines, published);
  assert.equal(verdict.ok, false, `not found: ${what}`);
  return verdict;
}

/** Rows of SQLite have no prototype. */
function plain<T extends object>(rows: readonly T[]): T[] {
  return rows.map((row) => ({ ...row }));
}
