/** Ends the middleware without losing what is in flight: finish it, or hand it back. */

import type { Server } from "node:http";
import type { Clock } from "./clock.ts";
import type { HeldLeases } from "./held-leases.ts";
import type { Live } from "./live.ts";
import type { Log } from "./log.ts";
import type { Store } from "./store/store.ts";

/** Orchestrators kill thirty seconds after they asked. */
export const SHUTDOWN_MS = 25_000;

export interface Running {
  server: Server;
  live: Live;
  store: Store;
  leases: HeldLeases;
  clock: Clock;
  log: Log;
}

/**
 * Accepts nothing new, lets requests in flight and post-backs behind them end until `deadline` is aborted, then
 * gives back every lease that is still held, so that another replica need not wait for its end.
 */
export async function shutDown(running: Running, deadline: AbortSignal): Promise<void> {
  const { server, live, store, leases, clock, log } = running;
  const stopped = new Promise<void>((closed) => server.close(() => closed()));
  server.closeIdleConnections();
  const finished = live.idle().then(() => {
    // Kept alive, they would hold the server open for nothing.
    server.closeIdleConnections();
    return stopped;
  });
  const late = await Promise.race([finished.then(() => false), aborted(deadline)]);
  const handedBack = await leases.handBack(clock.now());
  if (late) {
    log.warn({ handed_back: handedBack }, "stopped before all work had ended");
    server.closeAllConnections();
  } else {
    await live.close();
    log.info("stopped");
  }
  await store.close();
}

function aborted(signal: AbortSignal): Promise<true> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(true);
    signal.addEventListener("abort", () => resolve(true), { once: true });
  });
}
