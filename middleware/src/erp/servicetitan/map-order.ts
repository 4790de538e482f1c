/** A purchase order, with vendor, business unit and job, to the canonical one; pure. */

import type { Mapped, PurchaseOrder, PurchaseOrderLine } from "../../../../shared-types/canonical.ts";
import type { Row } from "./answer.ts";
import { dimensions, jobTypeOf, unitKey } from "./codes.ts";
import { EXTERNAL, envelope, external } from "./map.ts";
import { amount } from "./money.ts";
import { dateFrom, field, rowsIn, textOf } from "./text.ts";

export interface OrderParts {
  vendor: Row | undefined;
  businessUnit: Row | undefined;
  job: Row | undefined;
}

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
    dimensions: dimensions({ ...codesOf(row, parts), ...charges(row) }),
    lines: JSON.stringify(lines),
  };
}

/** Tax and shipping are in the total and on no line. */
function charges(row: Row): Record<string, string> {
  return { tax: amount(row, "tax"), shipping: amount(row, "shipping") };
}

function codesOf(row: Row, { job }: OrderParts): Record<string, string> {
  return { business_unit: unitOf(row), job_type: jobTypeOf(job), job: field(job, "jobNumber") };
}

function unitOf(row: Row): string {
  return unitKey(field(row, "businessUnitId"));
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
    dimensions: dimensions(codesOf(order, parts)),
    unit: "",
    quantity_received: amount(item, "quantityReceived"),
  };
}
