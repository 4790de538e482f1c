/** An entry of an invoice batch to the canonical invoice; pure. */

import type { DocumentLine, Invoice, Mapped } from "../../../../shared-types/canonical.ts";
import type { Sage300Config } from "./config.ts";
import type { Row } from "./feed.ts";
import { accountKey, costCenterId, envelope } from "./map.ts";
import {
  amount,
  date,
  dimensions,
  firstOf,
  flag,
  instant,
  requiredAmount,
  rowsOf,
  sum,
  text,
} from "./value.ts";

/**
 * Amounts come positive whatever the document. A credit note takes from what is owed, a debit note adds to it, as
 * interest does. Sources: SagePayloadFactory samples (positive credit notes); Sage 300 help, "Entering a Debit Note or a
 * Credit Note" (a debit note is paid, a credit note is applied).
 */
const TYPES: Readonly<Record<string, { type: Invoice["document_type"]; sign: 1 | -1 }>> = {
  Invoice: { type: "bill", sign: 1 },
  Interest: { type: "bill", sign: 1 },
  DebitNote: { type: "debit_note", sign: 1 },
  CreditNote: { type: "credit_note", sign: -1 },
};

/** A tax group has up to five authorities. */
const TAXES = [1, 2, 3, 4, 5].map((authority) => `TaxAmount${authority}`);

export const DOCUMENT_TYPES = Object.keys(TYPES);

/** The segment code that each account has in the segment of cost centers, by key of the account. */
export type SegmentCodes = ReadonlyMap<string, string>;

export function invoiceId(batch: Row, invoice: Row): string {
  return `${text(batch, "BatchNumber")}~${text(invoice, "EntryNumber")}`;
}

export function invoiceFrom(
  batch: Row,
  invoice: Row,
  config: Sage300Config,
  segmentCodes: SegmentCodes,
): Mapped<Invoice> {
  const { type, sign } = typeOf(invoice);
  const vendor = text(invoice, "VendorNumber");
  const status = text(batch, "BatchStatus");
  return {
    ...envelope(invoiceId(batch, invoice), instant(batch, "DateLastEdited")),
    deleted: status === "Deleted" ? "true" : "false",
    number: text(invoice, "DocumentNumber"),
    document_type: type,
    supplier_external_id: vendor,
    supplier_number: vendor,
    supplier_name: text(invoice, "VendorName"),
    invoice_date: date(invoice, "DocumentDate"),
    due_date: date(invoice, "DueDate"),
    posting_date: date(invoice, "PostingDate"),
    payment_terms: text(invoice, "Terms"),
    currency: text(invoice, "CurrencyCode"),
    subtotal: amount(invoice, "DocumentTotalBeforeTaxes", sign),
    tax_amount: sum(invoice, TAXES, sign),
    shipping_amount: "",
    total_amount: requiredAmount(invoice, "DocumentTotalIncludingTax", sign),
    amount_due: "",
    status,
    on_hold: flag(invoice, "OnHold"),
    description: text(invoice, "InvoiceDescription"),
    reference: text(invoice, "ApplytoDocument"),
    purchase_order_number: text(invoice, "PONumber"),
    dimensions: dimensions(rowsOf(invoice, "InvoiceOptionalFields"), {
      OrderNumber: text(invoice, "OrderNumber"),
    }),
    lines: JSON.stringify(
      rowsOf(invoice, "InvoiceDetails").map((line) => lineFrom(line, sign, config, segmentCodes)),
    ),
  };
}

/** Signed total of an entry, whether or not the rest of it can be mapped. */
export function totalOf(invoice: Row): string {
  const sign = TYPES[text(invoice, "DocumentType")]?.sign ?? 1;
  return requiredAmount(invoice, "DocumentTotalIncludingTax", sign);
}

function typeOf(invoice: Row) {
  const name = text(invoice, "DocumentType");
  const known = TYPES[name];
  if (known !== undefined) return known;
  throw new Error(`DocumentType: ${JSON.stringify(name)} is none of ${DOCUMENT_TYPES.join(", ")}`);
}

function lineFrom(line: Row, sign: 1 | -1, config: Sage300Config, segmentCodes: SegmentCodes): DocumentLine {
  const account = accountKey(text(line, "GLAccount"));
  // What tax is in the price is not part of the net amount.
  const net =
    text(line, "DistributedAmountBeforeTaxes") === "" ? "DistributedAmount" : "DistributedAmountBeforeTaxes";
  return {
    line_number: text(line, "LineNumber"),
    description: firstOf(line, "DistributionDescription", "Comment", "AcctDescription"),
    quantity: "",
    unit_price: "",
    amount: requiredAmount(line, net, sign),
    tax_amount: amount(line, "TaxAmountIncludedinPrice", sign),
    gl_account: account,
    cost_center: costCenterId(config, segmentCodes.get(account) ?? ""),
    location: "",
    project: "",
    item: "",
    purchase_order_line: "",
    dimensions: dimensions(rowsOf(line, "InvoiceDetailOptionalFields"), {
      DistributionCode: text(line, "DistributionCode"),
    }),
  };
}
