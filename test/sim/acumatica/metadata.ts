/**
 * The endpoint's own definition, from metadata.json (its `source` names where it is from), and what the definition
 * leaves out: keys come from the forms, drop-down codes and date-only fields from the contract of version 5.
 */

import { readFileSync } from "node:fs";

interface EntityDefinition {
  kind: "TopLevelEntity" | "LinkedEntity" | "Detail";
  screen?: string;
  fields: Record<string, string>;
  views?: Record<string, string>;
  actions?: Record<string, { parameters: Record<string, string> }>;
}

const { entities } = JSON.parse(readFileSync(new URL("./metadata.json", import.meta.url), "utf8")) as {
  entities: Record<string, EntityDefinition>;
};

export type Contract = 4 | 5;

/** Key fields of top-level entities, in the order of the form. */
const KEYS: Record<string, readonly string[]> = {
  Vendor: ["VendorID"],
  Bill: ["Type", "ReferenceNbr"],
  Check: ["Type", "ReferenceNbr"],
  PurchaseOrder: ["Type", "OrderNbr"],
  Account: ["AccountCD"],
  Subaccount: ["SubaccountCD"],
  CostCode: ["CostCodeID"],
};

export type EntityName =
  | "Vendor"
  | "Bill"
  | "Check"
  | "PurchaseOrder"
  | "Account"
  | "Subaccount"
  | "CostCode";

export function isEntity(name: string): name is EntityName {
  return name in KEYS;
}

export function keysOf(entity: EntityName): readonly string[] {
  return KEYS[entity] ?? [];
}

export function definitionOf(type: string): EntityDefinition | undefined {
  return entities[type];
}

/** Fields whose type is DateOnlyValue in contract 5 (guide of 2026 R2, "System endpoint versions and contract versions"). */
export const DATE_ONLY: ReadonlySet<string> = new Set([
  "Date",
  "DueDate",
  "ApplicationDate",
  "PromisedOn",
  "Promised",
  "Requested",
  "CurrencyEffectiveDate",
]);

/** Every `Subitem` is gone in contract 5. */
export function fieldsOf(type: string, contract: Contract): Record<string, string> {
  const fields = definitionOf(type)?.fields ?? {};
  if (contract === 4) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== "Subitem"));
}

/** Drop-downs: label → code. Labels are what contract 4 shows, codes what contract 5 filters by. Codes are invented where unknown. */
const DROP_DOWNS: Record<string, Record<string, string>> = {
  "Vendor.Status": { Active: "A", "On Hold": "H", "Hold Payments": "P", Inactive: "I", "One-Time": "T" },
  "Bill.Type": {
    Bill: "INV",
    "Credit Adj.": "ACR",
    "Debit Adj.": "ADR",
    Prepayment: "PPM",
    "Retainage Bill": "RET",
  },
  "Bill.Status": {
    "On Hold": "H",
    Balanced: "B",
    Open: "N",
    Closed: "C",
    Voided: "V",
    "Pending Approval": "E",
  },
  "Check.Type": {
    Payment: "CHK",
    Prepayment: "PPM",
    "Debit Adj.": "ADR",
    Refund: "REF",
    "Voided Payment": "VCK",
  },
  "Check.Status": {
    "On Hold": "H",
    Balanced: "B",
    Open: "N",
    Closed: "C",
    Voided: "V",
    "Pending Print": "G",
  },
  "PurchaseOrder.Type": { Normal: "RO", "Drop-Ship": "DP", Blanket: "BL", Standard: "SB" },
  "PurchaseOrder.Status": {
    "On Hold": "H",
    "Pending Approval": "B",
    Open: "N",
    Completed: "M",
    Closed: "C",
    Cancelled: "L",
  },
  "Account.Type": { Asset: "A", Liability: "L", Income: "I", Expense: "E" },
};

export function dropDownOf(type: string, field: string): Record<string, string> | undefined {
  return DROP_DOWNS[`${type}.${field}`];
}

/** Decimal places of the database: six for quantities and unit costs, four for amounts (recordings of a live site). */
export function scaleOf(field: string): number {
  return /^(Qty|UnitCost|OrderQty|OrderedQty|QtyOnReceipts|CurrencyRate|CurrencyReciprocalRate|TaxRate)$/.test(
    field,
  )
    ? 6
    : 4;
}
