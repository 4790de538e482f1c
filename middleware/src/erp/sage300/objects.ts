/**
 * The entity sets as data: which properties we ask for, and which of them holds our external_id.
 * Sources: SageNADev/Sage300-SDK, "Endpoint Reference" and samples/WebApi_SamplePostPayloads; omniboost/go-sage300
 * (GLAccounts); lepepe/sage300_kit (POPurchaseOrders). Names are the server's own, never tidied.
 */

import type { Entity } from "../../../../shared-types/choices.ts";
import { RelayProblem } from "../../problems.ts";
import type { Sage300Config } from "./config.ts";
import { numberLiteral, textLiteral } from "./literal.ts";
import type { Module } from "./request.ts";

export type ReadableEntity = Exclude<Entity, "payment">;
/** Entities that are one record each; invoices lie inside their batches. */
export type RecordEntity = Exclude<ReadableEntity, "invoice">;

export interface SetInfo {
  module: Module;
  set: string;
  /** The property that holds our external_id, or the part of it that tells records apart. */
  key: string;
  /** The day of the last change; undefined where there is none. */
  modified?: string;
  /** Without these a record would say something wrong. */
  needed: readonly string[];
  /** Left out where a release does not have them. */
  optional: readonly string[];
  /** False where details stand inside the record: it is read whole. */
  selects: boolean;
}

const vendors: SetInfo = {
  module: "AP",
  set: "APVendors",
  key: "VendorNumber",
  modified: "DateLastMaintained",
  needed: ["VendorNumber", "DateLastMaintained", "VendorName", "Status", "OnHold"],
  optional: [
    ...["CurrencyCode", "Terms", "PaymentCode", "Email", "ContactsEmail", "PhoneNumber", "LegalName"],
    ...["AddressLine1", "AddressLine2", "AddressLine3", "AddressLine4"],
    ...["City", "StateProvince", "ZipPostalCode", "Country", "PrimaryRemitToLocation"],
    ...["BusinessRegistrationNumber", "Num1099CPRSTaxNumber", "TaxRegistrationCode1"],
  ],
  selects: true,
};

const accounts: SetInfo = {
  module: "GL",
  set: "GLAccounts",
  key: "UnformattedAccount",
  needed: ["UnformattedAccount", "Description", "AccountType", "Status"],
  optional: ["AccountNumber"],
  selects: true,
};

/** Property names as a public client writes them (GLSegmentCodes of Sage300WebApi v1.0). */
const segmentCodes: SetInfo = {
  module: "GL",
  set: "GLSegmentCodes",
  key: "SegmentCodeKey",
  needed: ["SegmentNumber", "SegmentCodeKey"],
  optional: ["SegmentCodeDescription"],
  selects: true,
};

const purchaseOrders: SetInfo = {
  module: "PO",
  set: "POPurchaseOrders",
  key: "PurchaseOrderNumber",
  needed: ["PurchaseOrderNumber", "PurchaseOrderDate", "Vendor", "PurchaseOrderLines"],
  optional: [],
  selects: false,
};

export const invoiceBatches: SetInfo = {
  module: "AP",
  set: "APInvoiceBatches",
  key: "BatchNumber",
  modified: "DateLastEdited",
  needed: ["BatchNumber", "BatchStatus", "Invoices"],
  optional: ["DateLastEdited", "NumberOfEntries"],
  selects: false,
};

export const items: SetInfo = {
  module: "IC",
  set: "ICItems",
  key: "ItemNumber",
  needed: ["ItemNumber", "Description"],
  optional: [],
  selects: true,
};

export function setOf(entity: RecordEntity): SetInfo {
  return {
    supplier: vendors,
    gl_account: accounts,
    cost_center: segmentCodes,
    purchase_order: purchaseOrders,
  }[entity];
}

/** What belongs to the entity at all: of segment codes those of the segment that holds cost centers. */
export function scopeOf(entity: RecordEntity, config: Sage300Config): string[] {
  if (entity !== "cost_center") return [];
  return [`SegmentNumber eq ${textLiteral(segmentNumber(config))}`];
}

/** Numbers of segments are text of six digits. */
function segmentNumber({ id, cost_center_segment }: Sage300Config): string {
  if (cost_center_segment !== null) return numberLiteral(cost_center_segment).padStart(6, "0");
  throw new RelayProblem("capability_denied", `${id}: no account segment is set to hold cost centers`, {
    fix: "Middleware operator: set cost_center_segment to the number of the account segment, 1 to 10.",
  });
}
