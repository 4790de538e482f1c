/**
 * Entity sets as data: module, key and typed properties, in the server's order. Property names and enum members:
 * public response structures and official sample payloads (omniboost/go-sage300, SageNADev/Sage300-SDK
 * samples/WebApi_SamplePostPayloads, mickiemic/iTaxSuiteV2), as far as a company here uses them.
 */

export type Kind =
  | "string"
  | "int"
  | "decimal"
  | "date"
  | "boolean"
  | { enum: keyof typeof ENUMS }
  | { rows: keyof typeof ROWS };

export interface EntitySet {
  module: "AP" | "GL" | "PO" | "IC";
  name: string;
  key: readonly string[];
  properties: Readonly<Record<string, Kind>>;
}

export const ENUMS = {
  Status: ["Active", "Inactive"],
  OnHold: ["NotOnHold", "OnHold"],
  AllowedType: ["No", "Yes"],
  BatchStatus: ["Open", "Posted", "Deleted", "PostInProgress", "ReadyToPost", "CheckCreationInProgress"],
  BatchType: ["Entered", "Imported", "Generated", "Recurring", "External"],
  DocumentType: ["Invoice", "DebitNote", "CreditNote", "Interest"],
  AccountType: ["IncomeStatement", "BalanceSheet", "RetainedEarnings"],
  NormalBalanceDRCR: ["Debit", "Credit"],
  PostToAccount: ["Detail", "Consolidated", "Prohibited"],
  PurchaseOrderType: ["Active", "Standing", "Future", "Blanket"],
  UpdateOperation: ["Unspecified", "Insert", "Update", "Delete"],
} as const satisfies Record<string, readonly string[]>;

const operation = { UpdateOperation: { enum: "UpdateOperation" } } as const;
const text = (...names: string[]): Record<string, Kind> =>
  Object.fromEntries(names.map((name) => [name, "string"]));

/** Complex types: details stand inside their owner. */
export const ROWS = {
  VendorOptionalFieldValue: {
    ...text("VendorNumber", "OptionalField", "Value", "ValueDescription"),
    ...operation,
  },
  Invoice: {
    BatchNumber: "int",
    EntryNumber: "int",
    ...text("VendorNumber", "RemitToLocation", "DocumentNumber"),
    DocumentType: { enum: "DocumentType" },
    ...text("OrderNumber", "PONumber", "InvoiceDescription", "ApplytoDocument", "AccountSet"),
    DocumentDate: "date",
    CurrencyCode: "string",
    Terms: "string",
    DueDate: "date",
    TaxGroup: "string",
    TaxClass1: "int",
    TaxAmount1: "decimal",
    DocumentTotalBeforeTaxes: "decimal",
    DocumentTotalIncludingTax: "decimal",
    PostingDate: "date",
    OnHold: { enum: "AllowedType" },
    InvoiceDetails: { rows: "InvoiceDetail" },
    InvoicePaymentSchedules: { rows: "InvoicePaymentSchedule" },
    InvoiceOptionalFields: { rows: "OptionalField" },
    ...operation,
  },
  InvoiceDetail: {
    BatchNumber: "int",
    EntryNumber: "int",
    LineNumber: "int",
    ...text("DistributionCode", "DistributionDescription", "GLAccount", "AcctDescription", "Comment"),
    DistributedAmount: "decimal",
    DistributedAmountBeforeTaxes: "decimal",
    TaxAmountIncludedinPrice: "decimal",
    TaxClass1: "int",
    InvoiceDetailOptionalFields: { rows: "OptionalField" },
    ...operation,
  },
  InvoicePaymentSchedule: {
    BatchNumber: "int",
    EntryNumber: "int",
    PaymentNumber: "int",
    DueDate: "date",
    AmountDue: "decimal",
    ...operation,
  },
  OptionalField: { ...text("OptionalField", "Value", "ValueDescription"), ...operation },
  PurchaseOrderLine: {
    PurchaseOrderLineSequence: "int",
    LineNumber: "int",
    ...text("ItemNumber", "ItemDescription", "Location", "UnitOfMeasure"),
    QuantityOrdered: "decimal",
    QuantityReceived: "decimal",
    QuantityOutstanding: "decimal",
    UnitCost: "decimal",
    ExtendedCost: "decimal",
    ExpenseAccount: "string",
    Completed: { enum: "AllowedType" },
    ...operation,
  },
  ItemUnitOfMeasure: {
    ...text("ItemNumber", "UnitOfMeasure"),
    ConversionFactor: "decimal",
    FACTOR: "decimal",
    ...operation,
  },
} as const satisfies Record<string, Record<string, unknown>>;

