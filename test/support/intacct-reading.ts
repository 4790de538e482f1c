/** The Intacct readers with the real ERP client before the strict gateway, without a ServiceNow. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { stringify } from "yaml";
import { loadConfig } from "../../middleware/src/config/load.ts";
import { openConnections } from "../../middleware/src/engine/connection.ts";
import type { Page, Reader } from "../../middleware/src/erp/adapter.ts";
import { createLog } from "../../middleware/src/log.ts";
import type { Entity } from "../../shared-types/choices.ts";
import type { IntacctOptions } from "../sim/intacct/index.ts";
import { type IntacctDesk, intacctDesk } from "./intacct-desk.ts";
import { configuration } from "./relay.ts";

export interface IntacctReading extends IntacctDesk {
  /** Every record of the entity, page by page as a pull asks for them. */
  all(entity: Entity): Promise<Page["records"]>;
}

export async function readIntacct(
  test: TestContext,
  options: IntacctOptions & { connection?: Record<string, unknown> } = {},
): Promise<IntacctReading> {
  const desk = await intacctDesk(test, options);
  const { sim, clock } = desk;
  const config = await configOf({ intacct: sim, connection: options.connection ?? {} });
  const connections = openConnections(config, clock, createLog("silent"));
  test.after(() => connections.close());
  const connection = connections.find("acme-intacct");
  if (connection === undefined) throw new Error("the connection is configured");
  return {
    ...desk,
    async all(entity) {
      const reader = connection.adapter.readers[entity] as Reader<unknown>;
      const records: Page["records"] = [];
      let after: string | null = null;
      do {
        const query = { from: null, after, limit: reader.pageSize, isKnown: () => false };
        const page = await reader.page(connection.client.handle({ calls: 0 }), query);
        records.push(...page.records);
        after = page.next;
      } while (after !== null);
      return records;
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
