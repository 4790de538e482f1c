/** The Intacct readers with the real ERP client before the strict gateway, without a ServiceNow. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { stringify } from "yaml";
import type { Clock } from "../../middleware/src/clock.ts";
import { loadConfig } from "../../middleware/src/config/load.ts";
import { openConnections } from "../../middleware/src/engine/connection.ts";
import type { Page, Reader } from "../../middleware/src/erp/adapter.ts";
import { createLog } from "../../middleware/src/log.ts";
import { openStore } from "../../middleware/src/store/open.ts";
import type { Entity } from "../../shared-types/choices.ts";
import type { IntacctOptions } from "../sim/intacct/index.ts";
import { type IntacctDesk, intacctDesk } from "./intacct-desk.ts";
import { configuration } from "./relay.ts";

export interface Reading {
  /** Every record of the entity, page by page as a pull asks for them; `each` is told of every page. */
  all(entity: Entity, each?: (page: Page) => void): Promise<Page["records"]>;
  /** Calls to the ERP, sign-ins included. */
  calls(): number;
  close(): Promise<void>;
}

export type IntacctReading = IntacctDesk & Pick<Reading, "all">;

export async function readIntacct(
  test: TestContext,
  options: IntacctOptions & { connection?: Record<string, unknown> } = {},
): Promise<IntacctReading> {
  const desk = await intacctDesk(test, options);
  const reading = await openReading(desk.sim, desk.clock, options.connection);
  test.after(() => reading.close());
  return { ...desk, all: reading.all };
}

/** A connection of its own, with no session yet. */
export async function openReading(
  intacct: { url: string; credentials: object },
  clock: Clock,
  connection: Record<string, unknown> = {},
): Promise<Reading> {
  const config = await configOf({ intacct, connection });
  const store = openStore("memory:");
  const connections = openConnections(config, { clock, log: createLog("silent"), store, keys: [] });
  const opened = connections.find("acme-intacct");
  if (opened === undefined) throw new Error("the connection is configured");
  const run = { calls: 0 };
  return {
    async all(entity, each) {
      const reader = opened.adapter.readers[entity] as Reader<unknown>;
      const records: Page["records"] = [];
      let after: string | null = null;
      do {
        const query = { from: null, after, limit: reader.pageSize, isKnown: () => false };
        const page = await reader.page(opened.client.handle(run), query);
        if (each === undefined) records.push(...page.records);
        else each(page);
        after = page.next;
      } while (after !== null);
      return records;
    },
    calls: () => run.calls,
    async close() {
      await connections.close();
      await store.close();
    },
  };
}

async function configOf(options: Parameters<typeof configuration>[0]) {
  const dir = await mkdtemp(join(tmpdir(), "relay-test-"));
  try {
    const path = join(dir, "relay.yaml");
    await writeFile(path, stringify(configuration(options)));
    return loadConfig(path, []);
  } finally {
    await rm(dir, { recursive: true });
  }
}
