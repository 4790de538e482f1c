import type { Clock } from "../kit/clock.ts";
import type { ServiceTitanSettings } from "./settings.ts";

/** What a fault rule can match: the method, and the path behind the tenant, ids as `{id}`; `token` is the sign-in. */
export interface ServiceTitanCall {
  method: string;
  /** E.g. `accounting/export/inventory-bills`, `inventory/vendors/{id}`. */
  resource: string;
}

/** A request that arrived, whatever became of it. */
export interface CallRecord extends ServiceTitanCall {
  /** Clock time, ms since the epoch. */
  at: number;
  /** Query parameters as they were sent, decoded; `+` counts as the space that it is. */
  query: Readonly<Record<string, string>>;
  status: number;
}

/** A vendor written through the API. */
export interface Commit {
  method: "POST" | "PATCH";
  vendorId: number;
  at: number;
}

export interface ServiceTitanOptions {
  seed?: number;
  vendors?: number;
  bills?: number;
  accounts?: number;
  businessUnits?: number;
  jobTypes?: number;
  /** Default: the computer's clock. */
  clock?: Clock;
  /** Default: any free port. */
  port?: number;
  settings?: Partial<ServiceTitanSettings>;
}
