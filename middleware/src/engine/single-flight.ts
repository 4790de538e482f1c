/** One pull per connection and entity at a time, across replicas: a lease in the store. */

import type { PullRequest, PullResponse } from "../../../shared-types/api.ts";
import { RelayProblem } from "../problems.ts";
import type { Connection } from "./connection.ts";
import { sha256 } from "./hash.ts";
import { longestMs, pull } from "./pull.ts";

/** Beyond the longest pull: a process that died holds up the next one no longer than this. */
const SPARE_MS = 5000;
/** Most pulls end long before their lease does. */
const AGAIN_SECONDS = 5;

/** `running`: this very pull is under way, here or in another replica. */
export type Flight =
  | { kind: "done"; response: PullResponse }
  | { kind: "running"; retryAfterSeconds: number };

/** Throws `pull_running` while another pull of the entity is under way. */
export async function pullAlone(
  connection: Connection,
  request: PullRequest,
  requestId: string,
): Promise<Flight> {
  const { leases, clock, config, log } = connection;
  const name = `pull/${config.id}/${request.entity}`;
  const holder = holderOf(request);
  const ttlMs = longestMs(request) + SPARE_MS;
  const lease = await leases.acquireLease(name, holder, ttlMs, clock.now());
  if (lease.kind === "busy") {
    const retryAfterSeconds = Math.min(
      AGAIN_SECONDS,
      Math.max(1, Math.ceil((lease.until - clock.now()) / 1000)),
    );
    if (holder !== "" && lease.holder === holder) return { kind: "running", retryAfterSeconds };
    throw new RelayProblem("pull_running", `${name.replace("pull/", "")} is being pulled`, {
      retryAfterSeconds,
    });
  }
  try {
    return { kind: "done", response: await pull(connection, request, requestId) };
  } finally {
    // It ends by itself; what was pulled is worth more than to be lost over it.
    await leases.releaseLease(name, lease.fence).catch((error: unknown) => {
      log.warn({ lease: name, error: (error as Error).message }, "a lease could not be given back");
    });
  }
}

/** Equal for repeats of one request; empty for a request that does not say which run it belongs to. */
function holderOf({ run_id = "", cursor = "", mode = "changes" }: PullRequest): string {
  return run_id === "" ? "" : sha256([run_id, cursor, mode].join("\n"));
}
