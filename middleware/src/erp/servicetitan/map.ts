/** Records of the API to canonical documents; pure. A value that cannot be read is an Error naming the field. */

import type { CostCenter, GlAccount, Mapped, Supplier } from "../../../../shared-types/canonical.ts";
import type { Row } from "./answer.ts";
import { field, instantFrom, nested, rowsIn } from "./text.ts";

/** Raise when a mapping changes what it yields, so that records are loaded again. */
export const MAPPING_VERSION = "servicetitan/1";

/** Keys of our external data of vendors. */
export const EXTERNAL = {
  /** The vendor's number in the books: what people call it there. */
  number: "erpVendorId",
  /** What a vendor that we create is found by again. */
  key: "ledgerRelayKey",
  /** The caller's own key, given back by a pull. */
  origin: "ledgerRelayOrigin",
} as const;

export function envelope(row: Row, prefix = "") {
  const id = field(row, "id");
  if (id === "") throw new Error("id is empty");
  return {
    external_id: `${prefix}${id}`,
    legal_entity: "",
    modified_at: instantFrom(field(row, "modifiedOn"), "modifiedOn"),
    origin_key: "",
    deleted: "false" as const,
    supersedes: "",
  };
}

function status(row: Row): string {
  return field(row, "active") === "true" ? "active" : "inactive";
}

/** The value under one of our keys; external data shows only where its guid is asked for. */
export function external(row: Row, key: string): string {
  return field(
    rowsIn(row, "externalData").find((entry) => field(entry, "key") === key),
    "value",
  );
}

/** Vendors have no number of their own: it is the one that the books know them by, where somebody has said it. */
export function supplierFrom(row: Row): Mapped<Supplier> {
  const contact = nested(row, "contactInfo");
  const address = nested(row, "address");
  return {
    ...envelope(row),
    origin_key: external(row, EXTERNAL.origin),
    number: external(row, EXTERNAL.number) || field(row, "id"),
    name: field(row, "name"),
    status: status(row),
    currency: "",
    tax_id: "",
    email: field(contact, "email"),
    phone: field(contact, "phone"),
    payment_terms: "",
    payment_method: "",
    street: [field(address, "street"), field(address, "unit")].filter((part) => part !== "").join("\n"),
    city: field(address, "city"),
    state: field(address, "state"),
    postal_code: field(address, "zip"),
    country: field(address, "country"),
    remit_to_name: "",
    remit_to_street: "",
    remit_to_city: "",
    remit_to_state: "",
    remit_to_postal_code: "",
    remit_to_country: "",
    bank_fingerprint: "",
    on_hold: "false",
  };
}

/** A group stands for several accounts of Intacct; nothing is posted to it. */
export function glAccountFrom(row: Row): Mapped<GlAccount> {
  const type = field(row, "type");
  return {
    ...envelope(row),
    number: field(row, "number"),
    name: field(row, "name"),
    account_type: field(row, "isIntacctGroup") === "true" ? "Account group" : type,
    status: status(row),
  };
}

export function costCenterFrom(row: Row, prefix: string): Mapped<CostCenter> {
  return {
    ...envelope(row, prefix),
    number: field(row, "id"),
    name: field(row, "name"),
    status: status(row),
    parent: "",
  };
}
