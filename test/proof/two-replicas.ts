/**
 * Two replicas of the middleware on one PostgreSQL, each killed at random while dispatches are posted through
 * both. Every dispatch must end posted, with exactly one commit in the ERP.
 *
 *   node test/proof/two-replicas.ts [--dispatches 10000] [--seed 1] [--kill-every-ms 1500]
 */

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import { type Middleware, startMiddleware } from "../sandbox/middleware.ts";
import { type IntacctSim, startIntacct } from "../sim/intacct/index.ts";
import { Random } from "../sim/kit/random.ts";
import { startPostgres } from "../store/postgres-server.ts";
import { bearer, configuration } from "../support/relay.ts";

export interface SoakOptions {
  dispatches: number;
  seed: number;
  /** Mean time between kills. */
  killEveryMs: number;
}

export interface SoakResult {
  dispatches: number;
  posted: number;
  /** Keys that the ERP committed more than once. */
  doubled: number;
  /** Keys that are not posted, or posted without a commit. */
  lost: number;
  kills: number;
  /** Requests that ended without an answer, 202, or with a retryable problem. */
  repeats: number;
  seconds: number;
}

const SENDERS = 12;
/** Long enough for a bill on a busy machine, short enough for a dead replica's lease to end within the run. */
const TIMEOUT_MS = 2500;

export async function soak(options: SoakOptions): Promise<SoakResult> {
  await using stack = new AsyncDisposableStack();
  const dir = await mkdtemp(join(tmpdir(), "relay-soak-"));
  stack.defer(() => rm(dir, { recursive: true, force: true }));
  const postgres = await startPostgres();
  stack.defer(() => postgres.stop());
  const intacct = await startIntacct({
    seed: options.seed,
    vendors: 50,
    // Of these two in five can be coded, and every third dispatch codes one.
    bills: Math.max(100, options.dispatches),
    settings: { concurrency: 16, gate: "queue" },
  });
  stack.defer(() => intacct.close());
  const file = join(dir, "relay.yaml");
  const connection = { concurrency: 4, timeout_ms: TIMEOUT_MS };
  await writeFile(file, stringify(configuration({ intacct, connection })));
  const env = {
    RELAY_CONFIG: file,
    RELAY_MASTER_KEY: randomBytes(32).toString("base64"),
    RELAY_STORE: postgres.url(),
    LOG_LEVEL: "error",
  };
  const replicas: Middleware[] = [];
  for (let index = 0; index < 2; index += 1) {
    const replica = await startMiddleware({ env, restartAfterMs: 50 });
    stack.defer(() => replica.close());
    replicas.push(replica);
  }
  return await run(options, intacct, replicas);
}

async function run(
  options: SoakOptions,
  intacct: IntacctSim,
  replicas: readonly Middleware[],
): Promise<SoakResult> {
  const began = performance.now();
  const random = new Random(options.seed);
  const ended = new AbortController();
  const counts = { posted: 0, repeats: 0 };
  const killing = killAtRandom(
    replicas,
    random,
    options.killEveryMs,
    ended.signal,
    () => counts.posted >= options.dispatches * 0.97,
  );
  const waiting = dispatchesOf(intacct, options.dispatches);
  try {
    await Promise.all(Array.from({ length: SENDERS }, () => sender(waiting, replicas, random, counts)));
  } finally {
    waiting.length = 0;
    ended.abort();
  }
  const kills = await killing;
  // Which commits belong to one dispatch is told by the control id, the same for every repeat of its key.
  const times = new Map<string, number>();
  for (const { controlid } of intacct.commits()) times.set(controlid, (times.get(controlid) ?? 0) + 1);
  return {
    dispatches: options.dispatches,
    posted: counts.posted,
    doubled: [...times.values()].filter((count) => count > 1).length,
    lost: options.dispatches - Math.min(counts.posted, times.size),
    kills,
    repeats: counts.repeats,
    seconds: Math.round((performance.now() - began) / 1000),
  };
}

interface Dispatch {
  key: string;
  body: string;
  notBefore: number;
}

/** Bills coded anew, bills created and vendors created, in turn, each under a key of its own. */
function dispatchesOf(intacct: IntacctSim, count: number): Dispatch[] {
  const kinds = [recoding(intacct), newBill(intacct), newVendor];
  return Array.from({ length: count }, (_, index) => {
    const { operation, document } = (kinds[index % kinds.length] ?? newVendor)(index);
    return {
      key: `soak:${index}:${operation}:1`,
      body: JSON.stringify({ operation, document }),
      notBefore: 0,
    };
  });
}

interface Posting {
  operation: string;
  document: object;
}

/**
 * Each changes the coding of one line of an open bill of its own: of two at once on one bill the later would tell that
 * it has overwritten the other.
 */
