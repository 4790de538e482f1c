import { Random } from "../../kit/random.ts";
import type { Rec } from "../model/write.ts";
import type { Sage300Options } from "../types.ts";
import type { Company } from "./company.ts";
import { batchOf } from "./seed-invoices.ts";
import { orderOf } from "./seed-orders.ts";
import { ACCOUNTS, DIVISIONS, FIRST, ITEMS, PLACES, SECOND, TERMS, VENDOR_NAMES } from "./words.ts";

const DAY = 86_400_000;

type Sizes = Required<Pick<Sage300Options, "vendors" | "batches" | "purchaseOrders" | "accounts" | "items">> &
  Pick<Sage300Options, "entries">;

/** The same seed and day make the same company. */
export function seedCompany(company: Company, seed: number, sizes: Sizes): void {
  const random = new Random(seed);
  const day = (ago: number): string =>
    new Date(Date.parse(company.today) - ago * DAY).toISOString().slice(0, 10);
  company.load("GLSegmentCodes", segmentCodes());
  const accounts = Array.from({ length: sizes.accounts }, (_, index) => account(random, index));
  company.load("GLAccounts", accounts);
  const vendors = Array.from({ length: sizes.vendors }, (_, index) => vendor(random, index, day));
  company.load("APVendors", vendors);
  const items = Array.from({ length: sizes.items }, (_, index) => item(index, day(random.integer(0, 300))));
  company.load("ICItems", items);
  const source = { random, day, vendors, accounts, items };
  company.load(
    "POPurchaseOrders",
    Array.from({ length: sizes.purchaseOrders }, (_, index) => orderOf(source, index)),
  );
  company.load(
    "APInvoiceBatches",
    Array.from({ length: sizes.batches }, (_, index) => batchOf(source, index, sizes)),
  );
}

/** What records of transactions are made from. */
export interface Source {
  random: Random;
  /** The date so many days ago. */
  day(ago: number): string;
  vendors: readonly Rec[];
  accounts: readonly Rec[];
  items: readonly Rec[];
}

/** Segment 1 is the account itself, 2 the division, 3 a region: only the second one is a cost center here. */
function segmentCodes(): Rec[] {
  const divisions = DIVISIONS.map((name, index) => ({
    SegmentNumber: "000002",
    SegmentCodeKey: String((index + 1) * 100),
    SegmentCodeDescription: name,
  }));
  const regions = ["East", "West"].map((name, index) => ({
    SegmentNumber: "000003",
    SegmentCodeKey: `0${index + 1}`,
    SegmentCodeDescription: name,
  }));
  return [...divisions, ...regions];
}

function account(random: Random, index: number): Rec {
  const division = String(((index % DIVISIONS.length) + 1) * 100);
  const main = index === 1 ? "0012" : String(1300 + index * 5);
  return {
    UnformattedAccount: main + division,
    DateCreated: "2018-01-01",
    Description: `${ACCOUNTS[index % ACCOUNTS.length]} - ${DIVISIONS[index % DIVISIONS.length]}`,
    AccountType: index % 4 === 0 ? "BalanceSheet" : "IncomeStatement",
    NormalBalanceDRCR: "Debit",
    Status: index > 5 && random.chance(0.1) ? "Inactive" : "Active",
    PostToAccount: "Detail",
    Multicurrency: "No",
    ControlAccount: "No",
    StructureCode: "ACCDIV",
    AccountNumber: `${main}-${division}`,
    AccountSegmentCode1: main,
    AccountSegmentCode2: division,
    AccountGroupCode: "04",
  };
}

function vendor(random: Random, index: number, day: (ago: number) => string): Rec {
  const place = random.pick(PLACES);
  const isInactive = index > 3 && random.chance(0.08);
  return {
    VendorNumber: index === 1 ? "00123" : index === 2 ? "O'BRIEN" : String(1200 + index),
    ShortName: `V${index}`,
    GroupCode: "INV",
    Status: isInactive ? "Inactive" : "Active",
    InactiveDate: isInactive ? day(10) : null,
    DateLastMaintained: day(random.integer(2, 400)),
    OnHold: index > 3 && random.chance(0.1) ? "OnHold" : "NotOnHold",
    StartDate: "2019-03-01",
    VendorName: VENDOR_NAMES[index] ?? `${random.pick(FIRST)} ${random.pick(SECOND)} ${index}`,
    AddressLine1: `${random.integer(1, 999)} Lakeshore Dr.`,
    AddressLine2: random.chance(0.2) ? `Unit ${random.integer(1, 40)}` : "",
    City: place.city,
    StateProvince: place.state,
    ZipPostalCode: place.zip,
    Country: place.country,
    PhoneNumber: random.chance(0.7) ? `416555${random.integer(1000, 9999)}` : "",
    PrimaryRemitToLocation: index % 7 === 6 ? "LOCK01" : "",
    AccountSet: "TRADE",
    CurrencyCode: place.currency,
    BankCode: "CCB",
    Terms: random.pick(TERMS),
    TaxGroup: place.tax,
    PaymentCode: random.chance(0.5) ? "CHEQUE" : "",
    TaxRegistrationCode1: random.chance(0.6) ? `R${random.integer(100_000_000, 999_999_999)}` : "",
    BalanceDueInVendorCurrency: "1250.5",
    Email: random.chance(0.7) ? `ap${index}@supplier.example` : "",
    LegalName: "",
    VendorOptionalFieldValues: [],
  };
}

/** Numbers with slashes are the product's own sample ("A1-103/0"). */
function item(index: number, maintained: string): Rec {
  const number = `A1-${100 + index}/0`;
  return {
    UnformattedItemNumber: number.replace(/[-/]/g, ""),
    ItemNumber: number,
    Description: `${ITEMS[index % ITEMS.length]} ${index}`,
    DateLastMaintained: maintained,
    StructureCode: "LONG",
    Category: "A1",
    AccountSetCode: "AVG",
    StockItem: true,
    StockingUnitOfMeasure: "Ea.",
    UnitWeight: "1.2",
    ItemUnitsOfMeasure: [{ ItemNumber: number, UnitOfMeasure: "Ea.", ConversionFactor: "1", FACTOR: "1" }],
  };
}
