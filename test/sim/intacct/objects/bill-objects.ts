import type { Company } from "../company/company.ts";
import type { Candidates, GatewayObject, ObjectField, OwnedRecord, Plan, Related } from "../query/object.ts";
import { milliseconds } from "../store/time.ts";
import {
  BILL_DERIVED,
  BILL_FIELDS,
  BILL_STATES,
  type Bill,
  type BillLine,
  LINE_DERIVED,
  LINE_FIELDS,
} from "./bill.ts";
import { type FieldSpec, type FieldTable, text } from "./field.ts";
import { ACCOUNT_FIELDS, DEPARTMENT_FIELDS, LOCATION_FIELDS, VENDOR_FIELDS } from "./master.ts";
import { derivedFields, storedFields, tableCandidates } from "./object-parts.ts";

const DAY = 86_400_000;

/** A line together with its bill, which is what a query on APBILLITEM sees. */
interface LineRow {
  readonly bill: Bill;
  readonly line: BillLine;
}

function related(row: object | undefined): Related | undefined {
  if (!row) return undefined;
  return { value: (field) => (row as Readonly<Record<string, string>>)[field] ?? "" };
}

function specs(table: FieldTable): ReadonlyMap<string, FieldSpec> {
  return new Map(Object.entries(table));
}

export function bills(company: Company): GatewayObject<Bill> {
  const { settings } = company;
  const lineFields = [...billLines(company).fields.values()];
  return {
    name: "APBILL",
    fields: new Map([...storedFields<Bill>(BILL_FIELDS), ...derivedBillFields(company)]),
    relations: { VENDOR: (bill) => related(company.vendors.named(bill.VENDORID)) },
    relationFields: { VENDOR: specs(VENDOR_FIELDS) },
    modifiedField: "WHENMODIFIED",
    kind: "transaction",
    owner: (bill) => bill.MEGAENTITYID,
    candidates: (plan) => tableCandidates(company.bills, "WHENMODIFIED", plan),
    byKey: (recordNo) => company.bills.get(recordNo),
    byName: (recordNo) => company.bills.get(recordNo),
    owned: (bill) => ({
      container: "APBILLITEMS",
      tag: settings.nestedLineCase === "lower" ? "apbillitem" : "APBILLITEM",
      records: bill.APBILLITEMS.map((line) => ownedLine({ bill, line }, lineFields)),
    }),
  };
}

function derivedBillFields(company: Company): [string, ObjectField<Bill>][] {
  const entity = (bill: Bill) => company.entities.named(bill.MEGAENTITYID);
  return derivedFields<Bill, typeof BILL_DERIVED>(BILL_DERIVED, {
    RECORDTYPE: () => "pi",
    RAWSTATE: (bill) => BILL_STATES[bill.STATE],
    VENDORNAME: (bill) => company.vendors.named(bill.VENDORID)?.NAME ?? "",
    DUE_IN_DAYS: (bill) =>
      bill.WHENDUE === "" ? "" : String(Math.floor((company.clock.now() - milliseconds(bill.WHENDUE)) / DAY)),
    MEGAENTITYKEY: (bill) => entity(bill)?.RECORDNO ?? "",
    MEGAENTITYNAME: (bill) => entity(bill)?.NAME ?? "",
    PAYTOCONTACTNAME: (bill) => bill.BILLTOPAYTOCONTACTNAME,
    RETURNTOCONTACTNAME: (bill) => bill.SHIPTORETURNTOCONTACTNAME,
    RECORD_URL: (bill) => `https://www.intacct.com/ia/acct/ur.phtml?.r=${bill.RECORDNO}`,
  });
}

