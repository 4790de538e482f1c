import type { Clock } from "../kit/clock.ts";
import type { Sage300Settings } from "./settings.ts";

/** What a fault rule can match. */
export interface Sage300Call {
  module: string;
  /** Entity set, or `$metadata`. */
  resource: string;
}

/** A request as it arrived, whatever became of it. */
export interface CallRecord extends Sage300Call {
  method: string;
  /** Path and query, decoded. */
  path: string;
  status: number;
  /** Clock time, ms since the epoch. */
  at: number;
}

/** Named as in the middleware's configuration, so that a connection can be written by spreading them. */
export interface Sage300Config {
  base_url: string;
  company: string;
  username: string;
  password: string;
}

export interface Sage300Options {
  seed?: number;
  vendors?: number;
  batches?: number;
  /** Entries of a batch; by default 1 to 6, as it comes. */
  entries?: number;
  purchaseOrders?: number;
  accounts?: number;
  items?: number;
  /** Default: the computer's clock. */
  clock?: Clock;
  /** Default: any free port. */
  port?: number;
  settings?: Partial<Sage300Settings>;
  credentials?: Partial<Pick<Sage300Config, "company" | "username" | "password">>;
}
