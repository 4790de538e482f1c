import type { RecordCursor } from "../glide/record.ts";
import type { Table } from "../store/catalog.ts";
import { newSysId } from "../store/rows.ts";
import { changedFields } from "./write.ts";

/** One sys_audit row per changed field; sys_ fields are left out. ServiceNow docs, exploring-auditing.md. */
export function audit(cursor: RecordCursor, table: Table, operation: "insert" | "update" | "delete"): void {
  if (operation === "insert") return;
  const { engine, user } = cursor.session;
  const fields = operation === "delete" ? ["DELETED"] : changedFields(table, cursor.row, cursor.before);
  for (const field of fields.filter((name) => !name.startsWith("sys_"))) {
    engine.db.run(
      `INSERT INTO sys_audit (sys_id, sys_created_on, sys_created_by, tablename, documentkey, fieldname, oldvalue, newvalue, user)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      newSysId(),
      engine.stamp(),
      user.userName,
      table.name,
      cursor.before.get("sys_id") ?? "",
      field,
      cursor.before.get(field) ?? null,
      cursor.row.get(field) ?? null,
      user.userName,
    );
  }
}