export type RowType = keyof typeof ROWS;

const vendors: EntitySet = {
  module: "AP",
  name: "APVendors",
  key: ["VendorNumber"],
  properties: {
    ...text("VendorNumber", "ShortName", "GroupCode"),
    Status: { enum: "Status" },
    InactiveDate: "date",
    DateLastMaintained: "date",
    OnHold: { enum: "OnHold" },
    StartDate: "date",
    ...text("VendorName", "AddressLine1", "AddressLine2", "AddressLine3", "AddressLine4", "City"),
    ...text("StateProvince", "ZipPostalCode", "Country", "ContactName", "PhoneNumber", "FaxNumber"),
    ...text("PrimaryRemitToLocation", "AccountSet", "CurrencyCode", "BankCode", "DistributionCode"),
    ...text("GLAccount", "Terms", "TaxGroup", "Num1099CPRSTaxNumber", "PaymentCode", "TaxRegistrationCode1"),
    CreditLimit: "decimal",
    BalanceDueInVendorCurrency: "decimal",
    ...text("ContactsEmail", "Email", "LegalName", "BusinessRegistrationNumber"),
    FATCA: "boolean",
    VendorOptionalFieldValues: { rows: "VendorOptionalFieldValue" },
    ...operation,
  },
};

const invoiceBatches: EntitySet = {
  module: "AP",
  name: "APInvoiceBatches",
  key: ["BatchNumber"],
  properties: {
    BatchNumber: "int",
    BatchDate: "date",
    Description: "string",
    BatchType: { enum: "BatchType" },
    BatchStatus: { enum: "BatchStatus" },
    NumberOfEntries: "int",
    DateLastEdited: "date",
    PostingSequenceNumber: "int",
    Invoices: { rows: "Invoice" },
    ...operation,
  },
};

const accounts: EntitySet = {
  module: "GL",
  name: "GLAccounts",
  key: ["UnformattedAccount"],
  properties: {
    UnformattedAccount: "string",
    DateCreated: "date",
    Description: "string",
    AccountType: { enum: "AccountType" },
    NormalBalanceDRCR: { enum: "NormalBalanceDRCR" },
    Status: { enum: "Status" },
    PostToAccount: { enum: "PostToAccount" },
    Multicurrency: { enum: "AllowedType" },
    ControlAccount: { enum: "AllowedType" },
    ...text("StructureCode", "AccountNumber"),
    ...text(...Array.from({ length: 10 }, (_, index) => `AccountSegmentCode${index + 1}`)),
    AccountGroupCode: "string",
    AccountOptionalFields: { rows: "OptionalField" },
    ...operation,
  },
};

const segmentCodes: EntitySet = {
  module: "GL",
  name: "GLSegmentCodes",
  key: ["SegmentNumber", "SegmentCodeKey"],
  properties: { ...text("SegmentNumber", "SegmentCodeKey", "SegmentCodeDescription"), ...operation },
};

const purchaseOrders: EntitySet = {
  module: "PO",
  name: "POPurchaseOrders",
  key: ["PurchaseOrderSequenceKey"],
  properties: {
    PurchaseOrderSequenceKey: "int",
    PurchaseOrderNumber: "string",
    PurchaseOrderType: { enum: "PurchaseOrderType" },
    PurchaseOrderDate: "date",
    ExpectedArrivalDate: "date",
    ...text("Vendor", "VendorName", "Description", "Reference", "Comment", "CurrencyCode", "TermsCode"),
    OnHold: { enum: "AllowedType" },
    Completed: { enum: "AllowedType" },
    Total: "decimal",
    PurchaseOrderLines: { rows: "PurchaseOrderLine" },
    PurchaseOrderOptionalFields: { rows: "OptionalField" },
    ...operation,
  },
};

const items: EntitySet = {
  module: "IC",
  name: "ICItems",
  key: ["UnformattedItemNumber"],
  properties: {
    ...text("UnformattedItemNumber", "ItemNumber", "Description"),
    DateLastMaintained: "date",
    ...text("StructureCode", "Category", "AccountSetCode"),
    StockItem: "boolean",
    StockingUnitOfMeasure: "string",
    UnitWeight: "decimal",
    KittingItem: "boolean",
    ItemUnitsOfMeasure: { rows: "ItemUnitOfMeasure" },
    ItemOptionalFields: { rows: "OptionalField" },
    ...operation,
  },
};

export const ENTITY_SETS = [vendors, invoiceBatches, accounts, segmentCodes, purchaseOrders, items] as const;
export const MODULES = ["AP", "AR", "BK", "CS", "GL", "IC", "MT", "OE", "PO", "TX"] as const;
