import { RecordCursor } from "../glide/record.ts";
import type { Session } from "../glide/session.ts";
import { nextNumber } from "../rules/defaults.ts";
import { asPlatform } from "../rules/write.ts";
import { canAccess } from "../security/acl.ts";
import type { Table } from "../store/catalog.ts";
import { fits, openImportSet, stagingRow } from "../transform/import-set.ts";
import { transformSet } from "../transform/transform-set.ts";
import type { ApiAnswer, ApiRequest, Job } from "../workers/messages.ts";
import { ApiError, answer, forbidden } from "./answer.ts";
import { readBody, toTexts } from "./request-body.ts";

/**
 * `POST …/insertMultiple`: the answer holds ids alone; the transform runs later, its outcome is in the rows.
 * Keys are column labels unless the table is set up otherwise; a key that fits none is dropped, so that a row
 * of element names may arrive empty. ServiceNow docs, c_ImportSetAPI.md.
 */
export function insertMultiple(session: Session, table: Table, request: ApiRequest): ApiAnswer {
  if (!session.hasAnyRole(["import_transformer"]))
    throw new ApiError(403, "User Not Authorized", "Failed API level ACL Validation");
  const records = readRecords(request);
  const query = new Map(request.query);
  const multi = query.get("multi_import_set_id") ?? openMulti(session);
  const set = openImportSet(session, table, "asynchronous", "loading");
  for (const record of records) insertRow(session, table, set, record);
  set.setValue("state", "loaded");
  set.update();
  startTransform(session, set, query.get("run_after"));
  return answer(201, { import_set_id: set.getUniqueValue(), multi_import_set_id: multi });
}

function readRecords(request: ApiRequest): Record<string, string>[] {
  readBody(request);
  const { records } = JSON.parse(request.body) as { records?: unknown };
  if (!Array.isArray(records))
    throw new ApiError(400, "Exception while reading request", "records is missing");
  return records.map((record) => toTexts(record as object));
}

/** With `insert_multiple_optimize` the table's ACLs are not asked. */
function insertRow(session: Session, table: Table, set: RecordCursor, record: Record<string, string>): void {
  const row = stagingRow(session, table, set, toNames(session, table, record));
  const optimised =
    session.engine.metadata.property("com.glide.import_set_api.insert_multiple_optimize")?.["value"] ===
    "true";
  if (!optimised && !canAccess(session, "create", table, undefined, row.row)) throw forbidden("Insert");
  if (fits(session, table, row)) asPlatform(session, () => row.insert());
}

function toNames(session: Session, table: Table, record: Record<string, string>): Record<string, string> {
  if (session.engine.settings.insertMultipleKeys === "name") return record;
  const byLabel = new Map([...table.columns.values()].map((column) => [column.label, column.name]));
  return Object.fromEntries(Object.entries(record).flatMap(([key, value]) => named(byLabel.get(key), value)));
}

function named(name: string | undefined, value: string): [string, string][] {
  return name === undefined ? [] : [[name, value]];
}

function openMulti(session: Session): string | null {
  const multi = new RecordCursor(session, "sys_multi_import_set");
  multi.newRecord();
  multi.setValue("number", nextNumber(session, "sys_multi_import_set"));
  multi.setValue("state", "loading");
  return multi.insert();
}

function startTransform(session: Session, set: RecordCursor, runAfter: string | undefined): void {
  const job: Extract<Job, { kind: "transform" }> = {
    kind: "transform",
    importSet: set.getUniqueValue() ?? "",
    user: session.user.sysId,
    ...(runAfter === undefined ? {} : { runAfter }),
  };
  if (session.engine.settings.insertMultipleTransform === "synchronous") transformSet(session, job);
  else session.engine.queue(job);
}
