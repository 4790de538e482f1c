import { RecordCursor } from "../glide/record.ts";
import type { Session } from "../glide/session.ts";
import { abortReasons } from "../rules/business-rules.ts";
import { canAccess, canAccessField } from "../security/acl.ts";
import type { Table } from "../store/catalog.ts";
import type { Row } from "../store/rows.ts";
import type { ApiAnswer, ApiRequest } from "../workers/messages.ts";
import { ApiError, answer, answering, forbidden, notFound } from "./answer.ts";
import { readOptions, toResult } from "./represent.ts";
import { inputValue, readBody } from "./request-body.ts";
import { listRecords } from "./table-list.ts";

/**
 * `/api/now[/v1|/v2]/table/{table}[/{sys_id}]`. ServiceNow docs, Table API. The cross-scope flags of a table do
 * not limit REST; its web service flag and the ACLs do.
 */
export function tableApi(session: Session, request: ApiRequest): ApiAnswer {
  return answering(() => {
    const { version, table, sysId } = readPath(session, request);
    switch (request.method) {
      case "GET":
        return sysId === undefined
          ? listRecords(session, table, request, version)
          : getOne(session, table, sysId, request);
      case "POST":
        if (sysId !== undefined) break;
        return create(session, table, request);
      case "PUT":
      case "PATCH":
        if (sysId === undefined) break;
        return change(session, table, sysId, request);
      case "DELETE":
        if (sysId === undefined) break;
        return remove(session, table, sysId);
    }
    throw new ApiError(405, "Method not Supported");
  });
}

interface TablePath {
  version: string;
  table: Table;
  sysId: string | undefined;
}

/** `[v1,] table, name[, sys_id]` after `/api/now/`. */
function readPath(session: Session, request: ApiRequest): TablePath {
  const versioned = /^v\d$/.test(request.path[0] ?? "");
  const [, name = "", sysId, ...rest] = versioned ? request.path.slice(1) : request.path;
  if (rest.length > 0) throw new ApiError(400, "Requested URI does not represent any resource");
  const table = session.engine.catalog.table(name);
  if (!table) throw new ApiError(400, `Invalid table ${name}`);
  if (!table.access.ws) throw new ApiError(403, "User Not Authorized", "Failed API level ACL Validation");
  return { version: versioned ? (request.path[0] ?? "") : "v2", table, sysId };
}

function getOne(session: Session, table: Table, sysId: string, request: ApiRequest): ApiAnswer {
  const row = readable(session, table, sysId);
  return answer(200, { result: toResult(session, table, row, readOptions(request)) });
}

function readable(session: Session, table: Table, sysId: string): Row {
  const row = session.engine.rows.byId(table, sysId);
  if (!row || !canAccess(session, "read", table, undefined, row)) throw notFound();
  return row;
}

function create(session: Session, table: Table, request: ApiRequest): ApiAnswer {
  const cursor = new RecordCursor(session, table.name);
  cursor.newRecord();
  if (!canAccess(session, "create", table, undefined, cursor.row)) throw forbidden("Insert");
  setFields(session, table, cursor, request, "create");
  const sysId = cursor.insert();
  if (sysId === null) throw refusal(cursor);
  // The caller may create what it may not read: refused, although the record is there (KB2697679).
  if (!canAccess(session, "read", table, undefined, cursor.row)) throw forbidden("Query");
  const result = toResult(session, table, cursor.row, readOptions(request));
  return answer(201, { result }, { Location: `${session.engine.url}/api/now/table/${table.name}/${sysId}` });
}

/** PUT behaves as PATCH (KB0534905). */
function change(session: Session, table: Table, sysId: string, request: ApiRequest): ApiAnswer {
  const cursor = RecordCursor.on(session, table, readable(session, table, sysId));
  if (!canAccess(session, "write", table, undefined, cursor.row)) throw forbidden("Update");
  setFields(session, table, cursor, request, "write");
  if (cursor.update() === null) throw refusal(cursor);
  return answer(200, { result: toResult(session, table, cursor.row, readOptions(request)) });
}

function remove(session: Session, table: Table, sysId: string): ApiAnswer {
  const cursor = RecordCursor.on(session, table, readable(session, table, sysId));
  if (!canAccess(session, "delete", table, undefined, cursor.row)) throw forbidden("Delete");
  if (!cursor.deleteRecord()) throw refusal(cursor);
  return { status: 204, headers: {}, body: "" };
}

/** Unknown fields and fields that the caller may not write are left out without a word. */
function setFields(
  session: Session,
  table: Table,
  cursor: RecordCursor,
  request: ApiRequest,
  operation: "create" | "write",
): void {
  const display = new Map(request.query).get("sysparm_input_display_value") === "true";
  // Rules look at the record as it was, not as the fields before this one have changed it.
  const seen = operation === "write" ? cursor.before : cursor.row;
  for (const [name, value] of Object.entries(readBody(request))) {
    const column = table.columns.get(name);
    if (!column || name.startsWith("sys_")) continue;
    if (!canAccessField(session, operation, table, name, seen)) continue;
    cursor.put(column, inputValue(session, table, column, value, display));
  }
}

function refusal(cursor: RecordCursor): ApiError {
  const rule = abortReasons.get(cursor);
  if (rule === undefined)
    return new ApiError(403, "Operation Failed", cursor.lastError ?? "Error during insert");
  const text = `Operation against file '${cursor.tableName}' was aborted by Business Rule '${rule}'`;
  return new ApiError(403, "Operation Failed", text);
}
