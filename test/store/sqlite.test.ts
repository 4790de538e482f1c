import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, globSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { describe, type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { verifyJournal } from "../../middleware/src/store/journal-verify.ts";
import { openJournal, openStore } from "../../middleware/src/store/open.ts";
import { Random } from "../sim/kit/random.ts";
import { type Bench, claimed, claimOf, exported, MINUTE, post, START } from "./bench.ts";
import { storeContract } from "./store.contract.ts";

storeContract({ name: "SQLite", open: async () => openFile(), durable: true });
storeContract({ name: "memory", open: openMemory, durable: false });

describe("SQLite: one process, one file", () => {
  test("a second owner of the file is refused by name; when the first is gone it gets in", async (context) => {
    const location = locationFor(context);
    const first = openStore(location);
    assert.throws(() => openStore(location), {
      message: `RELAY_STORE: ${location.slice("file:".length)}: in use by another process`,
    });
    await first.close();
    await openStore(location).close();
  });

  test("nobody else on the computer may read what it keeps", async (context) => {
    const location = locationFor(context);
    const store = openStore(location);
    await post(store, "a", START);
    const path = location.slice("file:".length);
    const open = globSync(`${path}{,-wal,-shm}`).filter((file) => (statSync(file).mode & 0o077) !== 0);
    await store.close();
    // Elsewhere files have no such rights.
    if (process.platform !== "win32") assert.deepEqual(open, []);
  });

  test("leases found at start are free, because their process is gone; what was sent is not forgotten", async (context) => {
    const location = locationFor(context);
    const before = openStore(location);
    await claimed(before, { key: "k" });
    await before.acquireLease("pull", "run-1", 10 * MINUTE, START);
    await before.close();
    const after = openStore(location);
    assert.deepEqual((await after.claim(claimOf({ key: "k", now: START + 1 }))).entry.fence, 2);
    assert.equal((await after.acquireLease("pull", "run-2", MINUTE, START + 1)).kind, "held");
    await after.close();
  });

  test("the journal can be read while its owner writes, and reading disturbs nothing", async (context) => {
    const location = locationFor(context);
    const store = openStore(location);
    await post(store, "a", START);
    const held = await claimed(store, { key: "b" });
    const reader = openJournal(location);
    assert.equal((await verifyJournal(await exported(reader))).events, 4);
    await post(store, "c", START);
    assert.equal((await verifyJournal(await exported(reader))).events, 7);
    await reader.close();
    assert.deepEqual({ ...(await store.find("b")) }, held);
    await store.close();
    const alone = openJournal(location);
    assert.equal((await verifyJournal(await exported(alone))).ok, true);
    await alone.close();
  });

  test("what someone changes in the file itself shows in the export of it", async (context) => {
    const location = locationFor(context);
    const store = openStore(location);
    for (let count = 0; count < 200; count += 1) await post(store, `key-${count}`, START);
    await store.close();
    const findings = async (sql: string): Promise<string[]> => {
      const copy = `${location}-copy`.slice("file:".length);
      copyFileSync(location.slice("file:".length), copy);
      const db = new DatabaseSync(copy);
      db.exec(sql);
      db.close();
      const reader = openJournal(`file:${copy}`);
      const verdict = await verifyJournal(await exported(reader));
      await reader.close();
      return verdict.findings.map(({ problem }) => problem);
    };
    const short = "lines are missing or added: counts or head do not fit";
    assert.deepEqual(await findings("SELECT 1"), []);
    assert.deepEqual(
      await findings(
        "UPDATE relay_event SET event = replace(event, 'erp-key-5', 'erp-key-6') WHERE sequence = 18",
      ),
      ["event 18 was changed"],
    );
    assert.deepEqual(await findings("UPDATE relay_event SET document = '{}' WHERE sequence = 4"), [
      "the document of event 4 was changed",
    ]);
    assert.deepEqual(await findings("DELETE FROM relay_event WHERE sequence BETWEEN 2 AND 590"), [
      "event 591 where event 2 belongs: removed, added or moved",
    ]);
    assert.deepEqual(await findings("DELETE FROM relay_event WHERE sequence > 100"), [short]);
    await assert.rejects(
      findings("UPDATE relay_event SET event = 'x' WHERE sequence = 7"),
      /event 7 .* not readable/,
    );
  });

  test("a file that cannot be a store is refused with its name", (context) => {
    const location = locationFor(context);
    const path = location.slice("file:".length);
    assert.throws(() => openJournal(location), { message: `RELAY_STORE: ${path}: the file does not exist` });
    writeFileSync(path, "this is not a database, whatever its name may say ".repeat(100));
    assert.throws(() => openStore(location), {
      message: `RELAY_STORE: ${path}: file is not a database`,
    });
    rmSync(path);
    mkdirSync(path);
    assert.throws(
      () => openStore(location),
      /^Error: RELAY_STORE: .*relay\.db: EISDIR: illegal operation on a directory/,
    );
    rmSync(path, { recursive: true });
    return openStore(location).close();
  });

  test("tables of a later version are left alone", async (context) => {
    const location = locationFor(context);
    await openStore(location).close();
    const db = new DatabaseSync(location.slice("file:".length));
    db.exec("UPDATE relay_schema SET version = 2");
    db.close();
    assert.throws(() => openStore(location), /its tables have version 2, this program knows 1$/);
  });
});

test("SQLite: a process killed anywhere leaves all that was confirmed, and a whole chain", async (context) => {
  const location = locationFor(context);
  const random = new Random(20260302);
  const confirmed = new Map<string, string>();
  for (let run = 1; run <= 6; run += 1) {
    await writeUntilKilled(location, run, random.integer(1, 400), confirmed);
    const reader = openJournal(location);
    const verdict = await verifyJournal(await exported(reader));
    await reader.close();
    assert.deepEqual(verdict.findings, []);
    assert.ok(verdict.events >= confirmed.size);
    const store = openStore(location);
    assert.equal((await store.journalHead()).hash, verdict.head);
    await checkAgreement(store, confirmed);
    await store.close();
  }
});

const RANK = ["open", "sending", "posted"];

/** Row and chain tell the same of each key, and nothing that was confirmed is missing. */
async function checkAgreement(store: ReturnType<typeof openStore>, confirmed: Map<string, string>) {
  const last = new Map<string, string>();
  const { sequence } = await store.journalHead();
  for (const { event } of await store.journalEvents(1, sequence)) last.set(event.key, event.state);
  for (const [key, state] of last) assert.equal((await store.find(key))?.state, state, key);
  for (const [key, state] of confirmed)
    assert.ok(RANK.indexOf(last.get(key) ?? "") >= RANK.indexOf(state), `${key} was ${state}`);
}

/** Runs the child, and kills it at the moment when it has confirmed so many steps. */
async function writeUntilKilled(
  location: string,
  run: number,
  steps: number,
  confirmed: Map<string, string>,
): Promise<void> {
  const script = fileURLToPath(new URL("crash-child.ts", import.meta.url));
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", script, location, String(run)],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const exit = once(child, "exit");
  let seen = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [key = "", state = ""] = line.split(" ");
    confirmed.set(key, state);
    seen += 1;
    if (seen === steps) child.kill("SIGKILL");
  }
  assert.deepEqual(await exit, [null, "SIGKILL"]);
}

function locationFor(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "relay-store-"));
  context.after(() => rmSync(folder, { recursive: true }));
  return `file:${join(folder, "relay.db")}`;
}

function openFile(): Bench {
  const folder = mkdtempSync(join(tmpdir(), "relay-store-"));
  const location = `file:${join(folder, "relay.db")}`;
  let store = openStore(location);
  return {
    get replicas() {
      return [store, store] as const;
    },
    async restart() {
      await store.close();
      store = openStore(location);
    },
    async close() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function openMemory(): Promise<Bench> {
  const store = openStore("memory:");
  return {
    replicas: [store, store],
    restart: () => Promise.reject(new Error("memory does not outlive its process")),
    close: () => store.close(),
  };
}
