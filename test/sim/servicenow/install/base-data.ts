import { type Database, quoted } from "../store/database.ts";
import { newSysId } from "../store/rows.ts";

/**
 * Roles of the base platform that this slice meets (ServiceNow docs, r_BaseSystemRoles.md). `nobody` is held by
 * no one, not even by an administrator.
 */
const roles =
  "admin maint security_admin public nobody snc_internal rest_service import_admin import_set_loader import_transformer import_scheduler canvas_user".split(
    " ",
  );
const contained: [string, string][] = [
  ["import_admin", "import_set_loader"],
  ["import_admin", "import_transformer"],
  ["import_admin", "import_scheduler"],
];

/** The records that a fresh instance has before any application is installed. */
export function insertBaseData(db: Database): void {
  const insert = (table: string, values: Record<string, string | number>): string => {
    const row = { sys_id: newSysId(), sys_mod_count: 0, sys_created_by: "system", ...values };
    const names = Object.keys(row).map(quoted).join(", ");
    const marks = Object.keys(row)
      .map(() => "?")
      .join(", ");
    db.run(`INSERT INTO ${quoted(table)} (${names}) VALUES (${marks})`, ...Object.values(row));
    return String(row.sys_id);
  };
  const ids = new Map(roles.map((name) => [name, insert("sys_user_role", { name, grantable: "1" })]));
  for (const [role, contains] of contained)
    insert("sys_user_role_contains", { role: ids.get(role) ?? "", contains: ids.get(contains) ?? "" });
  const system = insert("sys_user", { user_name: "system", name: "System", active: "1" });
  insert("sys_user_has_role", { user: system, role: ids.get("admin") ?? "", state: "active" });
  insert("sys_number", { category: "sys_import_set", prefix: "ISET", number: 10_000, maximum_digits: 7 });
  insert("sys_number", {
    category: "sys_multi_import_set",
    prefix: "MISET",
    number: 1000,
    maximum_digits: 7,
  });
  insert("sys_cluster_state", { node_id: "1", status: "online", build_name: "Zurich" });
  insertWildcardAcls(insert, ids.get("admin") ?? "");
}

/**
 * Wildcard table rules exist for create, read, write and delete; with `glide.sm.default_mode` = deny only
 * administrators pass them (ServiceNow docs, exploring-access-control-list.md).
 */
function insertWildcardAcls(
  insert: (table: string, values: Record<string, string>) => string,
  admin: string,
): void {
  for (const operation of ["create", "read", "write", "delete"]) {
    const acl = insert("sys_security_acl", {
      name: "*",
      operation,
      type: "record",
      active: "1",
      admin_overrides: "1",
      decision_type: "allow",
    });
    insert("sys_security_acl_role", { sys_security_acl: acl, sys_user_role: admin });
  }
}
