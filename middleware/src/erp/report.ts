/** What an adapter offers beside reading and writing records: harmless looks, and rows for control totals. */

import type { Entity } from "../../../shared-types/choices.ts";
import type { Erp, ErpCall } from "./adapter.ts";

/** A read that proves the account's right to what pulling an entity needs, and as little more as possible. */
export interface Probe {
  entity: Entity;
  call: ErpCall<ProbeAnswer>;
}

export interface ProbeAnswer {
  /** The ERP's clock, milliseconds since the epoch; undefined where the answer does not tell. */
  erpTime: number | undefined;
}

/** A look of the adapter's own that `check` takes: harmless, and of no record's concern. */
export interface Look<C> {
  /** Of its finding, e.g. `erp_time_zone`. */
  name: string;
  take(erp: Erp<C>): Promise<Seen>;
}

export interface Seen {
  ok: boolean;
  detail: string;
  /** Who does what; empty when nothing has to be done. */
  fix: string;
}

/** One record as it counts. */
export interface TotalRow {
  external_id: string;
  /** Empty for masters. */
  currency: string;
  /** Signed decimal as the ERP writes it; empty for masters. */
  amount: string;
}

export interface TotalsQuery {
  /** Inclusive dates of documents, yyyy-mm-dd; undefined for masters. */
  from?: string | undefined;
  to?: string | undefined;
  /** The adapter's own mark of the last row of the page before; null at the beginning. */
  after: string | null;
}

export interface TotalsPage {
  rows: TotalRow[];
  /** Null when nothing more is there. */
  next: string | null;
}

/** Reads keys and amounts alone, page by page, each record once. */
export type TotalsReader<C> = (erp: Erp<C>, query: TotalsQuery) => Promise<TotalsPage>;
