/** A bill of the gateway to the canonical invoice; pure. */

import type { DocumentLine, Invoice, Mapped } from "../../../../shared-types/canonical.ts";
import { decimal, optionalDecimal } from "../decimal.ts";
import type { IntacctConfig, Zoned } from "./config.ts";
import { envelope, field, flag } from "./map.ts";
import { costCenterField, LINE_DIMENSIONS, type Row } from "./objects.ts";
import { readMark } from "./origin.ts";
import { dateFrom } from "./text.ts";

/** A bill header and its lines. WHENCREATED is the bill's date, not when the record came to be. */
export function invoiceFrom(row: Row, lines: readonly Row[], config: Zoned): Mapped<Invoice> {
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
