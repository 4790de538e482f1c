/** What reading asks of a transport: pages of rows in the order of their keys, and single records whole. */

import type { Erp, ErpCall } from "../adapter.ts";
import type { ProbeAnswer } from "../report.ts";
import type { X3Config } from "./config.ts";
import type { X3Entity } from "./resources.ts";
import type { Row } from "./values.ts";

export type X3Erp = Erp<X3Config>;

/** A filter on one property: of a key, or on the document's date. */
export interface Bounds {
  property: string;
  from?: string | undefined;
  to?: string | undefined;
}

export interface RowQuery {
  /** Only rows modified at or after this instant (UTC ISO); null: all. */
  modifiedFrom: string | null;
  dates?: Bounds | undefined;
  /** The transport's own mark of the row before; null: from the beginning. */
  after: string | null;
  limit: number;
}

export interface RowPage {
  /** `mark`: to go on after this row. */
  rows: { row: Row; mark: string }[];
  next: string | null;
}

export interface Transport {
  page(erp: X3Erp, entity: X3Entity, query: RowQuery): Promise<RowPage>;
  /** The record of a listed row with everything that is mapped; undefined when it is gone by now. */
  whole(erp: X3Erp, entity: X3Entity, row: Row, id: string): Promise<Row | undefined>;
  byKey(erp: X3Erp, entity: X3Entity, id: string): Promise<Row | undefined>;
  /** Of these keys, those that are there. */
  existing(erp: X3Erp, entity: X3Entity, ids: readonly string[]): Promise<Set<string>>;
  /** Rows of this entity in which the property has one of the values. */
  having(erp: X3Erp, entity: X3Entity, property: string, values: readonly string[]): Promise<Row[]>;
  probes(config: X3Config, entity: X3Entity): ErpCall<ProbeAnswer>[];
  /** A record under a key of ours, or changes of the one with this key, in the properties of `resources`. */
  write(config: X3Config, entity: X3Entity, change: RecordChange): ErpCall<unknown>;
}

export interface RecordChange {
  id: string;
  isNew: boolean;
  /** Property → value. */
  values: Readonly<Record<string, string | number | boolean>>;
}
