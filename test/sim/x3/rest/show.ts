/** A row as a representation shows it. */

import { KEYS, type Row, type Value } from "../company/company.ts";
import type { X3Settings } from "../settings.ts";
import type { X3Class } from "./classes.ts";

/** Repeated in the database (`DIE_0`, `DIE_1`), on headers and lines. */
const REPEATED = ["DIE", "CCE"];

export interface Place {
  /** Address of the class, absolute. */
  classUrl: string;
  settings: X3Settings;
}

/** Parts of composite keys are joined with `~` (Sage, "SData web service for read details"). */
export function keyIn(row: Row, { key }: X3Class): string {
  return key.map((column) => String(row[column])).join("~");
}

export function showInList(row: Row, shown: X3Class, { classUrl, settings }: Place): Row {
  const key = keyIn(row, shown);
  const stamp = row["UPDDATTIM"] ?? null;
  return {
    ...{ $uuid: row["AUUID"] ?? null, $key: key, $etag: stamp, $updDate: stamp, $updUser: "ADMIN" },
    $url: `${classUrl}('${key}')?representation=${shown.representation}.$details`,
    ...properties(row, shown, shown.query, settings),
  };
}

export function showDetails(row: Row, shown: X3Class, settings: X3Settings): Row {
  return {
    ...{ $uuid: row["AUUID"] ?? null, $etag: row["UPDDATTIM"] ?? null },
    ...properties(withCollections(row, shown, settings), shown, shown.details, settings),
  };
}

function properties(row: Row, shown: X3Class, names: readonly string[], settings: X3Settings): Row {
  const view: Row = {};
  for (const name of names) {
    if (row[name] === undefined) continue;
    Object.assign(view, repeated(name, row[name], shown.key, settings));
    const title = shown.references[name];
    if (title !== undefined) view[`${name}_REF`] = { $title: row[name], $description: title(row) };
  }
  return view;
}

function repeated(name: string, value: Value, key: readonly string[], settings: X3Settings): Row {
  if (!REPEATED.includes(name) || key.includes(name) || !Array.isArray(value)) return { [name]: value };
  if (settings.repeatedColumns === "array") return { [name]: value };
  return Object.fromEntries(value.map((item, index) => [`${name}_${index}`, item]));
}

/** Lines under the names and in the shape that the folder's settings say. */
function withCollections(row: Row, shown: X3Class, settings: X3Settings): Row {
  const view = { ...row };
  for (const name of ["PORDERQ", "PINVOICED", "BPSINVLIG"]) {
    const lines = row[name];
    if (Array.isArray(lines)) view[name] = lines.map((line) => lineOf(line as Row, settings));
  }
  if (settings.priceLines && Array.isArray(view["PORDERQ"])) splitPrices(view, view["PORDERQ"] as Row[]);
  const isPartners = shown.name === (settings.classNames["BPSINVOICE"] ?? "BPSINVOICE");
  if (shown.table === "PINVOICE" && isPartners !== (settings.partnerLines === "BPSINVOICE"))
    delete view["BPSINVLIG"];
  if (isPartners) delete view["PINVOICED"];
  return view;
}

function lineOf(line: Row, settings: X3Settings): Row {
  return Object.assign(
    {},
    ...Object.entries(line).map(([name, value]) => repeated(name, value, KEYS.PORDER, settings)),
  ) as Row;
}

/** ITMDES and prices stand in PORDERP, quantities in PORDERQ (columns of a real database). */
function splitPrices(view: Row, lines: readonly Row[]): void {
  const prices = ["ITMDES", "GROPRI", "NETPRI", "VAT"];
  view["PORDERP"] = lines.map((line) => ({
    ...{ POPLIN: line["POPLIN"] ?? 0, POPSEQ: 1000 },
    ...Object.fromEntries(prices.map((name) => [name, line[name] ?? null])),
  }));
  view["PORDERQ"] = lines.map((line) =>
    Object.fromEntries(Object.entries(line).filter(([name]) => !prices.includes(name))),
  );
}
