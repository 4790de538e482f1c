import type { Clock } from "../../kit/clock.ts";
import type { Bill } from "../objects/bill.ts";
import type { Account, Department, Entity, Location, Vendor } from "../objects/master.ts";
import type { AuditEntry, Payment, PaymentDetail } from "../objects/payment.ts";
import type { IntacctSettings } from "../settings.ts";
import { type Keyed, Table } from "../store/table.ts";
import { instant } from "../store/time.ts";

type AccessMode = "C" | "M" | "D";

/** The simulated company: its records, its clock, and the one door through which records change. */
export class Company {
  readonly clock: Clock;
  readonly settings: IntacctSettings;
  readonly vendors = new Table<Vendor>({ modified: modifiedOf, naturalKey: (row) => row.VENDORID });
  readonly accounts = new Table<Account>({ modified: modifiedOf, naturalKey: (row) => row.ACCOUNTNO });
  readonly departments = new Table<Department>({
    modified: modifiedOf,
    naturalKey: (row) => row.DEPARTMENTID,
  });
  readonly locations = new Table<Location>({ modified: modifiedOf, naturalKey: (row) => row.LOCATIONID });
  readonly entities = new Table<Entity>({ modified: modifiedOf, naturalKey: (row) => row.LOCATIONID });
  readonly bills = new Table<Bill>({ modified: modifiedOf });
  readonly payments = new Table<Payment>({ modified: modifiedOf });
  readonly paymentDetails = new Table<PaymentDetail>({ modified: modifiedOf });
  readonly audit = new Table<AuditEntry>({ modified: (row) => row.ACCESSTIME });
  /** Contacts besides the vendors' own display contacts, by name: `PRINTAS`, `MAILADDRESS.CITY` … */
  readonly contacts = new Map<string, Readonly<Record<string, string>>>();
  /** Bank and card accounts that payments may come from. */
  readonly financialAccounts: ReadonlySet<string> = new Set(["CHK-BA1145", "CHK-BA1190", "CC-4411"]);
  readonly #numbers = new Map<string, number>();
  #undo: (() => void)[] | undefined;

  constructor(clock: Clock, settings: IntacctSettings) {
    this.clock = clock;
    this.settings = settings;
  }

  /** Now, as the records show it. */
  stamp(): string {
    return instant(this.clock.now());
  }

  /** The next free RECORDNO of a kind of record; lines have their own. */
  nextNumber(kind: string): string {
    const next = (this.#numbers.get(kind) ?? 1000) + 1;
    this.#numbers.set(kind, next);
    return String(next);
  }

  /** Writes or (with undefined) deletes a record, and says so in the audit history. */
  write<R extends Keyed>(table: Table<R>, objectType: string, recordNo: string, row: R | undefined): void {
    const now = this.clock.now();
    const old = table.get(recordNo);
    const takeBack = table.set(recordNo, row, now, now + this.settings.commitLagMs);
    this.#undo?.push(takeBack);
    this.#record(objectType, recordNo, row ? (old ? "M" : "C") : "D");
  }

  /** All or nothing: what `work` wrote is taken back when it throws. One inside another takes back its own part. */
  atomically<Result>(work: () => Result): Result {
    const outermost = this.#undo === undefined;
    const undo = this.#undo ?? [];
    this.#undo = undo;
    const mark = undo.length;
    try {
      return work();
    } catch (error) {
      for (const takeBack of undo.splice(mark).reverse()) takeBack();
      throw error;
    } finally {
      if (outermost) this.#undo = undefined;
    }
  }

  /** Something else that happens meanwhile: it stays, whatever becomes of the work around it. */
  aside(work: () => void): void {
    const undo = this.#undo;
    this.#undo = undefined;
    try {
      work();
    } finally {
      this.#undo = undo;
    }
  }

  /** Lets list queries see what is due by now. */
  settle(): void {
    const now = this.clock.now();
    for (const table of this.#tables()) table.settle(now);
  }

  /** Changes whenever any list query may answer differently. */
  get version(): number {
    return this.#tables().reduce((sum, table) => sum + table.version, 0);
  }

  #tables(): Table<Keyed & never>[] {
    const { vendors, accounts, departments, locations, entities, bills, payments, paymentDetails, audit } =
      this;
    return [
      vendors,
      accounts,
      departments,
      locations,
      entities,
      bills,
      payments,
      paymentDetails,
      audit,
    ] as never[];
  }

  #record(objectType: string, objectKey: string, mode: AccessMode): void {
    const now = this.clock.now();
    const recordNo = this.nextNumber("audithistory");
    const entry: AuditEntry = {
      RECORDNO: recordNo,
      ID: recordNo,
      OBJECTTYPE: objectType,
      OBJECTKEY: this.settings.auditKeySuffix ? `${objectKey}--REC` : objectKey,
      OBJECTDESC: "",
      ACCESSMODE: mode,
      ACCESSTIME: instant(now),
      USERID: "bookkeeper",
      SOURCE: "ui",
      WORKFLOWACTION: "",
    };
    const takeBack = this.audit.set(recordNo, entry, now, now + this.settings.commitLagMs);
    this.#undo?.push(takeBack);
  }
}

function modifiedOf(row: { WHENMODIFIED: string }): string {
  return row.WHENMODIFIED;
}
