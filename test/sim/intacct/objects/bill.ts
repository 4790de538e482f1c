import { type FieldTable, field, type RowOf, text } from "./field.ts";

/** APBILL.STATE: label → code of readByQuery (Intacct developer docs, Bills; Paid and the like from Queries, sample "paid bills"). */
export const BILL_STATES = {
  Draft: "D",
  Submitted: "S",
  "Partially Approved": "PA",
  Declined: "U",
  Posted: "A",
  Selected: "SE",
  "Partially Paid": "PP",
  Paid: "P",
  Reversed: "R",
} as const;
export type BillState = keyof typeof BILL_STATES;

/** Stored header fields (Intacct developer docs, Bills; craibuc/PsIntacct, Find-Object.Response.xml). */
export const BILL_FIELDS = {
  RECORDNO: field("INTEGER", "Record number", "key"),
  RECORDID: text("Bill number"),
  STATE: field("ENUM", "State", "system", { codes: BILL_STATES }),
  VENDORID: text("Vendor ID", "write", { required: true }),
  DOCNUMBER: text("Reference number"),
  DESCRIPTION: text("Description"),
  TERMNAME: text("Term"),
  WHENCREATED: field("DATE", "Date", "write", { required: true }),
  WHENPOSTED: field("DATE", "GL posting date"),
  WHENDISCOUNT: field("DATE", "Discount date", "system"),
  WHENDUE: field("DATE", "Due date", "write", { required: true }),
  WHENPAID: field("DATE", "Date fully paid", "system"),
  RECPAYMENTDATE: field("DATE", "Recommended to pay on"),
  PAYMENTPRIORITY: field("ENUM", "Payment priority", "write", {
    codes: { urgent: "urgent", high: "high", normal: "normal", low: "low" },
  }),
  ONHOLD: field("BOOLEAN", "On hold"),
  BASECURR: text("Base currency", "write", { required: true }),
  CURRENCY: text("Transaction currency", "write", { required: true }),
  EXCH_RATE_DATE: field("DATE", "Exchange rate date"),
  EXCH_RATE_TYPE_ID: text("Exchange rate type"),
  EXCHANGE_RATE: field("DECIMAL", "Exchange rate"),
  TOTALENTERED: field("CURRENCY", "Total amount", "system"),
  TOTALSELECTED: field("CURRENCY", "Total selected", "system"),
  TOTALPAID: field("CURRENCY", "Total paid", "system"),
  TOTALDUE: field("CURRENCY", "Total due", "system"),
  TRX_TOTALENTERED: field("CURRENCY", "Total transaction amount", "system"),
  TRX_TOTALSELECTED: field("CURRENCY", "Total transaction amount selected", "system"),
  TRX_TOTALPAID: field("CURRENCY", "Total transaction amount paid", "system"),
  TRX_TOTALDUE: field("CURRENCY", "Total transaction amount due", "system"),
  BILLTOPAYTOCONTACTNAME: text("Pay to contact"),
  SHIPTORETURNTOCONTACTNAME: text("Return to contact"),
  PRBATCH: text("Summary"),
  PRBATCHKEY: field("INTEGER", "Summary key", "system"),
  MODULEKEY: text("Module key", "system"),
  SYSTEMGENERATED: text("System generated", "system"),
  SUPDOCID: text("Attachment"),
  INCLUSIVETAX: field("BOOLEAN", "Inclusive taxes"),
  TAXSOLUTIONID: text("Tax solution"),
  MEGAENTITYID: text("Created at entity ID", "system"),
  AUWHENCREATED: field("TIMESTAMP", "When created", "system", { utc: () => true }),
  WHENMODIFIED: field("TIMESTAMP", "When modified", "system"),
  CREATEDBY: field("INTEGER", "Created by", "system"),
  MODIFIEDBY: field("INTEGER", "Modified by", "system"),
} satisfies FieldTable;

