/** Which GL account and cost center of the register each line means; an invoice with a line that means none is held. */
import { GlideRecord } from "@servicenow/glide";
import { writeActivity } from "./activity.ts";
import { closeExceptions, openException, operatorRole } from "./exceptions.ts";
import { invoiceLines } from "./lines.ts";
import { subjectOf } from "./outbox.ts";
import { flag, text } from "./record.ts";
import { RegisterLookup } from "./register-lookup.ts";

type Kind = "gl_account" | "cost_center";
const kinds: readonly Kind[] = ["gl_account", "cost_center"];
const names: { [kind in Kind]: string } = { gl_account: "GL account", cost_center: "cost center" };
const atMost = 500;

/**
 * Resolves what is open on the invoice's lines, and holds the invoice or lets it go. What was approved stays as it is.
 */
export function settleCoding(invoiceId: string): void {
  const invoice = new GlideRecord("x_lr_relay_invoice");
  if (!invoice.get(invoiceId) || text(invoice, "approval") === "approved") return;
  const reason = resolveLines(invoiceId, text(invoice, "connection")).join("; ").slice(0, 4000);
  if (reason === text(invoice, "hold_reason")) return;
  invoice.setValue("held", reason !== "");
  invoice.setValue("hold_reason", reason);
  invoice.update();
  const subject = subjectOf(invoice);
  writeActivity({ ...subject, event: reason === "" ? "released" : "held", detail: reason });
  if (reason === "") {
    closeExceptions(subject, ["dimension"]);
    return;
  }
  openException({
    ...subject,
    kind: "dimension",
    cause: reason,
    fix: "Make the value in the ERP and let the sync bring it, map it under Dimension mapping, or choose the coding on the line.",
    ownerRole: operatorRole,
  });
}

/**
 * Suggests the coding where nobody has chosen one: people own these two columns, so a value that stands is never
 * touched. Answers what is missing, each value once.
 */
function resolveLines(invoiceId: string, connection: string): string[] {
  const resolver = new Resolver(connection);
  const missing: { [words: string]: true } = {};
  const row = new GlideRecord(invoiceLines.table);
  row.addQuery("invoice", invoiceId);
  row.orderBy("line_number");
  row.query();
  while (row.next()) {
    let changed = false;
    for (const kind of kinds) {
      if (text(row, `coding_${kind}`)) continue;
      const { sysId, lacking } = resolver.resolve(kind, row);
      if (lacking) missing[lacking] = true;
      if (!sysId) continue;
      row.setValue(`coding_${kind}`, sysId);
      changed = true;
    }
    // Without the rules: they would settle the invoice anew for each line.
    if (changed) row.setWorkflow(false);
    if (changed) row.update();
  }
  return Object.keys(missing);
}

class Resolver {
  readonly connection: string;
  readonly registers: { [kind in Kind]: RegisterLookup };
  readonly mapped: { [key: string]: string } = {};

  constructor(connection: string) {
    this.connection = connection;
    this.registers = {
      gl_account: new RegisterLookup("x_lr_relay_gl_account", connection),
      cost_center: new RegisterLookup("x_lr_relay_cost_center", connection),
    };
  }

  /** The override of the value itself, else that of the other value on the line, else the value as the ERP has it. */
  resolve(kind: Kind, line: GlideRecord): { sysId: string; lacking: string } {
    const other = kind === "gl_account" ? "cost_center" : "gl_account";
    const own = text(line, kind);
    const key = this.override(kind, own, kind) || this.override(other, text(line, other), kind) || own;
    if (key === "") {
      // A line may do without a cost center, but not without an account.
      return { sysId: "", lacking: kind === "gl_account" ? "a line has no GL account" : "" };
    }
    const sysId = this.registers[kind].find(key);
    return { sysId, lacking: sysId ? "" : `${names[kind]} ${key} is not in the register` };
  }

  override(source: Kind, value: string, target: Kind): string {
    if (value === "") return "";
    const known = JSON.stringify([source, value, target]);
    this.mapped[known] ??= findOverride(this.connection, source, value, target);
    return this.mapped[known] ?? "";
  }
}

function findOverride(connection: string, source: Kind, value: string, target: Kind): string {
  const row = new GlideRecord("x_lr_relay_dimension");
  row.addQuery("connection", connection);
  row.addQuery("active", true);
  row.addQuery("source", source);
  row.addQuery("source_value", value);
  row.addQuery("target", target);
  row.query();
  // Queries ignore case, keys do not.
  while (row.next()) if (text(row, "source_value") === value) return text(row, "target_value");
  return "";
}

/** A GL account or cost center has arrived: held invoices that wait for it, by itself or through an override, go on. */
export function valueArrived(kind: Kind, connection: string, externalId: string): void {
  settleHeld(connection, kind, externalId);
  const row = new GlideRecord("x_lr_relay_dimension");
  row.addQuery("connection", connection);
  row.addQuery("target", kind);
  row.addQuery("target_value", externalId);
  row.query();
  while (row.next()) settleHeld(connection, text(row, "source") as Kind, text(row, "source_value"));
}

/** after insert or update of an override. */
export function mappingChanged(current: GlideRecord): void {
  settleHeld(text(current, "connection"), text(current, "source") as Kind, text(current, "source_value"));
}

/** after update of a line's coding by a person. */
export function codingChosen(current: GlideRecord): void {
  const invoice = new GlideRecord("x_lr_relay_invoice");
  if (invoice.get(text(current, "invoice")) && flag(invoice, "held")) settleCoding(invoice.getUniqueValue());
}

function settleHeld(connection: string, column: Kind, value: string): void {
  const line = new GlideRecord(invoiceLines.table);
  line.addQuery("invoice.connection", connection);
  line.addQuery("invoice.held", true);
  line.addQuery(column, value);
  line.setLimit(atMost);
  line.query();
  const waiting: { [invoiceId: string]: true } = {};
  while (line.next()) waiting[text(line, "invoice")] = true;
  for (const invoiceId of Object.keys(waiting)) settleCoding(invoiceId);
}
