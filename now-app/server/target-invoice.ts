/** An invoice that is created in another ERP than the one that it came from: what that takes, and what it will say. */
import type { GlideRecord } from "@servicenow/glide";
import { compare, sum } from "./amounts.ts";
import type { Setup } from "./connection-setup.ts";
import { plainDecimal } from "./decimal.ts";
import { type Clue, cluesOf, DimensionMap } from "./dimension-map.ts";
import { byLineNumber, type CodedLine, type Row } from "./document.ts";
import { storedLines } from "./line-store.ts";
import { invoiceLines } from "./lines.ts";
import { flag, text } from "./record.ts";
import { RegisterLookup } from "./register-lookup.ts";
import { targetSupplier } from "./target-supplier.ts";

/** Amounts of the header that no line has; the target gets each as a line of its own, so that the lines add up. */
const charges = ["tax", "shipping"] as const;

/** What stands in the way of creating the invoice in the target; keeps the supplier that it will be for. */
export function settleTarget(invoice: GlideRecord, setup: Setup): string[] {
  const map = new DimensionMap(setup.name);
  const supplier = targetSupplier(invoice, setup, map);
  invoice.setValue("target_supplier", supplier.key);
  const accounts = new RegisterLookup("x_lr_relay_gl_account", setup.target);
  return [
    supplier.lacking,
    typeRefusal(invoice, setup.target),
    sumRefusal(invoice),
    ...chargesOf(invoice).map(({ name }) => chargeRefusal(name, map, accounts)),
  ].filter(Boolean);
}

function typeRefusal(invoice: GlideRecord, target: string): string {
  const type = text(invoice, "document_type") || "bill";
  return type === "bill" ? "" : `a ${type.replace("_", " ")} is not created in ${target}: enter it there`;
}

function chargeRefusal(name: string, map: DimensionMap, accounts: RegisterLookup): string {
  const key = map.override("charge", name, "gl_account");
  if (key === "") return `charge ${name} is not mapped to a GL account of ${accounts.connection}`;
  return accounts.find(key) ? "" : `GL account ${key} is not in the register of ${accounts.connection}`;
}

function chargesOf(invoice: GlideRecord): { name: string; amount: string }[] {
  return charges
    .map((name) => ({ name, amount: plainDecimal(text(invoice, `${name}_amount`)) }))
    .filter(({ amount }) => amount !== "" && amount !== "0");
}

/** Why lines and charges do not make the total; empty where they do, or where lines are still missing. */
function sumRefusal(invoice: GlideRecord): string {
  if (!flag(invoice, "lines_complete")) return "";
  const lines = storedLines(invoiceLines, invoice.getUniqueValue()).map(({ values }) => values.amount ?? "");
  const added = sum([...lines, ...chargesOf(invoice).map(({ amount }) => amount)]);
  const total = text(invoice, "total_amount");
  return compare(added, total) === 0
    ? ""
    : `lines, tax and shipping add up to ${added}, the invoice says ${plainDecimal(total)}`;
}

/**
 * The document for the target: the source's facts, the target's codes. Terms, items and dimensions of the source mean
 * nothing there and stay behind; a due date that the source does not give is the invoice date.
 */
export function targetDocument(invoice: GlideRecord, lines: CodedLine[]): { [name: string]: unknown } {
  const map = new DimensionMap(text(invoice, "connection"));
  const header = (column: string): string => text(invoice, column);
  return {
    document_type: "bill",
    number: header("number"),
    supplier_external_id: header("target_supplier"),
    supplier_number: header("target_supplier"),
    supplier_name: header("supplier_name"),
    invoice_date: header("invoice_date"),
    due_date: header("due_date") || header("invoice_date"),
    posting_date: header("posting_date"),
    currency: header("currency"),
    total_amount: plainDecimal(header("total_amount")),
    description: header("description"),
    reference: header("reference"),
    lines: [
      ...lines.sort(byLineNumber).map((line) => targetLine(line, map, invoice)),
      ...chargeLines(invoice, map),
    ],
  };
}

function targetLine(
  { values, glAccount, costCenter }: CodedLine,
  map: DimensionMap,
  invoice: GlideRecord,
): Row {
  const clues = cluesOf(invoice, (column) => (values as unknown as Row)[column] ?? "");
  return {
    ...codes(map, clues),
    line_number: values.line_number,
    description: values.description ?? "",
    amount: plainDecimal(values.amount ?? ""),
    gl_account: glAccount,
    cost_center: costCenter,
  };
}

function chargeLines(invoice: GlideRecord, map: DimensionMap): Row[] {
  return chargesOf(invoice).map(({ name, amount }) => {
    const clues: Clue[] = [["charge", name], ...cluesOf(invoice)];
    return {
      ...codes(map, clues),
      line_number: name,
      description: name === "tax" ? "Tax" : "Shipping",
      amount,
      gl_account: map.override("charge", name, "gl_account"),
      cost_center: map.override("charge", name, "cost_center") || map.find("cost_center", clues),
    };
  });
}

/** Codes that have no register here. */
function codes(map: DimensionMap, clues: readonly Clue[]): Row {
  return { location: map.find("location", clues), project: map.find("project", clues) };
}
