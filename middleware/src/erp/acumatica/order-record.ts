/** A new order in the endpoint's fields. Source: endpoint definition; official Postman collection, "Create a Purchase Order". */

import { jsonNumber } from "../json.ts";
import { type AcumaticaConfig, contractOf } from "./config.ts";
import type { NewLine, NewOrder } from "./order-document.ts";
import { keyValue, noteOf } from "./origin.ts";

/** Normal is the type of an order that names none; contract 5 would want its code. */
export function orderRecord(order: NewOrder, token: string, config: AcumaticaConfig): object {
  const branch = order.legal_entity || config.branch;
  return {
    ...(contractOf(config) === 4 && wrapped({ Type: "Normal" })),
    ...wrapped({
      VendorID: order.supplier_external_id,
      Date: order.order_date,
      CurrencyID: order.currency,
      Description: order.description,
      Branch: branch ?? "",
      [config.key_field]: keyValue(config, order.description, token),
    }),
    Hold: { value: order.on_hold === "true" },
    ...(order.origin_key !== "" && { note: { value: noteOf(order.origin_key, token) } }),
    Details: order.lines.map((item) => lineRecord(item, config)),
  };
}

function lineRecord(item: NewLine, config: AcumaticaConfig): object {
  return {
    ...wrapped(lineFields(item, config)),
    OrderQty: { value: jsonNumber(item.quantity) },
    UnitCost: { value: jsonNumber(item.unit_price) },
  };
}

/** As value objects; an empty field is left to the defaults of the screen. */
function wrapped(fields: Record<string, string>): object {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== "")
      .map(([name, value]) => [name, { value }]),
  );
}

function lineFields(item: NewLine, config: AcumaticaConfig): Record<string, string> {
  return {
    ...item.dimensions,
    InventoryID: item.item,
    LineDescription: item.description,
    UOM: item.unit,
    Account: item.gl_account,
    [config.cost_center_entity]: item.cost_center || (item.dimensions[config.cost_center_entity] ?? ""),
    BranchID: item.location,
    Project: item.project,
  };
}
