import { amount, atRate } from "../store/money.ts";

/** The eight totals of a bill: entered, selected, paid, due, in transaction and base currency. */
export function totals(total: bigint, paid: bigint, rate: string) {
  const base = (value: bigint) => amount(atRate(value, rate));
  return {
    TRX_TOTALENTERED: amount(total),
    TRX_TOTALSELECTED: "0",
    TRX_TOTALPAID: amount(paid),
    TRX_TOTALDUE: amount(total - paid),
    TOTALENTERED: base(total),
    TOTALSELECTED: "0",
    TOTALPAID: base(paid),
    TOTALDUE: base(total - paid),
  };
}
