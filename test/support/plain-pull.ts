/** The engine's pull between records and a register in memory. */

import type { TestContext } from "node:test";
import type { Connection } from "../../middleware/src/engine/connection.ts";
import { LoadPace } from "../../middleware/src/engine/load-pace.ts";
import { createLog } from "../../middleware/src/log.ts";
import { ImportMode } from "../../middleware/src/servicenow/import-mode.ts";
import { openStore } from "../../middleware/src/store/open.ts";
import type { Store } from "../../middleware/src/store/store.ts";
import { TestClock } from "../sim/kit/clock.ts";
import { PlainInstance } from "./plain-instance.ts";
import { PlainRecords } from "./plain-records.ts";

export interface PlainPull {
  clock: TestClock;
  erp: PlainRecords;
  instance: PlainInstance;
  connection: Connection;
  /** A second process over the same store. */
  replica(): Connection;
}

export interface PlainPullOptions {
  overlapMs?: number;
  settleMs?: number;
  pageSize?: number;
  import?: Partial<Connection["instance"]["import"]>;
  store?: Store;
}

export const OVERLAP_MS = 2 * 3_600_000;
export const SETTLE_MS = 5 * 60_000;

export function plainPull(t: TestContext | undefined, options: PlainPullOptions = {}): PlainPull {
  const clock = new TestClock("2026-03-02T09:00:00Z");
  const now = (): number => clock.now();
  const [erp, instance] = [new PlainRecords(now), new PlainInstance(now)];
  const store = options.store ?? openStore("memory:");
  t?.after(() => store.close());
  const replica = (): Connection => connectionOf(clock, erp, instance, store, options);
  return { clock, erp, instance, connection: replica(), replica };
}

/** As much of a connection as a pull asks for. */
function connectionOf(
  clock: TestClock,
  erp: PlainRecords,
  instance: PlainInstance,
  store: Store,
  { overlapMs = OVERLAP_MS, settleMs = SETTLE_MS, pageSize = 1000, ...options }: PlainPullOptions,
): Connection {
  const log = createLog("silent");
  const reader = erp.reader({ overlapMs, settleMs, pageSize });
  const side = { id: "acme", import: { mode: "single", batch_rows: 200, concurrency: 2, ...options.import } };
  const paces = new Map<string, LoadPace>();
  const parts = {
    config: { id: "plain", type: "intacct", instance: "acme" },
    adapter: { account: () => "plain", mapping: "plain/1", readers: { gl_account: reader } },
    client: { handle: () => ({}) },
    servicenow: instance.client,
    instance: side,
    importMode: new ImportMode(instance.client, side as Connection["instance"], log),
    leases: store,
    clock,
    log,
    paceOf: (entity: string) => paces.get(entity) ?? paces.set(entity, new LoadPace()).get(entity),
  };
  return parts as unknown as Connection;
}
