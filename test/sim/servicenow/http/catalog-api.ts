import { absentNames } from "../glide/globals.ts";
import { toScriptRecord } from "../glide/proxies.ts";
import { RecordCursor } from "../glide/record.ts";
import { logScriptError, runScript } from "../glide/run-script.ts";
import { notSimulated, type Session } from "../glide/session.ts";
import { abortReasons } from "../rules/business-rules.ts";
import type { Meta } from "../rules/metadata.ts";
import type { ApiAnswer, ApiRequest } from "../workers/messages.ts";
import { ApiError, answer, answering } from "./answer.ts";

/**
 * `POST /api/sn_sc[/v1]/servicecatalog/items/{sys_id}/submit_producer` with `{variables: {name: value}}`: the producer's
 * script runs on the new record before it is inserted, its post-insert script after that; rules run as ever. A set of
 * many rows is JSON text. ServiceNow docs, Service Catalog API; SDK 4.9.0 docs, catalogitemrecordproducer-api.md.
 */
export function catalogApi(session: Session, request: ApiRequest): ApiAnswer {
  return answering(() => {
    const path = request.path.filter((part) => !/^v\d$/.test(part)).join("/");
    const [, item = ""] = /^sn_sc\/servicecatalog\/items\/([0-9a-f]{32})\/submit_producer$/.exec(path) ?? [];
    if (request.method !== "POST" || item === "") notSimulated(session, `${request.method} /api/${path}`);
    const producer = session.engine.metadata.one("sc_cat_item_producer", item);
    if (producer?.["active"] !== "true" && producer?.["active"] !== "1")
      throw new ApiError(
        404,
        "No Record found",
        "Record doesn't exist or ACL restricts the record retrieval",
      );
    if (!session.hasAnyRole((producer["roles"] ?? "").split(",").filter(Boolean)))
      throw new ApiError(403, "Insufficient rights", "the user may not request this item");
    return answer(200, { result: produce(session, producer, variablesOf(session, request)) });
  });
}

function variablesOf(session: Session, request: ApiRequest): Record<string, string> {
  const { variables } = JSON.parse(request.body) as { variables?: Record<string, unknown> };
  const given = Object.entries(variables ?? {});
  if (given.some(([, value]) => typeof value !== "string"))
    notSimulated(session, "a variable that is no text");
  return Object.fromEntries(given) as Record<string, string>;
}

function produce(session: Session, producer: Meta, given: Record<string, string>): Record<string, string> {
  const record = new RecordCursor(session, producer["table_name"] ?? "");
  if (!record.table) notSimulated(session, `a record producer for the table ${producer["table_name"]}`);
  record.newRecord();
  // A variable that was not filled in is empty, one that the form does not have is undefined.
  const names = variableNames(session, producer);
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) throw new ApiError(400, `Invalid variable ${unknown}`);
  const values = Object.fromEntries(names.map((name) => [name, given[name] ?? ""]));
  run(session, producer, "script", values, record);
  if (record.insert() === null) {
    const rule = abortReasons.get(record);
    throw new ApiError(
      403,
      `Operation against file '${record.tableName}' was aborted by Business Rule '${rule ?? ""}'`,
    );
  }
  run(session, producer, "post_insert_script", values, record);
  return { table: record.tableName, sys_id: record.getUniqueValue() ?? "" };
}

function variableNames(session: Session, producer: Meta): string[] {
  const { metadata } = session.engine;
  const sets = metadata.by("io_set_item", "sc_cat_item", producer["sys_id"] ?? "");
  return [
    ...metadata.by("item_option_new", "cat_item", producer["sys_id"] ?? "").map((one) => one["name"] ?? ""),
    ...sets.map(
      (link) => metadata.one("item_option_new_set", link["variable_set"] ?? "")?.["internal_name"] ?? "",
    ),
  ];
}

function run(
  session: Session,
  producer: Meta,
  field: "script" | "post_insert_script",
  values: Record<string, string>,
  record: RecordCursor,
): void {
  if (!producer[field]) return;
  try {
    runScript(session, {
      scope: session.engine.metadata.scopeOf(producer),
      text: producer[field],
      name: `record producer ${producer["name"]}`,
      globals: { producer: absentNames(session, "producer", values), current: toScriptRecord(record) },
    });
  } catch (error) {
    logScriptError(session, error, `record producer ${producer["name"]}`);
  }
}
