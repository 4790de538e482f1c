/** The gateway's records to canonical documents; pure. A value that cannot be read is an Error naming the field. */

import type {
  CostCenter,
  FlagText,
  GlAccount,
  Mapped,
  Supplier,
} from "../../../../shared-types/canonical.ts";
import type { Zoned } from "./config.ts";
import { costCenterField, type Row } from "./objects.ts";
import { instantFrom } from "./text.ts";

/** Raise when a mapping changes what it yields, so that records are loaded again. */
export const MAPPING_VERSION = "intacct/1";

/** An absent field and an empty element mean the same to the gateway: no value. */
export function field(row: Row, name: string): string {
  return row[name] ?? "";
}

export function flag(row: Row, name: string): FlagText {
  return field(row, name) === "true" ? "true" : "false";
}

export function envelope(row: Row, key: string, config: Zoned) {
  const externalId = field(row, key);
  if (externalId === "") throw new Error(`${key} is empty`);
  return {
    external_id: externalId,
    legal_entity: field(row, "MEGAENTITYID"),
    modified_at: instantFrom(field(row, "WHENMODIFIED"), "WHENMODIFIED", config.time_zone),
    origin_key: "",
    deleted: "false" as const,
    supersedes: "",
  };
}

export function supplierFrom(row: Row, config: Zoned): Mapped<Supplier> {
  const street = (prefix: string): string =>
    [field(row, `${prefix}.MAILADDRESS.ADDRESS1`), field(row, `${prefix}.MAILADDRESS.ADDRESS2`)]
      .filter((part) => part !== "")
      .join("\n");
  return {
    ...envelope(row, "VENDORID", config),
    number: field(row, "VENDORID"),
    name: field(row, "NAME"),
    status: field(row, "STATUS"),
    currency: field(row, "CURRENCY"),
    tax_id: field(row, "TAXID"),
    email: field(row, "DISPLAYCONTACT.EMAIL1"),
    phone: field(row, "DISPLAYCONTACT.PHONE1"),
    payment_terms: field(row, "TERMNAME"),
    payment_method: "",
    street: street("DISPLAYCONTACT"),
    city: field(row, "DISPLAYCONTACT.MAILADDRESS.CITY"),
    state: field(row, "DISPLAYCONTACT.MAILADDRESS.STATE"),
    postal_code: field(row, "DISPLAYCONTACT.MAILADDRESS.ZIP"),
    country: field(row, "DISPLAYCONTACT.MAILADDRESS.COUNTRY"),
    remit_to_name: field(row, "PAYTO.PRINTAS"),
    remit_to_street: street("PAYTO"),
    remit_to_city: field(row, "PAYTO.MAILADDRESS.CITY"),
    remit_to_state: field(row, "PAYTO.MAILADDRESS.STATE"),
    remit_to_postal_code: field(row, "PAYTO.MAILADDRESS.ZIP"),
    remit_to_country: field(row, "PAYTO.MAILADDRESS.COUNTRY"),
    bank_fingerprint: "",
    on_hold: flag(row, "ONHOLD"),
  };
}

export function glAccountFrom(row: Row, config: Zoned): Mapped<GlAccount> {
  return {
    ...envelope(row, "ACCOUNTNO", config),
    number: field(row, "ACCOUNTNO"),
    name: field(row, "TITLE"),
    account_type: field(row, "ACCOUNTTYPE"),
    status: field(row, "STATUS"),
  };
}

export function costCenterFrom(row: Row, config: Zoned): Mapped<CostCenter> {
  const key = costCenterField(config);
  return {
    ...envelope(row, key, config),
    number: field(row, key),
    name: field(row, "TITLE") || field(row, "NAME"),
    status: field(row, "STATUS"),
    parent: field(row, "PARENTID"),
  };
}
