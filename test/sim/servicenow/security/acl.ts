import { toScriptRecord } from "../glide/proxies.ts";
import { RecordCursor } from "../glide/record.ts";
import { runScript } from "../glide/run-script.ts";
import { notSimulated, type Session } from "../glide/session.ts";
import { parseEncodedQuery } from "../query/condition.ts";
import { matches } from "../query/match.ts";
import type { Meta } from "../rules/metadata.ts";
import { recordTarget } from "../rules/target.ts";
import type { Table } from "../store/catalog.ts";
import type { Row } from "../store/rows.ts";

export type AclOperation = "read" | "write" | "create" | "delete" | "query_match" | "query_range";

/**
 * Whether the session's user may do this. Table rules and field rules must both pass. Without a row only roles
 * count (the pre-query check). ServiceNow docs, exploring-access-control-list.md, acl-denial-behavior.md.
 */
export function canAccess(
  session: Session,
  operation: AclOperation,
  table: Table,
  field?: string,
  row?: Row,
): boolean {
  const lineage = session.engine.catalog.lineage(table.name);
  if (!passes(session, operation, [...lineage, "*"], table, row)) return false;
  return field === undefined || canAccessField(session, operation, table, field, row);
}

/** Whether the user passes one rule on an address (type REST_Endpoint): it counts by its roles, with no record. */
export function mayExecute(session: Session, aclId: string): boolean {
  const acl = session.engine.metadata.one("sys_security_acl", aclId);
  if (acl?.["type"] !== "REST_Endpoint") return false;
  if (acl["active"] !== "1" || acl["operation"] !== "execute") return false;
  if (acl["script"] || acl["condition"]) notSimulated(session, "script or condition of a REST endpoint rule");
  return acl["decision_type"] !== "deny" && meetsRoles(session, acl);
}

/** The field rules alone. */
export function canAccessField(
  session: Session,
  operation: AclOperation,
  table: Table,
  field: string,
  row?: Row,
): boolean {
  const lineage = session.engine.catalog.lineage(table.name);
  const names = [
    ...lineage.map((name) => `${name}.${field}`),
    `*.${field}`,
    ...lineage.map((name) => `${name}.*`),
    "*.*",
  ];
  // The wildcard rule for creating a field reuses the conditions for writing it, unless an own rule exists.
  if (operation === "create" && !names.some((name) => rules(session, "create", name).length > 0))
    return passes(session, "write", names, table, row);
  // The default query rules delegate to read access on the column (query-acl-rule.md).
  if (operation.startsWith("query_") && !names.some((name) => rules(session, operation, name).length > 0))
    return passes(session, "read", names, table, row);
  return passes(session, operation, names, table, row);
}

function passes(
  session: Session,
  operation: AclOperation,
  names: string[],
  table: Table,
  row?: Row,
): boolean {
  const key = `${operation} ${names[0]}`;
  const known = row && session.decided.get(key);
  if (known !== undefined) return known;
  const points = names.map((name) => rules(session, operation, name));
  const result = decide(session, points, table, row);
  if (row && !points.flat().some(dependsOnRecord)) session.decided.set(key, result);
  return result;
}

function dependsOnRecord(acl: Meta): boolean {
  return ["applies_to", "condition", "script"].some((column) => acl[column] !== "");
}

/** The rules of each point of the processing order, the most specific point first. */
function decide(session: Session, candidates: Meta[][], table: Table, row?: Row): boolean {
  const points = candidates.map((acls) => acls.filter((acl) => applies(session, acl, table, row)));
  const denying = points.flat().filter((acl) => acl["decision_type"] === "deny");
  if (denying.some((acl) => !meets(session, acl, table, row))) return false;
  const allowing = points.map((acls) => acls.filter((acl) => acl["decision_type"] !== "deny"));
  const matching = allowing.filter((acls) => acls.length > 0);
  if (matching.length === 0) return true;
  const tried = session.engine.settings.aclNextRule === "try" ? matching : matching.slice(0, 1);
  return tried.some((acls) => acls.some((acl) => meets(session, acl, table, row)));
}

function rules(session: Session, operation: AclOperation, name: string): Meta[] {
  const { metadata } = session.engine;
  return metadata.memo(`acl:${operation}:${name}`, () =>
    metadata
      .by("sys_security_acl", "name", name)
      .filter((acl) => acl["active"] === "1" && acl["type"] === "record" && acl["operation"] === operation),
  );
}

function applies(session: Session, acl: Meta, table: Table, row?: Row): boolean {
  return acl["applies_to"] === "" || row === undefined || fits(session, acl["applies_to"] ?? "", table, row);
}

/** Role, condition and script must all pass; a rule with none of them, or with an unknown role, refuses. */
function meets(session: Session, acl: Meta, table: Table, row?: Row): boolean {
  const script = (acl["script"] ?? "").replace(/\s|;/g, "");
  if (script === "true" || script === "answer=true") return false;
  if (!meetsRoles(session, acl)) return false;
  if (row === undefined || (session.user.isAdmin && acl["admin_overrides"] === "1")) return true;
  if (acl["condition"] && !fits(session, acl["condition"], table, row)) return false;
  return script === "" || answersTrue(session, acl, table, row);
}

function meetsRoles(session: Session, acl: Meta): boolean {
  const roleRows = session.engine.metadata.by(
    "sys_security_acl_role",
    "sys_security_acl",
    acl["sys_id"] ?? "",
  );
  const roles = roleRows.map(
    (link) => session.engine.metadata.one("sys_user_role", link["sys_user_role"] ?? "")?.["name"],
  );
  if (acl["security_attribute"]) throw new Error(`not simulated: security attribute of ACL ${acl["name"]}`);
  if (roles.includes(undefined)) return false;
  if (roles.length === 0 && !acl["condition"] && !acl["script"]) return false;
  if (roles.every((role) => role === "nobody") && roles.length > 0) return false;
  if (session.user.isAdmin && acl["admin_overrides"] === "1") return true;
  // A rule that disallows the override blocks the administrator, too (ServiceNow docs, sc-honor-admin-override-acls.md):
  // the roles that were granted count, not that scripts take an administrator to have every role.
  return roles.length === 0 || roles.some((role) => session.user.roles.has(String(role)));
}

function fits(session: Session, condition: string, table: Table, row: Row): boolean {
  const cursor = RecordCursor.on(session, table, row);
  return matches(session.engine.catalog, table, parseEncodedQuery(condition).condition, recordTarget(cursor));
}

function answersTrue(session: Session, acl: Meta, table: Table, row: Row): boolean {
  const current = toScriptRecord(RecordCursor.on(session, table, row));
  const { value, globals } = runScript(session, {
    scope: session.engine.metadata.scopeOf(acl),
    text: acl["script"] ?? "",
    name: `ACL ${acl["operation"]} ${acl["name"]}`,
    globals: { current, answer: undefined },
  });
  return globals["answer"] === undefined ? value === true || value === "true" : globals["answer"] === true;
}
