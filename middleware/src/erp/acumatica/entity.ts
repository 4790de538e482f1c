/**
 * What is read of each entity. Fields are named one by one: a list fails as a whole over one that cannot be compiled
 * into its query, and customers add such fields.
 * Source: endpoint definition Default/24.200.001 (AcumaticaRESTAPIClientForCSharp, EndpointMetadata).
 */

import type { Entity } from "../../../../shared-types/choices.ts";
import type { AcumaticaConfig } from "./config.ts";

export interface Part {
  name: string;
  fields: readonly string[];
  parts?: readonly Part[];
}

export interface EntityInfo {
  /** As the endpoint calls it. AP payments are `Check`: `Payment` is accounts receivable. */
  name: string;
  /** The field that numbers the records; within each type where there is one. */
  key: string;
  /** The drop-down that is the first part of the key. */
  type?: "Type";
  /** Whether the contract has LastModifiedDateTime of it. */
  isDated: boolean;
  fields: readonly string[];
  parts: readonly Part[];
}

export const MODIFIED = "LastModifiedDateTime";

const address: Part = {
  name: "Address",
  fields: ["AddressLine1", "AddressLine2", "City", "State", "PostalCode", "Country"],
};

const infos: Record<Exclude<Entity, "cost_center">, EntityInfo> = {
  supplier: {
    name: "Vendor",
    key: "VendorID",
    isDated: true,
    fields: ["VendorName", "Status", "CurrencyID", "TaxRegistrationID", "Terms", "PaymentMethod"],
    parts: [
      { name: "MainContact", fields: ["Email", "Phone1"], parts: [address] },
      { name: "RemittanceContact", fields: ["CompanyName", "DisplayName"], parts: [address] },
      { name: "PaymentInstructions", fields: ["PaymentMethod", "PaymentInstructionsID", "Value"] },
    ],
  },
  invoice: {
    name: "Bill",
    type: "Type",
    key: "ReferenceNbr",
    isDated: true,
    fields: [
      ...["Status", "Hold", "Vendor", "VendorRef", "Date", "DueDate", "PostPeriod", "Terms", "CurrencyID"],
      ...["Amount", "Balance", "TaxTotal", "Description", "BranchID", "Project"],
    ],
    parts: [
      {
        name: "Details",
        fields: [
          ...["TransactionDescription", "InventoryID", "Qty", "UnitCost", "Amount", "Account", "Subaccount"],
          ...["CostCode", "Branch", "Project", "ProjectTask", "UOM", "TaxCategory"],
          ...["POOrderType", "POOrderNbr", "POLine"],
        ],
      },
    ],
  },
  purchase_order: {
    name: "PurchaseOrder",
    type: "Type",
    key: "OrderNbr",
    isDated: true,
    fields: [
      ...["Status", "VendorID", "VendorRef", "Date", "PromisedOn", "CurrencyID", "OrderTotal", "LineTotal"],
      ...["Description", "Branch", "Project", "Terms"],
    ],
    parts: [
      {
        name: "Details",
        fields: [
          ...["LineNbr", "LineType", "LineDescription", "InventoryID", "OrderQty", "QtyOnReceipts", "UOM"],
          ...["UnitCost", "ExtendedCost", "Account", "Subaccount", "CostCode", "BranchID", "Project"],
          ...["ProjectTask", "WarehouseID", "TaxCategory", "Cancelled"],
        ],
      },
    ],
  },
  payment: {
    name: "Check",
    type: "Type",
    key: "ReferenceNbr",
    isDated: true,
    fields: [
      ...["Status", "Vendor", "ApplicationDate", "PaymentMethod", "CashAccount", "PaymentRef", "CurrencyID"],
      ...["PaymentAmount", "UnappliedBalance", "Description"],
    ],
    parts: [{ name: "History", fields: ["DocType", "ReferenceNbr", "AmountPaid"] }],
  },
  gl_account: {
    name: "Account",
    key: "AccountCD",
    isDated: true,
    fields: ["Description", "Type", "Active"],
    parts: [],
  },
};

const costCenters: Record<AcumaticaConfig["cost_center_entity"], EntityInfo> = {
  Subaccount: {
    name: "Subaccount",
    key: "SubaccountCD",
    isDated: false,
    fields: ["Description", "Active"],
    parts: [],
  },
  CostCode: { name: "CostCode", key: "CostCodeID", isDated: true, fields: ["Description"], parts: [] },
};

export function infoOf(entity: Entity, { cost_center_entity }: AcumaticaConfig): EntityInfo {
  return entity === "cost_center" ? costCenters[cost_center_entity] : infos[entity];
}

/** Fields that tell which record it is, and which version of it. */
export function keyFields({ type, key, isDated }: EntityInfo): string[] {
  return [...(type ? [type] : []), key, ...(isDated ? [MODIFIED] : [])];
}
