/**
 * PUT of a purchase order or a bill: found by its keys, created where there are none. A field that is wrong is told
 * inside the echoed record, HTTP 422. Source: Integration Development Guide, Update_Record, Create_Record; official C#
 * client, ErrorMessagesTests.
 */

import { type Given, given, parseBody } from "./body.ts";
import type { Company } from "./company.ts";
import { NotSimulated, Refusal, type SiteAnswer } from "./errors.ts";
import { dropDownOf, keysOf } from "./metadata.ts";
import { answered, shapeIn } from "./read.ts";
import { checkParameters, checkRights, type EntityCall } from "./request.ts";
import { BRANCH, ITEMS } from "./seed.ts";
import { EVERYTHING, type Shape } from "./shape.ts";
import type { Rec, Value } from "./store.ts";

/** `Details[0].Project` → the field's error. */
type FieldErrors = Map<string, string>;

export interface Created {
  answer: SiteAnswer;
  /** `Normal~PO000057` */
  key: string;
}

export function put(call: EntityCall, company: Company): Created {
  checkParameters(call, ["$select", "$expand", "$filter", "$custom"]);
  checkRights(call, company);
  if (call.query.has("$filter")) throw new NotSimulated("PUT with $filter");
  const { entity, contract } = call;
  if (entity !== "PurchaseOrder" && entity !== "Bill") throw new NotSimulated(`PUT ${entity}`);
  const sent = given(entity, parseBody(call.body), contract);
  const shape = shapeIn(call);
  const keys = keysOf(entity).map((name) => String(sent.values[name] ?? ""));
  const exists = !keys.includes("") && company.store.get(entity, keys) !== undefined;
  if (exists && call.headers["if-none-match"] === "*") throw new Refusal({ status: 412 });
  if (!exists && call.headers["if-match"] === "*") throw new Refusal({ status: 412 });
  if (exists) throw new NotSimulated(`update of ${entity}`);
  const errors = entity === "PurchaseOrder" ? orderErrors(sent, company) : billErrors(sent, company);
  if (errors.size > 0) throw echo(entity, sent, errors);
  if (entity === "Bill") throw new NotSimulated("PUT Bill without mistakes");
  const rec = createOrder(sent, call, company);
  const answerShape: Shape = call.query.has("$select") ? shape : onlySent(sent, entity, shape);
  return {
    answer: { status: 200, body: answered(call, company, rec, answerShape) },
    key: keysOf(entity)
      .map((name) => rec.values[name])
      .join("~"),
  };
}

/** Fields that were sent, and the keys. */
function onlySent({ values }: Given, entity: EntityCall["entity"], { parts }: Shape): Shape {
  return { ...EVERYTHING, fields: new Set([...Object.keys(values), ...keysOf(entity)]), parts };
}

function orderErrors(sent: Given, company: Company): FieldErrors {
  const errors: FieldErrors = new Map();
  vendorError(sent.values["VendorID"], "VendorID", company, errors);
  const type = sent.values["Type"] ?? "Normal";
  if (dropDownOf("PurchaseOrder", "Type")?.[String(type)] === undefined)
    errors.set("Type", `The list value '${type}' is not allowed for the field Type.`);
  if (sent.values["Branch"] !== undefined) oneOf([BRANCH], sent.values["Branch"], "Branch", "Branch", errors);
  for (const [at, line] of (sent.parts["Details"] ?? []).entries())
    lineErrors(line, `Details[${at}]`, company, errors);
  return errors;
}

function billErrors(sent: Given, company: Company): FieldErrors {
  const errors: FieldErrors = new Map();
  vendorError(sent.values["Vendor"], "Vendor", company, errors);
  for (const [at, line] of (sent.parts["Details"] ?? []).entries())
    lineErrors(line, `Details[${at}]`, company, errors);
  return errors;
}

function vendorError(value: Value | undefined, name: string, { store }: Company, errors: FieldErrors): void {
  const vendor = store.get("Vendor", [String(value ?? "")]);
  if (value === undefined || value === null || value === "")
    errors.set(name, `Error: '${name}' cannot be empty.`);
  else if (vendor === undefined) errors.set(name, `Vendor '${value}' cannot be found in the system.`);
  else if (vendor.values["Status"] === "Inactive") errors.set(name, "The vendor status is 'Inactive'.");
}

function lineErrors({ values }: Given, path: string, { store }: Company, errors: FieldErrors): void {
  oneOf(ITEMS, values["InventoryID"], `${path}.InventoryID`, "Inventory Item", errors);
  oneOf([BRANCH], values["BranchID"] ?? values["Branch"], `${path}.BranchID`, "Branch", errors);
  oneOf(["X", "PRJ42"], values["Project"], `${path}.Project`, "Project", errors);
  oneOf(["WHOLESALE"], values["WarehouseID"], `${path}.WarehouseID`, "Warehouse", errors);
  oneOf(["EA", "HOUR"], values["UOM"], `${path}.UOM`, "UOM", errors);
  const account = values["Account"];
  if (filled(account) && store.get("Account", [String(account)]) === undefined)
    errors.set(`${path}.Account`, `Account '${account}' cannot be found in the system.`);
  const subaccount = values["Subaccount"];
  if (filled(subaccount) && store.get("Subaccount", [String(subaccount)]) === undefined)
    errors.set(`${path}.Subaccount`, `Subaccount '${subaccount}' cannot be found in the system.`);
}

