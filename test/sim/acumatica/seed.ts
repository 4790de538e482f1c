/** A believable company: a builder with vendors, orders, bills, adjustments and payments. The same seed makes the same. */

import { Random } from "../kit/random.ts";
import type { Company } from "./company.ts";
import { seedDocuments } from "./seed-documents.ts";
import type { Rec, Value } from "./store.ts";

export interface Sizes {
  vendors: number;
  bills: number;
  orders: number;
  accounts: number;
  subaccounts: number;
}

const HOUR = 3_600_000;
const FIRST = [
  "Acme",
  "Baltic",
  "Cedar",
  "Delta",
  "Evergreen",
  "Fjord",
  "Granite",
  "Harbor",
  "Iron",
  "Juniper",
];
const SECOND = [
  "Building Supply",
  "Concrete",
  "Electric",
  "Lumber",
  "Plumbing",
  "Rentals",
  "Roofing",
  "Steel",
];
const CITIES: [string, string, string][] = [
  ["Albany", "NY", "12207"],
  ["Portland", "OR", "97204"],
  ["Boise", "ID", "83702"],
  ["Austin", "TX", "78701"],
];

export const ITEMS = ["TRUSS24", "PLY18", "REBAR12", "CONCRETE", "GYPSUM"];
export const BRANCH = "HEADOFFICE";

export interface Seeding {
  company: Company;
  random: Random;
  /** Some moment of the last year before now, in whole milliseconds. */
  past(): number;
  day(time: number): string;
}

export function seedCompany(company: Company, seed: number, sizes: Sizes): void {
  const random = new Random(seed);
  const now = company.clock.now();
  const seeding: Seeding = {
    company,
    random,
    past: () => now - random.integer(2, 24 * 365) * HOUR - random.integer(0, HOUR),
    day: (time) => new Date(time).toISOString().slice(0, 10),
  };
  seedMasters(seeding, sizes);
  seedDocuments(seeding, sizes);
}

function seedMasters(seeding: Seeding, sizes: Sizes): void {
  const { company, past } = seeding;
  for (let at = 0; at < sizes.accounts; at += 1) {
    const code = at === 0 ? "00123" : String(10_000 + at * 100);
    const type = at === 0 ? "Expense" : (["Asset", "Liability", "Income", "Expense"][at % 4] ?? "Asset");
    company.add("Account", {
      values: {
        ...{
          AccountCD: code,
          AccountClass: type.toUpperCase(),
          AccountID: String(1200 + at),
          Active: at % 17 !== 16,
        },
        ...{ CashAccount: false, ChartOfAccountsOrder: "0", CreatedDateTime: past(), PostOption: "Summary" },
        ...{ Description: `${type} ${code}`, RequireUnits: false, Secured: false, Type: type },
        ...{ UseDefaultSubaccount: true, LastModifiedDateTime: past() },
      },
    });
  }
  for (let at = 0; at < sizes.subaccounts; at += 1) {
    const code = `${String(Math.floor(at / 10)).padStart(3, "0")}-${String((at % 10) * 100).padStart(3, "0")}`;
    company.add("Subaccount", {
      values: {
        ...{ SubaccountCD: code, SubaccountID: String(460 + at), Active: at % 11 !== 10, Secured: false },
        Description: `Operations / Site ${code}`,
      },
    });
  }
  for (const [code, text] of [
    ["0000", "Unspecified"],
    ["0310", "Concrete"],
    ["0610", "Rough carpentry"],
  ] as const)
    company.add("CostCode", {
      values: { CostCodeID: code, Description: text, LastModifiedDateTime: past() },
    });
  for (let at = 0; at < sizes.vendors; at += 1) vendor(seeding, at);
}

function vendor({ company, random, past }: Seeding, at: number): void {
  const name = at === 1 ? "O'Neill & Söhne GmbH" : `${random.pick(FIRST)} ${random.pick(SECOND)} ${at}`;
  const id = at === 1 ? "O'NEILL" : `V${String(at).padStart(6, "0")}`;
  const [city, state, zip] = random.pick(CITIES);
  const address = (street: string): Rec =>
    company.make({
      values: {
        AddressLine1: street,
        AddressLine2: at % 3 === 0 ? "Suite 4" : "",
        City: city,
        State: state,
        PostalCode: zip,
        Country: "US",
        Validated: false,
      },
    });
  const contact = (company_: string, street: string): Rec =>
    company.make({
      values: {
        CompanyName: company_,
        DisplayName: company_,
        Email: `ap@vendor${at}.example`,
        Phone1: `+1 555 01${at}`,
      },
      parts: { Address: address(street) },
    });
  const flags: Record<string, Value> = Object.fromEntries(
    [
      "EnableCurrencyOverride",
      "EnableRateOverride",
      "F1099Vendor",
      "FATCA",
      "ForeignEntity",
      "LandedCostVendor",
      "PaySeparately",
      "PrintOrders",
      "RemittanceAddressOverride",
      "RemittanceContactOverride",
      "ShippingContactOverride",
      "ShippingAddressOverride",
      "VendorIsLaborUnion",
      "VendorIsTaxAgency",
    ].map((field) => [field, false]),
  );
  company.add("Vendor", {
    values: {
      ...flags,
      ...{
        VendorID: id,
        VendorName: name,
        LegalName: name,
        VendorClass: "DOMESTIC",
        LocationName: "Primary Location",
      },
      ...{
        APAccount: "20000",
        APSubaccount: "000-000",
        CashAccount: "10200",
        CurrencyID: at % 9 === 8 ? "EUR" : "USD",
      },
      ...{
        Status: at % 10 === 5 ? "On Hold" : at % 13 === 12 ? "Inactive" : "Active",
        Terms: "30D",
        PaymentMethod: "CHECK",
      },
      ...{
        PaymentBy: "Due Date",
        PaymentLeadTimedays: "0",
        ReceiptAction: "Accept but Warn",
        SendOrdersbyEmail: true,
      },
      ...{ MaxReceipt: "100", MinReceipt: "0", ThresholdReceipt: "100", TaxCalculationMode: "Tax Settings" },
      ...{ TaxRegistrationID: at % 4 === 3 ? "" : `84-10293${String(at).padStart(2, "0")}` },
      ...{ CreatedDateTime: past(), LastModifiedDateTime: past() },
    },
    parts: {
      MainContact: contact(name, `${at + 1} Main Street`),
      RemittanceContact: contact(name, `PO Box ${100 + at}`),
      Contacts: [],
      Attributes: [],
      PaymentInstructions: [],
    },
  });
}
