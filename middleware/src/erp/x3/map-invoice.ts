/** A supplier invoice of X3 to the canonical one; pure. */

import Big from "big.js";
import type { DocumentLine, Invoice, Mapped } from "../../../../shared-types/canonical.ts";
import type { X3Config } from "./config.ts";
import { envelope, field } from "./map.ts";
import { analyticsOf, headerDimensions, linesOf, lineText } from "./map-line.ts";
import type { DocumentType } from "./overrides.ts";
import type { Resource } from "./resources.ts";
import { amountOf, dateOf, optionalAmountOf, type Row } from "./values.ts";

/** The French seed folder's type of credit notes; a folder's own types are set under resources.invoice.types. */
const TYPES: Readonly<Record<string, DocumentType>> = { AF: "credit_note" };
const STATES: Readonly<Record<string, string>> = { "1": "not_posted", "3": "posted" };

/** An account's chart of accounts, by the account: lines name the account alone. */
export type Charts = ReadonlyMap<string, readonly string[]>;

export function invoiceFrom(row: Row, resource: Resource, config: X3Config, charts: Charts): Mapped<Invoice> {
  const supplier = field(row, resource, "supplier");
  const signed = signOf(row, resource, config);
  const total = signed(amountOf(row, resource.properties["total_amount"], "total_amount"));
  const subtotal = signed(optionalAmountOf(row, resource.properties["subtotal"], "subtotal"));
  const lines = linesOf(row, resource);
  const date = (name: string): string => dateOf(row, resource.properties[name], name);
  return {
    ...envelope(row, resource, config),
    document_type: typeOf(row, resource, config),
    supplier_external_id: supplier,
    supplier_number: supplier,
    supplier_name: field(row, resource, "supplier_name"),
    invoice_date: date("invoice_date"),
    due_date: date("due_date"),
    posting_date: date("posting_date"),
    payment_terms: field(row, resource, "payment_terms"),
    currency: field(row, resource, "currency"),
    subtotal,
    tax_amount: subtotal === "" ? "" : new Big(total).minus(subtotal).toFixed(),
    shipping_amount: "",
    total_amount: total,
    amount_due: signed(optionalAmountOf(row, resource.properties["amount_due"], "amount_due")),
    status: stateOf(field(row, resource, "status")),
    on_hold: "false",
    description: field(row, resource, "description"),
    reference: field(row, resource, "reference"),
    purchase_order_number: orderOf(lines, resource),
    dimensions: headerDimensions(row, resource),
    lines: JSON.stringify(lines.map((line) => lineFrom(line, { resource, config, charts, signed }))),
  };
}

/** What a document counts as. A type that is not known and comes with a negative total is a credit note. */
function typeOf(row: Row, resource: Resource, { resources }: X3Config): DocumentType {
  const known = { ...TYPES, ...resources.invoice?.types }[field(row, resource, "type")];
  if (known !== undefined) return known;
  return isNegative(row, resource) ? "credit_note" : "bill";
}

/** Amounts of credit notes are negative here, whichever way X3 keeps them. */
export function signOf(row: Row, resource: Resource, config: X3Config): (amount: string) => string {
  const turns = typeOf(row, resource, config) === "credit_note" && !isNegative(row, resource);
  return (amount) => (turns && amount !== "" ? new Big(amount).times(-1).toFixed() : amount);
}

function isNegative(row: Row, { properties }: Resource): boolean {
  return new Big(amountOf(row, properties["total_amount"], "total_amount")).lt(0);
}

function stateOf(text: string): string {
  return STATES[text] ?? text;
}

/** The one purchase order that the lines are of; of several, each line names its own. */
function orderOf(lines: readonly Row[], resource: Resource): string {
  const [first = "", ...others] = new Set(
    lines.map((line) => lineText(line, resource, "purchase_order")).filter(Boolean),
  );
  return others.length === 0 ? first : "";
}

interface LineContext {
  resource: Resource;
  config: X3Config;
  charts: Charts;
  signed(amount: string): string;
}

function lineFrom(line: Row, { resource, config, charts, signed }: LineContext): DocumentLine {
  const number = lineText(line, resource, "line_number");
  const names = resource.line_properties;
  const { cost_center, dimensionsWith } = analyticsOf(line, resource, config);
  return {
    line_number: number,
    description: lineText(line, resource, "description"),
    quantity: optionalAmountOf(line, names["quantity"], `line ${number} quantity`),
    unit_price: optionalAmountOf(line, names["unit_price"], `line ${number} unit_price`),
    amount: signed(amountOf(line, names["amount"], `line ${number} amount`)),
    tax_amount: signed(optionalAmountOf(line, names["tax_amount"], `line ${number} tax_amount`)),
    gl_account: accountOf(line, number, resource, charts),
    cost_center,
    location: lineText(line, resource, "location"),
    project: lineText(line, resource, "project"),
    item: lineText(line, resource, "item"),
    purchase_order_line: lineText(line, resource, "purchase_order_line"),
    dimensions: dimensionsWith([["POHNUM", lineText(line, resource, "purchase_order")]]),
  };
}

function accountOf(line: Row, number: string, resource: Resource, charts: Charts): string {
  const account = lineText(line, resource, "gl_account");
  if (account === "") return "";
  const own = lineText(line, resource, "chart_of_accounts");
  const [chart, ...others] = own === "" ? (charts.get(account) ?? []) : [own];
  if (chart !== undefined && others.length === 0) return `${chart}~${account}`;
  const where = chart === undefined ? "no chart of accounts" : `the charts ${[chart, ...others].join(", ")}`;
  throw new Error(
    `line ${number}: account ${account} is in ${where}; set resources.gl_account.chart_of_accounts`,
  );
}
