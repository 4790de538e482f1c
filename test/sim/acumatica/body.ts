/** Bodies of PUT and POST against the definition: value objects, types, members that the contract does not have. */

import { badRequest } from "./errors.ts";
import { type Contract, DATE_ONLY, dropDownOf, fieldsOf } from "./metadata.ts";
import type { Value } from "./store.ts";

export interface Given {
  values: Record<string, Value>;
  parts: Record<string, Given[]>;
  note: string | undefined;
  /** As sent, for the echo. */
  sent: Record<string, unknown>;
}

/** System members; they are not wrapped, but for `note`. */
const SYSTEM = ["id", "rowNumber", "delete", "custom", "files", "_links", "error"];

export function parseBody(text: string): Record<string, unknown> {
  if (text.trim() === "") throw badRequest("The request body should not be empty.");
  try {
    const body: unknown = JSON.parse(text);
    if (isObject(body)) return body;
  } catch {
    // Told below, as the site tells it.
  }
  throw badRequest("The request body is not valid JSON.");
}

export function given(type: string, body: Record<string, unknown>, contract: Contract): Given {
  const fields = fieldsOf(type, contract);
  const result: Given = { values: {}, parts: {}, note: undefined, sent: body };
  for (const [name, item] of Object.entries(body)) {
    if (SYSTEM.includes(name)) continue;
    if (name === "note") {
      result.note = String(unwrapped(name, item) ?? "");
      continue;
    }
    const fieldType = fields[name];
    if (fieldType === undefined)
      throw badRequest(`Could not find member '${name}' on object of type '${type}'.`);
    if (fieldType.endsWith("[]")) {
      if (!Array.isArray(item)) throw badRequest(`${name}: an array was expected.`);
      result.parts[name] = item.map((row) => {
        if (!isObject(row)) throw badRequest(`${name}: an object was expected.`);
        return given(fieldType.replace("[]", ""), row, contract);
      });
    } else if (fieldType.endsWith("Value")) {
      result.values[name] = typed(type, name, fieldType, unwrapped(name, item), contract);
    } else throw badRequest(`${name}: linked entities are not simulated here.`);
  }
  return result;
}

function unwrapped(name: string, item: unknown): unknown {
  if (!isObject(item)) throw badRequest(`Error converting value to a value object. Path '${name}'.`);
  const others = Object.keys(item).filter((key) => key !== "value");
  if (others.length > 0) throw badRequest(`Could not find member '${others[0]}'. Path '${name}'.`);
  return item["value"] ?? null;
}

function typed(owner: string, name: string, type: string, value: unknown, contract: Contract): Value {
  if (value === null) return null;
  const wrong = () =>
    badRequest(`Error converting value ${JSON.stringify(value)} to type '${type}'. Path '${name}.value'.`);
  switch (type) {
    case "BooleanValue":
      if (typeof value !== "boolean") throw wrong();
      return value;
    case "DecimalValue":
    case "IntValue":
    case "ShortValue":
      if (typeof value !== "number") throw wrong();
      return String(value);
    case "DateTimeValue": {
      if (typeof value !== "string" || Number.isNaN(Date.parse(value))) throw wrong();
      if (!DATE_ONLY.has(name)) return Date.parse(value);
      if (contract === 5 && !/^\d{4}-\d\d-\d\d$/.test(value)) throw wrong();
      return value.slice(0, 10);
    }
    default:
      if (typeof value !== "string") throw wrong();
      return contract === 5 ? labelOf(owner, name, value) : value;
  }
}

/** Contract 5 takes codes alone; what is none stays as it is and is refused with the field's own error. */
function labelOf(owner: string, name: string, code: string): string {
  const codes = dropDownOf(owner, name);
  if (codes === undefined) return code;
  return Object.entries(codes).find(([, value]) => value === code)?.[0] ?? `?${code}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
