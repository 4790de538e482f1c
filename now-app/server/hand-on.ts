/** What people chose on the lines of a bill goes on to the bill that the ERP has put in its place; the approval does not. */
import { GlideRecord } from "@servicenow/glide";
import { plainDecimal } from "./decimal.ts";
import { storedLines } from "./line-store.ts";
import { invoiceLines, type StoredLine } from "./lines.ts";

/** Only between lines of one number, amount and description, and only where nobody has chosen anything yet. */
export function handCodingOn(oldId: string, newId: string): number {
  const old: { [lineNumber: string]: StoredLine } = {};
  for (const line of storedLines(invoiceLines, oldId)) old[line.values.line_number] = line;
  let handed = 0;
  for (const { sysId, values, coding } of storedLines(invoiceLines, newId)) {
    const before = old[values.line_number];
    if (coding.glAccount !== "" || coding.costCenter !== "" || !before || !agree(before.values, values))
      continue;
    if (before.coding.glAccount === "" && before.coding.costCenter === "") continue;
    handed += 1;
    keep(sysId, before.coding);
  }
  return handed;
}

function agree(a: StoredLine["values"], b: StoredLine["values"]): boolean {
  return plainDecimal(a.amount ?? "") === plainDecimal(b.amount ?? "") && a.description === b.description;
}

/** Without the rules, which would settle the invoice for each line: that is done for all of them afterwards. */
function keep(lineId: string, { glAccount, costCenter }: StoredLine["coding"]): void {
  const row = new GlideRecord(invoiceLines.table);
  if (!row.get(lineId)) return;
  row.setValue("coding_gl_account", glAccount);
  row.setValue("coding_cost_center", costCenter);
  row.setWorkflow(false);
  if (!row.update()) throw new Error(`Coding was not handed on. ${row.getLastErrorMessage() || ""}`.trim());
}
