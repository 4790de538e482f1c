/**
 * What the engine tells whoever listens, on diagnostics channels: for metrics, for tracing, for tests.
 * No event holds a secret or a document.
 */

import { channel } from "node:diagnostics_channel";
import type { PullResponse } from "../../../shared-types/api.ts";
import type { BreakerState } from "./breaker.ts";

/** One HTTP exchange. `target` is a connection's id, or the id of an instance. */
export interface CallEvent {
  side: "erp" | "servicenow";
  target: string;
  /** E.g. `query APBILL`, `import invoice`. */
  label: string;
  outcome: "ok" | "retry" | "reauth" | "reject" | "unknown" | "duplicate";
  ms: number;
}

/** A call is made again after a wait. */
export interface RetryEvent {
  side: "erp" | "servicenow";
  target: string;
  label: string;
  attempt: number;
  delayMs: number;
  reason: string;
}

/** A session or token was fetched. */
export interface SignInEvent {
  side: "erp" | "servicenow";
  target: string;
}

export interface BreakerEvent {
  target: string;
  state: BreakerState;
}

/** A pull ended with an answer or a problem; `status` is then the problem's code. */
export interface PullEvent {
  target: string;
  entity: string;
  status: string;
  counts: Pick<
    PullResponse,
    "read" | "staged" | "unchanged" | "inserted" | "updated" | "ignored" | "deleted" | "pending"
  > & { rejected: number };
  ms: number;
}

interface Events {
  call: CallEvent;
  retry: RetryEvent;
  "sign-in": SignInEvent;
  breaker: BreakerEvent;
  pull: PullEvent;
}

/** Name of the channel on which events of a kind are published. */
export function channelOf(kind: keyof Events): string {
  return `ledger-relay:${kind}`;
}

const channels = {
  call: channel(channelOf("call")),
  retry: channel(channelOf("retry")),
  "sign-in": channel(channelOf("sign-in")),
  breaker: channel(channelOf("breaker")),
  pull: channel(channelOf("pull")),
};

export function tell<K extends keyof Events>(kind: K, event: Events[K]): void {
  channels[kind].publish(event);
}
