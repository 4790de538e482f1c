import type { GlideRecord } from "@servicenow/glide";

/** A column as text; empty where the record has none (`getValue` answers null then). */
export function text(record: GlideRecord, column: string): string {
  return (record.getValue(column) as string | null) ?? "";
}

/** A true/false column; `getValue` spells it `1` and `0`, a staging row `true` and `false`. */
export function flag(record: GlideRecord, column: string): boolean {
  const value = text(record, column);
  return value === "1" || value === "true";
}

/** An integer column; 0 where empty. */
export function whole(record: GlideRecord, column: string): number {
  return Number.parseInt(text(record, column), 10) || 0;
}
