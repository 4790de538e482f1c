/** The gateway's records to canonical documents; pure. A value that cannot be read is an Error naming the field. */

import type {
  CostCenter,
  DocumentLine,
  FlagText,
  GlAccount,
  Invoice,
  Mapped,
  Supplier,
} from "../../../../shared-types/canonical.ts";
import { decimal, optionalDecimal } from "../decimal.ts";
import type { IntacctConfig } from "./config.ts";
import { costCenterField, LINE_DIMENSIONS, type Row } from "./objects.ts";
import { readMark } from "./origin.ts";
import { dateFrom, instantFrom } from "./text.ts";

/** Raise when a mapping changes what it yields, so that records are loaded again. */
export const MAPPING_VERSION = "intacct/1";

/** An absent field and an empty element mean the same to the gateway: no value. */
export function field(row: Row, name: string): string {
  return row[name] ?? "";
}

function flag(row: Row, name: string): FlagText {
  return field(row, name) === "true" ? "true" : "false";
}

function envelope(row: Row, key: string, config: IntacctConfig) {
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

export function supplierFrom(row: Row, config: IntacctConfig): Mapped<Supplier> {
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

export function glAccountFrom(row: Row, config: IntacctConfig): Mapped<GlAccount> {
  return {
    ...envelope(row, "ACCOUNTNO", config),
    number: field(row, "ACCOUNTNO"),
    name: field(row, "TITLE"),
    account_type: field(row, "ACCOUNTTYPE"),
    status: field(row, "STATUS"),
  };
}

export function costCenterFrom(row: Row, config: IntacctConfig): Mapped<CostCenter> {
  const key = costCenterField(config);
  return {
    ...envelope(row, key, config),
    number: field(row, key),
    name: field(row, "TITLE") || field(row, "NAME"),
    status: field(row, "STATUS"),
    parent: field(row, "PARENTID"),
  };
}

/** A bill header and its lines. WHENCREATED is the bill's date, not when the record came to be. */
export function invoiceFrom(row: Row, lines: readonly Row[], config: IntacctConfig): Mapped<Invoice> {
  const bearer = { vendorId: field(row, "VENDORID"), number: field(row, "RECORDID") };
  const { text, origin } = readMark(field(row, "DESCRIPTION"), bearer);
  return {
    ...envelope(row, "RECORDNO", config),
    origin_key: origin?.from === "caller" ? origin.key : "",
    number: field(row, "RECORDID"),
    document_type: "bill",
    supplier_external_id: field(row, "VENDORID"),
    supplier_number: field(row, "VENDORID"),
    supplier_name: field(row, "VENDORNAME"),
    invoice_date: dateFrom(field(row, "WHENCREATED"), "WHENCREATED"),
    due_date: dateFrom(field(row, "WHENDUE"), "WHENDUE"),
    posting_date: dateFrom(field(row, "WHENPOSTED"), "WHENPOSTED"),
    payment_terms: field(row, "TERMNAME"),
    currency: field(row, "CURRENCY"),
    subtotal: "",
    tax_amount: "",
    shipping_amount: "",
    total_amount: decimal(field(row, "TRX_TOTALENTERED"), "TRX_TOTALENTERED"),
    amount_due: optionalDecimal(field(row, "TRX_TOTALDUE"), "TRX_TOTALDUE"),
    status: field(row, "STATE"),
    on_hold: flag(row, "ONHOLD"),
    description: text,
    reference: field(row, "DOCNUMBER"),
    purchase_order_number: "",
    dimensions: "",
    lines: JSON.stringify(inLineOrder(lines).map((line) => lineFrom(line, config))),
  };
}

function inLineOrder(lines: readonly Row[]): Row[] {
  return lines.toSorted((a, b) => Number(field(a, "LINE_NO")) - Number(field(b, "LINE_NO")));
}

function lineFrom(row: Row, config: IntacctConfig): DocumentLine {
  const costCenter = costCenterField(config);
  const dimensions = LINE_DIMENSIONS.filter((name) => field(row, name) !== "").map((name) => [
    name,
    field(row, name),
  ]);
  return {
    line_number: field(row, "LINE_NO"),
    description: field(row, "ENTRYDESCRIPTION"),
    quantity: "",
    unit_price: "",
    amount: decimal(field(row, "TRX_AMOUNT"), `line ${field(row, "LINE_NO")} TRX_AMOUNT`),
    tax_amount: "",
    gl_account: field(row, "ACCOUNTNO"),
    cost_center: field(row, costCenter),
    location: field(row, "LOCATIONID"),
    project: field(row, "PROJECTID"),
    item: field(row, "ITEMID"),
    purchase_order_line: "",
    dimensions: dimensions.length === 0 ? "" : JSON.stringify(Object.fromEntries(dimensions)),
  };
}
