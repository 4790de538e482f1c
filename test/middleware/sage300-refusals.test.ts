/** One way: whatever is to be written to Sage 300 is refused before any call, and stands in the journal. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { adapters } from "../../middleware/src/erp/registry.ts";
import { exportJournal } from "../../middleware/src/store/journal-export.ts";
import { verifyJournal } from "../../middleware/src/store/journal-verify.ts";
import { type Operation, operations } from "../../shared-types/choices.ts";
import { TestClock } from "../sim/kit/clock.ts";
import { startSage300 } from "../sim/sage300/index.ts";
import { startRelay } from "../support/relay.ts";
import { START } from "../support/sage300-desk.ts";

const document = { external_id: "1200", number: "1200", name: "Chloride Systems", total_amount: "90.4" };

test("every write is capability_denied before any call, and audited with its key and the document's hash", async (t) => {
  const clock = new TestClock(START);
  const sim = await startSage300({ clock });
  const relay = await startRelay({
    clock,
    connections: [{ id: "acme-300", type: "sage300", ...sim.config }],
  });
  t.after(async () => {
    await relay.close();
    await sim.close();
  });
  const wanted = Object.keys(operations) as Operation[];
  for (const operation of wanted) {
    const { status, body } = await relay.post(
      "/v1/connections/acme-300/documents",
      { operation, document },
      { "idempotency-key": `acme:${operation}` },
    );
    assert.deepEqual([status, body.code, body.retryable], [409, "capability_denied", false], operation);
    assert.match(body.detail, new RegExp(`acme-300: ${operation} is not written to sage300`));
  }
  const preview = { operation: "supplier.upsert", document, dry_run: true };
  const answer = await relay.post("/v1/connections/acme-300/documents", preview, {
    "idempotency-key": "dry",
  });
  assert.equal(answer.body.code, "capability_denied");
  assert.deepEqual(sim.calls(), []);

  const { store } = relay;
  const { sequence } = await store.journalHead();
  const events = await store.journalEvents(1, sequence);
  assert.deepEqual(
    events.map(({ event }) => [event.event, event.operation, event.key, event.connection, event.refusal]),
    wanted.map((operation) => ["denied", operation, `acme:${operation}`, "acme-300", "capability_denied"]),
  );
  for (const { event } of events) assert.match(event.document_sha256, /^[0-9a-f]{64}$/);
  const lines = (await Array.fromAsync(exportJournal(store, clock.now()))).map((line) => line.trimEnd());
  assert.deepEqual((await verifyJournal(lines)).findings, []);
});

test("the capability table says that nothing is written, and why", async (t) => {
  const relay = await startRelay({
    connections: [
      {
        id: "acme-300",
        type: "sage300",
        base_url: "http://127.0.0.1:9",
        company: "SAMLTD",
        username: "U",
        password: "P",
      },
    ],
  });
  t.after(() => relay.close());
  const { body } = await relay.get("/v1/connections");
  const text = JSON.stringify(body);
  assert.match(text, /One way: Sage 300 is never written to/);
  assert.deepEqual(adapters.sage300.writers, {});
});
