/** A record as JSON: value objects, `{}` for empty, decimals with the database's scale, times with the server's offset. */

import { type Contract, DATE_ONLY, dropDownOf, fieldsOf, scaleOf } from "./metadata.ts";
import type { Shape } from "./shape.ts";
import type { Rec, Value } from "./store.ts";

/** Source text access of ECMAScript 2026, which TypeScript does not know yet. */
const { rawJSON } = JSON as unknown as { rawJSON(text: string): unknown };

export interface RenderContext {
  contract: Contract;
  serverOffset: string;
  /** Of single records, e.g. `/entity/Default/24.200.001/PurchaseOrder`; undefined: no `_links`. */
  links?: string | undefined;
}

type Json = Record<string, unknown>;

export function render(type: string, rec: Rec, row: number, shape: Shape, context: RenderContext): Json {
  const json: Json = { id: rec.id, rowNumber: row, note: { value: rec.note } };
  for (const [name, fieldType] of Object.entries(fieldsOf(type, context.contract)).sort(byName)) {
    if (fieldType.endsWith("Value")) {
      if (shape.fields?.has(name) ?? true)
        json[name] = wrapped(type, name, fieldType, rec.values[name] ?? null, context);
      continue;
    }
    const inner = shape.parts.get(name);
    if (inner !== undefined)
      json[name] = part(fieldType, rec.parts[name], inner, { ...context, links: undefined });
  }
  json["custom"] = {};
  if (context.links !== undefined) {
    const files = context.links.replace(/[^/]+$/, "files/PX.Objects/Document");
    json["_links"] = { self: `${context.links}/${rec.id}`, "files:put": `${files}/${rec.id}/{filename}` };
  }
  return json;
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function part(
  type: string,
  value: Rec | readonly Rec[] | undefined,
  shape: Shape,
  context: RenderContext,
): unknown {
  if (!type.endsWith("[]")) {
    if (value === undefined) return null;
    const { note: _, ...json } = render(type, value as Rec, 1, shape, context);
    return { ...json, note: null };
  }
  const rows = (value ?? []) as readonly Rec[];
  return rows.map((rec, at) => ({
    ...render(type.replace("[]", ""), rec, at + 1, shape, context),
    note: null,
  }));
}

function wrapped(owner: string, name: string, type: string, value: Value, context: RenderContext): Json {
  if (value === null || value === "") return {};
  const codes = context.contract === 5 ? dropDownOf(owner, name) : undefined;
  if (codes !== undefined)
    return { value: { id: codes[String(value)] ?? String(value), description: value } };
  switch (type) {
    case "DecimalValue":
      return { value: rawJSON(withScale(String(value), scaleOf(name))) };
    case "IntValue":
    case "ShortValue":
      return { value: rawJSON(String(value)) };
    case "DateTimeValue":
      if (!DATE_ONLY.has(name)) return { value: instant(Number(value), context.serverOffset) };
      return { value: context.contract === 5 ? value : `${value}T00:00:00${context.serverOffset}` };
    default:
      return { value };
  }
}

function withScale(decimal: string, scale: number): string {
  const [whole = "0", fraction = ""] = decimal.split(".");
  return `${whole}.${fraction.slice(0, scale).padEnd(scale, "0")}`;
}

/** `2020-03-20T17:41:27.34+00:00`: trailing zeros of the fraction are dropped. */
function instant(time: number, offset: string): string {
  const [, sign, hours = "0", minutes = "0"] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  const shift = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  const digits = new Date(time + shift).toISOString().slice(0, -1);
  return `${digits.replace(/\.?0+$/, "")}${offset}`;
}
