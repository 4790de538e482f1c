/** The three places where a record can be when the books are compared: in the ERP, in the register, on the way. */
import { GlideRecord } from "@servicenow/glide";
import type { Entity } from "../../shared-types/choices.ts";
import { type ControlTotals, type Counted, readTotals } from "./control-totals.ts";
import { problemText } from "./dispatch-outcome.ts";
import { callMiddleware } from "./platform.ts";
import { flag, text } from "./record.ts";
import { RegisterLookup } from "./register-lookup.ts";

/** Which books are compared. Dates are inclusive, yyyy-mm-dd; empty for masters, which are compared as a whole. */
export interface Books {
  connection: string;
  entity: Entity;
  from: string;
  to: string;
}

/** A record that has set out and not arrived. */
export interface Underway extends Counted {
  why: string;
}

const timeoutMs = 28_000;
const atMost = 500;
const dateColumns: { [entity in Entity]: string } = {
  invoice: "invoice_date",
  purchase_order: "order_date",
  payment: "payment_date",
  supplier: "",
  gl_account: "",
  cost_center: "",
};
const amountColumns: { [entity in Entity]: string } = {
  invoice: "total_amount",
  purchase_order: "total_amount",
  payment: "amount",
  supplier: "",
  gl_account: "",
  cost_center: "",
};
const withLines: readonly Entity[] = ["invoice", "purchase_order"];

/** The ERP's totals as the middleware reads them, or why there are none. */
export function inErp({ connection, entity, from, to }: Books): ControlTotals | string {
  const body = { entity, ...(from === "" ? {} : { from, to }) };
  const answer = callMiddleware("totals", { connection, body, timeoutMs });
  const totals = answer.status === 200 ? readTotals(answer.body) : undefined;
  if (totals) return totals;
  if (answer.status === 0) return answer.failure;
  const code = answer.body?.["code"];
  return typeof code === "string"
    ? `${code}: ${problemText(answer.body)}`
    : `HTTP ${answer.status} without the middleware's answer`;
}

/** The register's open records of these books. */
export function inRegister(books: Books): Counted[] {
  const row = new GlideRecord(`x_lr_relay_${books.entity}`);
  row.addQuery("connection", books.connection);
  const date = dateColumns[books.entity];
  if (date !== "") {
    row.addQuery(date, ">=", books.from);
    row.addQuery(date, "<=", books.to);
  }
  row.query();
  const records: Counted[] = [];
  while (row.next()) {
    // Queries ignore case, names of connections do not.
    const isOwn = text(row, "connection") === books.connection;
    if (isOwn && !flag(row, "deleted")) records.push(countedOf(row, books.entity));
  }
  return records;
}

function countedOf(row: GlideRecord, entity: Entity): Counted {
  const column = (name: string): string => (name === "" ? "" : text(row, name));
  const amount = column(amountColumns[entity]);
  return {
    externalId: text(row, "external_id"),
    date: column(dateColumns[entity]),
    currency: amount === "" ? "" : text(row, "currency"),
    amount,
  };
}

/** Staged and not arrived, half arrived, or approved here and not yet made in the ERP. */
export function underway(books: Books): Underway[] {
  return [...refused(books), ...waiting(books), ...halfWritten(books), ...leaving(books)];
}

/** Rows that could not enter the register, each with the cause that its exception gives. */
function refused(books: Books): Underway[] {
  const row = new GlideRecord("x_lr_relay_exception");
  row.addQuery("connection", books.connection);
  row.addQuery("entity", books.entity);
  row.addQuery("kind", "IN", "mapping,transform");
  row.addQuery("state", "open");
  row.setLimit(atMost);
  row.query();
  const found: Underway[] = [];
  while (row.next()) {
    const externalId = text(row, "external_id");
    const staged = lastStaged(books, externalId);
    const counted = staged
      ? countedOf(staged, books.entity)
      : { externalId, date: "", currency: "", amount: "" };
    if (isWithin(counted, books)) found.push({ ...counted, why: text(row, "cause") });
  }
  return found;
}

function lastStaged(books: Books, externalId: string): GlideRecord | undefined {
  const row = new GlideRecord(`x_lr_relay_stg_${books.entity}`);
  row.addQuery("connection", books.connection);
  row.addQuery("external_id", externalId);
  row.orderByDesc("sys_created_on");
  row.query();
  while (row.next()) if (text(row, "external_id") === externalId) return row;
  return undefined;
}

function waiting(books: Books): Underway[] {
  const row = new GlideRecord(`x_lr_relay_stg_${books.entity}`);
  row.addQuery("connection", books.connection);
  row.addQuery("sys_import_state", "pending");
  row.setLimit(atMost);
  row.query();
  const found: Underway[] = [];
  while (row.next()) {
    const counted = countedOf(row, books.entity);
    if (isWithin(counted, books)) found.push({ ...counted, why: "staged, not transformed yet" });
  }
  return found;
}

function halfWritten(books: Books): Underway[] {
  if (!withLines.includes(books.entity)) return [];
  const row = new GlideRecord(`x_lr_relay_${books.entity}`);
  row.addQuery("connection", books.connection);
  row.addQuery("lines_complete", "!=", true);
  row.setLimit(atMost);
  row.query();
  const found: Underway[] = [];
  while (row.next()) {
    const counted = countedOf(row, books.entity);
    const isHere = isWithin(counted, books) && !flag(row, "deleted");
    if (isHere) found.push({ ...counted, why: "its lines are not complete" });
  }
  return found;
}

/** What was approved here and is to be made in the ERP. Its date is not the ERP's to know yet, so it counts in every period. */
function leaving(books: Books): Underway[] {
  const row = new GlideRecord("x_lr_relay_dispatch");
  row.addQuery("connection", books.connection);
  row.addQuery("operation", `${books.entity}.create`);
  row.addQuery("state", "!=", "processed");
  row.setLimit(atMost);
  row.query();
  const found: Underway[] = [];
  while (row.next()) {
    const why = `${text(row, "number")} is to make it in the ERP (${text(row, "state")})`;
    found.push({ externalId: text(row, "number"), date: "", currency: "", amount: "", why });
  }
  return found;
}

function isWithin({ date }: Counted, { from, to }: Books): boolean {
  return from === "" || date === "" || (date >= from && date <= to);
}

export function isInRegister({ connection, entity }: Books, externalId: string): boolean {
  return new RegisterLookup(`x_lr_relay_${entity}`, connection).find(externalId) !== "";
}
