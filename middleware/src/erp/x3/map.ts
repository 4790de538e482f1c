/** X3's master records to canonical documents; pure. A value that cannot be read is an Error naming the field. */

import type {
  CostCenter,
  FlagText,
  GlAccount,
  Mapped,
  Supplier,
} from "../../../../shared-types/canonical.ts";
import type { X3Config } from "./config.ts";
import { idOf } from "./keys.ts";
import type { Resource } from "./resources.ts";
import { instantFrom, isYes, type Row, textOf } from "./values.ts";

/** Raise when a mapping changes what it yields, so that records are loaded again. */
export const MAPPING_VERSION = "x3/1";

export function modifiedAt(row: Row, { watermark }: Resource, { time_zone }: X3Config): string {
  return instantFrom(textOf(row, [...(watermark === null ? [] : [watermark]), "$updDate"]), time_zone);
}

export function envelope(row: Row, resource: Resource, config: X3Config) {
  const external_id = idOf(row, resource);
  return {
    external_id,
    number: field(row, resource, "number") || external_id,
    legal_entity: field(row, resource, "legal_entity"),
    modified_at: modifiedAt(row, resource, config),
    origin_key: "",
    deleted: "false" as const,
    supersedes: "",
  };
}

export function field(row: Row, { properties }: Resource, name: string): string {
  return textOf(row, properties[name]);
}

/** ENAFLG: 1 no, 2 yes. Empty stays empty. */
function statusOf(row: Row, resource: Resource): string {
  const text = field(row, resource, "status");
  return text === "" ? "" : isYes(text) ? "active" : "inactive";
}

function flag(row: Row, resource: Resource, name: string): FlagText {
  return isYes(field(row, resource, name)) ? "true" : "false";
}

export function supplierFrom(row: Row, resource: Resource, config: X3Config): Mapped<Supplier> {
  const text = (name: string): string => field(row, resource, name);
  return {
    ...envelope(row, resource, config),
    name: text("name"),
    status: statusOf(row, resource),
    currency: text("currency"),
    tax_id: text("tax_id"),
    email: text("email"),
    phone: text("phone"),
    payment_terms: text("payment_terms"),
    payment_method: text("payment_method"),
    street: text("street"),
    city: text("city"),
    state: text("state"),
    postal_code: text("postal_code"),
    country: text("country"),
    remit_to_name: text("remit_to_name"),
    remit_to_street: text("remit_to_street"),
    remit_to_city: text("remit_to_city"),
    remit_to_state: text("remit_to_state"),
    remit_to_postal_code: text("remit_to_postal_code"),
    remit_to_country: text("remit_to_country"),
    // Account numbers of suppliers stand in another class, which is not read.
    bank_fingerprint: "",
    on_hold: flag(row, resource, "on_hold"),
  };
}

export function glAccountFrom(row: Row, resource: Resource, config: X3Config): Mapped<GlAccount> {
  return {
    ...envelope(row, resource, config),
    name: field(row, resource, "name"),
    account_type: field(row, resource, "account_type"),
    status: statusOf(row, resource),
  };
}

export function costCenterFrom(row: Row, resource: Resource, config: X3Config): Mapped<CostCenter> {
  return {
    ...envelope(row, resource, config),
    name: field(row, resource, "name"),
    status: statusOf(row, resource),
    parent: field(row, resource, "parent"),
  };
}

/** Values without a column of their own, under X3's names; empty where there are none. */
export function dimensionsText(entries: readonly (readonly [string, string])[]): string {
  const given = entries.filter(([, value]) => value !== "");
  return given.length === 0 ? "" : JSON.stringify(Object.fromEntries(given));
}
