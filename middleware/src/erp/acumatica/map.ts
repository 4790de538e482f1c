/** The instance's records to canonical documents; pure. A value that cannot be read is an Error naming the field. */

import type { CostCenter, GlAccount, Mapped, Supplier } from "../../../../shared-types/canonical.ts";
import type { AcumaticaConfig } from "./config.ts";
import { type EntityInfo, MODIFIED } from "./entity.ts";
import { details, flag, instant, linked, type Row, text } from "./value.ts";

/** Raise when a mapping changes what it yields, so that records are loaded again. */
export const MAPPING_VERSION = "acumatica/1";

/** `Bill~AP000123`: by the type's label, which is the same in every contract. */
export function externalIdOf(row: Row, { type, key }: Pick<EntityInfo, "type" | "key">): string {
  const number = text(row, key);
  if (number === "") throw new Error(`${key} is empty`);
  return type === undefined ? number : `${text(row, type)}~${number}`;
}

export function envelope(row: Row, info: EntityInfo) {
  return {
    external_id: externalIdOf(row, info),
    number: text(row, info.key),
    legal_entity: "",
    modified_at: info.isDated ? instant(row, MODIFIED) : "",
    origin_key: "",
    deleted: "false" as const,
    supersedes: "",
  };
}

/** No payment may go out to a vendor in one of these states. */
const HELD = ["On Hold", "Hold Payments"];

/** What mapping needs besides the record. */
export interface MapContext {
  info: EntityInfo;
  config: AcumaticaConfig;
  /** Hashes bank details; the same for the same text. */
  fingerprint(text: string): string;
}

export function supplierFrom(row: Row, { info, fingerprint }: MapContext): Mapped<Supplier> {
  const [main, remit] = [linked(row, "MainContact"), linked(row, "RemittanceContact")];
  const [at, remitAt] = [linked(main, "Address"), linked(remit, "Address")];
  return {
    ...envelope(row, info),
    name: text(row, "VendorName"),
    status: text(row, "Status"),
    currency: text(row, "CurrencyID"),
    tax_id: text(row, "TaxRegistrationID"),
    email: text(main, "Email"),
    phone: text(main, "Phone1"),
    payment_terms: text(row, "Terms"),
    payment_method: text(row, "PaymentMethod"),
    street: street(at),
    city: text(at, "City"),
    state: text(at, "State"),
    postal_code: text(at, "PostalCode"),
    country: text(at, "Country"),
    remit_to_name: text(remit, "CompanyName") || text(remit, "DisplayName"),
    remit_to_street: street(remitAt),
    remit_to_city: text(remitAt, "City"),
    remit_to_state: text(remitAt, "State"),
    remit_to_postal_code: text(remitAt, "PostalCode"),
    remit_to_country: text(remitAt, "Country"),
    bank_fingerprint: fingerprint(bankDetails(row)),
    on_hold: HELD.includes(text(row, "Status")) ? "true" : "false",
  };
}

/** Whatever the payment methods ask for, in one order; empty where nothing is filled in. */
function bankDetails(row: Row): string {
  return details(row, "PaymentInstructions")
    .filter((line) => text(line, "Value") !== "")
    .map((line) =>
      ["PaymentMethod", "PaymentInstructionsID", "Value"].map((name) => text(line, name)).join("\t"),
    )
    .toSorted()
    .join("\n");
}

function street(address: Row): string {
  return [text(address, "AddressLine1"), text(address, "AddressLine2")]
    .filter((line) => line !== "")
    .join("\n");
}

export function glAccountFrom(row: Row, { info }: MapContext): Mapped<GlAccount> {
  return {
    ...envelope(row, info),
    name: text(row, "Description"),
    account_type: text(row, "Type"),
    status: activity(row),
  };
}

export function costCenterFrom(row: Row, { info }: MapContext): Mapped<CostCenter> {
  return {
    ...envelope(row, info),
    name: text(row, "Description"),
    // Cost codes have no such field: they are there or not.
    status: info.fields.includes("Active") ? activity(row) : "Active",
    parent: "",
  };
}

function activity(row: Row): string {
  return flag(row, "Active") === "true" ? "Active" : "Inactive";
}
