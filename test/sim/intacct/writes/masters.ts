import type { Company } from "../company/company.ts";
import { businessError, FunctionFailure } from "../errors.ts";
import type { FunctionContext } from "../functions/context.ts";
import { emptyRow, type FieldTable } from "../objects/field.ts";
import {
  ACCOUNT_FIELDS,
  type Account,
  DEPARTMENT_FIELDS,
  type Department,
  VENDOR_DERIVED,
  VENDOR_FIELDS,
  type Vendor,
} from "../objects/master.ts";
import type { Table } from "../store/table.ts";
import type { XmlNode } from "../xml/tree.ts";
import { invalid } from "./bill-rules.ts";
import { readInput } from "./input.ts";
import type { WrittenRecord } from "./writer.ts";

interface MasterRow {
  readonly RECORDNO: string;
  readonly WHENMODIFIED: string;
}

/** How one kind of master record is created and updated. */
interface MasterKind<R extends MasterRow> {
  object: string;
  /** As it appears in error texts: "Another Vendor with the given value(s) V-11  already exists". */
  word: string;
  /** The natural key. */
  key: string;
  fields: FieldTable;
  defaults: Readonly<Record<string, string>>;
  table(company: Company): Table<R>;
  /** Fills in what the gateway derives and refuses what it would not accept. */
  complete(row: Record<string, string>, company: Company, before: R | undefined): Record<string, string>;
}

const accountKind: MasterKind<Account> = {
  object: "GLACCOUNT",
  word: "GL Account",
  key: "ACCOUNTNO",
  fields: ACCOUNT_FIELDS,
  // Intacct developer docs, Accounts, Create Account: defaults of the table.
  defaults: {
    ACCOUNTTYPE: "balancesheet",
    NORMALBALANCE: "debit",
    CLOSINGTYPE: "non-closing account",
    ALTERNATIVEACCOUNT: "None",
    STATUS: "active",
    ...Object.fromEntries(
      Object.keys(ACCOUNT_FIELDS)
        .filter((name) => name.startsWith("REQUIRE"))
        .map((name) => [name, "false"]),
    ),
  },
  table: (company) => company.accounts,
  complete: (row) => {
    if (row["CLOSINGTYPE"] === "closing account" && !row["CLOSINGACCOUNTNO"])
      throw new FunctionFailure(businessError("Required field CLOSINGACCOUNTNO is missing."));
    return row;
  },
};

const departmentKind: MasterKind<Department> = {
  object: "DEPARTMENT",
  word: "Department",
  key: "DEPARTMENTID",
  fields: DEPARTMENT_FIELDS,
  defaults: { STATUS: "active" },
  table: (company) => company.departments,
  complete: (row, company) => {
    const parent = row["PARENTID"] ?? "";
    if (parent !== "" && !company.departments.named(parent))
      throw new FunctionFailure(invalid("Department", parent));
    return row;
  },
};

const vendorKind: MasterKind<Vendor> = {
  object: "VENDOR",
  word: "Vendor",
  key: "VENDORID",
  fields: { ...VENDOR_DERIVED, ...VENDOR_FIELDS },
  defaults: {
    STATUS: "active",
    ONETIME: "false",
    ONHOLD: "false",
    DONOTCUTCHECK: "false",
    MERGEPAYMENTREQ: "true",
    PAYMENTNOTIFY: "false",
    ACHENABLED: "false",
    STATE: "Approved",
  },
  table: (company) => company.vendors,
  complete: completeVendor,
};

/**
 * The contact's name defaults to NAME(VVENDORID) and the other contacts to the display contact (Intacct developer
 * docs, Vendors). Contact names are unique in the company, so a twin vendor may fail on its contact.
 */
