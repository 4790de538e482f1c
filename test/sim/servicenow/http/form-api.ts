import vm from "node:vm";
import { toScriptRecord } from "../glide/proxies.ts";
import { RecordCursor } from "../glide/record.ts";
import { logScriptError, runScript } from "../glide/run-script.ts";
import { notSimulated, type Session } from "../glide/session.ts";
import { parseEncodedQuery } from "../query/condition.ts";
import { matches } from "../query/match.ts";
import { runDisplayRules } from "../rules/business-rules.ts";
import type { Meta } from "../rules/metadata.ts";
import { recordTarget } from "../rules/target.ts";
import { canAccess } from "../security/acl.ts";
import type { ApiAnswer, ApiRequest } from "../workers/messages.ts";
import { answer, answering } from "./answer.ts";
import { recordOf } from "./ui-action-api.ts";

interface Message {
  kind: "info" | "error";
  text: string;
}

/**
 * What the form of a record shows besides its fields, to a user who may read it: `GET /sim/form?table=…&sys_id=…` answers
 * `{result: {messages, stages, related}}`.
 *
 * `messages` are those of display rules and onLoad client scripts, `stages` the process flow with the stages whose
 * condition holds (ServiceNow docs, r_ProcessFlowFormatter.md), `related` the rows of each related list by its title
 * (ServiceNow SDK 4.9.0, guides/relationship-guide.md).
 */
export function formApi(session: Session, request: ApiRequest): ApiAnswer {
  return answering(() => {
    const query = new Map(request.query);
    const record = recordOf(session, query.get("table") ?? "", query.get("sys_id") ?? "");
    const { table } = record;
    if (!table) return answer(200, { result: {} });
    const scratchpad = runDisplayRules(record, table);
    const messages = [...(session.messages as Message[]), ...onLoad(session, record.tableName, scratchpad)];
    return answer(200, {
      result: { messages, stages: stages(session, record), related: relatedLists(session, record) },
    });
  });
}

/** Rows of a table that an application may bring along; without it the instance has none. */
function shipped(session: Session, table: string, column: string, value: string): Meta[] {
  const { catalog, metadata } = session.engine;
  return catalog.table(table) ? metadata.by(table, column, value) : [];
}

/** onLoad scripts run in the browser: they get g_form and g_scratchpad, and nothing of the server. */
function onLoad(session: Session, table: string, scratchpad: Record<string, unknown>): Message[] {
  const messages: Message[] = [];
  const say = (kind: Message["kind"]) => (text: string) => void messages.push({ kind, text: String(text) });
  const g_form = { addInfoMessage: say("info"), addErrorMessage: say("error") };
  const g_scratchpad: unknown = JSON.parse(JSON.stringify(scratchpad));
  for (const script of shipped(session, "sys_script_client", "table", table)) {
    if (script["active"] !== "true" || script["type"] !== "onLoad") continue;
    try {
      vm.runInNewContext(`${script["script"]}\nonLoad();`, { g_form, g_scratchpad });
    } catch (error) {
      logScriptError(session, error, `client script ${script["name"]}`);
    }
  }
  return messages;
}

function stages(session: Session, record: RecordCursor): { label: string; current: boolean }[] {
  const { table } = record;
  if (!table) return [];
  return shipped(session, "sys_process_flow", "table", table.name).map((stage) => {
    const { condition } = parseEncodedQuery((stage["condition"] ?? "").replace(/\^EQ$/, ""));
    const current = matches(session.engine.catalog, table, condition, recordTarget(record));
    return { label: stage["label"] ?? "", current };
  });
}

function relatedLists(session: Session, record: RecordCursor): Record<string, string[]> {
  const lists = shipped(session, "sys_ui_related_list", "name", record.tableName);
  const entries = lists.flatMap((list) =>
    shipped(session, "sys_ui_related_list_entry", "list_id", list["sys_id"] ?? ""),
  );
  entries.sort((a, b) => Number(a["position"]) - Number(b["position"]));
  return Object.fromEntries(entries.map((entry) => relatedList(session, record, entry)));
}

/** `child_table.reference_column`, or `REL:` and the sys_id of a relationship with a script. */
function relatedList(session: Session, record: RecordCursor, entry: Meta): [string, string[]] {
  const what = entry["related_list"] ?? "";
  if (!what.startsWith("REL:")) {
    const [child = "", column = ""] = what.split(".");
    const rows = new RecordCursor(session, child);
    rows.addQuery(column, record.getUniqueValue());
    return [what, idsOf(session, rows, entry)];
  }
  const [relation] = shipped(session, "sys_relationship", "sys_id", what.slice(4));
  if (!relation) return notSimulated(session, `related list ${what}`);
  const rows = new RecordCursor(session, relation["basic_query_from"] ?? "");
  runScript(session, {
    scope: session.engine.metadata.scopeOf(relation),
    text: relation["query_with"] ?? "",
    name: `relationship ${relation["name"]}`,
    globals: { current: toScriptRecord(rows), parent: toScriptRecord(record) },
  });
  return [relation["name"] ?? "", idsOf(session, rows, entry)];
}

function idsOf(session: Session, rows: RecordCursor, entry: Meta): string[] {
  rows.orderBy(entry["order_by"] || "sys_created_on");
  rows.query();
  const ids: string[] = [];
  while (rows.next())
    if (rows.table && canAccess(session, "read", rows.table, undefined, rows.row))
      ids.push(rows.getUniqueValue() ?? "");
  return ids;
}
