/** Which GL account and cost center of the register each line means; an invoice with a line that means none is held. */
import { GlideRecord } from "@servicenow/glide";
import { writeActivity } from "./activity.ts";
import { autoApprove } from "./auto-approval.ts";
import { type Setup, setupOf } from "./connection-setup.ts";
import { cluesOf, DimensionMap } from "./dimension-map.ts";
import { closeExceptions, openException, operatorRole } from "./exceptions.ts";
import { invoiceLines } from "./lines.ts";
import { subjectOf } from "./outbox.ts";
import { text } from "./record.ts";
import { RegisterLookup } from "./register-lookup.ts";
import { settleTarget } from "./target-invoice.ts";

type Kind = "gl_account" | "cost_center";
const kinds: readonly Kind[] = ["gl_account", "cost_center"];
const names: { [kind in Kind]: string } = { gl_account: "GL account", cost_center: "cost center" };

/**
 * Resolves what is open on the invoice's lines, and holds the invoice or lets it go; one that nothing holds may then be
 * approved by rule. What was approved stays as it is.
 */
export function settleCoding(invoiceId: string): void {
  const invoice = new GlideRecord("x_lr_relay_invoice");
  if (!invoice.get(invoiceId) || text(invoice, "approval") === "approved") return;
  const setup = setupOf(text(invoice, "connection"));
  const reasons = resolveLines(invoice, setup);
  const supplier = text(invoice, "target_supplier");
  if (setup?.target) reasons.push(...settleTarget(invoice, setup));
  const reason = reasons.join("; ").slice(0, 4000);
  if (reason !== text(invoice, "hold_reason")) hold(invoice, reason);
  else if (supplier !== text(invoice, "target_supplier")) invoice.update();
  if (reason === "") autoApprove(invoiceId);
}

function hold(invoice: GlideRecord, reason: string): void {
  invoice.setValue("held", reason !== "");
  invoice.setValue("hold_reason", reason);
  if (!invoice.update())
    throw new Error(`The invoice was not written. ${invoice.getLastErrorMessage() || ""}`.trim());
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
function resolveLines(invoice: GlideRecord, setup: Setup | undefined): string[] {
  const resolver = new Resolver(invoice, setup?.target ?? "");
  const missing: { [words: string]: true } = {};
  const row = new GlideRecord(invoiceLines.table);
  row.addQuery("invoice", invoice.getUniqueValue());
  row.orderBy("line_number");
  row.query();
  while (row.next()) {
    let changed = false;
    for (const kind of kinds) {
      const chosen = text(row, `coding_${kind}`);
      if (chosen !== "" && resolver.registers[kind].holds(chosen)) continue;
      const { sysId, lacking } = resolver.resolve(kind, row);
      if (lacking) missing[lacking] = true;
      if (sysId === chosen) continue;
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
  readonly invoice: GlideRecord;
  /** Empty where the invoice is coded with its own ERP's values. */
  readonly target: string;
  readonly map: DimensionMap;
  readonly registers: { [kind in Kind]: RegisterLookup };

  constructor(invoice: GlideRecord, target: string) {
    const connection = text(invoice, "connection");
    const books = target || connection;
    this.invoice = invoice;
    this.target = target;
    this.map = new DimensionMap(connection);
    this.registers = {
      gl_account: new RegisterLookup("x_lr_relay_gl_account", books),
      cost_center: new RegisterLookup("x_lr_relay_cost_center", books),
    };
  }

  /** An override decides; without one the value as the ERP has it, which in another company's books says nothing. */
  resolve(kind: Kind, line: GlideRecord): { sysId: string; lacking: string } {
    const own = text(line, kind);
    const mapped = this.map.find(
      kind,
      cluesOf(this.invoice, (column) => text(line, column)),
    );
    const key = mapped || (this.target === "" ? own : "");
    if (key === "") return { sysId: "", lacking: this.lacking(kind, own) };
    const sysId = this.registers[kind].find(key);
    const where = this.target === "" ? "" : ` of ${this.target}`;
    return { sysId, lacking: sysId ? "" : `${names[kind]} ${key} is not in the register${where}` };
  }

  /** A line may do without a cost center, but not without an account; in other books, what it has must mean something. */
  lacking(kind: Kind, own: string): string {
    if (kind === "cost_center" && (own === "" || this.map.knows(kind, own))) return "";
    return own === ""
      ? "a line has no GL account"
      : `${names[kind]} ${own} is not mapped to one of ${this.target}`;
  }
}
