/**
 * What the types of documents mean. The instance shows amounts as the form does, mostly without a sign; ours are
 * signed as what is owed, or paid, to the supplier. Labels beyond Bill, Payment and Normal come from no source.
 */

import Big from "big.js";
import type { Invoice } from "../../../../shared-types/canonical.ts";

interface Kind {
  document: Invoice["document_type"];
  sign: 1 | -1;
}

/** In Acumatica a credit adjustment raises what is owed, a debit adjustment lowers it. */
const bills: Record<string, Kind> = {
  Bill: { document: "bill", sign: 1 },
  "Credit Adj.": { document: "debit_note", sign: 1 },
  "Debit Adj.": { document: "credit_note", sign: -1 },
  Prepayment: { document: "prepayment", sign: 1 },
  "Prepmt. Invoice": { document: "prepayment", sign: 1 },
};

const payments: Record<string, 1 | -1> = {
  Payment: 1,
  Check: 1,
  Prepayment: 1,
  "Debit Adj.": 1,
  Refund: -1,
  "Vendor Refund": -1,
  "Voided Payment": -1,
  "Voided Check": -1,
  "Voided Refund": 1,
};

export function billKind(type: string): Kind {
  return known(bills, type);
}

/** A reversal may come with a sign already, or without. */
export function paidAmount(type: string, amount: string): string {
  return known(payments, type) < 0 ? new Big(amount).abs().neg().toFixed() : amount;
}

export function signed(amount: string, sign: 1 | -1): string {
  return amount === "" || sign > 0 ? amount : new Big(amount).neg().toFixed();
}

function known<T>(table: Record<string, T>, type: string): T {
  const found = Object.hasOwn(table, type) ? table[type] : undefined;
  if (found === undefined)
    throw new Error(
      `Type: ${JSON.stringify(type)} is not known; expected one of: ${Object.keys(table).join(", ")}`,
    );
  return found;
}
