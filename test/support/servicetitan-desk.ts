/** The middleware before the strict ServiceTitan API, all on one clock, without a ServiceNow. */

import type { TestContext } from "node:test";
import { type Connection, openConnections } from "../../middleware/src/engine/connection.ts";
import type { Erp, Page, PageQuery, PageRecord, Reader } from "../../middleware/src/erp/adapter.ts";
import { createLog } from "../../middleware/src/log.ts";
import { openStore } from "../../middleware/src/store/open.ts";
import type { Entity } from "../../shared-types/choices.ts";
import { TestClock } from "../sim/kit/clock.ts";
import {
  type ServiceTitanOptions,
  type ServiceTitanSim,
  startServiceTitan,
} from "../sim/servicetitan/index.ts";
import { configOf, type Relay, type Reply, startRelay } from "./relay.ts";

export type DeskOptions = ServiceTitanOptions & { connection?: Record<string, unknown> };
type Config = Connection["config"];

export interface ServiceTitanDesk {
  sim: ServiceTitanSim;
  relay: Relay;
  clock: TestClock;
  /** Sends a document; without a key each has its own. */
  post(
    document: unknown,
    more?: { operation?: string; key?: string; attempt?: number; base_hash?: string; dry_run?: boolean },
  ): Promise<Reply>;
}

export async function serviceTitanDesk(
  test: TestContext,
  { connection = {}, ...options }: DeskOptions = {},
): Promise<ServiceTitanDesk> {
  const clock = new TestClock("2026-03-02T09:00:00Z");
  const sim = await startServiceTitan({ vendors: 12, bills: 30, clock, ...options });
  const relay = await startRelay({ connections: [{ id: "acme-st", ...sim.config, ...connection }], clock });
  test.after(async () => {
    await relay.close();
    await sim.close();
  });
  let posts = 0;
  return {
    ...{ sim, relay, clock },
    post(document, { operation = "supplier.upsert", key, ...more } = {}) {
      posts += 1;
      return relay.post(
        "/v1/connections/acme-st/documents",
        { operation, document, ...more },
        { "idempotency-key": key ?? `acme:${posts}:${operation}` },
      );
    },
  };
}

export interface Reading {
  sim: ServiceTitanSim;
  clock: TestClock;
  connection: Connection;
  erp: Erp<Config>;
  reader(entity: Entity): Reader<Config>;
  page(entity: Entity, query?: Partial<PageQuery>): Promise<Page>;
  /** Everything, page by page. */
  all(entity: Entity, limit?: number): Promise<PageRecord[]>;
  /** The document of a record. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into documents of every entity
  document(entity: Entity, id: number | string): Promise<any>;
  /** Calls to the API, sign-ins included. */
  calls(): number;
}

/** A connection of its own, with no token yet. */
export async function openReading(
  test: TestContext,
  sim: ServiceTitanSim,
  clock: TestClock,
  connection: Record<string, unknown> = {},
): Promise<Reading> {
  const config = await configOf({ connections: [{ id: "acme-st", ...sim.config, ...connection }] });
  const store = openStore("memory:");
  const connections = openConnections(config, { clock, log: createLog("silent"), store, keys: [] });
  test.after(async () => {
    await connections.close();
    await store.close();
  });
  const opened = connections.find("acme-st");
  if (opened === undefined) throw new Error("the connection is configured");
  const run = { calls: 0 };
  const erp = opened.client.handle(run);
  const reader = (entity: Entity) => opened.adapter.readers[entity] as Reader<Config>;
  const page: Reading["page"] = (entity, query = {}) => {
    const whole = { from: null, after: null, limit: reader(entity).pageSize, isKnown: () => false };
    return reader(entity).page(erp, { ...whole, ...query });
  };
  return {
    ...{ sim, clock, connection: opened, erp, reader, page },
    async all(entity, limit = reader(entity).pageSize) {
      const records: PageRecord[] = [];
      for (let after: string | null = null; ; ) {
        const { records: more, next }: Page = await page(entity, { after, limit });
        records.push(...more);
        if (next === null) return records;
        after = next;
      }
    },
    async document(entity, id) {
      const record = await reader(entity).byKey(erp, String(id));
      if (record === undefined || !("document" in record))
        throw new Error(`not mapped: ${JSON.stringify(record)}`);
      return record.document;
    },
    calls: () => run.calls,
  };
}

export async function readServiceTitan(test: TestContext, options: DeskOptions = {}): Promise<Reading> {
  const { connection, ...rest } = options;
  const clock = new TestClock("2026-03-02T09:00:00Z");
  const sim = await startServiceTitan({ vendors: 12, bills: 30, clock, ...rest });
  test.after(() => sim.close());
  return openReading(test, sim, clock, connection);
}
