/** Purchase orders that are asked for here: their lines, and the document that an approval sends. */
import { GlideRecord } from "@servicenow/glide";
import { writeActivity } from "./activity.ts";
import { compare, sum } from "./amounts.ts";
import { fitsColumn, plainDecimal } from "./decimal.ts";
import { byLineNumber } from "./document.ts";
import { storedLines } from "./line-store.ts";
import { purchaseOrderLines } from "./lines.ts";
import { subjectOf } from "./outbox.ts";
import { columnTime, messageOf, tell } from "./platform.ts";
import { text } from "./record.ts";
import { refuse } from "./refuse.ts";
import { RegisterLookup } from "./register-lookup.ts";

/** What the record producer's form hands in; a set of many rows comes as JSON text. */
interface Producer {
  supplier: unknown;
  currency: unknown;
  purpose: unknown;
  lines: unknown;
}

/** Before the record of a request is inserted. */
export function fillRequest(producer: Producer, current: GlideRecord): void {
  const supplier = new GlideRecord("x_lr_relay_supplier");
  if (supplier.get(String(producer.supplier ?? ""))) {
    current.setValue("connection", text(supplier, "connection"));
    current.setValue("supplier_external_id", text(supplier, "external_id"));
    current.setValue("supplier_number", text(supplier, "number"));
    current.setValue("supplier_name", text(supplier, "name"));
    current.setValue("currency", String(producer.currency || text(supplier, "currency")));
  }
  current.setValue("description", String(producer.purpose ?? ""));
  current.setValue("origin", "servicenow");
}

/** After it. Lines that cannot be taken leave a request without them, which nobody can approve, and say why. */
export function addLines(producer: Producer, current: GlideRecord): void {
  try {
    const lines: unknown = JSON.parse(String(producer.lines || "[]"));
    writeRequestLines(current.getUniqueValue(), Array.isArray(lines) ? lines : []);
    writeActivity({ ...subjectOf(current), event: "requested" });
  } catch (error) {
    tell(messageOf(error));
    writeActivity({ ...subjectOf(current), event: "failed", detail: messageOf(error) });
  }
}

/** before insert of a purchase order of our own: what a request must say. */
export function guardRequest(current: GlideRecord): void {
  const reason = requestRefusal(current);
  if (reason) {
    refuse(current, reason);
    return;
  }
  current.setValue("approval", "pending");
  current.setValue("lines_complete", false);
  if (text(current, "order_date") === "") current.setValue("order_date", columnTime().slice(0, 10));
}

function requestRefusal(current: GlideRecord): string {
  const register = new RegisterLookup("x_lr_relay_supplier", text(current, "connection"));
  if (register.find(text(current, "supplier_external_id")) !== "") return "";
  return `Supplier ${text(current, "supplier_external_id") || "(none)"} is not in the register of ${text(current, "connection") || "any connection"}.`;
}

/** What the record producer asks for, a line each. */
interface RequestedLine {
  description: string;
  quantity: string;
  unit_price: string;
  unit?: string;
  item?: string;
  gl_account?: string;
  cost_center?: string;
}

const asked = ["description", "quantity", "unit_price", "unit", "item", "gl_account", "cost_center"] as const;

/** Writes the lines of a request, then the total that they make; throws where a line is no line. */
function writeRequestLines(orderId: string, lines: readonly RequestedLine[]): void {
  if (lines.length === 0) throw new Error("A purchase request needs a line");
  const amounts: string[] = [];
  for (const [index, line] of lines.entries()) amounts.push(amountOf(line, index + 1));
  for (const [index, line] of lines.entries()) {
    const row = new GlideRecord(purchaseOrderLines.table);
    row.newRecord();
    row.setValue("purchase_order", orderId);
    row.setValue("line_number", String(index + 1));
    for (const column of asked) row.setValue(column, line[column] ?? "");
    row.setValue("amount", amounts[index] ?? "");
    if (!row.insert())
      throw new Error(`Line ${index + 1} was not written. ${row.getLastErrorMessage() || ""}`.trim());
  }
  const order = new GlideRecord("x_lr_relay_purchase_order");
  if (!order.get(orderId)) throw new Error("The purchase order is gone");
  order.setValue("total_amount", sum(amounts));
  order.setValue("line_count", String(lines.length));
  order.setValue("lines_complete", true);
  order.update();
}

function amountOf({ quantity = "", unit_price: price = "" }: RequestedLine, place: number): string {
  for (const value of [quantity, price]) {
    if (value === "" || !fitsColumn(value) || compare(value, "0") < 0) {
      throw new Error(`Line ${place}: quantity and unit price are decimals that are not negative`);
    }
  }
  return product(quantity, price, place);
}

/** To the cent, half up: an order has no parts of one. */
function product(quantity: string, price: string, place: number): string {
  const [a, b] = [quantity, price].map((value) => millionths(value));
  const cents = ((a ?? 0n) * (b ?? 0n) + 5_000_000_000n) / 10_000_000_000n;
  const digits = String(cents).padStart(3, "0");
  const amount = plainDecimal(`${digits.slice(0, -2)}.${digits.slice(-2)}`);
  if (!fitsColumn(amount)) throw new Error(`Line ${place}: the amount does not fit`);
  return amount;
}

function millionths(decimal: string): bigint {
  const [whole = "0", fraction = ""] = plainDecimal(decimal).split(".");
  return BigInt(whole + fraction.padEnd(6, "0"));
}

const carried = [
  "supplier_external_id",
  "supplier_number",
  "supplier_name",
  "order_date",
  "currency",
  "description",
];
const decimals: readonly string[] = ["quantity", "unit_price", "amount", "tax_amount", "quantity_received"];

export function purchaseOrderDocument(order: GlideRecord): { [name: string]: unknown } {
  const document: { [name: string]: unknown } = {};
  for (const column of carried) document[column] = text(order, column);
  const lines = storedLines(purchaseOrderLines, order.getUniqueValue())
    .map(({ values }) => ({ values, glAccount: "", costCenter: "" }))
    .sort(byLineNumber)
    .map(({ values }) => plainLine(values as unknown as { [column: string]: string }));
  return { ...document, total_amount: plainDecimal(text(order, "total_amount")), lines };
}

function plainLine(values: { [column: string]: string }): { [column: string]: string } {
  const line = { ...values };
  for (const column of decimals) line[column] = plainDecimal(line[column] ?? "");
  return line;
}
