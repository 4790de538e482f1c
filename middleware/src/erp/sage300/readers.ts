/** How each entity is read. */

import { itemNames, segmentCodes } from "./lookup.ts";
import { costCenterFrom, glAccountFrom, supplierFrom } from "./map.ts";
import { orderFrom } from "./map-order.ts";
import { invoiceReader } from "./read-invoices.ts";
import { recordReader } from "./read-records.ts";
import { rowsOf } from "./value.ts";

export const readers = {
  supplier: recordReader("supplier", async () => supplierFrom),
  gl_account: recordReader("gl_account", async () => glAccountFrom),
  cost_center: recordReader(
    "cost_center",
    async ({ config }) =>
      (row) =>
        costCenterFrom(row, config),
  ),
  purchase_order: recordReader("purchase_order", async (erp, orders) => {
    const lines = orders.flatMap((order) => rowsOf(order, "PurchaseOrderLines"));
    const codes = await segmentCodes(erp, lines, "ExpenseAccount");
    const items = await itemNames(erp, orders);
    return (row) => orderFrom(row, erp.config, { items, segmentCodes: codes });
  }),
  invoice: invoiceReader,
};