function completeVendor(row: Record<string, string>, company: Company, before: Vendor | undefined) {
  const contact = row["DISPLAYCONTACT.CONTACTNAME"] || `${row["NAME"]}(V${row["VENDORID"]})`;
  const others = company.vendors.all().filter((each) => each.RECORDNO !== before?.RECORDNO);
  if (others.some((each) => each["DISPLAYCONTACT.CONTACTNAME"] === contact))
    throw twin("Contact", contact, "Vendor");
  const roles = ["CONTACTINFO", "PAYTO", "RETURNTO"].map((role): [string, string] => {
    const named = row[`${role}.CONTACTNAME`] || contact;
    const known =
      company.contacts.has(named) || others.some((each) => each["DISPLAYCONTACT.CONTACTNAME"] === named);
    if (named !== contact && !known) throw new FunctionFailure(invalid("Contact", named));
    return [`${role}.CONTACTNAME`, named];
  });
  return { ...row, "DISPLAYCONTACT.CONTACTNAME": contact, ...Object.fromEntries(roles) };
}

/** jfcote87/intacct, testfiles/execFuncError.xml: the cause, then the wrapper. */
function twin(word: string, value: string, wrapped: string): FunctionFailure {
  return new FunctionFailure(
    {
      errorno: "BL34000061",
      description2: `Another ${word} with the given value(s) ${value}  already exists`,
      correction: "Use a unique value instead.",
    },
    businessError(`Could not create ${wrapped} record!`),
  );
}

function creator<R extends MasterRow>(kind: MasterKind<R>) {
  return (input: XmlNode, { company, caller }: FunctionContext): WrittenRecord => {
    const values = Object.fromEntries(readInput(input, { ...kind, besides: [], settings: company.settings }));
    const required = [kind.key, ...requiredOf(kind.fields)];
    const lacking = required.find((name) => !values[name]);
    if (lacking) throw new FunctionFailure(businessError(`Required field ${lacking} is missing.`));
    const id = values[kind.key] ?? "";
    const exists = kind.table(company).named(id) !== undefined;
    if (exists && !(kind.object === "VENDOR" && company.settings.vendorTwin === "contact"))
      throw twin(kind.word, id, kind.word);
    const stamp = company.stamp();
    const row = {
      ...kind.complete({ ...emptyRow(kind.fields), ...kind.defaults, ...values }, company, undefined),
      RECORDNO: company.nextNumber(kind.object.toLowerCase()),
      WHENCREATED: stamp,
      WHENMODIFIED: stamp,
      MEGAENTITYID: caller.entity,
    };
    return written(kind, company, row as unknown as R);
  };
}

/** Keyed by RECORDNO or the natural key; an empty element clears its field (intacct/intacct-sdk-js, VendorUpdate). */
function updater<R extends MasterRow>(kind: MasterKind<R>) {
  return (input: XmlNode, { company }: FunctionContext): WrittenRecord => {
    const values = Object.fromEntries(readInput(input, { ...kind, besides: [], settings: company.settings }));
    const { RECORDNO: recordNo = "", [kind.key]: id = "", ...changes } = values;
    const table = kind.table(company);
    const before = recordNo === "" ? table.named(id) : table.get(recordNo);
    if (!before) throw new FunctionFailure(invalid(kind.word, recordNo || id));
    const lacking = requiredOf(kind.fields).find((name) => changes[name] === "");
    if (lacking) throw new FunctionFailure(businessError(`Required field ${lacking} is missing.`));
    const merged = { ...(before as unknown as Record<string, string>), ...changes };
    const row = { ...kind.complete(merged, company, before), WHENMODIFIED: company.stamp() };
    return written(kind, company, row as unknown as R);
  };
}

function requiredOf(fields: FieldTable): string[] {
  return Object.entries(fields)
    .filter(([, spec]) => spec.required)
    .map(([name]) => name);
}

function written<R extends MasterRow>(kind: MasterKind<R>, company: Company, row: R): WrittenRecord {
  company.write(kind.table(company), kind.object.toLowerCase(), row.RECORDNO, row);
  const id = (row as unknown as Record<string, string>)[kind.key] ?? "";
  return {
    object: kind.object,
    recordNo: row.RECORDNO,
    keys: [
      ["RECORDNO", row.RECORDNO],
      [kind.key, id],
    ],
  };
}

export const createVendor = creator(vendorKind);
export const updateVendor = updater(vendorKind);
export const createAccount = creator(accountKind);
export const updateAccount = updater(accountKind);
export const createDepartment = creator(departmentKind);
export const updateDepartment = updater(departmentKind);
