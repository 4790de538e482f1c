/**
 * The steps of a post-back, published on a diagnostics channel: for tracing, and for tests that stop the
 * process at each of them.
 */

import { channel } from "node:diagnostics_channel";

/** In order. `sending` is published after the journal has committed it and before the first byte goes out. */
export type PostbackStep =
  | "received"
  | "claimed"
  | "inspected"
  | "sending"
  | "answered"
  | "confirmed"
  | "posted";

const postback = channel("ledger-relay:postback");

export function step(name: PostbackStep, key: string): void {
  postback.publish({ step: name, key });
}
