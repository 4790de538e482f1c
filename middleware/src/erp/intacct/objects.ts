/**
 * The gateway's objects as data: which fields we select, and which of them is the key people use.
 * Sources: Intacct developer docs, "Bills", "Vendors", "Accounts"; field lists of `lookup`.
 */

import type { Entity } from "../../../../shared-types/choices.ts";
import type { IntacctConfig } from "./config.ts";

/** A record as the gateway gives it: upper-case names, dotted for related objects, all values text. */
export type Row = Record<string, string>;

export interface ObjectInfo {
  object: string;
  /** The field that holds our external_id. */
  key: string;
  fields: readonly string[];
  /**
   * OBJECTTYPE in the audit history, which tells deletions by the external_id: records under their RECORDNO. Masters are
   * told by a name that differs from object to object, and are hardly ever deleted.
   */
  deletedAs?: readonly string[];
  /** When it was created; of objects that have no WHENMODIFIED until their first change (estuary/connectors). */
  createdAt?: "WHENCREATED";
}

/** Read with every object: the order of reading, and its tie-breaker. */
export const ORDER_FIELDS = ["WHENMODIFIED", "RECORDNO"] as const;

const contact = (prefix: string): string[] =>
  ["ADDRESS1", "ADDRESS2", "CITY", "STATE", "ZIP", "COUNTRY"].map(
    (field) => `${prefix}.MAILADDRESS.${field}`,
  );

const vendor: ObjectInfo = {
  object: "VENDOR",
  key: "VENDORID",
  fields: [
    ...["VENDORID", "NAME", "STATUS", "CURRENCY", "TAXID", "TERMNAME", "ONHOLD", "MEGAENTITYID"],
    ...["DISPLAYCONTACT.EMAIL1", "DISPLAYCONTACT.PHONE1", "PAYTO.PRINTAS"],
    ...contact("DISPLAYCONTACT"),
    ...contact("PAYTO"),
  ],
  createdAt: "WHENCREATED",
};

const glAccount: ObjectInfo = {
  object: "GLACCOUNT",
  key: "ACCOUNTNO",
  fields: ["ACCOUNTNO", "TITLE", "ACCOUNTTYPE", "STATUS", "MEGAENTITYID"],
  createdAt: "WHENCREATED",
};

const bill: ObjectInfo = {
  object: "APBILL",
  key: "RECORDNO",
  fields: [
    ...["RECORDID", "STATE", "VENDORID", "VENDORNAME", "DOCNUMBER", "DESCRIPTION", "TERMNAME"],
    ...[
      "WHENCREATED",
      "WHENPOSTED",
      "WHENDUE",
      "CURRENCY",
      "TRX_TOTALENTERED",
      "TRX_TOTALDUE",
      "ONHOLD",
      "MEGAENTITYID",
      "MODULEKEY",
    ],
  ],
  deletedAs: ["apbill"],
};

/** Source: Intacct developer docs, "AP Payments". */
const payment: ObjectInfo = {
  object: "APPYMT",
  key: "RECORDNO",
  fields: [
    ...["RECORDID", "STATE", "VENDORID", "VENDORNAME", "DOCNUMBER", "DESCRIPTION", "WHENCREATED"],
    ...["PAYMENTMETHOD", "FINANCIALENTITY", "CURRENCY", "TRX_TOTALENTERED", "MEGAENTITYID"],
  ],
  // No source has seen one: the object's name, as with all others, or that of the object before it.
  deletedAs: ["appymt", "appayment"],
};

/** RECORDKEY is the bill, PAYMENTKEY the payment. */
export const DETAIL_FIELDS = ["RECORDNO", "PAYMENTKEY", "RECORDKEY", "TRX_PAYMENTAMOUNT"] as const;

/** Where the connection's cost centers live: DEPARTMENT has TITLE and no NAME, LOCATION the reverse. */
const costCenters = {
  DEPARTMENT: {
    object: "DEPARTMENT",
    key: "DEPARTMENTID",
    fields: ["DEPARTMENTID", "TITLE", "PARENTID", "STATUS"],
    createdAt: "WHENCREATED",
  },
  LOCATION: {
    object: "LOCATION",
    key: "LOCATIONID",
    fields: ["LOCATIONID", "NAME", "PARENTID", "STATUS"],
    createdAt: "WHENCREATED",
  },
} as const satisfies Record<IntacctConfig["cost_center_object"], ObjectInfo>;

export type ReadableEntity = Exclude<Entity, "purchase_order">;

export function objectOf(entity: ReadableEntity, config: IntacctConfig): ObjectInfo {
  if (entity === "cost_center") return costCenters[config.cost_center_object];
  return { supplier: vendor, gl_account: glAccount, invoice: bill, payment }[entity];
}

/** Which field of a bill line holds the cost center. */
export function costCenterField(config: IntacctConfig): "DEPARTMENTID" | "LOCATIONID" {
  return costCenters[config.cost_center_object].key;
}

/** Line fields that have a place of their own in the canonical line. */
export const LINE_FIELDS = [
  "RECORDNO",
  "RECORDKEY",
  "LINE_NO",
  "ACCOUNTNO",
  "TRX_AMOUNT",
  "ENTRYDESCRIPTION",
  "DEPARTMENTID",
  "LOCATIONID",
  "PROJECTID",
  "ITEMID",
] as const;

/** Line fields that travel in `dimensions`. */
export const LINE_DIMENSIONS = [
  "CLASSID",
  "CUSTOMERID",
  "EMPLOYEEID",
  "VENDORID",
  "TASKID",
  "CONTRACTID",
  "WAREHOUSEID",
] as const;
