import type { Random } from "../../kit/random.ts";
import { emptyRow } from "../objects/field.ts";
import {
  ACCOUNT_FIELDS,
  type Account,
  type Department,
  type Entity,
  type Location,
  VENDOR_FIELDS,
  type Vendor,
} from "../objects/master.ts";
import { instant } from "../store/time.ts";
import type { Company } from "./company.ts";
import {
  ACCOUNT_TITLES,
  CITIES,
  DEPARTMENT_TITLES,
  TERMS,
  VENDOR_FIRST,
  VENDOR_FORM,
  VENDOR_NAMES,
  VENDOR_SECOND,
} from "./words.ts";

const DAY = 86_400_000;

/** What every generated master record carries. */
function audit(
  random: Random,
  now: number,
): { WHENCREATED: string; WHENMODIFIED: string; MEGAENTITYID: string } {
  const created = now - random.integer(200, 1500) * DAY - random.integer(0, DAY);
  const modified = now - random.integer(1, 199) * DAY - random.integer(0, DAY);
  return { WHENCREATED: instant(created), WHENMODIFIED: instant(modified), MEGAENTITYID: "" };
}

/** Three entities with four locations each: E100 with L110 … L140, and so on. */
export function seedLocations(company: Company, random: Random, now: number): void {
  const entities: Entity[] = [];
  const locations: Location[] = [];
  for (const [index, currency] of ["USD", "CAD", "GBP"].entries()) {
    const id = `E${index + 1}00`;
    const common = { STATUS: "active", CURRENCY: currency, ...audit(random, now) };
    entities.push({
      RECORDNO: company.nextNumber("location"),
      LOCATIONID: id,
      NAME: `Acme ${currency} entity`,
      ...common,
    });
    for (let place = 1; place <= 4; place += 1)
      locations.push({
        RECORDNO: company.nextNumber("location"),
        LOCATIONID: `L${index + 1}${place}0`,
        NAME: `${CITIES[(index * 4 + place) % CITIES.length]?.city ?? "Reno"} site ${place}`,
        PARENTID: id,
        ENTITY: id,
        STARTDATE: "",
        ENDDATE: "",
        ...common,
      });
  }
  company.entities.load(entities);
  company.locations.load(locations);
}

/** Three expense accounts that tests know, then accounts payable and retained earnings. */
const FIXED_ACCOUNTS = ["6220", "6225.10", "00123", "2000", "3900"];
const FIXED_TITLES: Readonly<Record<string, string>> = {
  "2000": "Accounts Payable",
  "3900": "Retained Earnings",
};

export function seedAccounts(company: Company, random: Random, now: number, count: number): void {
  const rows: Account[] = [];
  for (let index = 0; index < count; index += 1) {
    const fixed = FIXED_ACCOUNTS[index];
    const expense = fixed ? index < 3 : random.chance(0.8);
    rows.push({
      ...NO_ACCOUNT,
      ...NOTHING_REQUIRED,
      RECORDNO: company.nextNumber("glaccount"),
      ACCOUNTNO: fixed ?? String((expense ? 6300 : 1005) + index * 10),
      TITLE: FIXED_TITLES[fixed ?? ""] ?? title(ACCOUNT_TITLES, index),
      ACCOUNTTYPE: expense ? "incomestatement" : "balancesheet",
      NORMALBALANCE: index === 3 || index === 4 ? "credit" : "debit",
      CLOSINGTYPE: expense ? "closing account" : "non-closing account",
      CLOSINGACCOUNTNO: expense ? "3900" : "",
      ALTERNATIVEACCOUNT: "None",
      STATUS: index > 5 && random.chance(0.04) ? "inactive" : "active",
      REQUIREDEPT: String(index > 5 && random.chance(0.15)),
      REQUIREPROJECT: String(index > 5 && random.chance(0.02)),
      ...audit(random, now),
    });
  }
  company.accounts.load(rows);
}

export function seedDepartments(company: Company, random: Random, now: number, count: number): void {
  const rows: Department[] = [];
  for (let index = 0; index < count; index += 1)
    rows.push({
      RECORDNO: company.nextNumber("department"),
      DEPARTMENTID: ["D300", "00123"][index] ?? String(100 + index * 10),
      TITLE: title(DEPARTMENT_TITLES, index),
      PARENTID: index >= 10 ? (rows[index % 5]?.DEPARTMENTID ?? "") : "",
      SUPERVISORID: "",
      CUSTTITLE: "",
      STATUS: index > 5 && random.chance(0.05) ? "inactive" : "active",
      ...audit(random, now),
    });
  company.departments.load(rows);
}

export function seedVendors(company: Company, random: Random, now: number, count: number): void {
  const rows: Vendor[] = [];
  for (let index = 0; index < count; index += 1) rows.push(vendor(company, random, now, index));
  company.vendors.load(rows);
}

