import { absentNames } from "../glide/globals.ts";
import { toScriptRecord } from "../glide/proxies.ts";
import { RecordCursor } from "../glide/record.ts";
import { logScriptError, runScript } from "../glide/run-script.ts";
import type { Session } from "../glide/session.ts";
import type { Meta } from "../rules/metadata.ts";
import { canAccess } from "../security/acl.ts";
import type { ApiAnswer, ApiRequest } from "../workers/messages.ts";
import { ApiError, answer, answering, notFound } from "./answer.ts";

/**
 * A form button of the simulated instance: `POST /sim/ui-action` with `{table, sys_id, action}`, where action is
 * the button's name or action name. Who may not see the button may not press it: its roles and its condition.
 * `GET /sim/ui-action?table=…&sys_id=…` lists the buttons that the user would see.
 */
export function uiActionApi(session: Session, request: ApiRequest): ApiAnswer {
  return answering(() => {
    const input =
      request.method === "POST"
        ? (JSON.parse(request.body) as Record<string, string>)
        : Object.fromEntries(request.query);
    const record = recordOf(session, input["table"] ?? "", input["sys_id"] ?? "");
    const buttons = session.engine.metadata
      .by("sys_ui_action", "table", record.tableName)
      .filter((button) => button["active"] === "1" && isVisible(session, button, record));
    if (request.method === "GET")
      return answer(200, {
        result: buttons.map((button) => ({ name: button["name"], action: button["action_name"] })),
      });
    const wanted = input["action"] ?? "";
    const button = buttons.find((one) => one["action_name"] === wanted || one["name"] === wanted);
    if (!button)
      throw new ApiError(403, "Operation Failed", `no UI action '${wanted}' for this user on this record`);
    press(session, button, record);
    return answer(200, { result: { messages: session.messages } });
  });
}

/** @throws ApiError where there is no such record for this user */
export function recordOf(session: Session, table: string, sysId: string): RecordCursor {
  const record = new RecordCursor(session, table);
  if (!record.table) throw new ApiError(400, `Invalid table ${table}`);
  if (!record.get("sys_id", sysId) || !canAccess(session, "read", record.table, undefined, record.row))
    throw notFound();
  return record;
}

function isVisible(session: Session, button: Meta, record: RecordCursor): boolean {
  const { metadata } = session.engine;
  const roles = metadata
    .by("sys_ui_action_role", "sys_ui_action", button["sys_id"] ?? "")
    .map((link) => metadata.one("sys_user_role", link["sys_user_role"] ?? "")?.["name"] ?? "");
  if (roles.length > 0 && !session.hasAnyRole(roles)) return false;
  if (button["client"] === "1") return false;
  if (!button["condition"]) return true;
  const { value } = run(session, button, button["condition"], record);
  return value === true || value === "true";
}

function press(session: Session, button: Meta, record: RecordCursor): void {
  try {
    run(session, button, button["script"] ?? "", record);
  } catch (error) {
    logScriptError(session, error, `UI action ${button["name"]}`);
    session.messages.push({ kind: "error", text: "the script of the button failed, see the log" });
  }
}

function run(session: Session, button: Meta, text: string, record: RecordCursor): { value: unknown } {
  return runScript(session, {
    scope: session.engine.metadata.scopeOf(button),
    text,
    name: `UI action ${button["name"]}`,
    globals: {
      current: toScriptRecord(record),
      action: absentNames(session, "action", {
        setRedirectURL: () => undefined,
        setReturnURL: () => undefined,
      }),
    },
  });
}
