/** A check or payment, and what it was applied to, to the canonical payment; pure. */

import type { AppliedAmount, Mapped, Payment } from "../../../../shared-types/canonical.ts";
import { envelope, type MapContext } from "./map.ts";
import { paidAmount } from "./sign.ts";
import { date, details, money, type Row, text } from "./value.ts";

/** `History` holds what was applied; documents that are only chosen stand elsewhere. */
export function paymentFrom(row: Row, { info }: MapContext): Mapped<Payment> {
  const type = text(row, "Type");
  return {
    ...envelope(row, info),
    supplier_external_id: text(row, "Vendor"),
    supplier_number: text(row, "Vendor"),
    supplier_name: "",
    payment_date: date(row, "ApplicationDate"),
    method: text(row, "PaymentMethod"),
    bank_account: text(row, "CashAccount"),
    reference: text(row, "PaymentRef"),
    currency: text(row, "CurrencyID"),
    amount: paidAmount(type, money(row, "PaymentAmount")),
    status: text(row, "Status"),
    dimensions: "",
    applied: JSON.stringify(details(row, "History").map((applied) => appliedFrom(applied, type))),
  };
}

function appliedFrom(row: Row, type: string): AppliedAmount {
  const number = text(row, "ReferenceNbr");
  return {
    invoice_external_id: `${text(row, "DocType")}~${number}`,
    invoice_number: number,
    amount: paidAmount(type, money(row, "AmountPaid")),
  };
}
