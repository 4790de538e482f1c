/** The middleware before the strict Acumatica instance, for tests of one operation. */

import type { TestContext } from "node:test";
import type { Clock } from "../../middleware/src/clock.ts";
import type { Connection } from "../../middleware/src/engine/connection.ts";
import { openConnections } from "../../middleware/src/engine/connection.ts";
import type { Page, PageQuery, Reader } from "../../middleware/src/erp/adapter.ts";
import { createLog } from "../../middleware/src/log.ts";
import { openStore } from "../../middleware/src/store/open.ts";
import type { Store } from "../../middleware/src/store/store.ts";
import type { Entity } from "../../shared-types/choices.ts";
import { type AcumaticaOptions, type AcumaticaSim, startAcumatica } from "../sim/acumatica/index.ts";
import { TestClock } from "../sim/kit/clock.ts";
import { configOf, type Relay, type Reply, startRelay } from "./relay.ts";

export type Way = "password" | "refresh_token" | "cookie";

export interface AcumaticaDeskOptions extends AcumaticaOptions {
  way?: Way;
  connection?: Record<string, unknown>;
}

export interface AcumaticaDesk {
  sim: AcumaticaSim;
  clock: TestClock;
  relay: Relay;
  /** Sends a purchase order; without a key each has its own. */
  post(document: unknown, more?: { key?: string; attempt?: number; dry_run?: boolean }): Promise<Reply>;
  /** Orders that the desk made. */
  puts(): number;
}

export async function acumaticaDesk(
  t: TestContext,
  options: AcumaticaDeskOptions = {},
): Promise<AcumaticaDesk> {
  const { sim, clock, entry } = await company(t, options);
  const relay = await startRelay({ connections: [entry], clock });
  t.after(() => relay.close());
  let posts = 0;
  return {
    ...{ sim, clock, relay },
    post(document, { key, ...more } = {}) {
      posts += 1;
      return relay.post(
        "/v1/connections/acme-acu/documents",
        { operation: "purchase_order.create", document, ...more },
        { "idempotency-key": key ?? `acme:${posts}:purchase_order.create` },
      );
    },
    puts: () => sim.calls().filter(({ kind }) => kind === "put").length,
  };
}

async function company(t: TestContext, { way, connection, ...options }: AcumaticaDeskOptions) {
  const clock = new TestClock("2026-03-02T09:00:00Z");
  const sim = await startAcumatica({ vendors: 8, bills: 45, orders: 6, clock, ...options });
  t.after(() => sim.close());
  const entry = { id: "acme-acu", type: "acumatica", ...sim.config(way), ...connection };
  return { sim, clock, entry };
}

export interface Reading {
  connection: Connection;
  store: Store;
  reader(entity: Entity): Reader<Connection["config"]>;
  page(entity: Entity, query?: Partial<PageQuery>): Promise<Page>;
  /** Every record of the entity, page by page. */
  all(entity: Entity, query?: Partial<PageQuery>): Promise<Page["records"]>;
  /** Calls to the ERP, sign-ins included. */
  calls(): number;
  close(): Promise<void>;
}

export type AcumaticaReading = Reading & { sim: AcumaticaSim; clock: TestClock };

/** The readers with the real ERP client, without a ServiceNow. */
export async function readAcumatica(
  t: TestContext,
  options: AcumaticaDeskOptions & { store?: Store } = {},
): Promise<AcumaticaReading> {
  const { store: given, ...rest } = options;
  const { sim, clock, entry } = await company(t, rest);
  const reading = await openReading(clock, entry, given);
  t.after(() => reading.close());
  return { ...reading, sim, clock };
}

/** A connection of its own, with no session yet. */
export async function openReading(
  clock: Clock,
  entry: Record<string, unknown>,
  store: Store = openStore("memory:"),
): Promise<Reading> {
  const config = await configOf({ connections: [{ ...entry, id: "acme-acu", type: "acumatica" }] });
  const keys = [Buffer.alloc(32, 1)];
  const connections = openConnections(config, { clock, log: createLog("silent"), store, keys });
  const connection = connections.find("acme-acu");
  if (connection === undefined) throw new Error("the connection is configured");
  let closing: Promise<void> | undefined;
  const run = { calls: 0 };
  const reader = (entity: Entity) => connection.adapter.readers[entity] as Reader<Connection["config"]>;
  const page: Reading["page"] = (entity, query = {}) =>
    reader(entity).page(connection.client.handle(run), {
      ...{ from: null, after: null, limit: reader(entity).pageSize, isKnown: () => false },
      ...query,
    });
  return {
    ...{ connection, store, reader, page },
    async all(entity, query = {}) {
      const records: Page["records"] = [];
      let after: string | null = null;
      do {
        const found: Page = await page(entity, { ...query, after });
        records.push(...found.records);
        after = found.next;
      } while (after !== null);
      return records;
    },
    calls: () => run.calls,
    close: () => (closing ??= connections.close()),
  };
}
