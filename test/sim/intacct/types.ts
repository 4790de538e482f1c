import type { Clock } from "../kit/clock.ts";
import type { IntacctSettings } from "./settings.ts";

/** What a fault rule can match: the function's element name and, where it has one, the object. */
export interface IntacctCall {
  function: string;
  object?: string;
}

/** A function of a request, as it arrived (well-formed and by the schema), whatever became of it. */
export interface CallRecord extends IntacctCall {
  /** Clock time, ms since the epoch. */
  at: number;
  /** Whether repeats are refused: true unless the request said `false`. */
  uniqueid: boolean;
  /** The function's controlid attribute. */
  controlid: string;
}

/** One record written by a function that committed. */
export interface Commit {
  function: string;
  controlid: string;
  object: string;
  recordNo: string;
  /** Clock time, ms since the epoch. */
  at: number;
  /** How often a function with this controlid has committed by now, this one included. */
  times: number;
}

/** Named as in the middleware's configuration, so that a connection can be written by spreading them. */
export interface IntacctCredentials {
  sender_id: string;
  sender_password: string;
  company_id: string;
  user_id: string;
  user_password: string;
}

export interface IntacctOptions {
  seed?: number;
  vendors?: number;
  bills?: number;
  accounts?: number;
  departments?: number;
  /** Default: the computer's clock. */
  clock?: Clock;
  /** Default: any free port. */
  port?: number;
  settings?: Partial<IntacctSettings>;
  credentials?: Partial<IntacctCredentials>;
}
