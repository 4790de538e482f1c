import { totals } from "../company/totals.ts";
import { businessError, FunctionFailure } from "../errors.ts";
import type { FunctionContext } from "../functions/context.ts";
import { BILL_DERIVED, BILL_FIELDS, type Bill, type BillState } from "../objects/bill.ts";
import { stored } from "../store/money.ts";
import { child, textOf, type XmlNode } from "../xml/tree.ts";
import { readLines } from "./bill-lines.ts";
import { checkNumber, checkPeriod, checkVendor, refuseFirst } from "./bill-rules.ts";
import { readInput } from "./input.ts";
import type { WrittenRecord } from "./writer.ts";

/** update APBILL (Intacct developer docs, Bills, Update Bill): header fields, and a full replacement of the lines. */
export function updateBill(input: XmlNode, context: FunctionContext): WrittenRecord {
  const { company } = context;
  const before = billToUpdate(input, context);
  const items = child(input, "APBILLITEMS");
  const header = readInput(input, {
    object: "APBILL",
    fields: { ...BILL_DERIVED, ...BILL_FIELDS },
    besides: ["ACTION", "APBILLITEMS"],
    settings: company.settings,
  });
  header.delete("RECORDNO");
  refuseFirst(
    company.settings.updateNeedsDueDate && (header.get("WHENDUE") ?? "") === ""
      ? businessError("Required field WHENDUE is missing.")
      : undefined,
    items && isPaid(before)
      ? businessError("The line items of a paid or partially paid bill can't be edited.")
      : undefined,
  );
  const after = applied(before, header, items, input, context);
  refuseFirst(
    checkVendor(company, after),
    // Looking for a twin means looking at every bill: only where the number or its scope changes.
    header.has("RECORDID") || header.has("VENDORID")
      ? checkNumber(company, after, after.STATE === "Draft" || before.RECORDID === "")
      : undefined,
    checkPeriod(company, after.WHENPOSTED),
  );
  company.write(company.bills, "apbill", after.RECORDNO, after);
  return { object: "APBILL", recordNo: after.RECORDNO, keys: [["RECORDNO", after.RECORDNO]] };
}

function applied(
  before: Bill,
  header: ReadonlyMap<string, string>,
  items: XmlNode | undefined,
  input: XmlNode,
  { company }: FunctionContext,
): Bill {
  const changed: Bill = { ...before, ...Object.fromEntries(header) };
  const lines = items
    ? readLines(items, company, before.APBILLITEMS, changed.EXCHANGE_RATE)
    : before.APBILLITEMS;
  const total = lines.reduce((sum, line) => sum + stored(line.TRX_AMOUNT), 0n);
  const state = stateAfter(before.STATE, textOf(input, "ACTION"), company.settings.billApproval);
  const retotalled = items !== undefined || header.has("EXCHANGE_RATE");
  return {
    ...changed,
    ...(retotalled ? totals(total, stored(before.TRX_TOTALPAID), changed.EXCHANGE_RATE) : {}),
    STATE: state,
    WHENPOSTED: state === "Draft" ? changed.WHENPOSTED : changed.WHENPOSTED || changed.WHENCREATED,
    WHENMODIFIED: company.stamp(),
    APBILLITEMS: lines,
  };
}

/** The action defaults to Submit, also for a draft (Intacct developer docs, Bills, Update Bill, ACTION). */
export function stateAfter(before: BillState, action: string, approval: boolean): BillState {
  if (before !== "Draft" && before !== "Declined") return before;
  if (action === "Draft") return before;
  return approval ? "Submitted" : "Posted";
}

function isPaid(bill: Bill): boolean {
  return stored(bill.TRX_TOTALPAID) !== 0n || bill.STATE === "Paid" || bill.STATE === "Partially Paid";
}

/** The bill, if this session may change it; the text is the one that fylein/fyle-intacct-api maps. */
function billToUpdate(input: XmlNode, { company, caller, settings }: FunctionContext): Bill {
  const recordNo = textOf(input, "RECORDNO");
  const bill = company.bills.get(recordNo);
  const mine =
    bill &&
    (bill.MEGAENTITYID === caller.entity || (caller.entity === "" && settings.topLevelMayWriteEntityRecords));
  if (bill && mine) return bill;
  throw new FunctionFailure(
    businessError("Oops, we can't find this transaction; enter a valid transaction, and try again."),
  );
}
