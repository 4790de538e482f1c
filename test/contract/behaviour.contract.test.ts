/**
 * What every adapter of the registry must do before its own strict simulator: read everything once whatever the
 * pages, agree with its own totals, take no broken answer for a good one, refuse what it may not write.
 */

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import Big from "big.js";
import { Secret } from "../../middleware/src/config/secrets.ts";
import type { ErpAnswer, MappedDocument } from "../../middleware/src/erp/adapter.ts";
import { adapterOf, adapters } from "../../middleware/src/erp/registry.ts";
import type { Log } from "../../middleware/src/log.ts";
import { type Entity, type ErpType, entities, operations } from "../../shared-types/choices.ts";
import { stagingColumns } from "../../shared-types/columns.ts";
import { TestClock } from "../sim/kit/clock.ts";
import { startRelay } from "../support/relay.ts";
import { type BenchReading, documentsOf, openBench } from "./bench-reading.ts";
import { benches, type ErpBench } from "./benches.ts";

const FILLED_BY_THE_ENGINE = [
  ...["connection", "read_at", "source_hash", "run_id", "request_id", "relay_error"],
  ...["line_count", "lines_sha256"],
];

for (const type of Object.keys(adapters) as ErpType[]) {
  describe(`${type} before its simulator`, () => {
    const clock = new TestClock("2026-03-02T09:00:00Z");
    const read = (Object.keys(entities) as Entity[]).filter((entity) => adapterOf(type).can[entity].read);
    let bench: ErpBench;
    let reading: BenchReading;

    before(async () => {
      bench = await benches[type](clock);
      reading = await openBench(type, bench, clock);
    });
    after(async () => {
      await reading.close();
      await bench.close();
    });

    for (const entity of read) {
      test(`${entity}: every record once, the same in small pages as in large ones`, async () => {
        const whole = await reading.all(entity);
        assert.ok(whole.length > 0, "the simulated company has none");
        const documents = documentsOf(whole);
        assert.equal(documents.size, whole.length, "each key once");
        const parts = documentsOf(await reading.all(entity, 3));
        assert.deepEqual(new Map([...parts].sort()), new Map([...documents].sort()));
      });

      test(`${entity}: documents have the canonical columns, all as text`, async () => {
        const expected = Object.keys(stagingColumns[entity]).filter(
          (column) => !FILLED_BY_THE_ENGINE.includes(column),
        );
        for (const document of documentsOf(await reading.all(entity)).values()) {
          assert.deepEqual(Object.keys(document).sort(), expected.toSorted());
          for (const [column, value] of Object.entries(document))
            assert.equal(typeof value, "string", column);
          assertWritten(document);
        }
      });

      test(`${entity}: totals and reading agree on keys and amounts`, async () => {
        const documents = documentsOf(await reading.all(entity));
        const rows = await reading.totals(entity);
        assert.deepEqual(rows.map(({ external_id }) => external_id).sort(), [...documents.keys()].sort());
        for (const { external_id, currency, amount } of rows) {
          const document = documents.get(external_id);
          assert.ok(document);
          const [sum, money] = [amountOf(document), "currency" in document ? document.currency : ""];
          if (sum === undefined) assert.equal(amount, "", external_id);
          else assert.ok(new Big(amount).eq(sum), `${external_id}: ${amount} against ${sum}`);
          if (sum !== undefined) assert.equal(currency, money, external_id);
        }
      });

      test(`${entity}: by its key a record is what it was in the list, and one that is not there is not found`, async () => {
        const { byKey, existing } = reading.reader(entity);
        const documents = documentsOf(await reading.all(entity));
        const [key = "", document] = [...documents].at(-1) ?? [];
        const found = await byKey(reading.erp(), key);
        assert.ok(found !== undefined && "document" in found);
        assert.deepEqual(found.document, document);
        const missing = key.replace(/[0-9A-Za-z](?=[^0-9A-Za-z]*$)/, "7").replace(/^(.*)7$/, "$19999877");
        assert.equal(await byKey(reading.erp(), missing), undefined);
        const there = await existing(reading.erp(), [key, missing]);
        assert.deepEqual([...there], [key]);
      });

      test(`${entity}: no cut, emptied or foreign answer is taken for a good one`, async () => {
        const broken: string[] = [];
        await reading.all(entity, 3, (call, answer) => {
          for (const [what, flawed] of flawsOf(answer))
            if (call.interpret(flawed).kind === "ok") broken.push(`${call.label}: ${what}`);
        });
        assert.deepEqual([...new Set(broken)], []);
      });
    }

    test("every write that it may not do is refused before any call", async () => {
      const refused = Object.keys(operations).filter(
        (operation) =>
          !adapterOf(type).can[operation.split(".")[0] as Entity].write.includes(operation as never),
      );
      // An address at which nothing answers: a call would fail otherwise than by refusal.
      const nowhere = Object.fromEntries(
        Object.entries(bench.config).map(([name, value]) => [
          name,
          typeof value === "string" && /^http:/.test(value) ? value.replace(/:\d+/, ":9") : value,
        ]),
      );
      const relay = await startRelay({ connections: [{ id: "bench", type, ...nowhere }], clock });
      for (const operation of refused) {
        const answer = await relay.post(
          "/v1/connections/bench/documents",
          { operation, document: {} },
          { "idempotency-key": `k:${operation}` },
        );
        assert.deepEqual([answer.status, answer.body.code], [409, "capability_denied"], operation);
      }
      await relay.close();
    });

    test("no secret of the connection is in the log, in an answer or in a metric, whatever goes wrong", async () => {
      const secrets = secretsIn(reading.connection.config);
      assert.ok(secrets.length > 0);
      const seen: string[] = [];
      const note = (...words: unknown[]): void => void seen.push(JSON.stringify(words));
      const log = { debug: note, info: note, warn: note, error: note } as unknown as Log;
      for (const wrong of [false, true]) {
        const config = wrong ? withSecrets(bench.config, secrets, CANARY) : bench.config;
        const relay = await startRelay({ connections: [{ id: "bench", type, ...config }], clock, log });
        const post = async (path: string, body: object, headers = {}): Promise<void> =>
          void seen.push(JSON.stringify(await relay.post(`/v1/connections/bench/${path}`, body, headers)));
        await post("check", {});
        for (const entity of read) {
          await post("pull", { entity, deadline_ms: 1000 });
          await post("totals", { entity, from: "2020-01-01", to: "2029-12-31" });
        }
        for (const operation of Object.keys(operations)) {
          const document = { external_id: "1", number: "1", name: "One", lines: [] };
          await post("documents", { operation, document, dry_run: true }, { "idempotency-key": operation });
        }
        seen.push(JSON.stringify((await relay.get("/metrics")).body ?? ""));
        await relay.close();
      }
      assert.ok(seen.length > 10);
      for (const secret of [...secrets, CANARY]) {
        const forms = [
          secret,
          Buffer.from(secret).toString("base64").replace(/=+$/, ""),
          encodeURIComponent(secret),
        ];
        for (const form of forms)
          for (const text of seen)
            assert.ok(!text.includes(form), `${form.slice(0, 6)}… in ${text.slice(0, 300)}`);
      }
    });

    test("check finds nothing wrong with the connection's ERP side", async () => {
      const { adapter, config, client } = reading.connection;
      for (const { call } of adapter.probes(config)) await client.handle({ calls: 0 }).read(call);
    });
  });
}

