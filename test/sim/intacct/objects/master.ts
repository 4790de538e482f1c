/** Master data: vendors, accounts, departments, locations, entities (Intacct developer docs; CPAanalytics/intacct_sdk, generated models). */

import { type FieldTable, field, type RowOf, text } from "./field.ts";

const STATUS = { active: "T", inactive: "F" } as const;
const status = () => field("ENUM", "Status", "write", { codes: STATUS });

const AUDIT = {
  WHENCREATED: field("TIMESTAMP", "When created", "system", { utc: (settings) => settings.createdTimeIsUtc }),
  WHENMODIFIED: field("TIMESTAMP", "When modified", "system"),
  MEGAENTITYID: text("Created at entity ID", "system"),
} satisfies FieldTable;

/** VENDOR.STATUS codes T/F and labels active/inactive (Intacct developer docs, Queries, readByQuery examples). */
export const VENDOR_FIELDS = {
  RECORDNO: field("INTEGER", "Record number", "key"),
  VENDORID: text("Vendor ID", "key"),
  NAME: text("Vendor name", "write", { required: true }),
  STATUS: status(),
  PARENTID: text("Parent ID"),
  TERMNAME: text("Term"),
  TAXID: text("Tax ID"),
  CREDITLIMIT: field("CURRENCY", "Credit limit"),
  VENDTYPE: text("Vendor type ID"),
  GLGROUP: text("GL group name"),
  APACCOUNT: text("Default expense GL account number"),
  OFFSETGLACCOUNTNO: text("AP account number"),
  CURRENCY: text("Default currency"),
  ONHOLD: field("BOOLEAN", "On hold"),
  DONOTCUTCHECK: field("BOOLEAN", "Do not pay"),
  ONETIME: field("BOOLEAN", "One-time use"),
  PAYMENTPRIORITY: text("Payment priority"),
  PAYMETHODKEY: text("Preferred payment method"),
  VENDORACCOUNTNO: text("Account number"),
  COMMENTS: text("Comments"),
  FORM1099TYPE: text("Form 1099 type"),
  FORM1099BOX: text("Form 1099 box"),
  NAME1099: text("Form 1099 name"),
  SUPDOCID: text("Attachment"),
  BILLINGTYPE: text("Vendor billing type"),
  MERGEPAYMENTREQ: field("BOOLEAN", "Merge payment requests"),
  PAYMENTNOTIFY: field("BOOLEAN", "Send automatic payment notification"),
  ACHENABLED: field("BOOLEAN", "ACH enabled"),
  ACHBANKROUTINGNUMBER: text("ACH bank routing number"),
  ACHACCOUNTNUMBER: text("ACH bank account number"),
  ACHACCOUNTTYPE: text("ACH bank account type"),
  ACHREMITTANCETYPE: text("ACH bank account class"),
  DISPLAYTERMDISCOUNT: field("BOOLEAN", "Display term discount on check stub"),
  DISPLOCACCTNOCHECK: field("BOOLEAN", "Display location assigned account number on check stub"),
  HIDEDISPLAYCONTACT: field("BOOLEAN", "Exclude from contact list"),
  OBJECTRESTRICTION: text("Restriction type"),
  RESTRICTEDLOCATIONS: text("Restricted locations"),
  RESTRICTEDDEPARTMENTS: text("Restricted departments"),
  STATE: text("State", "system"),
  "DISPLAYCONTACT.CONTACTNAME": text("Contact name"),
  "DISPLAYCONTACT.PRINTAS": text("Print as", "write", { required: true }),
  "DISPLAYCONTACT.COMPANYNAME": text("Company name"),
  "DISPLAYCONTACT.TAXABLE": field("BOOLEAN", "Taxable"),
  "DISPLAYCONTACT.TAXGROUP": text("Contact tax group name"),
  "DISPLAYCONTACT.PREFIX": text("Prefix"),
  "DISPLAYCONTACT.FIRSTNAME": text("First name"),
  "DISPLAYCONTACT.LASTNAME": text("Last name"),
  "DISPLAYCONTACT.INITIAL": text("Middle name"),
  "DISPLAYCONTACT.PHONE1": text("Primary phone number"),
  "DISPLAYCONTACT.PHONE2": text("Secondary phone number"),
  "DISPLAYCONTACT.CELLPHONE": text("Cellular phone number"),
  "DISPLAYCONTACT.PAGER": text("Pager number"),
  "DISPLAYCONTACT.FAX": text("Fax number"),
  "DISPLAYCONTACT.EMAIL1": text("Primary email address"),
  "DISPLAYCONTACT.EMAIL2": text("Secondary email address"),
  "DISPLAYCONTACT.URL1": text("Primary URL"),
  "DISPLAYCONTACT.URL2": text("Secondary URL"),
  "DISPLAYCONTACT.MAILADDRESS.ADDRESS1": text("Address line 1"),
  "DISPLAYCONTACT.MAILADDRESS.ADDRESS2": text("Address line 2"),
  "DISPLAYCONTACT.MAILADDRESS.ADDRESS3": text("Address line 3"),
  "DISPLAYCONTACT.MAILADDRESS.CITY": text("City"),
  "DISPLAYCONTACT.MAILADDRESS.STATE": text("State"),
  "DISPLAYCONTACT.MAILADDRESS.ZIP": text("Zip code"),
  "DISPLAYCONTACT.MAILADDRESS.COUNTRY": text("Country"),
  "DISPLAYCONTACT.MAILADDRESS.COUNTRYCODE": text("Country code", "system"),
  "CONTACTINFO.CONTACTNAME": text("Primary contact"),
  "PAYTO.CONTACTNAME": text("Pay to contact"),
  "RETURNTO.CONTACTNAME": text("Return to contact"),
  ...AUDIT,
} satisfies FieldTable;
/** Shown, not stored. */
export const VENDOR_DERIVED = {
  TOTALDUE: field("CURRENCY", "Total due", "system"),
} satisfies FieldTable;
export type Vendor = RowOf<typeof VENDOR_FIELDS>;

