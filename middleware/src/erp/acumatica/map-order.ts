/** A purchase order to the canonical one; pure. */

import type { Mapped, PurchaseOrder, PurchaseOrderLine } from "../../../../shared-types/canonical.ts";
import type { AcumaticaConfig } from "./config.ts";
import { envelope, type MapContext } from "./map.ts";
import { descriptionOf, readOrigin, readToken } from "./origin.ts";
import { date, details, dimensions, money, optionalMoney, project, type Row, text } from "./value.ts";

/** What a line of an order may have besides its columns, when it is read and when it is created. */
export const LINE_DIMENSIONS = [
  "Subaccount",
  "CostCode",
  "ProjectTask",
  "WarehouseID",
  "TaxCategory",
  "LineType",
] as const;

export function orderFrom(row: Row, { info, config }: MapContext): Mapped<PurchaseOrder> {
  const token = readToken(row, config);
  const isOurRef = token !== "" && config.key_field === "VendorRef";
  return {
    ...envelope(row, info),
    origin_key: readOrigin(row, token),
    legal_entity: text(row, "Branch"),
    supplier_external_id: text(row, "VendorID"),
    supplier_number: text(row, "VendorID"),
    supplier_name: "",
    order_date: date(row, "Date"),
    currency: text(row, "CurrencyID"),
    total_amount: money(row, "OrderTotal"),
    status: text(row, "Status"),
    description: descriptionOf(row, config),
    dimensions: dimensions(row, [
      ...(isOurRef ? [] : ["VendorRef"]),
      ...(project(row) === "" ? [] : ["Project"]),
      "Terms",
    ]),
    lines: JSON.stringify(details(row, "Details").map((line) => lineFrom(line, config))),
  };
}

function lineFrom(row: Row, { cost_center_entity }: AcumaticaConfig): PurchaseOrderLine {
  return {
    line_number: text(row, "LineNbr"),
    description: text(row, "LineDescription"),
    quantity: optionalMoney(row, "OrderQty"),
    unit_price: optionalMoney(row, "UnitCost"),
    amount: money(row, "ExtendedCost"),
    tax_amount: "",
    gl_account: text(row, "Account"),
    cost_center: text(row, cost_center_entity),
    location: text(row, "BranchID"),
    project: project(row),
    item: text(row, "InventoryID"),
    purchase_order_line: "",
    dimensions: dimensions(
      row,
      LINE_DIMENSIONS.filter((name) => name !== cost_center_entity),
    ),
    unit: text(row, "UOM"),
    quantity_received: optionalMoney(row, "QtyOnReceipts"),
  };
}
