/** What each operation of the extract does. */

import { apBill, apBills, bareBills, inventoryBills } from "./bills.ts";
import { NotSimulated, notFound } from "./errors.ts";
import { feed } from "./feed.ts";
import { byActivity, common, idList, instant, type Page, type Parameters, paged, sorted } from "./lists.ts";
import type { Stamped } from "./records.ts";
import type { Tenant } from "./tenant.ts";
import { createVendor, getVendor, listVendors, updateVendor } from "./vendors.ts";
import {
  accountView,
  businessUnitView,
  exportBillView,
  jobTypeView,
  jobView,
  purchaseOrderView,
  receiptView,
} from "./views.ts";

export interface Work {
  tenant: Tenant;
  parameters: Parameters;
  body: Record<string, unknown>;
}

type Operation = (work: Work) => object;

const operations: Record<string, Operation> = {
  "GET accounting/export/inventory-bills": ({ tenant, parameters }) =>
    feed([...tenant.bills.values()], parameters, tenant, (bill) => exportBillView(bill, tenant)),
  "GET accounting/inventory-bills": ({ tenant, parameters }) => bareBills(tenant, parameters),
  "GET accounting/inventory-bills/paginated": ({ tenant, parameters }) => inventoryBills(tenant, parameters),
  "GET accounting/ap-bills": ({ tenant, parameters }) => apBills(tenant, parameters),
  "GET accounting/ap-bills/{id}": ({ tenant, parameters }) => apBill(tenant, parameters),
  "GET accounting/gl-accounts": (work) => list(work, work.tenant.accounts, accountView),
  "GET accounting/gl-accounts/{id}": (work) => one(work, "accountId", work.tenant.accounts, accountView),
  "GET inventory/export/purchase-orders": ({ tenant, parameters }) =>
    feed([...tenant.purchaseOrders.values()], parameters, tenant, purchaseOrderView),
  "GET inventory/purchase-orders": purchaseOrders,
  "GET inventory/purchase-orders/{id}": (work) =>
    one(work, "id", work.tenant.purchaseOrders, purchaseOrderView),
  "GET inventory/receipts": receipts,
  "GET inventory/vendors": ({ tenant, parameters }) => listVendors(tenant, parameters),
  "GET inventory/vendors/{id}": ({ tenant, parameters }) => getVendor(tenant, parameters),
  "POST inventory/vendors": ({ tenant, body }) => ({ id: createVendor(tenant, body) }),
  "PATCH inventory/vendors/{id}": ({ tenant, parameters, body }) => ({
    id: updateVendor(tenant, parameters, body),
  }),
  "GET settings/business-units": (work) => list(work, work.tenant.businessUnits, businessUnitView),
  "GET settings/business-units/{id}": (work) => one(work, "id", work.tenant.businessUnits, businessUnitView),
  "GET jpm/jobs": (work) =>
    list({ ...work, parameters: { active: "Any", ...work.parameters } }, work.tenant.jobs, jobView),
  "GET jpm/job-types": (work) => list(work, work.tenant.jobTypes, jobTypeView),
  "GET jpm/job-types/{id}": (work) => one(work, "id", work.tenant.jobTypes, jobTypeView),
};

export function operationOf(method: string, resource: string): Operation {
  const operation = operations[`${method} ${resource}`];
  if (operation === undefined) throw new NotSimulated(`${method} ${resource}`);
  return operation;
}

const LIST_PARAMETERS = new Set([
  ...["tenant", "ids", "active", "page", "pageSize", "includeTotal", "sort"],
  ...["createdBefore", "createdOnOrAfter", "modifiedBefore", "modifiedOnOrAfter"],
]);

function list<Row extends Stamped>(
  { tenant, parameters }: Work,
  rows: ReadonlyMap<number, Row>,
  view: (row: Row) => object,
): Page {
  const other = Object.keys(parameters).find((name) => !LIST_PARAMETERS.has(name));
  if (other !== undefined) throw new NotSimulated(`the filter ${other}`);
  const matching = byActivity(common([...rows.values()], parameters), parameters);
  return paged(sorted(matching, parameters["sort"]), parameters, tenant.settings, view);
}

function one<Row extends Stamped>(
  { parameters }: Work,
  name: string,
  rows: ReadonlyMap<number, Row>,
  view: (row: Row) => object,
): object {
  const row = rows.get(Number(parameters[name]));
  if (row === undefined) throw notFound(`The object with id ${String(parameters[name])}`);
  return view(row);
}

/** Purchase orders have no `active`; their dates: on or after, and before. */
function purchaseOrders({ tenant, parameters }: Work): Page {
  const { dateOnOrAfter: from, dateBefore: to, ...rest } = parameters;
  const rows = new Map(
    [...tenant.purchaseOrders].filter(
      ([, { date }]) =>
        (from === undefined || instant(date) >= instant(String(from))) &&
        (to === undefined || instant(date) < instant(String(to))),
    ),
  );
  return list({ tenant, parameters: { active: "Any", ...rest }, body: {} }, rows, purchaseOrderView);
}

function receipts({ tenant, parameters }: Work): Page {
  const { billId, purchaseOrderIds, ...rest } = parameters;
  const orders = idList(purchaseOrderIds, "purchaseOrderIds");
  const rows = new Map(
    [...tenant.receipts].filter(
      ([, receipt]) =>
        (billId === undefined || receipt.billId === billId) && (orders?.has(receipt.purchaseOrderId) ?? true),
    ),
  );
  return list({ tenant, parameters: rest, body: {} }, rows, receiptView);
}
