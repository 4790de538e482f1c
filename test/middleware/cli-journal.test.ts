/** journal export and journal verify, as an auditor runs them: one on the store, one on the file alone. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openStore } from "../../middleware/src/store/open.ts";

const cli = join(import.meta.dirname, "../../middleware/src/cli.ts");
const dir = mkdtempSync(join(tmpdir(), "relay-journal-"));
const location = `file:${join(dir, "relay.db")}`;
const day1 = Date.parse("2026-03-01T10:00:00Z");
const day2 = Date.parse("2026-03-02T10:00:00Z");
let exported = "";
let head = "";

function relay(args: string[], input = "") {
  const env = { PATH: process.env["PATH"] ?? "", RELAY_STORE: location };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", cli, ...args],
    {
      ...{ env, input, encoding: "utf8", timeout: 15_000 },
    },
  );
  return { status, stdout, stderr };
}

before(async () => {
  const store = openStore(location);
  for (const [key, now] of [
    ["one", day1],
    ["two", day2],
  ] as const) {
    const request = { key, connection: "acme-intacct", client: "acme-now", document: `{"key":"${key}"}` };
    const claim = {
      ...request,
      operation: "invoice.update" as const,
      attempt: 1,
      requestId: "r",
      now,
      leaseMs: 1000,
    };
    const { entry } = await store.claim(claim);
    assert.ok(await store.change(key, entry.fence, { state: "posted", externalId: "7", number: "B-7" }, now));
  }
  head = (await store.journalSegments())[0]?.head ?? "";
  await store.close();
  exported = relay(["journal", "export"]).stdout;
});
after(() => rmSync(dir, { recursive: true }));

test("what is exported is proven whole, from standard input and from a file", () => {
  assert.match(exported, /^\{"type":"ledger-relay-journal"/);
  const file = join(dir, "journal.ndjson");
  writeFileSync(file, exported);
  for (const { status, stdout, stderr } of [
    relay(["journal", "verify"], exported),
    relay(["journal", "verify", file]),
  ]) {
    assert.equal(status, 0, stdout + stderr);
    assert.match(stdout, /^4 events, 1 sealed days, 0 of them without documents\n/);
    assert.match(stdout, /\nThe journal is whole and unchanged\.\n$/);
  }
});

test("a changed amount, a removed line and a cut end are each found, with exit 1", () => {
  const lines = exported.trimEnd().split("\n");
  for (const spoiled of [
    exported.replace('"external_id":"7"', '"external_id":"8"'),
    lines.toSpliced(2, 1).join("\n"),
    lines.slice(0, -1).join("\n"),
  ]) {
    const { status, stdout } = relay(["journal", "verify"], spoiled);
    assert.equal(status, 1);
    assert.match(stdout, /\nThe journal is not what was written\.\n$/);
    assert.doesNotMatch(stdout, /whole and unchanged/);
  }
});

test("a published head is compared, and another one gives a rewritten journal away", () => {
  const published = join(dir, "heads.txt");
  writeFileSync(published, `2026-03-01 ${head}\n`);
  assert.equal(relay(["journal", "verify", "--published", published], exported).status, 0);
  writeFileSync(published, `2026-03-01 ${"0".repeat(64)}\n`);
  const { status, stdout } = relay(["journal", "verify", "--published", published], exported);
  assert.equal(status, 1);
  assert.match(stdout, /2026-03-01 has another head than the one published/);
  writeFileSync(published, "yesterday\n");
  assert.equal(relay(["journal", "verify", "--published", published], exported).status, 64);
});

test("the store can be exported while the middleware has it open", async () => {
  const store = openStore(location);
  try {
    const { status, stdout } = relay(["journal", "export"]);
    assert.equal(status, 0);
    assert.equal(stdout.split("\n").filter((line) => line.includes('"type":"event"')).length, 4);
  } finally {
    await store.close();
  }
});
