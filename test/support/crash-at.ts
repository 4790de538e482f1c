/**
 * Loaded into the middleware's process before its own code: ends it without a chance to clean up at one step
 * of the first post-back. Once only: the marker file survives, the process started next lives.
 */

import { subscribe } from "node:diagnostics_channel";
import { existsSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { CRASH_AT, CRASH_MARKER } = process.env;

if (CRASH_AT !== undefined && CRASH_MARKER !== undefined && !existsSync(CRASH_MARKER)) {
  subscribe("ledger-relay:postback", (message) => {
    if ((message as { step: string }).step !== CRASH_AT) return;
    writeFileSync(CRASH_MARKER, "");
    process.kill(process.pid, "SIGKILL");
  });
}

/** Environment for a middleware that is to end at `step`. */
export function crashAt(step: string, marker: string): Record<string, string> {
  const self = pathToFileURL(import.meta.filename).href;
  return { NODE_OPTIONS: `--import=${self}`, CRASH_AT: step, CRASH_MARKER: marker };
}
