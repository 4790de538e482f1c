/** The tenant's records as each operation shows them. */

import type {
  Account,
  Bill,
  BillItem,
  BusinessUnit,
  ExpenseItem,
  Job,
  JobType,
  PurchaseOrder,
  Receipt,
  Vendor,
} from "./records.ts";
import type { Tenant } from "./tenant.ts";

export function vendorView({ externalData, ...vendor }: Vendor, guid: string | undefined): object {
  // Without its guid external data does not show, and looks as if it were not there (VendorResponse).
  const entries = guid === undefined ? {} : (externalData[guid.toLowerCase()] ?? {});
  const data = Object.entries(entries).map(([key, value]) => ({ key, value }));
  return { ...vendor, externalData: data, customFields: [] };
}

export const accountView = (account: Account): object => account;

export function businessUnitView(unit: BusinessUnit): object {
  return { ...unit, tagTypeIds: [], externalData: [] };
}

export function jobTypeView(type: JobType): object {
  const rest = { priority: "Normal", duration: 3600, class: "", summary: "", noCharge: false };
  const lists = { businessUnitIds: [], skills: [], tagTypeIds: [], externalData: [] };
  return { ...type, ...rest, ...lists, invoiceSignaturesRequired: false, isSmartDispatched: false };
}

export function jobView({ active: _, ...job }: Job): object {
  const ids = { customerId: 1, locationId: 1, campaignId: 1, createdById: 1, invoiceId: 1 };
  const appointments = { appointmentCount: 1, firstAppointmentId: 1, lastAppointmentId: 1 };
  const flags = { noCharge: false, notificationsEnabled: false };
  const texts = { jobStatus: "Completed", priority: "Normal", customerPo: "", summary: null };
  const lists = { tagTypeIds: [], estimateIds: [], customFields: [], externalData: [] };
  return { ...job, ...ids, ...appointments, ...flags, ...texts, ...lists };
}

export function purchaseOrderView({ active: _, ...order }: PurchaseOrder): object {
  const shipTo = {
    street: "100 Depot Rd",
    unit: "",
    city: "Columbia",
    state: "SC",
    zip: "29201",
    country: "USA",
  };
  const items = order.items.map((item) => ({
    ...item,
    createdOn: order.createdOn,
    modifiedOn: order.modifiedOn,
    skuType: "Material",
    vendorPartNumber: "",
    serialNumbers: [],
    status: order.status,
    chargeable: true,
  }));
  return { ...order, items, typeId: 5, shipTo, customFields: [] };
}

export function receiptView(receipt: Receipt): object {
  const amounts = { receiptAmount: 0, taxAmount: 0, shippingAmount: 0 };
  const texts = { memo: "", shipToDescription: "" };
  const rest = { inventoryLocationId: 714, syncStatus: "Pending", items: [], customFields: [] };
  return { ...receipt, ...amounts, ...texts, ...rest };
}

/** What inventory bills and AP bills have in common. */
function billHead(bill: Bill, tenant: Tenant): Record<string, unknown> {
  const named = <Row extends { name: string | null }>(row: Row | undefined, id: number | null) =>
    id === null ? null : { id, name: row?.name ?? null };
  const {
    active: _,
    items: __,
    expenseItems: ___,
    status: ____,
    billType: _5,
    doNotPay: _6,
    dateCanceled: _7,
    ...head
  } = bill;
  const { businessUnitId, vendorId, ...fields } = head;
  return {
    ...fields,
    createdBy: "Dana Ruiz",
    batch: { id: 3001, number: "214", name: "Bills" },
    businessUnit: named(
      businessUnitId === null ? undefined : tenant.businessUnits.get(businessUnitId),
      businessUnitId,
    ),
    taxZone: null,
    vendor: named(vendorId === null ? undefined : tenant.vendors.get(vendorId), vendorId),
    shipTo: null,
    budgetCodeId: null,
    customFields: [],
  };
}

function account(id: number | null, tenant: Tenant): object | null {
  if (id === null) return null;
  const row = tenant.accounts.get(id);
  return {
    id,
    name: row?.name ?? null,
    number: row?.number ?? null,
    type: row?.type ?? null,
    detailType: null,
  };
}

function itemView(item: BillItem, tenant: Tenant): Record<string, unknown> {
  const { generalLedgerAccountId, ...fields } = item;
  const generalLedgerAccount = account(generalLedgerAccountId, tenant);
  return {
    ...fields,
    generalLedgerAccount,
    costOfSaleAccount: generalLedgerAccount,
    assetAccount: null,
    serialNumber: null,
    budgetCodeId: null,
  };
}

export function inventoryBillView(bill: Bill, tenant: Tenant): Record<string, unknown> {
  return { ...billHead(bill, tenant), items: bill.items.map((item) => itemView(item, tenant)) };
}

/** The page list has no `active` (ExportInventoryBillResponse). */
export function exportBillView(bill: Bill, tenant: Tenant): object {
  return { ...inventoryBillView(bill, tenant), active: bill.active };
}

export function apBillView(bill: Bill, tenant: Tenant): object {
  const { status, billType, doNotPay, dateCanceled, billAmount } = bill;
  const items = bill.items.map((item) => ({
    ...itemView(item, tenant),
    inventoryLocation:
      item.inventoryLocation === null ? null : { id: 714, name: item.inventoryLocation, type: "Truck" },
    vendorPartNumber: null,
  }));
  return {
    ...billHead(bill, tenant),
    ...{ items, expenseItems: bill.expenseItems.map((item) => expenseView(item, tenant)) },
    ...{ status, billType, doNotPay, dateCanceled, source: "Purchasing" },
    ...{
      vendorInvoiceTotal: billAmount,
      earlyDiscountDate: null,
      canceledBy: null,
      remittanceVendorInfo: null,
    },
  };
}

function expenseView(item: ExpenseItem, tenant: Tenant): object {
  const { generalLedgerAccountId, businessUnitId, ...fields } = item;
  const unit = businessUnitId === null ? null : (tenant.businessUnits.get(businessUnitId) ?? null);
  return {
    ...fields,
    generalLedgerAccount: account(generalLedgerAccountId, tenant),
    job: null,
    businessUnit: unit && { id: unit.id, name: unit.name },
    budgetCodeId: null,
    projectLabelIds: [],
  };
}