/** Shown, not stored. */
export const BILL_DERIVED = {
  RECORDTYPE: text("Record type", "system"),
  RAWSTATE: text("Raw state", "system"),
  VENDORNAME: text("Vendor name", "system"),
  DUE_IN_DAYS: field("INTEGER", "Due in days", "system"),
  MEGAENTITYKEY: field("INTEGER", "Created at entity key", "system"),
  MEGAENTITYNAME: text("Created at entity name", "system"),
  PAYTOCONTACTNAME: text("Pay to contact name", "system"),
  RETURNTOCONTACTNAME: text("Return to contact name", "system"),
  RECORD_URL: text("Record URL", "system"),
} satisfies FieldTable;

/** Stored line fields (Intacct developer docs, Bill Lines; CPAanalytics/intacct_sdk, generated models). GLDIMREGION = a user-defined dimension. */
export const LINE_FIELDS = {
  RECORDNO: field("INTEGER", "Record number", "key"),
  LINE_NO: field("INTEGER", "Line number"),
  ACCOUNTNO: text("GL account number"),
  ACCOUNTLABEL: text("AP account label"),
  OFFSETGLACCOUNTNO: text("AP account number"),
  AMOUNT: field("CURRENCY", "Amount", "system"),
  TRX_AMOUNT: field("CURRENCY", "Transaction amount"),
  ENTRYDESCRIPTION: text("Memo"),
  ENTRY_DATE: field("DATE", "Entry date", "system"),
  DEPARTMENTID: text("Department ID"),
  LOCATIONID: text("Location ID"),
  PROJECTID: text("Project ID"),
  TASKID: text("Task ID"),
  COSTTYPEID: text("Cost type ID"),
  CUSTOMERID: text("Customer ID"),
  VENDORID: text("Vendor ID"),
  EMPLOYEEID: text("Employee ID"),
  ITEMID: text("Item ID"),
  CLASSID: text("Class ID"),
  CONTRACTID: text("Contract ID"),
  WAREHOUSEID: text("Warehouse ID"),
  GLDIMREGION: field("INTEGER", "Region"),
  /** A field that the company has added itself. */
  BUILDING_CODE: text("Building"),
  ALLOCATION: text("Allocation"),
  FORM1099: field("BOOLEAN", "Form 1099"),
  FORM1099TYPE: text("Form 1099 type"),
  FORM1099BOX: text("Form 1099 box"),
  BILLABLE: field("BOOLEAN", "Billable"),
  /** GB only (Intacct developer docs, Bills, Update Bill, 2021 Release 2). */
  PARTIALEXEMPT: field("BOOLEAN", "Partial exemption"),
  RELEASETOPAY: field("BOOLEAN", "Release to pay", "system"),
  TOTALPAID: field("CURRENCY", "Total paid", "system"),
  TRX_TOTALPAID: field("CURRENCY", "Total transaction amount paid", "system"),
  WHENCREATED: field("TIMESTAMP", "When created", "system"),
  WHENMODIFIED: field("TIMESTAMP", "When modified", "system"),
} satisfies FieldTable;

/** A line's fields that come from its bill or from master data. */
export const LINE_DERIVED = {
  RECORDKEY: field("INTEGER", "Bill record number", "system"),
  ACCOUNTKEY: field("INTEGER", "GL account key", "system"),
  ACCOUNTTITLE: text("GL account title", "system"),
  GLACCOUNTNO: text("GL account number", "system"),
  DEPARTMENTNAME: text("Department name", "system"),
  LOCATIONNAME: text("Location name", "system"),
  CURRENCY: text("Transaction currency", "system"),
  BASECURR: text("Base currency", "system"),
  EXCHANGE_RATE: field("DECIMAL", "Exchange rate", "system"),
  STATE: field("ENUM", "State", "system", { codes: BILL_STATES }),
} satisfies FieldTable;

export interface TaxEntry {
  readonly RECORDNO: string;
  readonly DETAILID: string;
  readonly TRX_TAX: string;
}

export interface BillLine extends RowOf<typeof LINE_FIELDS> {
  readonly TAXENTRIES: readonly TaxEntry[];
}

/** A bill as it stands in the company. `STATE` is the label. Never changed in place: every write makes a new one. */
export interface Bill extends RowOf<typeof BILL_FIELDS> {
  readonly STATE: BillState;
  /** By LINE_NO, starting with 1. */
  readonly APBILLITEMS: readonly BillLine[];
}
