/** Purchase orders, their receipts, and the bills that these made. */

import type { Random } from "../kit/random.ts";
import { product, units, written } from "./decimal.ts";
import type { Bill, BillItem, ExpenseItem, PurchaseOrder } from "./records.ts";
import type { Tenant } from "./tenant.ts";

const PARTS = [
  ["CAP-45-5", "Capacitor 45/5 MFD", "<p>Dual run capacitor 45/5 MFD 440V</p>"],
  ["CONT-2P40", "Contactor 2 pole 40 A", "<p>Contactor, 2&nbsp;pole<br/>40&nbsp;A &amp; 24&nbsp;V coil</p>"],
  ["PVC-34-90", "Elbow 3/4\u2033 90\u00b0", "<p>PVC elbow &frac34;&quot; &lt;90&deg;&gt;</p>"],
  ["WIRE-12-2", "Wire 12/2 NM-B", "Wire, per foot"],
] as const;
const STATUSES = ["Pending", "Posted", "Exported", "PostedAndExported"];
const FIRST_BILL = 48_120_077;
const FIRST_ORDER = 47_110_021;

export function seedBills(tenant: Tenant, bills: number, start: number, random: Random): void {
  for (let index = 0; index < bills; index += 1) {
    // Two bills at a time share one time of modification.
    const at = start + Math.floor(index / 2) * 600_000;
    addBill(tenant, index, at, random);
  }
}

/** One more order that was received and billed, at `at`. */
export function addBill(tenant: Tenant, index: number, at: number, random: Random): Bill {
  const stamped = { active: true, createdOn: tenant.stamp(at), modifiedOn: tenant.stamp(at) };
  const order = orderOf(tenant, index, at, random);
  tenant.purchaseOrders.set(order.id, order);
  const id = FIRST_BILL + index;
  const freightOnly = index % 11 === 10;
  const items = freightOnly ? [] : itemsOf(order, index, tenant, random);
  const expenseItems = index % 13 === 12 ? [expenseOf(index, tenant, random)] : [];
  const tax = units(random.chance(0.6) ? "3.07" : "0.00");
  const shipping = units(freightOnly || random.chance(0.3) ? "12.00" : "0.00");
  const total = sum(items.map(({ quantity, cost }) => product(units(quantity ?? ""), units(cost ?? ""))));
  const expenses = sum(expenseItems.map(({ amount }) => units(amount)));
  const job = order.jobId === null ? undefined : tenant.jobs.get(order.jobId);
  const bill: Bill = {
    ...{ id, purchaseOrderId: order.id, syncStatus: STATUSES[index % 3] ?? null },
    ...{
      referenceNumber: index % 9 === 8 ? null : order.vendorDocumentNumber,
      vendorNumber: index % 4 === 3 ? null : `V-${order.vendorId}`,
    },
    ...{
      summary: freightOnly ? "freight only" : order.summary,
      termName: "Net 30",
      shipToDescription: "Truck 14",
    },
    ...{
      billDate: order.date,
      dueDate: dayAfter(order.date, 30),
      postDate: index % 3 === 0 ? null : order.date,
    },
    billAmount: written(total + tax + shipping + expenses, 2),
    ...{ taxAmount: written(tax, 2), shippingAmount: written(shipping, 2) },
    ...{ businessUnitId: order.businessUnitId, vendorId: order.vendorId },
    ...{ jobId: order.jobId, jobNumber: job?.jobNumber ?? null, items, expenseItems },
    ...{
      status: "Reconciled",
      billType: index % 7 === 6 ? "ApBill" : "Procurement",
      doNotPay: index % 19 === 18,
    },
    ...{ dateCanceled: null, ...stamped },
  };
  tenant.bills.set(id, bill);
  const receipt = {
    id: 77_120_000 + index,
    number: `R-${index}`,
    vendorInvoiceNumber: order.vendorDocumentNumber,
  };
  tenant.receipts.set(receipt.id, {
    ...{ ...receipt, purchaseOrderId: order.id, billId: id, vendorId: order.vendorId, ...stamped },
  });
  return bill;
}

function orderOf(tenant: Tenant, index: number, at: number, random: Random): PurchaseOrder {
  const unit = random.pick([...tenant.businessUnits.values()].filter(({ active }) => active));
  const jobId = random.chance(0.8) ? 7_700_456 + index : null;
  const stamped = { active: true, createdOn: tenant.stamp(at), modifiedOn: tenant.stamp(at) };
  if (jobId !== null) {
    const jobTypeId = random.pick([...tenant.jobTypes.keys()]);
    const jobNumber = String(jobId);
    tenant.jobs.set(jobId, { id: jobId, jobNumber, businessUnitId: unit.id, jobTypeId, ...stamped });
  }
  const items = Array.from({ length: random.integer(1, 4) }, (_, place) => {
    const [skuCode, skuName, description] = random.pick(PARTS);
    const quantity = random.integer(1, 12);
    const cents = random.integer(25, 90_000);
    const sku = { skuId: 55_120_000 + place, skuCode, skuName, description };
    const amounts = {
      quantity,
      quantityReceived: quantity,
      cost: cents / 100,
      total: (quantity * cents) / 100,
    };
    return { id: FIRST_ORDER * 10 + index * 10 + place, ...sku, ...amounts };
  });
  const cents = items.reduce((all, item) => all + Math.round(item.total * 100), 0);
  return {
    ...{
      id: FIRST_ORDER + index,
      number: `${10_077 + index}-001`,
      jobId,
      projectId: index % 5 === 4 ? 900 + index : null,
    },
    ...{ status: "Received", vendorId: random.pick([...tenant.vendors.keys()]), businessUnitId: unit.id },
    ...{ vendorDocumentNumber: `INV-${55_120 + index}`, date: `${tenant.stamp(at).slice(0, 10)}T00:00:00Z` },
    ...{
      total: (cents + 307) / 100,
      tax: 3.07,
      shipping: 0,
      summary: `PO ${10_077 + index}-001`,
      items,
      ...stamped,
    },
  };
}

/** Prices of bills have four places: the wire is bought by the foot. */
function itemsOf(order: PurchaseOrder, index: number, tenant: Tenant, random: Random): BillItem[] {
  const accounts = [...tenant.accounts.values()].filter(({ isIntacctGroup }) => !isIntacctGroup);
  return order.items.map((item, place) => ({
    ...{ order: place + 1, id: 90_112_233 + index * 10 + place, skuId: item.skuId, skuType: "Material" },
    ...{ skuCode: item.skuCode, name: item.skuName, description: place === 3 ? null : item.description },
    quantity: `${item.quantity}.0000`,
    cost: written(units(item.cost.toFixed(4)) + (item.skuCode === "WIRE-12-2" ? 37n : 0n), 4),
    ...{ inventoryLocation: "Truck 14", generalLedgerAccountId: random.pick(accounts).id },
    receiptItemId: 77_120_019 + index * 10 + place,
  }));
}

function expenseOf(index: number, tenant: Tenant, random: Random): ExpenseItem {
  const generalLedgerAccountId = random.pick([...tenant.accounts.keys()]);
  const amount = `${random.integer(5, 80)}.25`;
  return { id: 501 + index, amount, description: "Freight", generalLedgerAccountId, businessUnitId: 12 };
}

function sum(values: bigint[]): bigint {
  return values.reduce((all, value) => all + value, 0n);
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().replace(".000Z", "Z");
}