function oneOf(
  known: readonly string[],
  value: Value | undefined,
  path: string,
  word: string,
  errors: FieldErrors,
): void {
  // Codes come padded to the length of their segment inside error texts.
  if (filled(value) && !known.includes(String(value)))
    errors.set(path, `${word} '${String(value).padEnd(10)}' cannot be found in the system.`);
}

function filled(value: Value | undefined): boolean {
  return value !== undefined && value !== null && value !== "";
}

function echo(entity: string, sent: Given, errors: FieldErrors): Refusal {
  const marked = (part: Given, path: string): Record<string, unknown> => {
    const row: Record<string, unknown> = { ...part.sent };
    for (const [name, error] of errors)
      if (name.startsWith(path) && !/[.[]/.test(name.slice(path.length))) {
        const field = name.slice(path.length);
        row[field] = { ...(row[field] as object | undefined), error };
      }
    for (const [name, rows] of Object.entries(part.parts))
      row[name] = rows.map((item, at) => marked(item, `${path}${name}[${at}].`));
    return { id: "000000b6-7c1d-f011-a2c4-0a5b1e9c33d0", rowNumber: 1, ...row, custom: {} };
  };
  const error = `Inserting  '${entity === "Bill" ? "AP Transactions" : "Purchase Order"}' record raised at least one error. Please review the errors.`;
  return new Refusal({ status: 422, body: { ...marked(sent, ""), error } });
}

function createOrder(sent: Given, { headers }: EntityCall, company: Company): Rec {
  const { settings, clock, store } = company;
  const ignored = (values: Record<string, Value>): Record<string, Value> =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !settings.ignoredOnWrite.includes(name)));
  const header = ignored(sent.values);
  const number = company.nextOrderNumber();
  const today = new Date(clock.now()).toISOString().slice(0, 10);
  const details = (sent.parts["Details"] ?? []).map((line, at) =>
    orderLine(ignored(line.values), at, number, company),
  );
  const sum = details.reduce(
    (total, { values }) => total + BigInt(tenThousandths(String(values["ExtendedCost"]))),
    0n,
  );
  const hold = header["Hold"] ?? settings.holdOnEntry;
  const vendor = store.get("Vendor", [String(header["VendorID"])]);
  return company.add("PurchaseOrder", {
    note: settings.keepsNotes ? (sent.note ?? "") : "",
    values: {
      ...{
        Type: "Normal",
        Date: today,
        Branch: headers["px-cbapibranch"] ?? BRANCH,
        BaseCurrencyID: "USD",
        Project: "X",
      },
      ...{
        CurrencyID: vendor?.values["CurrencyID"] ?? "USD",
        Location: "MAIN",
        Terms: "30D",
        CurrencyRate: "1",
        CurrencyReciprocalRate: "1",
      },
      ...header,
      ...{
        OrderNbr: number,
        Hold: hold,
        TaxTotal: "0",
        LineTotal: decimalOf(sum),
        OrderTotal: decimalOf(sum),
      },
      Status: hold === true ? "On Hold" : settings.orderApproval ? "Pending Approval" : "Open",
      VendorRef: String(header["VendorRef"] ?? "").slice(0, settings.vendorRefLength),
    },
    parts: { Details: details, TaxDetails: [] },
  });
}

function orderLine(values: Record<string, Value>, at: number, number: string, company: Company): Rec {
  const quantity = String(values["OrderQty"] ?? "0");
  const cost = String(values["UnitCost"] ?? "0");
  const extended = BigInt(millionths(quantity)) * BigInt(millionths(cost));
  return company.make({
    values: {
      ...{
        LineType: "Goods for IN",
        OrderType: "Normal",
        BranchID: BRANCH,
        UOM: "EA",
        Project: "X",
        OrderedQty: "0",
        QtyOnReceipts: "0",
      },
      ...{ Account: "00123", Subaccount: "000-000", Cancelled: false, Completed: false, ReceivedAmount: "0" },
      ...values,
      ...{ LineNbr: String(at + 1), OrderNbr: number, OrderQty: quantity, UnitCost: cost },
      ExtendedCost: decimalOf(extended / 100_000_000n),
    },
  });
}

function scaled(decimal: string, places: number): string {
  const [whole = "0", fraction = ""] = decimal.split(".");
  return `${whole}${fraction.slice(0, places).padEnd(places, "0")}`;
}
const millionths = (decimal: string): string => scaled(decimal, 6);
const tenThousandths = (decimal: string): string => scaled(decimal, 4);

function decimalOf(tenThousandth: bigint): string {
  const digits = String(tenThousandth).replace("-", "").padStart(5, "0");
  return `${tenThousandth < 0n ? "-" : ""}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}
