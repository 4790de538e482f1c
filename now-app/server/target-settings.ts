/** How a table of the instance's own is filled: as set up, else by its profile. */
import { GlideRecord } from "@servicenow/glide";
import { plainDecimal } from "./decimal.ts";
import { text } from "./record.ts";
import { RegisterLookup } from "./register-lookup.ts";
import { profileOf, supplierReference } from "./target-profiles.ts";

type Fields = { [column: string]: string };

export interface TargetSettings {
  fields: Fields;
  lineFields: Fields;
  /** What a line gets when the document no longer has it. */
  removedFields: Fields;
  /** Columns that are set once: afterwards they belong to the people of this instance. */
  insertOnly: string[];
  /** Encoded query that an approved record fulfils; empty: approvals made there stay there. */
  approvedWhen: string;
}

export function settingsOf(table: string): TargetSettings {
  const profile = profileOf(table);
  const row = targetRecord(table);
  return {
    fields: fieldsOf(row, "field_map", profile.fields),
    lineFields: fieldsOf(row, "line_map", profile.lines?.fields ?? {}),
    removedFields: fieldsOf(row, "removed_map", profile.lines?.removed ?? {}),
    insertOnly: (row ? text(row, "insert_only") : "")
      .split(",")
      .map((name) => name.trim())
      .filter(Boolean),
    approvedWhen: row ? text(row, "approved_when") : "",
  };
}

export function targetRecord(table: string): GlideRecord | undefined {
  const row = new GlideRecord("x_lr_relay_target");
  return row.get("target_table", table) ? row : undefined;
}

function fieldsOf(row: GlideRecord | undefined, column: string, otherwise: Fields): Fields {
  const json = row ? text(row, column) : "";
  if (json === "") return otherwise;
  const fields = readFields(json);
  if (typeof fields === "string") throw new Error(`${column} of the target: ${fields}`);
  return fields;
}

/** Column → text with `{column}` places; or what is wrong with the JSON. */
export function readFields(json: string): Fields | string {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return "not JSON";
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "not an object";
  const odd = Object.entries(value).find(([, words]) => typeof words !== "string");
  return odd ? `${odd[0]} is not text` : (value as Fields);
}

/** Fills the columns that the table has; what a person owns, `kept`, stays. `more` adds to the row's own columns. */
export function fill(
  target: GlideRecord,
  fields: Fields,
  row: GlideRecord,
  kept: readonly string[],
  more: Fields = {},
): void {
  for (const [column, words] of Object.entries(fields)) {
    if (kept.includes(column) || !target.isValidField(column)) continue;
    target.setValue(column, words === supplierReference ? supplierOf(row) : filled(words, row, more));
  }
}

function filled(words: string, row: GlideRecord, more: Fields): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => more[name] ?? plainDecimal(text(row, name))).trim();
}

/** The record that the document's supplier was carried on to; empty where it was not. */
function supplierOf(document: GlideRecord): string {
  const lookup = new RegisterLookup("x_lr_relay_supplier", text(document, "connection"));
  const supplier = new GlideRecord("x_lr_relay_supplier");
  const sysId = lookup.find(text(document, "supplier_external_id"));
  const isThere = sysId !== "" && supplier.get(sysId) && text(supplier, "target_table") !== "";
  return isThere ? text(supplier, "target_sys_id") : "";
}
