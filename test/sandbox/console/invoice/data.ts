/** What the invoice page reads from the instance, and from the simulated ERP for comparison. */

import { get, list, type Row } from "../api.ts";
import { erpWord } from "../words.ts";

const invoiceFields = [
  "number",
  "external_id",
  "connection",
  "document_type",
  "legal_entity",
  "supplier_name",
  "supplier_external_id",
  "invoice_date",
  "due_date",
  "posting_date",
  "payment_terms",
  "currency",
  "total_amount",
  "amount_due",
  "status",
  "on_hold",
  "description",
  "reference",
  "purchase_order_number",
  "line_count",
  "lines_complete",
  "approval",
  "approved_by.display",
  "approved_at",
  "revision",
  "posting",
  "erp_message",
  "erp_posted_at",
  "deleted",
  "sys_updated_on",
  "sys_mod_count",
] as const;
export type Invoice = Row<(typeof invoiceFields)[number]>;

const lineFields = [
  "line_number",
  "description",
  "amount",
  "gl_account",
  "cost_center",
  "coding_gl_account",
  "coding_cost_center",
  "sys_mod_count",
] as const;
export type Line = Row<(typeof lineFields)[number]>;

const dispatchFields = [
  "number",
  "state",
  "revision",
  "attempt",
  "next_attempt",
  "lease_until",
  "sent_at",
  "processed_at",
  "external_id",
  "erp_number",
  "code",
  "message",
  "fix",
  "sys_created_on",
  "sys_updated_on",
] as const;
export type Dispatch = Row<(typeof dispatchFields)[number]>;

const activityFields = ["at", "event", "detail", "actor", "request_id", "run_id"] as const;
export type Activity = Row<(typeof activityFields)[number]>;

const accountFields = ["external_id", "name", "status"] as const;
/** A GL account or a cost center that a line can be coded to. */
export type Coding = Row<(typeof accountFields)[number]>;

/** Far above any bill seen; the page says so when a bill has more. */
const mostLines = 2000;

export const readInvoice = (sysId: string, signal: AbortSignal): Promise<Invoice> =>
  get("invoice", sysId, invoiceFields, signal);

export async function readLines(invoice: string, signal: AbortSignal): Promise<Line[]> {
  const query = `invoice=${invoice}^ORDERBYline_number`;
  const { rows } = await list("invoice_line", lineFields, { query, limit: mostLines, signal });
  return rows.sort((a, b) => Number(a.line_number) - Number(b.line_number));
}

/** The latest post-back of the invoice. */
export async function readDispatch(invoice: string, signal: AbortSignal): Promise<Dispatch | undefined> {
  const query = `${aboutInvoice(invoice)}^ORDERBYDESCrevision^ORDERBYDESCsys_created_on`;
  return (await list("dispatch", dispatchFields, { query, limit: 1, signal })).rows[0];
}

export async function readTrail(invoice: string, signal: AbortSignal): Promise<Activity[]> {
  const query = `${aboutInvoice(invoice)}^ORDERBYDESCat^ORDERBYDESCsys_created_on`;
  const { rows } = await list("activity", activityFields, { query, limit: 200, signal });
  return rows.sort((a, b) => b.at.localeCompare(a.at) || rank(b) - rank(a));
}

/** The platform's times have whole seconds; within one, events stand in the order in which they can happen. */
const order = [
  "pulled",
  "staged",
  "transformed",
  "approved",
  "rejected",
  "queued",
  "sent",
  "waiting",
  "retried",
];

function rank({ event }: Activity): number {
  const place = order.indexOf(event);
  return place < 0 ? order.length : place;
}

/** What is read once for an invoice: it changes rarely, and a reload is near. */
export interface Surroundings {
  /** The ERP's name, e.g. Sage Intacct. */
  erp: string;
  /** True where the simulated ERP shows its own bill to compare with. */
  isIntacct: boolean;
  accounts: readonly Coding[];
  centers: readonly Coding[];
}

export async function readSurroundings(connection: string, signal: AbortSignal): Promise<Surroundings> {
  const [found, accounts, centers] = await Promise.all([
    list("connection", ["erp"], { query: `name=${connection}`, limit: 1, signal }),
    readCodings("gl_account", connection, signal),
    readCodings("cost_center", connection, signal),
  ]);
  const [row] = found.rows;
  const erp = row === undefined ? "the ERP" : erpWord(row.erp);
  return { erp, isIntacct: row?.erp === "intacct", accounts, centers };
}

async function readCodings(
  table: "gl_account" | "cost_center",
  connection: string,
  signal: AbortSignal,
): Promise<Coding[]> {
  const query = `connection=${connection}^ORDERBYexternal_id`;
  return (await list(table, accountFields, { query, limit: 5000, signal })).rows;
}

function aboutInvoice(sysId: string): string {
  return `source_table=x_lr_relay_invoice^source_sys_id=${sysId}`;
}
