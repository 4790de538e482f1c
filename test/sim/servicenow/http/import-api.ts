import type { RecordCursor } from "../glide/record.ts";
import { RecordCursor as Cursor } from "../glide/record.ts";
import type { Session } from "../glide/session.ts";
import { asPlatform } from "../rules/write.ts";
import { canAccess } from "../security/acl.ts";
import type { Table } from "../store/catalog.ts";
import { fits, importSetOfTheDay, stagingRow } from "../transform/import-set.ts";
import type { RowResult } from "../transform/row-result.ts";
import { mapsOf, transformRows } from "../transform/transform.ts";
import type { ApiAnswer, ApiRequest } from "../workers/messages.ts";
import { ApiError, answer, answering, errorAnswer, forbidden, notFound } from "./answer.ts";
import { insertMultiple } from "./insert-multiple.ts";
import { toTexts } from "./request-body.ts";

/** `/api/now[/v1]/import/{stagingTable}[/{sys_id}]`. ServiceNow docs, c_ImportSetAPI.md. */
export function importApi(session: Session, request: ApiRequest): ApiAnswer {
  return answering(() => {
    const path = /^v\d$/.test(request.path[0] ?? "") ? request.path.slice(1) : request.path;
    const [, name = "", sysId, ...rest] = path;
    const table = session.engine.catalog.table(name);
    if (!table || !session.engine.catalog.lineage(name).includes("sys_import_set_row"))
      throw new ApiError(400, `Invalid staging table '${name}'`);
    if (!table.access.ws) throw new ApiError(403, "User Not Authorized", "Failed API level ACL Validation");
    if (rest.length > 0) throw new ApiError(400, "Requested URI does not represent any resource");
    if (request.method === "POST" && sysId === "insertMultiple")
      return insertMultiple(session, table, request);
    if (request.method === "POST" && sysId === undefined) return postRow(session, table, request);
    if (request.method === "GET" && sysId !== undefined) return getRow(session, table, sysId);
    throw new ApiError(405, "Method not Supported");
  });
}

/** The row is inserted and transformed before the answer; a failed transform is an error inside a 201. */
function postRow(session: Session, table: Table, request: ApiRequest): ApiAnswer {
  const values = readRecord(request);
  const set = importSetOfTheDay(session, table);
  const row = stagingRow(session, table, set, values);
  if (!canAccess(session, "create", table, undefined, row.row)) throw forbidden("Insert");
  if (!fits(session, table, row)) return rowAnswer(set, table, []);
  if (asPlatform(session, () => row.insert()) === null)
    throw new ApiError(403, "Operation Failed", row.lastError);
  const results = transform(session, table, row, set);
  session.engine.db.run(
    "INSERT INTO sim_result VALUES (?, ?)",
    row.getUniqueValue(),
    JSON.stringify(results),
  );
  // The caller cannot read sys_transform_map: an error, although the row was imported (KB0791757).
  if (!session.hasAnyRole(["import_transformer"]))
    return errorAnswer(500, "java.lang.NullPointerException: null value in entry: transform_map=null", null);
  return rowAnswer(set, table, results);
}

function transform(session: Session, table: Table, row: RecordCursor, set: RecordCursor): RowResult[] {
  if (mapsOf(session, table.name).length === 0)
    return [{ transform_map: "", table: "", status: "error", error_message: "Invalid table " }];
  return transformRows(session, [row], set)[0] ?? [];
}

function rowAnswer(set: RecordCursor, table: Table, results: RowResult[]): ApiAnswer {
  const result = results.map((item) => (item.table === "" ? { ...item, table: undefined } : item));
  return answer(201, { import_set: set.getValue("number"), staging_table: table.name, result });
}

/** Of an array only the first element counts. */
function readRecord(request: ApiRequest): Record<string, string> {
  let body: unknown;
  try {
    body = JSON.parse(request.body);
  } catch {
    throw new ApiError(400, "Exception while reading request", "The payload is not valid JSON.");
  }
  const record: unknown = Array.isArray(body) ? body[0] : body;
  if (typeof record !== "object" || record === null)
    throw new ApiError(400, "Exception while reading request", "The payload is not a JSON object.");
  return toTexts(record);
}

/** The stored outcome of a row; 404 once the row is gone. */
function getRow(session: Session, table: Table, sysId: string): ApiAnswer {
  const row = session.engine.rows.byId(table, sysId);
  if (!row || !canAccess(session, "read", table, undefined, row)) throw notFound();
  const stored = session.engine.db.get("SELECT answer FROM sim_result WHERE row = ?", sysId);
  const set = new Cursor(session, "sys_import_set");
  set.get("sys_id", row.get("sys_import_set") ?? "");
  return answer(200, {
    import_set: set.getValue("number") ?? "",
    staging_table: table.name,
    result: JSON.parse(String(stored?.["answer"] ?? "[]")) as RowResult[],
  });
}
