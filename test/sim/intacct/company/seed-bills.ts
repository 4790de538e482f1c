import { Random } from "../../kit/random.ts";
import { BILL_FIELDS, type Bill, type BillState } from "../objects/bill.ts";
import { emptyRow } from "../objects/field.ts";
import type { Payment, PaymentDetail } from "../objects/payment.ts";
import { stored } from "../store/money.ts";
import { day, instant } from "../store/time.ts";
import type { Company } from "./company.ts";
import { isLong, makeLines, type Pools, type Times } from "./seed-lines.ts";
import { totals } from "./totals.ts";
import { LINE_TEXTS, RATES, TERMS } from "./words.ts";

const DAY = 86_400_000;
const HISTORY_DAYS = 180;

/** Each bill has random numbers of its own: another rule for one field leaves the other bills as they were. */
export function seedBills(company: Company, seed: number, now: number, count: number): void {
  const pools = poolsOf(company);
  const bills: Bill[] = [];
  const payments: Payment[] = [];
  const details: PaymentDetail[] = [];
  for (let index = 0; index < count; index += 1) {
    const random = new Random(seed ^ Math.imul(index + 1, 0x9e3779b1));
    const bill = makeBill(company, random, pools, now, index, count);
    bills.push(bill);
    if (stored(bill.TRX_TOTALPAID) !== 0n) pay(company, bill, payments, details);
  }
  company.bills.load(bills);
  company.payments.load(payments);
  company.paymentDetails.load(details);
}

function poolsOf(company: Company): Pools {
  const locations = new Map<string, string[]>([["", []]]);
  for (const location of company.locations.all()) {
    locations.get("")?.push(location.LOCATIONID);
    locations.set(location.ENTITY, [...(locations.get(location.ENTITY) ?? []), location.LOCATIONID]);
  }
  const active = <R extends { STATUS: string }>(rows: R[]) => rows.filter((row) => row.STATUS === "active");
  return {
    vendors: active(company.vendors.all()).map((row) => ({
      id: row.VENDORID,
      contact: row["DISPLAYCONTACT.CONTACTNAME"],
      currency: row.CURRENCY,
    })),
    accounts: active(company.accounts.all())
      .filter((row) => row.ACCOUNTTYPE === "incomestatement" && row.REQUIREPROJECT === "false")
      .map((row) => ({ number: row.ACCOUNTNO, needsDepartment: row.REQUIREDEPT === "true" })),
    departments: active(company.departments.all()).map((row) => row.DEPARTMENTID),
    entities: company.entities.all().map((row) => row.LOCATIONID),
    locations,
  };
}

const NO_BILL = emptyRow(BILL_FIELDS);

function makeBill(
  company: Company,
  random: Random,
  pools: Pools,
  now: number,
  index: number,
  count: number,
): Bill {
  const recordNo = company.nextNumber("apbill");
  const vendor = random.pick(pools.vendors);
  const long = isLong(index, count);
  const entity = !long && random.chance(0.12) ? random.pick(pools.entities) : "";
  const state = long ? "Posted" : pickState(random);
  const times = timesOf(random, now, index, count);
  const billDate = day(times.created - random.integer(0, 5) * DAY);
  const currency = long || random.chance(0.7) ? "USD" : vendor.currency;
  const rate = RATES[currency] ?? "";
  const lines = makeLines(company, random, pools, { long, state, entity, currency, rate, times });
  const total = lines.reduce((sum, line) => sum + stored(line.TRX_AMOUNT), 0n);
  const paid = state === "Paid" ? total : state === "Partially Paid" ? total / 2n : 0n;
  const terms = random.pick(TERMS);
  return {
    ...NO_BILL,
    RECORDNO: recordNo,
    RECORDID: state === "Draft" && random.chance(0.5) ? "" : billNumber(random, recordNo),
    STATE: state,
    VENDORID: vendor.id,
    DOCNUMBER: random.chance(0.5) ? `PO-${random.integer(10, 9999)}` : "",
    DESCRIPTION: random.pick(LINE_TEXTS),
    ...datesOf(billDate, terms, state, times),
    PAYMENTPRIORITY: random.pick(["normal", "normal", "high", "urgent", ""]),
    ONHOLD: String(random.chance(0.03)),
    ...moneyOf(currency, billDate, total, paid),
    MODULEKEY: random.chance(0.1) ? "9.PO" : "3.AP",
    TAXSOLUTIONID: currency === "GBP" ? "United Kingdom - VAT" : "",
    MEGAENTITYID: entity,
    ...bookkeeping(billDate, index, times, vendor.contact),
    APBILLITEMS: lines,
  };
}

