import { choicesOf } from "../glide/display.ts";
import { RecordCursor } from "../glide/record.ts";
import { notSimulated, type Session } from "../glide/session.ts";
import type { Column, Table } from "../store/catalog.ts";
import { encryptSecret } from "../store/secrets.ts";
import type { Value } from "../store/values.ts";
import type { ApiRequest } from "../workers/messages.ts";
import { ApiError } from "./answer.ts";

/** The JSON object of a request, its values as text. */
export function readBody(request: ApiRequest): Record<string, string> {
  let body: unknown;
  try {
    body = JSON.parse(request.body);
  } catch {
    throw new ApiError(400, "Exception while reading request", "The payload is not valid JSON.");
  }
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new ApiError(400, "Exception while reading request", "The payload is not a JSON object.");
  return toTexts(body);
}

export function toTexts(body: object): Record<string, string> {
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, toText(value)]));
}

/** A nested object is not refused; it becomes text in which `=` stands for `:`. */
function toText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return `[${value.map(toText).join(", ")}]`;
  return `{${Object.entries(value)
    .map(([name, part]) => `${name}=${toText(part)}`)
    .join(", ")}}`;
}

/** What a field takes: stored values, or with `sysparm_input_display_value` what people see. */
export function inputValue(
  session: Session,
  table: Table,
  column: Column,
  text: string,
  display: boolean,
): Value {
  if (column.type === "password2" && text !== "") return display ? encryptSecret(text) : text;
  if (!display || text === "") return text;
  if (column.type === "reference") return byDisplay(session, column, text);
  if (column.type === "glide_date_time") notSimulated(session, "sysparm_input_display_value of a date-time");
  if (!column.hasChoices) return text;
  return choicesOf(session, table, column).find((choice) => choice["label"] === text)?.["value"] ?? text;
}

function byDisplay(session: Session, column: Column, text: string): Value {
  const record = new RecordCursor(session, column.reference);
  const found = record.table && record.get(record.table.displayColumn, text);
  return found ? record.getUniqueValue() : text;
}
