/** What the tenant holds, in the field names of the API. Nullable is what the OpenAPI documents call nullable. */

export interface Stamped {
  id: number;
  active: boolean;
  createdOn: string;
  modifiedOn: string;
}

export interface Named {
  id: number;
  name: string | null;
}

export interface Address {
  street: string | null;
  unit: string | null;
  city: string | null;
  state: string | null;
  zip: string | null;
  country: string | null;
}

export interface Vendor extends Stamped {
  name: string;
  isTruckReplenishment: boolean;
  isMobileCreationRestricted: boolean;
  memo: string;
  deliveryOption: string;
  defaultTaxRate: number;
  contactInfo: { firstName: string; lastName: string; phone: string; email: string; fax: string };
  address: Address;
  /** By the application guid that they were written with, which alone shows them. */
  externalData: Record<string, Record<string, string>>;
}

export interface Account extends Stamped {
  name: string | null;
  number: string | null;
  description: string | null;
  type: string | null;
  subtype: string | null;
  isIntacctGroup: boolean;
  isIntacctBankAccount: boolean;
  source: string;
  defaultAccountType: string | null;
}

export interface BusinessUnit extends Stamped {
  name: string;
  officialName: string | null;
  currency: string | null;
}

export interface JobType extends Stamped {
  name: string;
}

export interface Job extends Stamped {
  jobNumber: string;
  businessUnitId: number;
  jobTypeId: number;
}

export interface PurchaseOrderItem {
  id: number;
  skuId: number;
  skuName: string;
  skuCode: string;
  description: string;
  quantity: number;
  quantityReceived: number;
  cost: number;
  total: number;
}

export interface PurchaseOrder extends Stamped {
  number: string;
  jobId: number | null;
  projectId: number | null;
  status: string;
  vendorId: number;
  businessUnitId: number | null;
  vendorDocumentNumber: string;
  date: string;
  total: number;
  tax: number;
  shipping: number;
  summary: string;
  items: PurchaseOrderItem[];
}

export interface Receipt extends Stamped {
  number: string;
  vendorInvoiceNumber: string;
  purchaseOrderId: number;
  billId: number | null;
  vendorId: number;
}

export interface BillItem {
  order: number;
  id: number;
  skuId: number;
  skuType: string;
  skuCode: string;
  name: string | null;
  description: string | null;
  quantity: string | null;
  cost: string | null;
  inventoryLocation: string | null;
  generalLedgerAccountId: number | null;
  receiptItemId: number | null;
}

export interface ExpenseItem {
  id: number;
  amount: string;
  description: string | null;
  generalLedgerAccountId: number | null;
  businessUnitId: number | null;
}

export interface Bill extends Stamped {
  purchaseOrderId: number | null;
  syncStatus: string | null;
  referenceNumber: string | null;
  vendorNumber: string | null;
  summary: string | null;
  billDate: string | null;
  dueDate: string | null;
  postDate: string | null;
  billAmount: string | null;
  taxAmount: string | null;
  shippingAmount: string | null;
  termName: string | null;
  shipToDescription: string | null;
  businessUnitId: number | null;
  vendorId: number | null;
  jobId: number | null;
  jobNumber: string | null;
  items: BillItem[];
  /** Of the AP bill alone, as all that follows. */
  expenseItems: ExpenseItem[];
  status: string;
  billType: "Procurement" | "ApBill";
  doNotPay: boolean;
  dateCanceled: string | null;
}