export function billLines(company: Company): GatewayObject<LineRow> {
  return {
    name: "APBILLITEM",
    fields: lineFields(company),
    relations: {
      APBILL: ({ bill }) => related(bill),
      GLACCOUNT: ({ line }) => related(company.accounts.named(line.ACCOUNTNO)),
      DEPARTMENT: ({ line }) => related(company.departments.named(line.DEPARTMENTID)),
      LOCATION: ({ line }) => related(company.locations.named(line.LOCATIONID)),
    },
    relationFields: {
      APBILL: specs(BILL_FIELDS),
      GLACCOUNT: specs(ACCOUNT_FIELDS),
      DEPARTMENT: specs(DEPARTMENT_FIELDS),
      LOCATION: specs(LOCATION_FIELDS),
    },
    modifiedField: "WHENMODIFIED",
    kind: "transaction",
    owner: ({ bill }) => bill.MEGAENTITYID,
    candidates: lineCandidates(company),
    byKey: (recordNo) => lineByNumber(company, recordNo),
    byName: (recordNo) => lineByNumber(company, recordNo),
  };
}

function lineFields(company: Company): ReadonlyMap<string, ObjectField<LineRow>> {
  const stored = storedFields<BillLine>(LINE_FIELDS).map(([id, field]): [string, ObjectField<LineRow>] => [
    id,
    { id, spec: field.spec, value: ({ line }) => field.value(line) },
  ]);
  const derived = derivedFields<LineRow, typeof LINE_DERIVED>(LINE_DERIVED, {
    RECORDKEY: ({ bill }) => bill.RECORDNO,
    ACCOUNTKEY: ({ line }) => company.accounts.named(line.ACCOUNTNO)?.RECORDNO ?? "",
    ACCOUNTTITLE: ({ line }) => company.accounts.named(line.ACCOUNTNO)?.TITLE ?? "",
    GLACCOUNTNO: ({ line }) => line.ACCOUNTNO,
    DEPARTMENTNAME: ({ line }) => company.departments.named(line.DEPARTMENTID)?.TITLE ?? "",
    LOCATIONNAME: ({ line }) => company.locations.named(line.LOCATIONID)?.NAME ?? "",
    CURRENCY: ({ bill }) => bill.CURRENCY,
    BASECURR: ({ bill }) => bill.BASECURR,
    EXCHANGE_RATE: ({ bill }) => bill.EXCHANGE_RATE,
    STATE: ({ bill }) => bill.STATE,
  });
  return new Map([...stored, ...derived]);
}

/** Lines of the named bills where the filter names them, else all lines by RECORDNO (kept until a bill changes). */
function lineCandidates(company: Company): (plan: Plan) => Candidates<LineRow> {
  let all: { version: number; rows: readonly LineRow[] } = { version: -1, rows: [] };
  return (plan) => {
    const keys = plan.bound("RECORDKEY")?.values;
    if (keys) {
      const found = [...keys].map((key) => company.bills.published(String(key)));
      return { rows: found.flatMap((bill) => (bill ? linesOf(bill) : [])), standing: "none" };
    }
    if (all.version !== company.bills.version) {
      const rows = company.bills.byNumber().flatMap(linesOf);
      rows.sort((a, b) => Number(a.line.RECORDNO) - Number(b.line.RECORDNO));
      all = { version: company.bills.version, rows };
    }
    return { rows: all.rows, standing: "by-number" };
  };
}

function linesOf(bill: Bill): LineRow[] {
  return bill.APBILLITEMS.map((line) => ({ bill, line }));
}

/** A scan: reading single lines by key is rare, an index over every line is not worth its memory. */
function lineByNumber(company: Company, recordNo: string): LineRow | undefined {
  for (const bill of company.bills.all()) {
    const line = bill.APBILLITEMS.find((candidate) => candidate.RECORDNO === recordNo);
    if (line) return { bill, line };
  }
  return undefined;
}

const TAX_SPEC = text("Tax entry", "system");

function ownedLine(row: LineRow, fields: readonly ObjectField<LineRow>[]): OwnedRecord {
  const taxes = row.line.TAXENTRIES.map((entry) => ({
    values: Object.entries(entry).map(([id, value]) => [{ id, spec: TAX_SPEC }, value] as const),
  }));
  return {
    values: fields.map((field) => [field, field.value(row)] as const),
    owned: taxes.length === 0 ? undefined : { container: "TAXENTRIES", tag: "taxentry", records: taxes },
  };
}
