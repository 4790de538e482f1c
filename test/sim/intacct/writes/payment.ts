import { businessError, FunctionFailure, NotSimulated } from "../errors.ts";
import type { FunctionContext } from "../functions/context.ts";
import { PAYMENT_DERIVED, PAYMENT_FIELDS, type Payment, type PaymentDetail } from "../objects/payment.ts";
import { amount, atRate } from "../store/money.ts";
import { readDate } from "../store/time.ts";
import { child, children, textOf, type XmlNode } from "../xml/tree.ts";
import { invalid } from "./bill-rules.ts";
import { readInput } from "./input.ts";
import { type Application, applyToBill, readApplication } from "./payment-apply.ts";
import type { WrittenRecord } from "./writer.ts";

/** Intacct developer docs, AP Payments, PAYMENTMETHOD. */
const METHODS = [
  "Printed Check",
  "Joint Check",
  "Cash",
  "EFT",
  "Credit Card",
  "ACH",
  "Check Delivery",
  "WF Check",
  "WF Domestic ACH",
  "WF USD Wire",
];
const REQUEST_METHODS = ["", "vendorpref", "vendor", "bill", "payto"];

/** create APPYMT (Intacct developer docs, AP Payments): pays bills of one vendor, reducing what is due. */
export function createPayment(input: XmlNode, context: FunctionContext): WrittenRecord {
  return pay(input, context, undefined);
}

/** Only drafts can be updated, and the update replaces the whole payment; STATE is ignored (intacct/intacct-sdk-net, issue 238). */
export function updatePayment(input: XmlNode, context: FunctionContext): WrittenRecord {
  const { company } = context;
  const before = company.payments.get(textOf(input, "RECORDNO"));
  if (!before)
    throw refused("Oops, we can't find this transaction; enter a valid transaction, and try again.");
  if (before.STATE !== "Draft") throw refused("Only draft payments can be updated.");
  for (const detail of company.paymentDetails.all())
    if (detail.PAYMENTKEY === before.RECORDNO)
      company.write(company.paymentDetails, "appymtdetail", detail.RECORDNO, undefined);
  return pay(input, context, before);
}

function pay(input: XmlNode, context: FunctionContext, before: Payment | undefined): WrittenRecord {
  const { company } = context;
  const values = readInput(input, {
    object: "APPYMT",
    fields: { ...PAYMENT_DERIVED, ...PAYMENT_FIELDS },
    besides: [
      "PAYMENTDATE",
      "WHENCREATED",
      "ACTION",
      "APPYMTDETAILS",
      "AMOUNTTOPAY",
      "EXCH_RATE_DATE",
      "EXCH_RATE_TYPE_ID",
    ],
    settings: company.settings,
  });
  const date = dateOf(input, before);
  const get = (name: string) =>
    values.get(name) ?? (before as Record<string, string> | undefined)?.[name] ?? "";
  checkHeader(get, context);
  const draft = textOf(input, "ACTION") === "Draft";
  const details = children(child(input, "APPYMTDETAILS"), "APPYMTDETAIL");
  if (details.length === 0) throw refused("Required field APPYMTDETAILS is missing.");
  const applications = details.map((each) =>
    readApplication(each, get("VENDORID"), get("CURRENCY"), context),
  );
  const recordNo = before?.RECORDNO ?? company.nextNumber("appymt");
  const payment = paymentRow(recordNo, get, date, draft, applications, context);
  company.write(company.payments, "appymt", recordNo, payment);
  for (const application of applications) {
    const detail = detailRow(payment, application, company.nextNumber("appymtdetail"));
    company.write(company.paymentDetails, "appymtdetail", detail.RECORDNO, detail);
    if (!draft) applyToBill(application, date, context);
  }
  return { object: "APPYMT", recordNo, keys: [["RECORDNO", recordNo]] };
}