/** ACCOUNTTYPE codes N/I in readByQuery, labels elsewhere (Intacct developer docs, Accounts). */
export const ACCOUNT_FIELDS = {
  RECORDNO: field("INTEGER", "Record number", "key"),
  ACCOUNTNO: text("Account number", "key"),
  TITLE: text("Title", "write", { required: true }),
  ACCOUNTTYPE: field("ENUM", "Account type", "write", { codes: { balancesheet: "N", incomestatement: "I" } }),
  NORMALBALANCE: field("ENUM", "Normal balance", "write", { codes: { debit: "1", credit: "-1" } }),
  CLOSINGTYPE: text("Closing type"),
  CLOSINGACCOUNTNO: text("Closed to account"),
  CATEGORY: text("Category"),
  ALTERNATIVEACCOUNT: text("Alternative account"),
  STATUS: status(),
  REQUIREDEPT: field("BOOLEAN", "Require department"),
  REQUIRELOC: field("BOOLEAN", "Require location"),
  REQUIREPROJECT: field("BOOLEAN", "Require project"),
  REQUIRETASK: field("BOOLEAN", "Require task"),
  REQUIRECUSTOMER: field("BOOLEAN", "Require customer"),
  REQUIREVENDOR: field("BOOLEAN", "Require vendor"),
  REQUIREEMPLOYEE: field("BOOLEAN", "Require employee"),
  REQUIREITEM: field("BOOLEAN", "Require item"),
  REQUIRECLASS: field("BOOLEAN", "Require class"),
  REQUIRECONTRACT: field("BOOLEAN", "Require contract"),
  REQUIREWAREHOUSE: field("BOOLEAN", "Require warehouse"),
  ...AUDIT,
} satisfies FieldTable;
export type Account = RowOf<typeof ACCOUNT_FIELDS>;

/** A department's name is TITLE; there is no NAME (intacct/intacct-sdk-js, DepartmentCreate). */
export const DEPARTMENT_FIELDS = {
  RECORDNO: field("INTEGER", "Record number", "key"),
  DEPARTMENTID: text("Department ID", "key"),
  TITLE: text("Department name", "write", { required: true }),
  PARENTID: text("Parent department ID"),
  SUPERVISORID: text("Manager ID"),
  CUSTTITLE: text("Department title"),
  STATUS: status(),
  ...AUDIT,
} satisfies FieldTable;
export type Department = RowOf<typeof DEPARTMENT_FIELDS>;

/** A location belongs to an entity, or is one (then ENTITY is its own id). */
export const LOCATION_FIELDS = {
  RECORDNO: field("INTEGER", "Record number", "key"),
  LOCATIONID: text("Location ID", "key"),
  NAME: text("Name", "write", { required: true }),
  PARENTID: text("Parent location ID"),
  ENTITY: text("Entity", "system"),
  CURRENCY: text("Base currency"),
  STARTDATE: field("DATE", "Start date"),
  ENDDATE: field("DATE", "End date"),
  STATUS: status(),
  ...AUDIT,
} satisfies FieldTable;
export type Location = RowOf<typeof LOCATION_FIELDS>;

export const ENTITY_FIELDS = {
  RECORDNO: field("INTEGER", "Record number", "key"),
  LOCATIONID: text("Entity ID", "key"),
  NAME: text("Name", "write", { required: true }),
  CURRENCY: text("Base currency"),
  STATUS: status(),
  ...AUDIT,
} satisfies FieldTable;
export type Entity = RowOf<typeof ENTITY_FIELDS>;
