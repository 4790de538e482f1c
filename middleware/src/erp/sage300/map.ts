/** Master records of the API to canonical documents; pure. */

import type { CostCenter, GlAccount, Mapped, Supplier } from "../../../../shared-types/canonical.ts";
import type { Sage300Config } from "./config.ts";
import type { Row } from "./feed.ts";
import { firstOf, flag, instant, text } from "./value.ts";

/** Raise when a mapping changes what it yields, so that records are loaded again. */
export const MAPPING_VERSION = "sage300/1";

/** What every document carries; a company is a connection of its own, so there is no legal entity below it. */
export function envelope(externalId: string, modifiedAt: string) {
  if (externalId === "") throw new Error("the record has no key");
  return {
    external_id: externalId,
    legal_entity: "",
    modified_at: modifiedAt,
    origin_key: "",
    deleted: "false" as const,
    supersedes: "",
  };
}

export function supplierFrom(row: Row): Mapped<Supplier> {
  const number = text(row, "VendorNumber");
  const address = {
    street: [1, 2, 3, 4]
      .map((line) => text(row, `AddressLine${line}`))
      .filter((line) => line !== "")
      .join("\n"),
    city: text(row, "City"),
    state: text(row, "StateProvince"),
    postal_code: text(row, "ZipPostalCode"),
    country: text(row, "Country"),
  };
  return {
    ...envelope(number, instant(row, "DateLastMaintained")),
    number,
    name: text(row, "VendorName"),
    status: text(row, "Status"),
    currency: text(row, "CurrencyCode"),
    tax_id: firstOf(row, "BusinessRegistrationNumber", "Num1099CPRSTaxNumber", "TaxRegistrationCode1"),
    email: firstOf(row, "Email", "ContactsEmail"),
    phone: text(row, "PhoneNumber"),
    payment_terms: text(row, "Terms"),
    payment_method: text(row, "PaymentCode"),
    ...address,
    ...remitTo(row, address),
    bank_fingerprint: "",
    on_hold: flag(row, "OnHold"),
  };
}

/** Without a remit-to location of its own, money goes to the vendor's address; another one is a record that we do not read. */
function remitTo(row: Row, { street, city, state, postal_code, country }: Record<AddressPart, string>) {
  const isOwn = text(row, "PrimaryRemitToLocation") === "";
  const own = (value: string): string => (isOwn ? value : "");
  return {
    remit_to_name: own(firstOf(row, "LegalName", "VendorName")),
    remit_to_street: own(street),
    remit_to_city: own(city),
    remit_to_state: own(state),
    remit_to_postal_code: own(postal_code),
    remit_to_country: own(country),
  };
}

type AddressPart = "street" | "city" | "state" | "postal_code" | "country";

/** `number` is the account as people write and pick it, with its separators: the expense code of procurement. */
export function glAccountFrom(row: Row): Mapped<GlAccount> {
  const account = text(row, "UnformattedAccount");
  return {
    ...envelope(account, ""),
    number: text(row, "AccountNumber") || account,
    name: text(row, "Description"),
    account_type: text(row, "AccountType"),
    status: text(row, "Status"),
  };
}

/** A code of the account segment that holds cost centers. Segments have neither status nor hierarchy. */
export function costCenterFrom(row: Row, config: Sage300Config): Mapped<CostCenter> {
  const code = text(row, "SegmentCodeKey");
  return {
    ...envelope(costCenterId(config, code), ""),
    number: code,
    name: text(row, "SegmentCodeDescription"),
    status: "",
    parent: "",
  };
}

export function costCenterId({ cost_center_segment }: Sage300Config, code: string): string {
  return code === "" ? "" : `${cost_center_segment}~${code}`;
}

/** An account number as documents name it, maybe with separators, to the key of its record, which has none. */
export function accountKey(number: string): string {
  return number.replace(/[-/\\.]/g, "");
}