const CANARY = "canary-93b1f0c27ad6e5";

function secretsIn(value: unknown): string[] {
  if (value instanceof Secret) return [value.reveal()];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(secretsIn) : [];
}

/** The configuration with another text in the place of each secret. */
function withSecrets<T>(value: T, secrets: readonly string[], text: string): T {
  if (typeof value === "string") return (secrets.includes(value) ? text : value) as T;
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([name, item]) => [name, withSecrets(item, secrets, text)]);
  return Object.fromEntries(entries) as T;
}

/** Decimals, dates and times are in their one spelling. */
function assertWritten(document: MappedDocument): void {
  for (const [column, value] of Object.entries(document)) {
    if (value === "") continue;
    if (/_amount$|^amount/.test(column)) assert.match(value, /^-?\d+(\.\d+)?$/, column);
    if (/_date$/.test(column)) assert.match(value, /^\d{4}-\d{2}-\d{2}$/, column);
    if (/_at$/.test(column)) assert.match(value, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/, column);
    if (["on_hold", "deleted"].includes(column)) assert.match(value, /^(true|false)$/, column);
  }
}

function amountOf(document: MappedDocument): string | undefined {
  if ("total_amount" in document) return document.total_amount;
  return "amount" in document ? document.amount : undefined;
}

function* flawsOf(answer: ErpAnswer): Generator<[string, ErpAnswer]> {
  const { body } = answer;
  for (const part of [0, 0.3, 0.6, 0.9]) {
    const cut = body.slice(0, Math.floor(body.length * part));
    yield [`cut after ${part * 100} %`, { ...answer, body: cut }];
  }
  yield ["its last character missing", { ...answer, body: body.trimEnd().slice(0, -1) }];
  yield ["a web page", { ...answer, body: "<html><body>Please wait</body></html>" }];
  yield ["an empty object", { ...answer, body: "{}" }];
  yield ["null", { ...answer, body: "null" }];
  for (const status of [301, 401, 403, 429, 500, 502, 503, 504])
    yield [`HTTP ${status}`, { ...answer, status, body: "" }];
}