function bookkeeping(date: string, index: number, times: Times, contact: string) {
  return {
    BILLTOPAYTOCONTACTNAME: contact,
    SHIPTORETURNTOCONTACTNAME: contact,
    PRBATCH: `Bills: ${date.replaceAll("-", "/")} Batch`,
    PRBATCHKEY: String(800 + (index % 365)),
    SYSTEMGENERATED: "F",
    INCLUSIVETAX: "false",
    AUWHENCREATED: instant(times.created),
    WHENMODIFIED: times.modified ? instant(times.modified) : "",
    CREATEDBY: "1",
    MODIFIEDBY: "1",
  };
}

function datesOf(date: string, terms: string, state: BillState, times: Times) {
  return {
    TERMNAME: terms,
    WHENCREATED: date,
    WHENPOSTED: state === "Draft" ? "" : date,
    WHENDISCOUNT: date,
    WHENDUE: day(Date.parse(date) + (terms === "Net45" ? 45 : 30) * DAY),
    WHENPAID: state === "Paid" ? day(times.modified || times.created) : "",
  };
}

function moneyOf(currency: string, date: string, total: bigint, paid: bigint) {
  const rate = RATES[currency] ?? "";
  return {
    BASECURR: "USD",
    CURRENCY: currency,
    EXCH_RATE_DATE: rate === "" ? "" : date,
    EXCH_RATE_TYPE_ID: rate === "" ? "" : "Intacct Daily Rate",
    EXCHANGE_RATE: rate,
    ...totals(total, paid, rate),
  };
}

function pickState(random: Random): BillState {
  const dice = random.integer(1, 100);
  if (dice <= 58) return "Posted";
  if (dice <= 82) return "Paid";
  if (dice <= 87) return "Partially Paid";
  if (dice <= 94) return "Draft";
  if (dice <= 97) return "Submitted";
  return dice <= 98 ? "Declined" : "Reversed";
}

/**
 * Creation in order over half a year; some bills changed later. One in twelve belongs to a mass import, all of
 * it within one second, and one in two hundred has no modification time (estuary/connectors, PR 2776 and 4465).
 */
function timesOf(random: Random, now: number, index: number, count: number): Times {
  const created =
    now - HISTORY_DAYS * DAY + Math.floor(((HISTORY_DAYS - 1) * DAY * index) / Math.max(count, 1));
  if (index % 12 === 5) return { created, modified: now - 30 * DAY };
  if (index % 200 === 150) return { created, modified: 0 };
  const later = random.chance(0.4)
    ? random.integer(0, Math.max(0, Math.floor((now - created) / 1000) - 3600)) * 1000
    : 0;
  return { created, modified: created + later };
}

/** Numbers that people type: plain, with leading zeros, with slashes; unique by the record number in them. */
function billNumber(random: Random, recordNo: string): string {
  const dice = random.integer(1, 10);
  if (dice === 1) return recordNo.padStart(8, "0");
  return dice === 2 ? `RE 2026/${recordNo}-A` : `INV-${recordNo}`;
}

function pay(company: Company, bill: Bill, payments: Payment[], details: PaymentDetail[]): void {
  const recordNo = company.nextNumber("appymt");
  const common = { STATE: "Complete", CURRENCY: bill.CURRENCY, MEGAENTITYID: bill.MEGAENTITYID };
  const date = bill.WHENPAID || bill.WHENDUE;
  payments.push({
    RECORDNO: recordNo,
    RECORDID: recordNo,
    FINANCIALENTITY: "CHK-BA1145",
    FINANCIALENTITYTYPE: "BANK",
    FINANCIALACCOUNTNAME: "Operating",
    PAYMENTMETHOD: "EFT",
    PAYMENTREQUESTMETHOD: "vendor",
    VENDORID: bill.VENDORID,
    DOCNUMBER: `WIRE-${recordNo}`,
    DESCRIPTION: "",
    WHENCREATED: date,
    WHENPAID: date,
    BASECURR: bill.BASECURR,
    TOTALENTERED: bill.TOTALPAID,
    TRX_TOTALENTERED: bill.TRX_TOTALPAID,
    CLEARED: "false",
    CLRDATE: "",
    AUWHENCREATED: bill.AUWHENCREATED,
    WHENMODIFIED: bill.WHENMODIFIED,
    ...common,
  });
  details.push({
    RECORDNO: company.nextNumber("appymtdetail"),
    RECORDKEY: bill.RECORDNO,
    ENTRYKEY: "",
    PAYMENTKEY: recordNo,
    PAYMENTENTRYKEY: "",
    PAYMENTDATE: date,
    PAYMENTAMOUNT: bill.TOTALPAID,
    TRX_PAYMENTAMOUNT: bill.TRX_TOTALPAID,
    WHENMODIFIED: bill.WHENMODIFIED,
    ...common,
  });
}
