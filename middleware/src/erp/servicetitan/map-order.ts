/** A purchase order, with vendor, business unit and job, to the canonical one; pure. */

import type { Mapped, PurchaseOrder, PurchaseOrderLine } from "../../../../shared-types/canonical.ts";
import type { Row } from "./answer.ts";
import { EXTERNAL, envelope, external, PREFIX } from "./map.ts";
import { amount } from "./money.ts";
import { dateFrom, field, rowsIn, textOf } from "./text.ts";

export interface OrderParts {
  vendor: Row | undefined;
  businessUnit: Row | undefined;
  job: Row | undefined;
}

/** Amounts include tax and shipping, which have no line: they stand in the dimensions. */
export function purchaseOrderFrom(row: Row, parts: OrderParts): Mapped<PurchaseOrder> {
  const { vendor, businessUnit } = parts;
  const lines = rowsIn(row, "items").map((item, index) => lineFrom(item, index, row, parts));
  return {
    ...envelope(row),
    number: field(row, "number"),
    supplier_external_id: field(row, "vendorId"),
    supplier_number: vendor ? external(vendor, EXTERNAL.number) : "",
    supplier_name: field(vendor, "name"),
    order_date: dateFrom(field(row, "date"), "date"),
    currency: field(businessUnit, "currency"),
    total_amount: amount(row, "total"),
    status: field(row, "status"),
    description: field(row, "summary"),
    dimensions: codes({ ...dimensionsOf(row, parts), ...charges(row) }),
    lines: JSON.stringify(lines),
  };
}

function charges(row: Row): Record<string, string> {
  return { tax: amount(row, "tax"), shipping: amount(row, "shipping") };
}

function dimensionsOf(row: Row, { job }: OrderParts): Record<string, string> {
  const jobType = field(job, "jobTypeId");
  return {
    business_unit: unitOf(row),
    job_type: jobType === "" ? "" : `${PREFIX.jobType}${jobType}`,
    job: field(job, "jobNumber"),
  };
}

function codes(all: Record<string, string>): string {
  const filled = Object.entries(all).filter(([, code]) => code !== "");
  return filled.length === 0 ? "" : JSON.stringify(Object.fromEntries(filled));
}

function unitOf(row: Row): string {
  const id = field(row, "businessUnitId");
  return id === "" ? "" : `${PREFIX.businessUnit}${id}`;
}

function lineFrom(item: Row, index: number, order: Row, parts: OrderParts): PurchaseOrderLine {
  return {
    line_number: String(index + 1),
    description: textOf(field(item, "description")) || field(item, "skuName"),
    quantity: amount(item, "quantity"),
    unit_price: amount(item, "cost"),
    amount: amount(item, "total"),
    tax_amount: "",
    gl_account: "",
    cost_center: unitOf(order),
    location: "",
    project: field(order, "projectId"),
    item: field(item, "skuCode"),
    purchase_order_line: field(item, "id"),
    dimensions: codes(dimensionsOf(order, parts)),
    unit: "",
    quantity_received: amount(item, "quantityReceived"),
  };
}
