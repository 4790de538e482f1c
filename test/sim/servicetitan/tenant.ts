/** One tenant's records. Times are stamped by the clock, with as many digits as the setting says. */

import type { Clock } from "../kit/clock.ts";
import type {
  Account,
  Bill,
  BusinessUnit,
  Job,
  JobType,
  PurchaseOrder,
  Receipt,
  Stamped,
  Vendor,
} from "./records.ts";
import type { ServiceTitanSettings } from "./settings.ts";

type Table<Row> = Map<number, Row>;

export class Tenant {
  readonly clock: Clock;
  readonly settings: ServiceTitanSettings;
  readonly vendors: Table<Vendor> = new Map();
  readonly accounts: Table<Account> = new Map();
  readonly businessUnits: Table<BusinessUnit> = new Map();
  readonly jobTypes: Table<JobType> = new Map();
  readonly jobs: Table<Job> = new Map();
  readonly purchaseOrders: Table<PurchaseOrder> = new Map();
  readonly receipts: Table<Receipt> = new Map();
  readonly bills: Table<Bill> = new Map();
  #nextId = 6_188;

  constructor(clock: Clock, settings: ServiceTitanSettings) {
    this.clock = clock;
    this.settings = settings;
  }

  /** Ids of vendors that come through the API. */
  newVendorId(): number {
    while (this.vendors.has(this.#nextId)) this.#nextId += 1;
    return this.#nextId;
  }

  /** `2025-03-04T09:15:02.4415932Z`. */
  stamp(at = this.clock.now()): string {
    const { fractionDigits } = this.settings;
    const iso = new Date(at).toISOString();
    const fraction = `${iso.slice(20, 23)}5932`.slice(0, fractionDigits);
    return `${iso.slice(0, 19)}${fraction === "" ? "" : `.${fraction}`}Z`;
  }

  /** What somebody does in the application itself; the record's time moves unless the change names one. */
  change<Row extends Stamped>(table: Table<Row>, id: number, change: Partial<Row>): Row {
    const row = table.get(id);
    if (row === undefined) throw new Error(`no record ${id}`);
    const changed = { ...row, modifiedOn: this.stamp(), ...change };
    table.set(id, changed);
    return changed;
  }
}
