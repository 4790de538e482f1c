import { totals } from "../company/totals.ts";
import { businessError, FunctionFailure, NotSimulated } from "../errors.ts";
import type { FunctionContext } from "../functions/context.ts";
import { BILL_DERIVED, BILL_FIELDS, type Bill } from "../objects/bill.ts";
import { emptyRow } from "../objects/field.ts";
import { stored } from "../store/money.ts";
import { child, textOf, type XmlNode } from "../xml/tree.ts";
import { readLines } from "./bill-lines.ts";
import { checkNumber, checkPeriod, checkVendor, refuseFirst } from "./bill-rules.ts";
import { stateAfter } from "./bill-update.ts";
import { readInput } from "./input.ts";
import type { WrittenRecord } from "./writer.ts";

const NO_BILL = emptyRow(BILL_FIELDS);

/** create APBILL (Intacct developer docs, Bills, Create Bill). */
export function createBill(input: XmlNode, context: FunctionContext): WrittenRecord {
  const { company } = context;
  const header = readInput(input, {
    object: "APBILL",
    fields: { ...BILL_DERIVED, ...BILL_FIELDS },
    besides: ["ACTION", "APBILLITEMS"],
    settings: company.settings,
  });
  const draft = textOf(input, "ACTION") === "Draft";
  refuseFirst(missing(header, draft));
  const container = child(input, "APBILLITEMS");
  if (!container) throw new FunctionFailure(businessError("A bill needs at least one line."));
  const bill = assembled(header, container, draft, context);
  refuseFirst(
    draft && bill.VENDORID === "" ? undefined : checkVendor(company, bill),
    checkNumber(company, bill, draft),
    checkPeriod(company, bill.WHENPOSTED),
  );
  company.write(company.bills, "apbill", bill.RECORDNO, bill);
  return { object: "APBILL", recordNo: bill.RECORDNO, keys: [["RECORDNO", bill.RECORDNO]] };
}

function missing(header: ReadonlyMap<string, string>, draft: boolean) {
  if (header.get("INCLUSIVETAX") === "true") throw new NotSimulated("inclusive taxes");
  if (header.has("EXCHANGE_RATE") && (header.get("EXCH_RATE_TYPE_ID") ?? "") !== "")
    return businessError("EXCHANGE_RATE and EXCH_RATE_TYPE_ID exclude each other.");
  if (draft) return undefined;
  const lacking = ["VENDORID", "WHENCREATED", "WHENDUE"].find((name) => (header.get(name) ?? "") === "");
  return lacking === undefined ? undefined : businessError(`Required field ${lacking} is missing.`);
}

function assembled(
  header: ReadonlyMap<string, string>,
  container: XmlNode,
  draft: boolean,
  { company, caller }: FunctionContext,
): Bill {
  const recordNo = company.nextNumber("apbill");
  const vendor = company.vendors.named(header.get("VENDORID") ?? "");
  const stamp = company.stamp();
  const given = Object.fromEntries(header) as Partial<Bill>;
  const rate = given.EXCHANGE_RATE ?? "";
  const lines = readLines(container, company, [], rate);
  const total = lines.reduce((sum, line) => sum + stored(line.TRX_AMOUNT), 0n);
  const contact = vendor?.["DISPLAYCONTACT.CONTACTNAME"] ?? "";
  return {
    ...NO_BILL,
    TERMNAME: vendor?.TERMNAME ?? "",
    PAYMENTPRIORITY: "normal",
    ONHOLD: "false",
    BASECURR: "USD",
    CURRENCY: "USD",
    BILLTOPAYTOCONTACTNAME: contact,
    SHIPTORETURNTOCONTACTNAME: contact,
    INCLUSIVETAX: "false",
    ...given,
    ...totals(total, 0n, rate),
    RECORDNO: recordNo,
    RECORDID: numberOf(given.RECORDID ?? "", recordNo, draft, company.settings.billSequencing),
    STATE: draft ? "Draft" : stateAfter("Draft", "Submit", company.settings.billApproval),
    WHENPOSTED: given.WHENPOSTED || (given.WHENCREATED ?? ""),
    MODULEKEY: "3.AP",
    SYSTEMGENERATED: "F",
    MEGAENTITYID: caller.entity,
    AUWHENCREATED: stamp,
    WHENMODIFIED: stamp,
    APBILLITEMS: lines,
  };
}

function numberOf(given: string, recordNo: string, draft: boolean, sequencing: boolean): string {
  return given === "" && sequencing && !draft ? `BILL-${recordNo.padStart(6, "0")}` : given;
}
