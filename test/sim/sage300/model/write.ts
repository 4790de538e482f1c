/** Records as the server writes them: every property of its type, in order, amounts as numbers digit for digit. */

import type { Kind } from "./model.ts";
import { ROWS } from "./model.ts";

/** Amounts and numbers as decimal text, dates as `yyyy-mm-dd` or null. */
export type Value = string | number | boolean | null | Rec[];
export interface Rec {
  [name: string]: Value;
}

const { rawJSON } = JSON as unknown as { rawJSON(text: string): unknown };

export function written(
  record: Rec,
  properties: Readonly<Record<string, Kind>>,
  zone: "Z" | "",
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, kind]) => [name, shown(record[name], kind, zone)]),
  );
}

function shown(value: Value | undefined, kind: Kind, zone: "Z" | ""): unknown {
  if (typeof kind === "object") {
    if ("enum" in kind) return value ?? (kind.enum === "UpdateOperation" ? "Unspecified" : "");
    return ((value ?? []) as Rec[]).map((row) => written(row, ROWS[kind.rows], zone));
  }
  switch (kind) {
    case "string":
      return value ?? "";
    case "boolean":
      return value ?? false;
    case "date":
      return value === null || value === undefined ? null : `${value}T00:00:00${zone}`;
    default:
      return rawJSON(String(value ?? 0));
  }
}
