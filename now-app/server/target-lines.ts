/** The lines of a document in a table of the instance's own, linked line by line. */
import { GlideRecord } from "@servicenow/glide";
import { compare } from "./amounts.ts";
import { newGuid } from "./platform.ts";
import { text } from "./record.ts";
import { profileOf } from "./target-profiles.ts";
import { fill, settingsOf, type TargetSettings } from "./target-settings.ts";

/** Answers what it took, in words; empty where nothing changed. */
export function carryLines(document: GlideRecord, target: GlideRecord): string {
  const { lines } = profileOf(target.getTableName());
  if (!lines) return "";
  const settings = settingsOf(target.getTableName());
  const line = new GlideRecord("x_lr_relay_purchase_order_line");
  line.addQuery("purchase_order", document.getUniqueValue());
  line.query();
  let made = 0;
  while (line.next()) {
    const sysId = keyOf(line);
    const item = new GlideRecord(lines.table);
    const known = item.get(sysId);
    if (!known) {
      item.newRecord();
      item.setNewGuidValue(sysId);
    }
    item.setValue(lines.parent, target.getUniqueValue());
    fill(item, settings.lineFields, line, [], { currency: text(document, "currency") });
    const kept = known ? item.update() : item.insert();
    if (!kept) throw new Error(`A line was not carried on. ${item.getLastErrorMessage() || ""}`.trim());
    if (!known) made += 1;
  }
  const closed = closeRemoved(document, lines.table, settings);
  return [made > 0 ? `${made} lines made` : "", closed].filter(Boolean).join("; ");
}

/** Kept on the line before there is a record of that key: a stop in between makes no second one. */
function keyOf(line: GlideRecord): string {
  const known = text(line, "target_sys_id");
  if (known !== "") return known;
  const sysId = newGuid();
  line.setValue("target_sys_id", sysId);
  if (!line.update())
    throw new Error(`The key of a line was not kept. ${line.getLastErrorMessage() || ""}`.trim());
  return sysId;
}

/** Lines that the ERP's document no longer has: their keys stand on the header until their records are closed. */
function closeRemoved(document: GlideRecord, table: string, settings: TargetSettings): string {
  const removed = text(document, "removed_items").split(",").filter(Boolean);
  if (removed.length === 0) return "";
  const said: { [words: string]: number } = {};
  for (const sysId of removed) {
    const words = close(table, sysId, settings);
    said[words] = (said[words] ?? 0) + 1;
  }
  document.setValue("removed_items", "");
  if (!document.update())
    throw new Error(`Removed lines stay noted. ${document.getLastErrorMessage() || ""}`.trim());
  return Object.entries(said)
    .map(([words, count]) => `${count} ${words}`)
    .join("; ");
}

/**
 * Closed where the table has the columns for it, else deleted. Of what has been received nothing is taken back: the
 * platform's own *Cancel* is not there for such a line either (ServiceNow docs, t_CancelAPurchaseOrderLineItem.md).
 */
function close(table: string, sysId: string, { removedFields }: TargetSettings): string {
  const item = new GlideRecord(table);
  if (!item.get(sysId)) return "removed lines were gone";
  const received = item.isValidField("received_quantity") ? text(item, "received_quantity") : "";
  if (received !== "" && compare(received, "0") > 0) return "removed lines stay: something was received";
  const closable = Object.keys(removedFields).some((column) => item.isValidField(column));
  if (closable) fill(item, removedFields, item, []);
  if (!(closable ? item.update() : item.deleteRecord()))
    throw new Error(`A removed line was not closed. ${item.getLastErrorMessage() || ""}`.trim());
  return closable ? "removed lines closed" : "removed lines deleted";
}
