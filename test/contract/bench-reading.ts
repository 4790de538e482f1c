/** An adapter's readers with the real client before its simulator, every answer being looked at on its way. */

import type { Connection } from "../../middleware/src/engine/connection.ts";
import { openConnections } from "../../middleware/src/engine/connection.ts";
import type {
  Erp,
  ErpAnswer,
  ErpCall,
  MappedDocument,
  Page,
  PageRecord,
  Reader,
} from "../../middleware/src/erp/adapter.ts";
import type { TotalRow } from "../../middleware/src/erp/report.ts";
import { createLog } from "../../middleware/src/log.ts";
import { openStore } from "../../middleware/src/store/open.ts";
import type { Entity, ErpType } from "../../shared-types/choices.ts";
import type { TestClock } from "../sim/kit/clock.ts";
import { configOf } from "../support/relay.ts";
import type { ErpBench } from "./benches.ts";

type Config = Connection["config"];

/** Told of every answer, with what means what. */
export type Watch = (call: ErpCall<unknown>, answer: ErpAnswer) => void;

export interface BenchReading {
  connection: Connection;
  reader(entity: Entity): Reader<Config>;
  erp(watch?: Watch): Erp<Config>;
  /** Everything, in pages of at most so many. */
  all(entity: Entity, limit?: number, watch?: Watch): Promise<PageRecord[]>;
  totals(entity: Entity): Promise<TotalRow[]>;
  close(): Promise<void>;
}

export async function openBench(type: ErpType, bench: ErpBench, clock: TestClock): Promise<BenchReading> {
  const config = await configOf({ connections: [{ id: "bench", type, ...bench.config }] });
  const store = openStore("memory:");
  const deps = { clock, log: createLog("silent"), store, keys: [Buffer.alloc(32, 1)] };
  const connections = openConnections(config, deps);
  const connection = connections.find("bench");
  if (connection === undefined) throw new Error("the connection is configured");
  const reader = (entity: Entity): Reader<Config> => {
    const found = connection.adapter.readers[entity];
    if (found === undefined) throw new Error(`${type} reads no ${entity}`);
    return found as Reader<Config>;
  };
  const erp = (watch?: Watch): Erp<Config> => watched(connection.client.handle({ calls: 0 }), watch);
  return {
    connection,
    reader,
    erp,
    async all(entity, limit, watch) {
      const records: PageRecord[] = [];
      let after: string | null = null;
      do {
        const query = { from: null, after, limit: limit ?? reader(entity).pageSize, isKnown: () => false };
        const page: Page = await reader(entity).page(erp(watch), query);
        records.push(...page.records);
        after = page.next;
      } while (after !== null);
      return records;
    },
    async totals(entity) {
      const read = connection.adapter.totals[entity];
      if (read === undefined) throw new Error(`${type} has no totals of ${entity}`);
      const dates = ["invoice", "purchase_order", "payment"].includes(entity)
        ? { from: "1990-01-01", to: "2099-12-31" }
        : {};
      const rows: TotalRow[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof read>> = await read(erp(), { ...dates, after });
        rows.push(...page.rows);
        after = page.next;
      } while (after !== null);
      return rows;
    },
    async close() {
      await connections.close();
      await store.close();
    },
  };
}

function watched(erp: Erp<Config>, watch?: Watch): Erp<Config> {
  if (watch === undefined) return erp;
  return {
    ...erp,
    read: (call) =>
      erp.read({
        ...call,
        interpret(answer) {
          watch(call, answer);
          return call.interpret(answer);
        },
      }),
  };
}

/** The documents of records, all of which must have been mapped. */
export function documentsOf(records: readonly PageRecord[]): Map<string, MappedDocument> {
  return new Map(
    records.map((record) => {
      if (!("document" in record)) throw new Error(`not mapped: ${JSON.stringify(record)}`);
      return [record.external_id, record.document];
    }),
  );
}
