/** A payment of the gateway, and what it paid, to the canonical payment; pure. */

import type { AppliedAmount, Mapped, Payment } from "../../../../shared-types/canonical.ts";
import { decimal } from "../decimal.ts";
import type { Zoned } from "./config.ts";
import { sumOf } from "./document.ts";
import { envelope, field } from "./map.ts";
import type { Row } from "./objects.ts";
import { readMark } from "./origin.ts";
import { dateFrom } from "./text.ts";

/** `details` are the payment's rows of APPYMTDETAIL, each with the number of its bill. WHENCREATED is the payment's date. */
export function paymentFrom(row: Row, details: readonly Row[], config: Zoned): Mapped<Payment> {
  const vendorId = field(row, "VENDORID");
  const { origin } = readMark(field(row, "DESCRIPTION"), { vendorId, number: "" });
  return {
    ...envelope(row, "RECORDNO", config),
    origin_key: origin?.from === "caller" ? origin.key : "",
    number: field(row, "RECORDID"),
    supplier_external_id: vendorId,
    supplier_number: vendorId,
    supplier_name: field(row, "VENDORNAME"),
    payment_date: dateFrom(field(row, "WHENCREATED"), "WHENCREATED"),
    method: field(row, "PAYMENTMETHOD"),
    bank_account: field(row, "FINANCIALENTITY"),
    reference: field(row, "DOCNUMBER"),
    currency: field(row, "CURRENCY"),
    amount: decimal(field(row, "TRX_TOTALENTERED"), "TRX_TOTALENTERED"),
    status: field(row, "STATE"),
    dimensions: "",
    applied: JSON.stringify(appliedFrom(details)),
  };
}

/** One entry for each bill, in the order of their record numbers; a detail may pay one line of it. */
function appliedFrom(details: readonly Row[]): AppliedAmount[] {
  const byBill = Map.groupBy(details, (detail) => field(detail, "RECORDKEY"));
  return [...byBill]
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([bill, rows]) => ({
      invoice_external_id: bill,
      invoice_number: field(rows[0] ?? {}, "RECORDID"),
      amount: sumOf(rows.map((row) => decimal(field(row, "TRX_PAYMENTAMOUNT"), "TRX_PAYMENTAMOUNT"))),
    }));
}
