/** A payment as `payment.create` takes it. */

import { z } from "zod";
import { date, idText, money, optionalText, originKey, requiredText, rowsOf, sumOf } from "./document.ts";

const applied = z.looseObject({
  invoice_external_id: idText,
  amount: money.refine((amount) => !amount.startsWith("-") && amount !== "0", "expected more than nothing"),
});

export const newPayment = z
  .looseObject({
    origin_key: originKey,
    legal_entity: optionalText,
    supplier_external_id: requiredText,
    payment_date: date,
    method: optionalText,
    bank_account: optionalText,
    reference: optionalText,
    // The field table requires it; samples that leave it out pay in the base currency.
    currency: requiredText,
    amount: money,
    applied: rowsOf(applied),
  })
  .check(({ value, issues }) => {
    const sum = sumOf(value.applied.map(({ amount }) => amount));
    if (sum !== value.amount) {
      const message = `expected ${sum}, the sum of what is applied`;
      issues.push({ code: "custom", path: ["amount"], message, input: value.amount });
    }
    const bills = value.applied.map(({ invoice_external_id }) => invoice_external_id);
    if (new Set(bills).size < bills.length)
      issues.push({ code: "custom", path: ["applied"], message: "expected each bill once", input: bills });
  });
export type NewPayment = z.output<typeof newPayment>;
