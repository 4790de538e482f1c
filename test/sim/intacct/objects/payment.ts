import { type FieldTable, field, type RowOf, text } from "./field.ts";

/** APPYMT.STATE: label → code of readByQuery (Intacct developer docs, AP Payments). */
export const PAYMENT_STATES = {
  Draft: "D",
  Submitted: "S",
  Approved: "A",
  Complete: "C",
  Void: "V",
} as const;

export const PAYMENT_FIELDS = {
  RECORDNO: field("INTEGER", "Record number", "key"),
  RECORDID: text("Payment number", "system"),
  FINANCIALENTITY: text("Bank or credit card"),
  FINANCIALENTITYTYPE: text("Account type", "system"),
  FINANCIALACCOUNTNAME: text("Account name", "system"),
  STATE: field("ENUM", "State", "system", { codes: PAYMENT_STATES }),
  PAYMENTMETHOD: text("Payment method"),
  PAYMENTREQUESTMETHOD: text("Grouping"),
  VENDORID: text("Vendor ID", "write", { required: true }),
  DOCNUMBER: text("Document number"),
  DESCRIPTION: text("Memo"),
  WHENCREATED: field("DATE", "Payment date", "system"),
  WHENPAID: field("DATE", "Date cleared", "system"),
  BASECURR: text("Base currency"),
  CURRENCY: text("Transaction currency"),
  TOTALENTERED: field("CURRENCY", "Amount", "system"),
  TRX_TOTALENTERED: field("CURRENCY", "Transaction amount", "system"),
  CLEARED: text("Cleared", "system"),
  CLRDATE: field("DATE", "Cleared date", "system"),
  MEGAENTITYID: text("Created at entity ID", "system"),
  AUWHENCREATED: field("TIMESTAMP", "When created", "system", { utc: () => true }),
  WHENMODIFIED: field("TIMESTAMP", "When modified", "system"),
} satisfies FieldTable;
export type Payment = RowOf<typeof PAYMENT_FIELDS>;

export const PAYMENT_DERIVED = {
  RAWSTATE: text("Raw state", "system"),
  DISPLAYSTATE: text("Display state", "system"),
  VENDORNAME: text("Vendor name", "system"),
} satisfies FieldTable;

/** One application of a payment: RECORDKEY = bill, ENTRYKEY = bill line, PAYMENTKEY = APPYMT (Intacct developer docs, AP Payments). */
export const PAYMENT_DETAIL_FIELDS = {
  RECORDNO: field("INTEGER", "Record number", "key"),
  RECORDKEY: field("INTEGER", "Bill record number"),
  ENTRYKEY: field("INTEGER", "Bill line record number"),
  PAYMENTKEY: field("INTEGER", "Payment record number", "system"),
  PAYMENTENTRYKEY: field("INTEGER", "Payment line record number", "system"),
  PAYMENTDATE: field("DATE", "Payment date", "system"),
  PAYMENTAMOUNT: field("CURRENCY", "Payment amount", "system"),
  TRX_PAYMENTAMOUNT: field("CURRENCY", "Transaction payment amount"),
  CURRENCY: text("Transaction currency", "system"),
  STATE: field("ENUM", "State", "system", { codes: PAYMENT_STATES }),
  MEGAENTITYID: text("Created at entity ID", "system"),
  WHENMODIFIED: field("TIMESTAMP", "When modified", "system"),
} satisfies FieldTable;
export type PaymentDetail = RowOf<typeof PAYMENT_DETAIL_FIELDS>;

/** The other way round than elsewhere: `query` filters by letter, readByQuery by word (Intacct developer docs, Audit Trails). */
const ACCESS_MODES = { C: "Create", M: "Modify", D: "Delete", A: "Access", W: "Workflow" } as const;

export const AUDIT_FIELDS = {
  /** Its key; it has no RECORDNO (estuary/connectors). */
  ID: text("ID", "key"),
  OBJECTTYPE: text("Object type", "system"),
  OBJECTKEY: text("Object key", "system"),
  OBJECTDESC: text("Object description", "system"),
  ACCESSMODE: field("ENUM", "Access mode", "system", { codes: ACCESS_MODES }),
  ACCESSTIME: field("TIMESTAMP", "Access time", "system", { utc: (settings) => settings.auditTimeIsUtc }),
  USERID: text("User ID", "system"),
  SOURCE: text("Source", "system"),
  WORKFLOWACTION: text("Workflow action", "system"),
} satisfies FieldTable;
export type AuditEntry = RowOf<typeof AUDIT_FIELDS> & { readonly RECORDNO: string };
