/**
 * A long pull through the middleware's own process, from an ERP and into an instance that keep next to nothing
 * themselves: every record once, and how much memory the middleware takes.
 *
 *   node test/proof/million.ts [--records 1000000]
 */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import type { PullResponse } from "../../shared-types/api.ts";
import { type Middleware, startMiddleware } from "../sandbox/middleware.ts";
import { asInTheImage } from "../support/image-settings.ts";
import { bearer, configuration } from "../support/relay.ts";
import { startEndlessGateway } from "./endless-gateway.ts";
import { startEndlessInstance } from "./endless-instance.ts";

/** 150 MB. */
export const mostMiB = Math.floor(150_000_000 / 2 ** 20);

export interface MillionResult {
  records: number;
  /** Records in the register at the end. */
  held: number;
  /** Rows that were sent although the register held them. */
  doubled: number;
  pulls: number;
  erpCalls: number;
  seconds: number;
  recordsPerSecond: number;
  /** Resident memory of the middleware's process: before the first pull, and the most after any. */
  idleMiB: number;
  peakMiB: number;
}

export async function million(records: number): Promise<MillionResult> {
  await using stack = new AsyncDisposableStack();
  const dir = await mkdtemp(join(tmpdir(), "relay-million-"));
  stack.defer(() => rm(dir, { recursive: true, force: true }));
  const gateway = await startEndlessGateway(records);
  stack.defer(() => gateway.close());
  const instance = await startEndlessInstance();
  stack.defer(() => instance.close());
  const file = join(dir, "relay.yaml");
  const credentials = {
    sender_id: "s",
    sender_password: "p",
    company_id: "c",
    user_id: "u",
    user_password: "p",
  };
  const options = { instanceUrl: instance.url, intacct: { url: gateway.url, credentials } };
  await writeFile(file, stringify(configuration({ ...options, instance: { import: { mode: "multiple" } } })));
  const env = {
    RELAY_CONFIG: file,
    RELAY_STORE: `file:${join(dir, "relay.db")}`,
    LOG_LEVEL: "error",
    ...asInTheImage(dir),
  };
  // The image is built with a compile cache; here the first start fills it.
  await (await startMiddleware({ env })).close();
  const middleware = await startMiddleware({ env });
  stack.defer(() => middleware.close());
  const idleMiB = await memoryOf(middleware);
  const began = performance.now();
  const pulled = await pullAll(middleware);
  const seconds = (performance.now() - began) / 1000;
  return {
    records,
    held: instance.held(),
    doubled: instance.doubled(),
    ...{ pulls: pulled.pulls, erpCalls: pulled.erpCalls },
    seconds: Math.round(seconds),
    recordsPerSecond: Math.round(records / seconds),
    idleMiB,
    peakMiB: pulled.peakMiB,
  };
}

async function pullAll(
  middleware: Middleware,
): Promise<{ pulls: number; erpCalls: number; peakMiB: number }> {
  let cursor: string | undefined;
  let [pulls, erpCalls, peakMiB] = [0, 0, 0];
  for (;;) {
    const answer = await pull(middleware, cursor);
    pulls += 1;
    erpCalls += answer.calls.erp;
    peakMiB = Math.max(peakMiB, await memoryOf(middleware));
    if (answer.status === "complete") return { pulls, erpCalls, peakMiB };
    cursor = answer.cursor;
  }
}

async function pull(middleware: Middleware, cursor: string | undefined): Promise<PullResponse> {
  const response = await fetch(`${middleware.url}/v1/connections/acme-intacct/pull`, {
    method: "POST",
    headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
    body: JSON.stringify({ entity: "supplier", max_records: 20_000, ...(cursor && { cursor }) }),
  });
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as PullResponse;
}

async function memoryOf({ url }: Middleware): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const [, bytes] = /^(?:ledger_relay_)?process_resident_memory_bytes (\S+)/m.exec(metrics) ?? [];
  if (bytes === undefined) throw new Error("the metrics tell no resident memory");
  return Math.round(Number(bytes) / 2 ** 20);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { records: { type: "string", default: "1000000" } } });
  const result = await million(Number(values.records));
  process.stdout.write(`${JSON.stringify(result)}\n`);
  process.exitCode =
    result.held === result.records && result.doubled === 0 && result.peakMiB <= mostMiB ? 0 : 1;
}
