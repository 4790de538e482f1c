import type { Table } from "../store/catalog.ts";
import type { Session } from "./session.ts";

export type TableOperation = "read" | "create" | "update" | "delete";
/** Operation names of sys_scope_privilege. */
const privilegeNames = { read: "read", create: "create", update: "write", delete: "delete" } as const;

/**
 * The exception of a missing privilege. Looking at it throws again, as field reports of
 * com.glide.script.fencing.access.ScopeAccessNotGrantedException say: a script can only note that it happened.
 */
export class ScopeAccessNotGranted {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get message(): never {
    throw new Error("Illegal access to getter method getMessage");
  }

  /** For the log only. */
  static textOf(error: ScopeAccessNotGranted): string {
    return error.#text;
  }
}

/**
 * Whether the running script may do this to the table: false if the table's own flags refuse (logged, the call
 * does nothing); throws if the app enforces runtime access tracking and ships no privilege for it.
 * ServiceNow docs, c_RuntimeAccessTracking.md and application access settings.
 */
export function mayAccess(session: Session, table: Table, operation: TableOperation): boolean {
  if (session.scope === "global" || session.scope === table.scope) return true;
  if (!table.access[operation]) {
    const name = operation.charAt(0).toUpperCase() + operation.slice(1);
    const text = `${name} operation against '${table.name}' from scope '${session.scope}' has been refused due to the table's cross-scope access policy`;
    session.engine.log("error", `Security restricted: ${text}`, session.scope);
    return false;
  }
  if (enforces(session) && !hasPrivilege(session, table, operation)) {
    const text = `${privilegeNames[operation]} access to ${table.name} not granted`;
    session.engine.log("error", `Security restricted: ${text}`, session.scope);
    throw new ScopeAccessNotGranted(text);
  }
  return true;
}

function enforces(session: Session): boolean {
  const [app] = session.engine.metadata.by("sys_app", "scope", session.scope);
  return app?.["runtime_access_tracking"] === "enforcing";
}

function hasPrivilege(session: Session, table: Table, operation: TableOperation): boolean {
  const { metadata } = session.engine;
  return metadata
    .by("sys_scope_privilege", "target_name", table.name)
    .some(
      (row) =>
        row["status"] === "allowed" &&
        row["operation"] === privilegeNames[operation] &&
        row["target_type"] === "sys_db_object" &&
        sourceScope(session, row["source_scope"] ?? "") === session.scope,
    );
}

function sourceScope(session: Session, id: string): string {
  return session.engine.metadata.one("sys_app", id)?.["scope"] ?? id;
}
