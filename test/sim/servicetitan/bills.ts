/** Bills as inventory bills and as AP bills. Nothing creates, changes or deletes one; exported is all that can be said of them. */

import { badRequest, notFound } from "./errors.ts";
import { common, instant, type Parameters, paged, sorted } from "./lists.ts";
import type { Bill } from "./records.ts";
import type { Tenant } from "./tenant.ts";
import { apBillView, inventoryBillView } from "./views.ts";

/** A bare array, although it takes page and pageSize. */
export function bareBills(tenant: Tenant, parameters: Parameters): object[] {
  return inventoryBills(tenant, parameters).data;
}

/** There is no `active` here: deleted bills show in the export feed alone. */
export function inventoryBills(tenant: Tenant, parameters: Parameters) {
  const rows = filtered(tenant, parameters).filter(({ active }) => active);
  return paged(sorted(rows, undefined), parameters, tenant.settings, (bill) =>
    inventoryBillView(bill, tenant),
  );
}

/** Procurement bills unless another type is asked for. */
export function apBills(tenant: Tenant, parameters: Parameters) {
  const type = parameters["billType"] ?? "Procurement";
  const rows = filtered(tenant, parameters).filter(({ active, billType }) => active && billType === type);
  return paged(sorted(rows, undefined), parameters, tenant.settings, (bill) => apBillView(bill, tenant));
}

export function apBill(tenant: Tenant, { billId }: Parameters): object {
  const bill = tenant.bills.get(Number(billId));
  if (bill === undefined) throw notFound(`Bill with id ${String(billId)}`);
  return apBillView(bill, tenant);
}

const FILTERS = new Set([
  ...["tenant", "ids", "billType", "page", "pageSize", "includeTotal", "dateFrom", "dateTo"],
  ...["createdBefore", "createdOnOrAfter", "modifiedBefore", "modifiedOnOrAfter"],
]);

/** dateFrom and dateTo are about `billDate`; both are taken to include it. */
function filtered(tenant: Tenant, parameters: Parameters): Bill[] {
  const other = Object.keys(parameters).find((name) => !FILTERS.has(name));
  if (other !== undefined) throw badRequest({ [other]: ["The simulator does not have this filter."] });
  const { dateFrom, dateTo } = parameters;
  return common([...tenant.bills.values()], parameters).filter(
    ({ billDate }) =>
      (dateFrom === undefined || instant(billDate ?? "") >= instant(String(dateFrom))) &&
      (dateTo === undefined || (billDate !== null && instant(billDate) <= instant(String(dateTo)))),
  );
}
