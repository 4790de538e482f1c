/**
 * Which record of the register a staged row is about: the one that bears its `origin_key`, else the one with its
 * connection and ERP key (contract section 6). Upper and lower case count, though queries and indexes ignore them.
 */
import { GlideRecord } from "@servicenow/glide";
import { isProvisional } from "./provisional.ts";
import { flag, text } from "./record.ts";

const stagingPrefix = "x_lr_relay_stg_";
const chainLength = 10;

export function registerOf(source: GlideRecord): string {
  return `x_lr_relay_${source.getTableName().slice(stagingPrefix.length)}`;
}

/** The coalesce script of the maps into the register: a sys_id, or -1 for a new record. */
export function registerRow(source: GlideRecord): string {
  const key = text(source, "origin_key");
  const own = key === "" ? "" : find(source, "origin_key", key);
  return own || find(source, "external_id", text(source, "external_id")) || unnumbered(source) || "-1";
}

/** A master record that was made here under this number, and has come back before the answer to its dispatch. */
function unnumbered(source: GlideRecord): string {
  const number = text(source, "external_id");
  const row = rowsWith(registerOf(source), text(source, "connection"), "number", number);
  while (row.next()) {
    const isSame = text(row, "number") === number && isProvisional(row) && text(row, "origin_key") === "";
    if (isSame) return row.getUniqueValue();
  }
  return "";
}

function find(source: GlideRecord, column: string, value: string): string {
  const row = rowsWith(registerOf(source), text(source, "connection"), column, value);
  while (row.next()) if (text(row, column) === value) return row.getUniqueValue();
  return "";
}

/** Rows of the connection whose column equals the value; upper and lower case may differ. */
function rowsWith(table: string, connection: string, column: string, value: string): GlideRecord {
  const row = new GlideRecord(table);
  row.addQuery("connection", connection);
  row.addQuery(column, value);
  row.query();
  return row;
}

/** Why the row's key keeps it out of the register; empty where it does not. */
export function keyFailure(source: GlideRecord, target: GlideRecord): string {
  const id = text(source, "external_id");
  if (id === "" || text(source, "connection") === "")
    return "key_missing: connection or external_id is empty";
  const row = rowsWith(registerOf(source), text(source, "connection"), "external_id", id);
  while (row.next()) {
    if (row.getUniqueValue() === target.getUniqueValue()) continue;
    const other = text(row, "external_id");
    return other === id
      ? `origin_key_collision: the register holds ${id} apart from the record with this origin key`
      : `key_case_collision: the register holds ${other}, which differs only by case`;
  }
  return "";
}

/** The record that this one replaces, while it is open; undefined where there is none. */
export function replacedBy(source: GlideRecord): GlideRecord | undefined {
  const old = text(source, "supersedes");
  if (old === "" || old === text(source, "external_id")) return undefined;
  const row = rowsWith(registerOf(source), text(source, "connection"), "external_id", old);
  while (row.next()) if (text(row, "external_id") === old && !flag(row, "deleted")) return row;
  return undefined;
}

/** The ERP key of the record that has replaced this one; empty where none has, or that one was deleted since. */
export function replacementOf(source: GlideRecord): string {
  return replacement(
    registerOf(source),
    text(source, "connection"),
    text(source, "external_id"),
    chainLength,
  );
}

function replacement(table: string, connection: string, id: string, left: number): string {
  if (left === 0) return "";
  const row = rowsWith(table, connection, "supersedes", id);
  while (row.next()) {
    const newer = text(row, "external_id");
    if (text(row, "supersedes") !== id || newer === id) continue;
    if (!flag(row, "deleted") || replacement(table, connection, newer, left - 1)) return newer;
  }
  return "";
}