function recoding(intacct: IntacctSim): (index: number) => Posting {
  const open = intacct.bills().filter(({ STATE, TOTALPAID, MODULEKEY, CURRENCY, APBILLITEMS }) => {
    return (
      STATE === "Posted" &&
      TOTALPAID === "0" &&
      MODULEKEY === "3.AP" &&
      CURRENCY === "USD" &&
      APBILLITEMS.length < 20
    );
  });
  const accounts = freeAccounts(intacct);
  return (index) => ({
    operation: "invoice.update",
    document: {
      external_id: (open.shift() ?? assert.fail("too few open bills for so many dispatches")).RECORDNO,
      lines: [{ line_number: "1", gl_account: accounts[index % accounts.length] }],
    },
  });
}

function newBill(intacct: IntacctSim): (index: number) => Posting {
  const vendors = intacct.vendors().filter(({ STATUS }) => STATUS === "active");
  const [account] = freeAccounts(intacct);
  const location = intacct
    .locations()
    .find(({ STATUS, ENTITY, LOCATIONID }) => STATUS === "active" && ENTITY !== LOCATIONID);
  return (index) => ({
    operation: "invoice.create",
    document: {
      origin_key: `soak:${index}`,
      number: `SOAK-${index}`,
      supplier_external_id: vendors[index % vendors.length]?.VENDORID,
      ...{ invoice_date: "2026-02-27", due_date: "2026-03-29", currency: "USD", total_amount: "10.25" },
      lines: [{ line_number: "1", amount: "10.25", gl_account: account, location: location?.LOCATIONID }],
    },
  });
}

const newVendor = (index: number): Posting => ({
  operation: "supplier.upsert",
  document: { number: `SOAK-${index}`, name: `Supplier ${index} of the soak` },
});

function freeAccounts(intacct: IntacctSim): string[] {
  return intacct
    .accounts()
    .filter((row) =>
      Object.entries(row).every(([name, value]) => !name.startsWith("REQUIRE") || value === "false"),
    )
    .filter(({ STATUS }) => STATUS === "active")
    .map(({ ACCOUNTNO }) => ACCOUNTNO);
}

/** Posts one dispatch after the other until none is left; what did not end posted goes back to the end of the queue. */
async function sender(
  waiting: Dispatch[],
  replicas: readonly Middleware[],
  random: Random,
  counts: { posted: number; repeats: number },
): Promise<void> {
  for (let dispatch = waiting.shift(); dispatch !== undefined; dispatch = waiting.shift()) {
    if (dispatch.notBefore > Date.now()) await delay(Math.min(dispatch.notBefore - Date.now(), 250));
    const afterSeconds =
      dispatch.notBefore > Date.now() ? undefined : await post(random.pick(replicas).url, dispatch);
    if (afterSeconds === "posted") {
      counts.posted += 1;
      continue;
    }
    if (afterSeconds !== undefined) {
      counts.repeats += 1;
      dispatch.notBefore = Date.now() + afterSeconds * 1000;
    }
    waiting.push(dispatch);
  }
}

/** `posted`, or the seconds after which the same key may be sent again. Anything final is an error of the proof. */
async function post(url: string, { key, body }: Dispatch): Promise<"posted" | number> {
  const headers = {
    authorization: `Bearer ${bearer}`,
    "content-type": "application/json",
    "idempotency-key": key,
  };
  let response: Response;
  try {
    response = await fetch(`${url}/v1/connections/acme-intacct/documents`, { method: "POST", headers, body });
  } catch {
    // The replica died under the request, or is not up yet: exactly what the run is about.
    return 0.05;
  }
  const answer = (await response.json().catch(() => ({ retryable: true }))) as {
    status?: unknown;
    retryable?: boolean;
    detail?: string;
  };
  if (answer.status === "posted") return "posted";
  if (answer.status !== "in_progress" && answer.retryable !== true)
    throw new Error(`${key}: ${response.status} ${answer.detail}`);
  return Math.min(Number(response.headers.get("retry-after") ?? 1), 5);
}

async function killAtRandom(
  replicas: readonly Middleware[],
  random: Random,
  everyMs: number,
  signal: AbortSignal,
  isTail: () => boolean,
): Promise<number> {
  let kills = 0;
  while (!signal.aborted) {
    await delay(random.integer(everyMs / 2, everyMs * 1.5), undefined, { signal }).catch(() => undefined);
    // At the end nothing is left but what the dead have leased: let those leases run out.
    if (isTail()) return kills;
    const running = replicas.filter((replica) => replica.state().state === "running");
    if (signal.aborted || running.length === 0) continue;
    await random.pick(running).kill();
    kills += 1;
  }
  return kills;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      dispatches: { type: "string", default: "10000" },
      seed: { type: "string", default: "1" },
      "kill-every-ms": { type: "string", default: "1500" },
    },
  });
  const result = await soak({
    dispatches: Number(values.dispatches),
    seed: Number(values.seed),
    killEveryMs: Number(values["kill-every-ms"]),
  });
  process.stdout.write(`${JSON.stringify(result)}\n`);
  process.exitCode = result.doubled === 0 && result.lost === 0 && result.posted === result.dispatches ? 0 : 1;
}
