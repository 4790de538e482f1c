import type { Random } from "../../kit/random.ts";
import { type BillLine, type BillState, LINE_FIELDS, type TaxEntry } from "../objects/bill.ts";
import { emptyRow } from "../objects/field.ts";
import { amount, atRate } from "../store/money.ts";
import { instant } from "../store/time.ts";
import type { Company } from "./company.ts";
import { LINE_TEXTS } from "./words.ts";

const LONG_BILL_LINES = 400;
/** Companies smaller than this are for tests that want no surprise; they get no 400-line bill. */
const LONG_BILL_FROM = 100;

/** What the generator picks from. */
export interface Pools {
  vendors: readonly { id: string; contact: string; currency: string }[];
  accounts: readonly { number: string; needsDepartment: boolean }[];
  departments: readonly string[];
  entities: readonly string[];
  /** Locations by entity; "" = all of them. */
  locations: ReadonlyMap<string, readonly string[]>;
}

interface LineContext {
  long: boolean;
  state: BillState;
  entity: string;
  currency: string;
  rate: string;
  times: Times;
}

/** In ms since the epoch; `modified` 0 = the record lacks it. */
export interface Times {
  created: number;
  modified: number;
}

/** One open bill of 400 lines. */
export function isLong(index: number, count: number): boolean {
  return count >= LONG_BILL_FROM && index === Math.floor(count / 3);
}

export function makeLines(company: Company, random: Random, pools: Pools, context: LineContext): BillLine[] {
  const { long, entity } = context;
  const number = long ? LONG_BILL_LINES : random.chance(0.6) ? random.integer(1, 3) : random.integer(1, 12);
  const credit = random.chance(0.03);
  const lines: BillLine[] = [];
  for (let position = 1; position <= number; position += 1) {
    const negative = credit || (position > 1 && random.chance(0.04));
    const value = BigInt(random.integer(100, 500_000)) * (negative ? -1n : 1n);
    lines.push(makeLine(company, random, pools, context, position, value, pools.locations.get(entity) ?? []));
  }
  return lines;
}

const NO_LINE = emptyRow(LINE_FIELDS);

function makeLine(
  company: Company,
  random: Random,
  pools: Pools,
  { state, currency, rate, times }: LineContext,
  position: number,
  value: bigint,
  locations: readonly string[],
): BillLine {
  const account = random.pick(pools.accounts);
  const project = random.chance(0.05);
  const created = instant(times.created);
  return {
    ...NO_LINE,
    RECORDNO: company.nextNumber("apbillitem"),
    LINE_NO: String(position),
    ACCOUNTNO: account.number,
    OFFSETGLACCOUNTNO: "2000",
    TRX_AMOUNT: amount(value),
    AMOUNT: amount(atRate(value, rate)),
    ENTRYDESCRIPTION: random.pick(LINE_TEXTS),
    ENTRY_DATE: created.slice(0, 10),
    DEPARTMENTID: account.needsDepartment || random.chance(0.85) ? random.pick(pools.departments) : "",
    LOCATIONID: random.pick(locations),
    PROJECTID: project ? `P-${random.integer(1, 30)}` : "",
    CLASSID: random.chance(0.1) ? `C${random.integer(1, 5)}` : "",
    GLDIMREGION: random.chance(0.05) ? String(random.integer(10_001, 10_004)) : "",
    FORM1099: "false",
    BILLABLE: String(project && random.chance(0.5)),
    RELEASETOPAY: "false",
    TOTALPAID: "0",
    TRX_TOTALPAID: "0",
    WHENCREATED: created,
    WHENMODIFIED: created,
    TAXENTRIES: currency === "GBP" && state !== "Draft" ? [vat(company)] : [],
  };
}

/** British bills carry VAT; a draft's is worked out when it is submitted. */
function vat(company: Company): TaxEntry {
  const recordNo = company.nextNumber("taxentry");
  return { RECORDNO: recordNo, DETAILID: "UK Import Goods Standard Rate", TRX_TAX: "0" };
}
