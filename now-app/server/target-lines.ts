/** The lines of a document in a table of the instance's own, linked line by line. */
import { GlideRecord } from "@servicenow/glide";
import { text } from "./record.ts";
import { profileOf } from "./target-profiles.ts";
import { fill, settingsOf } from "./target-settings.ts";

/** Answers what it took, in words; empty where nothing changed. */
export function carryLines(document: GlideRecord, target: GlideRecord): string {
  const { lines } = profileOf(target.getTableName());
  if (!lines) return "";
  const { lineFields } = settingsOf(target.getTableName());
  const line = new GlideRecord("x_lr_relay_purchase_order_line");
  line.addQuery("purchase_order", document.getUniqueValue());
  line.query();
  let made = 0;
  while (line.next()) {
    const item = new GlideRecord(lines.table);
    const known = text(line, "target_sys_id") !== "" && item.get(text(line, "target_sys_id"));
    if (!known) item.newRecord();
    item.setValue(lines.parent, target.getUniqueValue());
    fill(item, lineFields, line, [], { currency: text(document, "currency") });
    const sysId = known ? item.update() : item.insert();
    if (!sysId) throw new Error(`A line was not carried on. ${item.getLastErrorMessage() || ""}`.trim());
    if (known) continue;
    made += 1;
    line.setValue("target_sys_id", sysId);
    line.update();
  }
  return made === 0 ? "" : `${made} lines made`;
}
