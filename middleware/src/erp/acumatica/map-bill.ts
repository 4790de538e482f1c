/** A bill, adjustment or prepayment to the canonical invoice; pure. */

import type { DocumentLine, Invoice, Mapped } from "../../../../shared-types/canonical.ts";
import type { AcumaticaConfig } from "./config.ts";
import { envelope, type MapContext } from "./map.ts";
import { billKind, signed } from "./sign.ts";
import { date, details, dimensions, flag, money, optionalMoney, project, type Row, text } from "./value.ts";

export function invoiceFrom(row: Row, { info, config }: MapContext): Mapped<Invoice> {
  const { document, sign } = billKind(text(row, "Type"));
  const lines = details(row, "Details");
  const orders = new Set(lines.map((line) => text(line, "POOrderNbr")).filter((number) => number !== ""));
  const projectCode = project(row);
  return {
    ...envelope(row, info),
    legal_entity: text(row, "BranchID"),
    document_type: document,
    supplier_external_id: text(row, "Vendor"),
    supplier_number: text(row, "Vendor"),
    supplier_name: "",
    invoice_date: date(row, "Date"),
    due_date: date(row, "DueDate"),
    posting_date: "",
    payment_terms: text(row, "Terms"),
    currency: text(row, "CurrencyID"),
    subtotal: "",
    tax_amount: signed(optionalMoney(row, "TaxTotal"), sign),
    shipping_amount: "",
    total_amount: signed(money(row, "Amount"), sign),
    amount_due: signed(optionalMoney(row, "Balance"), sign),
    status: text(row, "Status"),
    on_hold: flag(row, "Hold"),
    description: text(row, "Description"),
    reference: text(row, "VendorRef"),
    purchase_order_number: orders.size === 1 ? ([...orders][0] ?? "") : "",
    dimensions: dimensions(row, ["PostPeriod", ...(projectCode === "" ? [] : ["Project"])]),
    lines: JSON.stringify(lines.map((line, at) => lineFrom(line, at, sign, config))),
  };
}

/** `Description` of a line is that of its account. Bill lines have no number but their place. */
function lineFrom(row: Row, at: number, sign: 1 | -1, { cost_center_entity }: AcumaticaConfig): DocumentLine {
  const other = cost_center_entity === "Subaccount" ? "CostCode" : "Subaccount";
  return {
    line_number: String(at + 1),
    description: text(row, "TransactionDescription"),
    quantity: signed(optionalMoney(row, "Qty"), sign),
    unit_price: optionalMoney(row, "UnitCost"),
    amount: signed(money(row, "Amount"), sign),
    tax_amount: "",
    gl_account: text(row, "Account"),
    cost_center: text(row, cost_center_entity),
    location: text(row, "Branch"),
    project: project(row),
    item: text(row, "InventoryID"),
    purchase_order_line: text(row, "POLine"),
    dimensions: dimensions(row, [other, "ProjectTask", "UOM", "TaxCategory", "POOrderType", "POOrderNbr"]),
  };
}
