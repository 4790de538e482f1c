import type { Company } from "../company/company.ts";
import type { GatewayObject, ObjectField } from "../query/object.ts";
import { amount, stored } from "../store/money.ts";
import type { Table } from "../store/table.ts";
import type { FieldTable } from "./field.ts";
import {
  ACCOUNT_FIELDS,
  type Account,
  DEPARTMENT_FIELDS,
  type Department,
  ENTITY_FIELDS,
  type Entity,
  LOCATION_FIELDS,
  type Location,
  VENDOR_DERIVED,
  VENDOR_FIELDS,
  type Vendor,
} from "./master.ts";
import { derivedFields, storedFields, tableCandidates } from "./object-parts.ts";

interface MasterRow {
  readonly RECORDNO: string;
  readonly WHENMODIFIED: string;
  readonly MEGAENTITYID: string;
}

function master<R extends MasterRow>(name: string, fields: FieldTable, table: Table<R>): GatewayObject<R> {
  return {
    name,
    fields: new Map(storedFields<R>(fields)),
    relations: {},
    relationFields: {},
    modifiedField: "WHENMODIFIED",
    kind: "master",
    owner: (row) => row.MEGAENTITYID,
    candidates: (plan) => tableCandidates(table, "WHENMODIFIED", plan),
    byKey: (recordNo) => table.get(recordNo),
    byName: (id) => table.named(id),
  };
}

export function vendors(company: Company): GatewayObject<Vendor> {
  const object = master<Vendor>("VENDOR", VENDOR_FIELDS, company.vendors);
  const due = derivedFields<Vendor, typeof VENDOR_DERIVED>(VENDOR_DERIVED, { TOTALDUE: totalDue(company) });
  return { ...object, fields: new Map([...object.fields, ...due, ...contactFields(company)]) };
}

/** What a vendor is owed in base currency over its posted bills; summed once until a bill changes. */
function totalDue(company: Company): (vendor: Vendor) => string {
  let sums = new Map<string, bigint>();
  let version = -1;
  return ({ VENDORID }) => {
    if (version !== company.bills.version) {
      sums = new Map();
      for (const { STATE, VENDORID: id, TOTALDUE } of company.bills.byNumber())
        if (["Posted", "Selected", "Partially Paid"].includes(STATE))
          sums.set(id, (sums.get(id) ?? 0n) + stored(TOTALDUE));
      version = company.bills.version;
    }
    return amount(sums.get(VENDORID) ?? 0n);
  };
}

/**
 * The other contacts of a vendor name a contact record and show its data; unless set, that is the display contact
 * (Intacct developer docs, Vendors: "If blank system will use DISPLAYCONTACT").
 */
function contactFields(company: Company): [string, ObjectField<Vendor>][] {
  const display = storedFields<Vendor>(VENDOR_FIELDS).filter(
    ([id]) => id.startsWith("DISPLAYCONTACT.") && id !== "DISPLAYCONTACT.CONTACTNAME",
  );
  return (["CONTACTINFO", "PAYTO", "RETURNTO"] as const).flatMap((role) =>
    display.map(([id, field]): [string, ObjectField<Vendor>] => {
      const part = id.replace("DISPLAYCONTACT.", "");
      const value = (row: Vendor) => {
        const named = row[`${role}.CONTACTNAME`];
        if (named === row["DISPLAYCONTACT.CONTACTNAME"]) return field.value(row);
        return company.contacts.get(named)?.[part] ?? "";
      };
      const spec = { ...field.spec, access: "system" } as const;
      return [`${role}.${part}`, { id: `${role}.${part}`, spec, value }];
    }),
  );
}

export function accounts(company: Company): GatewayObject<Account> {
  return master("GLACCOUNT", ACCOUNT_FIELDS, company.accounts);
}
export function departments(company: Company): GatewayObject<Department> {
  return master("DEPARTMENT", DEPARTMENT_FIELDS, company.departments);
}
export function locations(company: Company): GatewayObject<Location> {
  return master("LOCATION", LOCATION_FIELDS, company.locations);
}
export function entities(company: Company): GatewayObject<Entity> {
  return master("LOCATIONENTITY", ENTITY_FIELDS, company.entities);
}
