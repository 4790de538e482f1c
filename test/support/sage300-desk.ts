/** The engine and its real ERP client between the strict Sage 300 and a register in memory, all on one clock. */

import type { TestContext } from "node:test";
import type { Connection } from "../../middleware/src/engine/connection.ts";
import { openConnections } from "../../middleware/src/engine/connection.ts";
import { pull } from "../../middleware/src/engine/pull.ts";
import type { Page, Reader } from "../../middleware/src/erp/adapter.ts";
import { createLog } from "../../middleware/src/log.ts";
import { ImportMode } from "../../middleware/src/servicenow/import-mode.ts";
import { openStore } from "../../middleware/src/store/open.ts";
import type { PullRequest, PullResponse } from "../../shared-types/api.ts";
import type { Entity } from "../../shared-types/choices.ts";
import { TestClock } from "../sim/kit/clock.ts";
import { type Sage300Options, type Sage300Sim, startSage300 } from "../sim/sage300/index.ts";
import { PlainInstance } from "./plain-instance.ts";
import { configOf } from "./relay.ts";

export interface Sage300Desk {
  sim: Sage300Sim;
  clock: TestClock;
  instance: PlainInstance;
  connection: Connection;
  /** One pull through the engine. */
  pull(request: PullRequest): Promise<PullResponse>;
  /** Pulls until nothing more is there now; every answer. Waits on the clock where a pull is deferred. */
  drain(entity: Entity, cursor?: string): Promise<PullResponse[]>;
  /** Every record that the reader yields, page by page, without the engine's scan. */
  all(entity: Entity, from?: string | null): Promise<Page["records"]>;
  /** Requests of one entity set, `GET` and decoded path. */
  sent(resource: string): string[];
}

export const START = "2026-03-02T09:00:00Z";

export interface Sage300DeskOptions extends Sage300Options {
  /** More of the connection's configuration. */
  connection?: Record<string, unknown>;
}

export async function sage300Desk(
  t: Pick<TestContext, "after">,
  { connection: more = {}, ...options }: Sage300DeskOptions = {},
): Promise<Sage300Desk> {
  const clock = new TestClock(START);
  const sim = await startSage300({ clock, ...options });
  const entry = { id: "acme-300", type: "sage300", ...sim.config, ...more };
  const store = openStore("memory:");
  const log = createLog("silent");
  const connections = openConnections(await configOf({ connections: [entry] }), {
    clock,
    log,
    store,
    keys: [],
  });
  const opened = connections.find("acme-300");
  if (opened === undefined) throw new Error("the connection is configured");
  t.after(async () => {
    await sim.close();
    await connections.close();
    await store.close();
  });
  const instance = new PlainInstance(() => clock.now());
  const servicenow = instance.client;
  const importMode = new ImportMode(servicenow, opened.instance, log);
  const connection = { ...opened, servicenow, importMode };
  const desk: Sage300Desk = {
    sim,
    clock,
    instance,
    connection,
    pull: (request) => pull(connection, request, "request"),
    async drain(entity, cursor) {
      const answers: PullResponse[] = [];
      for (let from = cursor; answers.at(-1)?.status !== "complete"; ) {
        const answer = await desk.pull({ entity, ...(from !== undefined && { cursor: from }) });
        answers.push(answer);
        from = answer.cursor;
        if (answer.resume_at !== undefined)
          clock.advance(Math.max(0, Date.parse(answer.resume_at) - clock.now()));
      }
      return answers;
    },
    async all(entity, from = null) {
      const reader = connection.adapter.readers[entity] as Reader<unknown>;
      const erp = connection.client.handle({ calls: 0 });
      const records: Page["records"] = [];
      let after: string | null = null;
      do {
        const page = await reader.page(erp, { from, after, limit: reader.pageSize, isKnown: () => false });
        records.push(...page.records);
        after = page.next;
      } while (after !== null);
      return records;
    },
    sent: (resource) =>
      sim
        .calls()
        .filter((call) => call.resource === resource)
        .map(({ method, path }) => `${method} ${path.replace(/^.*\/-\/SAMLTD\//, "")}`),
  };
  return desk;
}
