import type { Company } from "../company/company.ts";
import type { GatewayObject } from "../query/object.ts";
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
  VENDOR_FIELDS,
  type Vendor,
} from "./master.ts";
import { storedFields, tableCandidates } from "./object-parts.ts";

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
  return master("VENDOR", VENDOR_FIELDS, company.vendors);
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
