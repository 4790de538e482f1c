import assert from "node:assert/strict";
import { after, before, describe, type TestContext, test } from "node:test";
import pg from "pg";
import { verifyJournal } from "../../middleware/src/store/journal-verify.ts";
import { openJournal, openStore } from "../../middleware/src/store/open.ts";
import { PostgresDatabase } from "../../middleware/src/store/postgres.ts";
import type { Store } from "../../middleware/src/store/store.ts";
import { type Bench, claimed, claimOf, exported, MINUTE, post, START, sending } from "./bench.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";
import { storeContract } from "./store.contract.ts";

let server: PostgresServer;
let admin: pg.Client;
let schemas = 0;

before(async () => {
  server = await startPostgres();
  admin = new pg.Client(server.url());
  await admin.connect();
});
after(async () => {
  await admin?.end();
  await server?.stop();
});

storeContract({ name: "PostgreSQL", open: openBench, durable: true });

describe("PostgreSQL: replicas", () => {
  test("replicas that start together on an empty database make one set of tables", async (context) => {
    const schema = await newSchema();
    const stores = Array.from({ length: 6 }, () => replica(context, schema));
    await Promise.all(stores.map((store, index) => post(store, `key-${index}`, START)));
    const verdict = await verifyJournal(await exported(stores[0] as Store));
    assert.deepEqual([verdict.ok, verdict.events], [true, 18]);
    const { rows } = await admin.query(`SELECT count(*)::int AS count FROM ${schema}.relay_schema`);
    assert.deepEqual(rows, [{ count: 1 }]);
  });

  test("leases of a replica that died are taken over when they have ended and not before", async (context) => {
    const schema = await newSchema();
    const dead = openStore(locationOf(schema));
    const { leaseUntil } = await claimed(dead, { key: "k" });
    await dead.acquireLease("pull", "run-1", MINUTE, START);
    await dead.close();
    const store = replica(context, schema);
    assert.equal((await store.claim(claimOf({ key: "k", now: leaseUntil - 1 }))).kind, "busy");
    assert.equal((await store.acquireLease("pull", "run-2", MINUTE, START + MINUTE - 1)).kind, "busy");
    assert.equal((await store.claim(claimOf({ key: "k", now: leaseUntil }))).kind, "claimed");
    assert.equal((await store.acquireLease("pull", "run-2", MINUTE, START + MINUTE)).kind, "held");
  });

  test("statements that the server refuses to serialise are run again until each has had its turn", async (context) => {
    const schema = await newSchema();
    const options = { default_transaction_isolation: "serializable" };
    const stores = [replica(context, schema, options), replica(context, schema, options)] as const;
    const budget = { limit: 30, cycleMs: MINUTE };
    const spent = await Promise.all(
      Array.from({ length: 40 }, (_, index) => pick(stores, index).spendCalls("acme-300", 1, budget, START)),
    );
    assert.equal(spent.filter(({ granted }) => granted).length, 30);
    assert.equal((await stores[0].callsUsed("acme-300", budget, START)).used, 30);
  });

  test("a journal that nobody may write to can still be read", async (context) => {
    const schema = await newSchema();
    await post(replica(context, schema), "k", START);
    const reader = openJournal(locationOf(schema, { default_transaction_read_only: "on" }));
    context.after(() => reader.close());
    assert.deepEqual((await verifyJournal(await exported(reader))).events, 3);
  });
});

describe("PostgreSQL: trouble with the server", () => {
  test("a change whose connection breaks fails and is not half written; the next one works", async (context) => {
    const schema = await newSchema();
    const store = replica(context, schema);
    const { fence } = await claimed(store, { key: "k" });
    await admin.query(`BEGIN; SELECT 1 FROM ${schema}.relay_chain FOR UPDATE`);
    const failure = assert.rejects(store.change("k", fence, sending(START), START), /terminat/);
    await admin.query("SELECT pg_terminate_backend($1)", [await waitingSession()]);
    await failure;
    await admin.query("ROLLBACK");
    assert.equal((await store.find("k"))?.state, "open");
    assert.equal((await store.journalHead()).sequence, 1);
    assert.equal(await store.change("k", fence, sending(START), START), true);
    assert.equal((await verifyJournal(await exported(store))).ok, true);
  });

  test("a replica that stops in the middle of a transaction is cut off by the server", async (context) => {
    const database = new PostgresDatabase(locationOf(await newSchema()));
    context.after(() => database.close());
    const settings = await database.transaction((sql) =>
      sql.rows(
        "SELECT current_setting('idle_in_transaction_session_timeout') AS idle, current_setting('statement_timeout') AS statement",
      ),
    );
    assert.deepEqual(settings, [{ idle: "10s", statement: "15s" }]);
  });

  test("a server that cannot be reached is reported by use, not by opening", async (context) => {
    const store = openStore("postgres://relay@127.0.0.1:1/postgres");
    context.after(() => store.close());
    await assert.rejects(store.ping(), /ECONNREFUSED/);
    await assert.rejects(store.claim(claimOf()), /ECONNREFUSED/);
  });

  test("a server that may forget what it has confirmed is refused", async (context) => {
    const store = replica(context, await newSchema(), { synchronous_commit: "off" });
    await assert.rejects(store.ping(), /synchronous_commit is off/);
  });

  test("an address that is none is refused without showing it", () => {
    for (const bad of ["postgres://", "postgresql:///relay", "mysql://relay:hunter2@db/relay", "hunter2"]) {
      assert.throws(
        () => openStore(bad),
        ({ message }: Error) => message.startsWith("RELAY_STORE: expected ") && !message.includes("hunter2"),
      );
    }
  });
});

async function newSchema(): Promise<string> {
  schemas += 1;
  await admin.query(`CREATE SCHEMA test_${schemas}`);
  return `test_${schemas}`;
}

function locationOf(schema: string, options: Record<string, string> = {}): string {
  return server.url({ search_path: schema, ...options });
}

/** A store that is closed with the test. */
function replica(context: TestContext, schema: string, options: Record<string, string> = {}): Store {
  const store = openStore(locationOf(schema, options));
  context.after(() => store.close());
  return store;
}

/** The process id of a replica's session, as soon as one waits for a lock. */
async function waitingSession(): Promise<number> {
  for (;;) {
    const { rows } = await admin.query(
      "SELECT pid FROM pg_stat_activity WHERE application_name = 'ledger-relay' AND wait_event_type = 'Lock'",
    );
    if (rows.length > 0) return rows[0].pid;
  }
}

async function openBench(): Promise<Bench> {
  const schema = await newSchema();
  const start = () => [openStore(locationOf(schema)), openStore(locationOf(schema))] as const;
  let replicas = start();
  const stop = () => Promise.all(replicas.map((store) => store.close()));
  return {
    get replicas() {
      return replicas;
    },
    async restart() {
      await stop();
      replicas = start();
    },
    async close() {
      await stop();
    },
  };
}

function pick(stores: readonly [Store, Store], index: number): Store {
  return index % 2 === 0 ? stores[0] : stores[1];
}
