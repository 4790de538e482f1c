import type { IntacctSettings } from "../settings.ts";

/** What an object's field is, for queries, replies, writes and `lookup` alike. */

type DataType = "TEXT" | "INTEGER" | "BOOLEAN" | "DATE" | "TIMESTAMP" | "ENUM" | "DECIMAL" | "CURRENCY";

/**
 * `key`: given by the gateway or the natural key. `write`: a caller may set it. `system`: the gateway keeps it;
 * a caller's value is silently ignored, as an APPYMT's STATE is (intacct/intacct-sdk-net issue 238).
 */
export type Access = "key" | "write" | "system";

export interface FieldSpec {
  type: DataType;
  label: string;
  access: Access;
  required?: boolean;
  /** Label → stored code. Replies and `query` show labels, `readByQuery` filters by codes (Intacct developer docs, Bills). */
  codes?: Readonly<Record<string, string>>;
  /** Timestamps only: shown in UTC whatever the company's zone (AUWHENCREATED; craibuc/PsIntacct fixture). */
  utc?: (settings: IntacctSettings) => boolean;
}

export type FieldTable = Readonly<Record<string, FieldSpec>>;

export function text(label: string, access: Access = "write", more: Partial<FieldSpec> = {}): FieldSpec {
  return { type: "TEXT", label, access, ...more };
}
export function field(
  type: DataType,
  label: string,
  access: Access = "write",
  more: Partial<FieldSpec> = {},
): FieldSpec {
  return { type, label, access, ...more };
}

/**
 * A stored record: the gateway's own field names. Dates `yyyy-mm-dd`, timestamps UTC ISO to the second,
 * amounts decimal text as the gateway shows them (no trailing zeros), booleans `true`/`false`, "" is null.
 */
export type RowOf<Fields extends FieldTable> = { readonly [Name in keyof Fields]: string };

/** A record with every field null. */
export function emptyRow<Fields extends FieldTable>(fields: Fields): RowOf<Fields> {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, ""])) as RowOf<Fields>;
}
