/** What other lists know about bills and purchase orders: asked for many at a time. */

import type { Row } from "./answer.ts";
import { byIds, type ServiceTitanErp, sources, wholeList } from "./lists.ts";
import type { BillParts } from "./map-bill-lines.ts";
import type { OrderParts } from "./map-order.ts";
import { oneCall } from "./request.ts";
import { field, nested } from "./text.ts";

/** Most ids of a filter whose limit is not documented. */
const SOME = 50;

export async function billParts(
  erp: ServiceTitanErp,
  bills: readonly Row[],
): Promise<(bill: Row) => BillParts> {
  const apBills = await apBillsOf(
    erp,
    bills.map((bill) => field(bill, "id")),
  );
  const orders = await byIds(erp, sources.orders, bills.map(orderOf));
  const jobs = await byIds(
    erp,
    sources.jobs,
    bills.map((bill) => field(bill, "jobId")),
  );
  const units = await byIds(erp, sources.businessUnits, bills.map(unitOf));
  const receipts = await receiptsOf(erp, bills);
  return (bill) => ({
    apBill: apBills.get(field(bill, "id")),
    order: orders.get(orderOf(bill)),
    job: jobs.get(field(bill, "jobId")),
    businessUnit: units.get(unitOf(bill)),
    receipts: receipts.filter((receipt) => field(receipt, "billId") === field(bill, "id")),
  });
}

const orderOf = (bill: Row): string => field(bill, "purchaseOrderId");
const unitOf = (bill: Row): string => field(nested(bill, "businessUnit"), "id");

/** Procurement bills unless told otherwise; the others are asked for by their type. */
async function apBillsOf(erp: ServiceTitanErp, ids: readonly string[]): Promise<Map<string, Row>> {
  const found = await byIds(erp, sources.apBills, ids);
  const others = ids.filter((id) => !found.has(id));
  const more = await byIds(erp, sources.apBills, others, { billType: "ApBill" });
  return new Map([...found, ...more]);
}

/** Only where the bill's number has to come from them. */
async function receiptsOf(erp: ServiceTitanErp, bills: readonly Row[]): Promise<Row[]> {
  const source = erp.config.bill_number_source;
  if (source === "vendorDocumentNumber") return [];
  const unnumbered = bills.filter((bill) => source === "vendorInvoiceNumber" || field(bill, source) === "");
  const orders = [...new Set(unnumbered.map(orderOf))].filter((id) => id !== "");
  const receipts: Row[] = [];
  for (let at = 0; at < orders.length; at += SOME) {
    const purchaseOrderIds = orders.slice(at, at + SOME).join(",");
    receipts.push(...(await wholeList(erp, sources.receipts, { purchaseOrderIds })));
  }
  return receipts.toSorted((a, b) => Number(field(a, "id")) - Number(field(b, "id")));
}

export async function orderParts(
  erp: ServiceTitanErp,
  orders: readonly Row[],
): Promise<(order: Row) => OrderParts> {
  const vendors = await vendorsOf(
    erp,
    orders.map((order) => field(order, "vendorId")),
  );
  const units = await byIds(
    erp,
    sources.businessUnits,
    orders.map((order) => field(order, "businessUnitId")),
  );
  const jobs = await byIds(
    erp,
    sources.jobs,
    orders.map((order) => field(order, "jobId")),
  );
  return (order) => ({
    vendor: vendors.get(field(order, "vendorId")),
    businessUnit: units.get(field(order, "businessUnitId")),
    job: jobs.get(field(order, "jobId")),
  });
}

/** Whether several ids of vendors are repeated or joined is not verified: what the list leaves out is asked for singly. */
export async function vendorsOf(erp: ServiceTitanErp, ids: readonly string[]): Promise<Map<string, Row>> {
  const guid = guidOf(erp);
  const found = await byIds(erp, sources.vendors, ids, guid);
  for (const id of new Set(ids)) {
    if (id === "" || found.has(id)) continue;
    const vendor = await erp.read(oneCall(erp.config, `inventory/vendors/${id}`, guid));
    if (vendor !== undefined) found.set(id, vendor);
  }
  return found;
}

/** Without its guid external data is not shown. */
export function guidOf({ config }: ServiceTitanErp): { externalDataApplicationGuid?: string } {
  const guid = config.external_data_guid;
  return guid === null ? {} : { externalDataApplicationGuid: guid };
}
