/** Whose books a line may be coded with, and when no more. */
import { GlideRecord } from "@servicenow/glide";
import { setupOf } from "./connection-setup.ts";
import { text } from "./record.ts";
import { refuse } from "./refuse.ts";

/** before insert or update of a line, coding changes. */
export function guardCoding(current: GlideRecord): void {
  const reason = codingRefusal(current);
  if (reason) refuse(current, reason);
}

/** The approval cannot carry another coding any more, or the coding belongs to another company's books. */
function codingRefusal(line: GlideRecord): string {
  const invoice = new GlideRecord("x_lr_relay_invoice");
  if (!invoice.get(text(line, "invoice"))) return "The invoice of this line does not exist.";
  if (["queued", "sent"].includes(text(invoice, "posting"))) {
    return "The invoice is on its way to the ERP with the coding that was approved.";
  }
  const connection = setupOf(text(invoice, "connection"))?.target || text(invoice, "connection");
  const foreign = ["gl_account", "cost_center"].some(
    (kind) => !isOfConnection(`x_lr_relay_${kind}`, text(line, `coding_${kind}`), connection),
  );
  return foreign ? `The coding names a record of another connection than ${connection}.` : "";
}

function isOfConnection(table: string, sysId: string, connection: string): boolean {
  if (sysId === "") return true;
  const row = new GlideRecord(table);
  return row.get(sysId) && text(row, "connection") === connection;
}
