import type { Company } from "../company/company.ts";
import type { ErrorEntry } from "../errors.ts";
import type { AnyObject } from "../objects/registry.ts";
import type { QueryEngine } from "../query/run.ts";
import type { Caller, Sessions } from "../sessions.ts";
import type { IntacctSettings } from "../settings.ts";
import type { XmlNode } from "../xml/tree.ts";
import type { ResultSets } from "./result-sets.ts";

/** What a function may use. */
export interface FunctionContext {
  caller: Caller;
  company: Company;
  settings: IntacctSettings;
  objects: ReadonlyMap<string, AnyObject>;
  engine: QueryEngine;
  results: ResultSets;
  sessions: Sessions;
  /** The endpoint that a new session names. */
  sessionEndpoint: string;
}

export interface Written {
  object: string;
  recordNo: string;
}

export interface FunctionOutcome {
  /** The `<data>` element, "" for none. */
  data: string;
  /** What a legacy function answers instead of data. */
  key?: string;
  /** Transactions that count against the subscription: each query page, each header written. */
  billed: number;
  written: Written[];
  /** Objects of a multi-object write that failed although others succeeded. */
  errors?: readonly ErrorEntry[];
}

export type GatewayFunction = (node: XmlNode, context: FunctionContext) => FunctionOutcome;