const NO_VENDOR = emptyRow(VENDOR_FIELDS);
const NO_ACCOUNT = emptyRow(ACCOUNT_FIELDS);
const NOTHING_REQUIRED = Object.fromEntries(
  Object.keys(ACCOUNT_FIELDS)
    .filter((name) => name.startsWith("REQUIRE"))
    .map((name) => [name, "false"]),
);

function vendor(company: Company, random: Random, now: number, index: number): Vendor {
  const name =
    VENDOR_NAMES[index] ??
    `${random.pick(VENDOR_FIRST)} ${random.pick(VENDOR_SECOND)} ${random.pick(VENDOR_FORM)}`;
  const id = index === 1 ? "00123" : index % 25 === 24 ? String(index).padStart(6, "0") : `V-${index + 10}`;
  const place = random.pick(CITIES);
  const contact = `${name}(V${id})`;
  return {
    ...NO_VENDOR,
    RECORDNO: company.nextNumber("vendor"),
    VENDORID: id,
    NAME: name,
    STATUS: index > 20 && random.chance(0.05) ? "inactive" : "active",
    TERMNAME: random.pick(TERMS),
    TAXID: random.chance(0.6) ? `${random.integer(10, 99)}-${random.integer(1_000_000, 9_999_999)}` : "",
    CREDITLIMIT: random.chance(0.3) ? String(random.integer(1, 100) * 1000) : "",
    APACCOUNT: "6220",
    OFFSETGLACCOUNTNO: "2000",
    CURRENCY: place.currency,
    ONHOLD: String(index > 20 && random.chance(0.03)),
    DONOTCUTCHECK: "false",
    ONETIME: "false",
    PAYMENTPRIORITY: "Normal",
    PAYMETHODKEY: random.pick(["Printed Check", "EFT", "ACH", ""]),
    BILLINGTYPE: "openitem",
    MERGEPAYMENTREQ: "true",
    PAYMENTNOTIFY: "false",
    ...bank(random),
    STATE: "Approved",
    ...displayContact(random, place, name, contact, index),
    "CONTACTINFO.CONTACTNAME": contact,
    "PAYTO.CONTACTNAME": payTo(company, name, id, contact, index),
    "RETURNTO.CONTACTNAME": contact,
    ...audit(random, now),
  };
}

function displayContact(
  random: Random,
  place: (typeof CITIES)[number],
  name: string,
  contact: string,
  index: number,
) {
  return {
    "DISPLAYCONTACT.CONTACTNAME": contact,
    "DISPLAYCONTACT.PRINTAS": name,
    "DISPLAYCONTACT.COMPANYNAME": name,
    "DISPLAYCONTACT.PHONE1": random.chance(0.7) ? `555-01${random.integer(10, 99)}` : "",
    "DISPLAYCONTACT.EMAIL1": random.chance(0.7) ? `ap${index}@example.com` : "",
    "DISPLAYCONTACT.MAILADDRESS.ADDRESS1": `${random.integer(1, 999)} Main St`,
    "DISPLAYCONTACT.MAILADDRESS.ADDRESS2": random.chance(0.2) ? `Suite ${random.integer(1, 90)}` : "",
    "DISPLAYCONTACT.MAILADDRESS.CITY": place.city,
    "DISPLAYCONTACT.MAILADDRESS.STATE": place.state,
    "DISPLAYCONTACT.MAILADDRESS.ZIP": place.zip,
    "DISPLAYCONTACT.MAILADDRESS.COUNTRY": place.country,
    "DISPLAYCONTACT.MAILADDRESS.COUNTRYCODE": place.code,
  };
}

/** Every third vendor wants its money at a post-office box, which is a contact of its own. */
function payTo(company: Company, name: string, id: string, contact: string, index: number): string {
  if (index % 3 !== 0) return contact;
  const remit = `${name} remit-to (V${id})`;
  company.contacts.set(remit, {
    PRINTAS: name,
    "MAILADDRESS.ADDRESS1": `PO Box ${1000 + index}`,
    "MAILADDRESS.CITY": "Phoenix",
    "MAILADDRESS.STATE": "AZ",
    "MAILADDRESS.ZIP": "85001",
    "MAILADDRESS.COUNTRY": "United States",
    "MAILADDRESS.COUNTRYCODE": "US",
  });
  return remit;
}

/** Where the vendor's money goes; every second vendor is paid on paper. */
function bank(random: Random) {
  const enabled = random.chance(0.5);
  return {
    ACHENABLED: String(enabled),
    ACHBANKROUTINGNUMBER: enabled ? String(random.integer(100_000_000, 999_999_999)) : "",
    ACHACCOUNTNUMBER: enabled ? String(random.integer(10_000_000, 99_999_999)).padStart(12, "0") : "",
    ACHACCOUNTTYPE: enabled ? "Checking Account" : "",
    ACHREMITTANCETYPE: enabled ? "CTX" : "",
  };
}

/** The words in turn, numbered from the second round on. */
function title(words: readonly string[], index: number): string {
  const word = words[index % words.length] ?? "";
  const round = Math.floor(index / words.length);
  return round === 0 ? word : `${word} ${round + 1}`;
}
