import { totals } from "../company/totals.ts";
import { businessError, FunctionFailure, NotSimulated } from "../errors.ts";
import type { FunctionContext } from "../functions/context.ts";
import type { Bill, BillLine } from "../objects/bill.ts";
import { amount, atRate, cents, stored } from "../store/money.ts";
import { textOf, type XmlNode } from "../xml/tree.ts";
import { invalid } from "./bill-rules.ts";

/** One detail of a payment: so much on this bill, or on this line of it. */
export interface Application {
  bill: Bill;
  /** RECORDNO of the line, "" = the bill as a whole. */
  entryKey: string;
  value: bigint;
}

const NOT_BUILT = [
  "POSADJKEY",
  "ADJUSTMENTKEY",
  "ADVANCEKEY",
  "INLINEKEY",
  "DISCOUNTDATE",
  "JOINTPAYEEPRINTAS",
];

/** Checks a detail against its bill as it stands (Intacct developer docs, AP Payments, APPYMTDETAIL). */
export function readApplication(
  input: XmlNode,
  vendorId: string,
  currency: string,
  context: FunctionContext,
): Application {
  const unbuilt = NOT_BUILT.find((name) => textOf(input, name) !== "");
  if (unbuilt) throw new NotSimulated(`payment details with ${unbuilt}`);
  const bill = payableBill(textOf(input, "RECORDKEY"), vendorId, context);
  if (currency !== "" && currency !== bill.CURRENCY) throw new FunctionFailure(invalid("Currency", currency));
  const value = cents(textOf(input, "TRX_PAYMENTAMOUNT"));
  if (value === undefined || value <= 0n) throw refused("Required field TRX_PAYMENTAMOUNT is missing.");
  const entryKey = textOf(input, "ENTRYKEY");
  const line = bill.APBILLITEMS.find((candidate) => candidate.RECORDNO === entryKey);
  if (entryKey !== "" && !line) throw new FunctionFailure(invalid("Bill line", entryKey));
  const due = line ? openOf(line) : stored(bill.TRX_TOTALDUE);
  // Text fragment from fylein/fyle-intacct-api; with (0) it means that the bill is paid already.
  if (value > due)
    throw refused(`Payment amount (${amount(value)}) exceeds total amount due (${amount(due)})`);
  return { bill, entryKey, value };
}

/** Posted, not wholly paid, this vendor's, and visible from the session's entity; the text is fylein/fyle-intacct-api's. */
function payableBill(recordNo: string, vendorId: string, { company, caller }: FunctionContext): Bill {
  const bill = company.bills.get(recordNo);
  const visible = bill && (caller.entity === "" || bill.MEGAENTITYID === caller.entity);
  const payable = bill && ["Posted", "Selected", "Partially Paid", "Paid"].includes(bill.STATE);
  if (!bill || !visible || !payable || bill.VENDORID !== vendorId)
    throw refused("Oops, we can't find this transaction; enter a valid transaction, and try again.");
  return bill;
}

/** Takes a payment off a bill and its lines, oldest line first where the detail names none. */
export function applyToBill(
  { bill, entryKey, value }: Application,
  date: string,
  { company }: FunctionContext,
): void {
  const current = company.bills.get(bill.RECORDNO) ?? bill;
  const paid = stored(current.TRX_TOTALPAID) + value;
  const total = stored(current.TRX_TOTALENTERED);
  if (paid > total)
    throw refused(`Payment amount (${amount(value)}) exceeds total amount due (${current.TRX_TOTALDUE})`);
  const after: Bill = {
    ...current,
    ...totals(total, paid, current.EXCHANGE_RATE),
    STATE: paid === total ? "Paid" : "Partially Paid",
    WHENPAID: paid === total ? date : "",
    WHENMODIFIED: company.stamp(),
    APBILLITEMS: paidLines(current, entryKey, value),
  };
  company.write(company.bills, "apbill", bill.RECORDNO, after);
}

function paidLines(bill: Bill, entryKey: string, value: bigint): BillLine[] {
  let left = value;
  return bill.APBILLITEMS.map((line) => {
    const open = openOf(line);
    if (left === 0n || open <= 0n || (entryKey !== "" && line.RECORDNO !== entryKey)) return line;
    const part = left < open ? left : open;
    left -= part;
    const paid = stored(line.TRX_TOTALPAID) + part;
    return { ...line, TRX_TOTALPAID: amount(paid), TOTALPAID: amount(atRate(paid, bill.EXCHANGE_RATE)) };
  });
}

function openOf(line: BillLine): bigint {
  return stored(line.TRX_AMOUNT) - stored(line.TRX_TOTALPAID);
}

function refused(text: string): FunctionFailure {
  return new FunctionFailure(businessError(text));
}
