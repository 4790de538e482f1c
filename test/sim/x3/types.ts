import type { Clock } from "../kit/clock.ts";
import type { X3Settings } from "./settings.ts";

export interface X3Options {
  /** Default 1. */
  seed?: number;
  clock?: Clock;
  /** 0, the default, for any free port. */
  port?: number;
  /** Sizes of the company. */
  suppliers?: number;
  orders?: number;
  invoices?: number;
  settings?: Partial<X3Settings>;
}

/** What a fault rule can name: of a GraphQL call the node, of a token call nothing but the transport. */
export interface X3Call {
  transport: "rest" | "graphql" | "token";
  method: string;
  /** Class or node, e.g. `BPSUPPLIER`, `supplier`. */
  class: string;
  /** `$query`, `$details`, `$create`, … or the field of GraphQL: `query`, `create`, `update`. */
  facet: string;
}

export interface CallRecord extends X3Call {
  /** Key in the address, "" without one. */
  key: string;
  url: string;
  /** How many rows came back. */
  rows: number;
  status: number;
}

/** A supplier that was written from outside, with what was sent. */
export interface Commit {
  key: string;
  action: "create" | "update";
  sent: Record<string, unknown>;
}

/** What a request comes to before faults touch it. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
  rows?: number;
}

/** Answered with 501: the vendor may well do it, this simulator does not. */
export class NotSimulated extends Error {}