/** PAYMENTDATE on create, WHENCREATED on update; what it sets is read back as WHENCREATED. */
function dateOf(input: XmlNode, before: Payment | undefined): string {
  const text = textOf(input, "PAYMENTDATE") || textOf(input, "WHENCREATED");
  if (text === "" && before) return before.WHENCREATED;
  const date = readDate(text);
  if (date === undefined) throw refused("Required field PAYMENTDATE is missing.");
  return date;
}

function checkHeader(get: (name: string) => string, { company }: FunctionContext): void {
  const required = ["VENDORID", ...(company.settings.paymentNeedsCurrency ? ["CURRENCY"] : [])];
  const lacking = required.find((name) => get(name) === "");
  if (lacking) throw refused(`Required field ${lacking} is missing.`);
  if (!company.vendors.named(get("VENDORID"))) throw new FunctionFailure(invalid("Vendor", get("VENDORID")));
  const [bank, method, grouping] = [
    get("FINANCIALENTITY"),
    get("PAYMENTMETHOD"),
    get("PAYMENTREQUESTMETHOD"),
  ];
  if (bank === "" && method === "") throw new NotSimulated("a payment by credits only");
  if (!company.financialAccounts.has(bank)) throw new FunctionFailure(invalid("Financial entity", bank));
  if (!METHODS.includes(method)) throw new FunctionFailure(invalid("Payment method", method));
  if (!REQUEST_METHODS.includes(grouping) || (method === "Joint Check" && grouping !== "bill"))
    throw new FunctionFailure(invalid("Payment request method", grouping));
}

function paymentRow(
  recordNo: string,
  get: (name: string) => string,
  date: string,
  draft: boolean,
  applications: readonly Application[],
  { company, caller }: FunctionContext,
): Payment {
  const trx = applications.reduce((sum, each) => sum + each.value, 0n);
  const base = applications.reduce((sum, each) => sum + atRate(each.value, each.bill.EXCHANGE_RATE), 0n);
  const bank = get("FINANCIALENTITY");
  return {
    RECORDNO: recordNo,
    RECORDID: recordNo,
    FINANCIALENTITY: bank,
    FINANCIALENTITYTYPE: bank.startsWith("CC") ? "CREDITCARD" : "BANK",
    FINANCIALACCOUNTNAME: bank,
    STATE: draft ? "Draft" : "Complete",
    PAYMENTMETHOD: get("PAYMENTMETHOD"),
    PAYMENTREQUESTMETHOD: get("PAYMENTREQUESTMETHOD") || "vendorpref",
    VENDORID: get("VENDORID"),
    DOCNUMBER: get("DOCNUMBER"),
    DESCRIPTION: get("DESCRIPTION"),
    WHENCREATED: date,
    WHENPAID: draft ? "" : date,
    BASECURR: get("BASECURR") || "USD",
    CURRENCY: get("CURRENCY") || (applications[0]?.bill.CURRENCY ?? ""),
    TOTALENTERED: amount(base),
    TRX_TOTALENTERED: amount(trx),
    CLEARED: "false",
    CLRDATE: "",
    MEGAENTITYID: caller.entity,
    AUWHENCREATED: company.payments.get(recordNo)?.AUWHENCREATED ?? company.stamp(),
    WHENMODIFIED: company.stamp(),
  };
}

function detailRow(
  payment: Payment,
  { bill, entryKey, value }: Application,
  recordNo: string,
): PaymentDetail {
  return {
    RECORDNO: recordNo,
    RECORDKEY: bill.RECORDNO,
    ENTRYKEY: entryKey,
    PAYMENTKEY: payment.RECORDNO,
    PAYMENTENTRYKEY: "",
    PAYMENTDATE: payment.WHENCREATED,
    PAYMENTAMOUNT: amount(atRate(value, bill.EXCHANGE_RATE)),
    TRX_PAYMENTAMOUNT: amount(value),
    CURRENCY: bill.CURRENCY,
    STATE: payment.STATE,
    MEGAENTITYID: payment.MEGAENTITYID,
    WHENMODIFIED: payment.WHENMODIFIED,
  };
}

function refused(text: string): FunctionFailure {
  return new FunctionFailure(businessError(text));
}
