import type { Bill, BillLine } from "../objects/bill.ts";
import type { Account, Department, Vendor } from "../objects/master.ts";
import { amount, atRate, stored } from "../store/money.ts";
import type { Keyed, Table } from "../store/table.ts";
import type { Company } from "./company.ts";
import { totals } from "./totals.ts";

interface ChangeOptions {
  /** False = WHENMODIFIED stays, as with some changes of child records (intacct/intacct-sdk-net, issue 223). Default true. */
  bump?: boolean;
}

type BillPatch = Partial<Omit<Bill, "APBILLITEMS">> & { APBILLITEMS?: readonly Partial<BillLine>[] };

/** What people do in the ERP itself. Unknown keys throw: a test that changes nothing proves nothing. */
export interface Bookkeeper {
  /** Lines, where given, replace the bill's lines and give its totals. */
  bill(recordNo: string, patch: BillPatch, options?: ChangeOptions): void;
  /** A new bill; what is not given is taken from the first bill. Returns RECORDNO. */
  addBill(patch?: BillPatch): string;
  /** Gone; only the audit history tells. */
  removeBill(recordNo: string): void;
  /** What editing the purchasing document does: the bill is deleted and made anew (Intacct developer docs, Bills). Returns the new RECORDNO. */
  recreateBill(recordNo: string, patch?: BillPatch): string;
  /** A draft, gone; the bills that it was to pay are as they were. */
  removePayment(recordNo: string): void;
  vendor(vendorId: string, patch: Partial<Vendor>, options?: ChangeOptions): void;
  /** A new vendor; what is not given is taken from the first vendor. */
  addVendor(patch: Partial<Vendor> & Pick<Vendor, "VENDORID">): void;
  removeVendor(vendorId: string): void;
  account(accountNo: string, patch: Partial<Account>, options?: ChangeOptions): void;
  department(departmentId: string, patch: Partial<Department>, options?: ChangeOptions): void;
}

export function bookkeeper(company: Company): Bookkeeper {
  const { bills, vendors, accounts, departments, payments, paymentDetails } = company;
  return {
    bill: (recordNo, patch, options = {}) => {
      const before = known(bills.get(recordNo), `bill ${recordNo}`);
      company.write(bills, "apbill", recordNo, patched(company, before, patch, options));
    },
    addBill: (patch = {}) => addBill(company, patch),
    removeBill: (recordNo) => {
      known(bills.get(recordNo), `bill ${recordNo}`);
      company.write(bills, "apbill", recordNo, undefined);
    },
    recreateBill: (recordNo, patch = {}) => {
      const {
        WHENMODIFIED: _,
        AUWHENCREATED: __,
        ...before
      } = known(bills.get(recordNo), `bill ${recordNo}`);
      company.write(bills, "apbill", recordNo, undefined);
      return addBill(company, { ...before, ...patch });
    },
    removePayment: (recordNo) => {
      known(payments.get(recordNo), `payment ${recordNo}`);
      for (const { RECORDNO, PAYMENTKEY } of paymentDetails.all())
        if (PAYMENTKEY === recordNo) company.write(paymentDetails, "appymtdetail", RECORDNO, undefined);
      company.write(payments, company.settings.auditPaymentType, recordNo, undefined);
    },
    vendor: (id, patch, options = {}) => changeMaster(company, vendors, "vendor", id, patch, options),
    addVendor: (patch) => {
      const template = known(vendors.all()[0], "a vendor to copy");
      const recordNo = company.nextNumber("vendor");
      const row = { ...template, ...patch, RECORDNO: recordNo, WHENCREATED: company.stamp() };
      company.write(vendors, "vendor", recordNo, {
        ...row,
        WHENMODIFIED: patch.WHENMODIFIED ?? company.stamp(),
      });
    },
    removeVendor: (id) => {
      company.write(vendors, "vendor", known(vendors.named(id), `vendor ${id}`).RECORDNO, undefined);
    },
    account: (id, patch, options = {}) => changeMaster(company, accounts, "glaccount", id, patch, options),
    department: (id, patch, options = {}) =>
      changeMaster(company, departments, "department", id, patch, options),
  };
}

function changeMaster<R extends Keyed & { WHENMODIFIED: string }>(
  company: Company,
  table: Table<R>,
  type: string,
  id: string,
  patch: Partial<R>,
  { bump = true }: ChangeOptions,
): void {
  const before = known(table.named(id), `${type} ${id}`);
  const stamp = bump ? { WHENMODIFIED: company.stamp() } : {};
  company.write(table, type, before.RECORDNO, { ...before, ...stamp, ...patch });
}

function addBill(company: Company, patch: BillPatch): string {
  const template = known(company.bills.all()[0], "a bill to copy");
  const recordNo = company.nextNumber("apbill");
  const fresh = { RECORDID: `NEW-${recordNo}`, STATE: "Posted", AUWHENCREATED: company.stamp() } as const;
  const lines = patch.APBILLITEMS ?? template.APBILLITEMS;
  const unnumbered = lines.map((line) => ({ ...line, RECORDNO: company.nextNumber("apbillitem") }));
  const unpaid = { TRX_TOTALPAID: "0", WHENPAID: "" };
  const bill = patched(
    company,
    { ...template, ...unpaid },
    { ...fresh, ...patch, RECORDNO: recordNo, APBILLITEMS: unnumbered },
    {},
  );
  company.write(company.bills, "apbill", recordNo, bill);
  return recordNo;
}

function patched(company: Company, before: Bill, patch: BillPatch, { bump = true }: ChangeOptions): Bill {
  const { APBILLITEMS, ...header } = patch;
  const stamp = bump ? { WHENMODIFIED: company.stamp() } : {};
  const changed: Bill = { ...before, ...stamp, ...header };
  if (!APBILLITEMS) return changed;
  const rate = changed.EXCHANGE_RATE;
  const template = known(before.APBILLITEMS[0], "a line to copy");
  const lines = APBILLITEMS.map((line, index): BillLine => {
    const old = before.APBILLITEMS[index];
    const base = old ?? { ...template, RECORDNO: company.nextNumber("apbillitem") };
    const merged: BillLine = { ...base, ...line, LINE_NO: String(index + 1) };
    return { ...merged, AMOUNT: amount(atRate(stored(merged.TRX_AMOUNT), rate)) };
  });
  const total = lines.reduce((sum, line) => sum + stored(line.TRX_AMOUNT), 0n);
  return { ...changed, ...totals(total, stored(changed.TRX_TOTALPAID), rate), APBILLITEMS: lines };
}

function known<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`the company has no ${what}`);
  return value;
}
