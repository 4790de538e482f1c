/** The overrides of a connection: what the ERP has on an invoice, and what it is to mean. */
import { GlideRecord } from "@servicenow/glide";
import { text } from "./record.ts";

export type Source =
  | "gl_account"
  | "cost_center"
  | "job_type"
  | "business_unit"
  | "item"
  | "project"
  | "location"
  | "supplier"
  | "charge";
const meanings = ["gl_account", "cost_center", "supplier", "location", "project"] as const;
export type Meaning = (typeof meanings)[number];
/** A value with where it stands. */
export type Clue = readonly [Source, string];

/** Columns of a line that an override may start from. */
export const lineColumns = ["gl_account", "cost_center", "item", "project", "location"] as const;
const named = ["job_type", "business_unit"] as const;

/** The more a clue says about the line itself, the earlier it counts; after the value of the meaning's own kind. */
const order: readonly Source[] = [
  "gl_account",
  "cost_center",
  "job_type",
  "business_unit",
  "item",
  "project",
  "location",
  "supplier",
];

/** What an invoice, or one of its lines, offers to go by. `line` reads a column of the line. */
export function cluesOf(invoice: GlideRecord, line?: (column: string) => string): Clue[] {
  const clues: Clue[] = [["supplier", text(invoice, "supplier_external_id")]];
  for (const column of line ? lineColumns : []) clues.push([column, line?.(column) ?? ""]);
  const dimensions = { ...parse(text(invoice, "dimensions")), ...parse(line?.("dimensions") ?? "") };
  for (const name of named) clues.push([name, dimensions[name] ?? ""]);
  return clues.filter(([, value]) => value !== "");
}

function parse(json: string): { [name: string]: string } {
  try {
    const value: unknown = JSON.parse(json || "{}");
    if (typeof value !== "object" || value === null) return {};
    const texts: { [name: string]: string } = {};
    for (const [name, code] of Object.entries(value)) if (typeof code === "string") texts[name] = code;
    return texts;
  } catch {
    return {};
  }
}

export class DimensionMap {
  readonly connection: string;
  readonly known: { [key: string]: string } = {};

  constructor(connection: string) {
    this.connection = connection;
  }

  /** The ERP key that the clues lead to; empty where no override says. */
  find(meaning: Meaning, clues: readonly Clue[]): string {
    for (const source of [meaning as Source, ...order]) {
      for (const [kind, value] of clues) {
        const found = kind === source ? this.override(kind, value, meaning) : "";
        if (found) return found;
      }
    }
    return "";
  }

  /** Whether the value means anything, of whichever kind. */
  knows(source: Source, value: string): boolean {
    return meanings.some((meaning) => this.override(source, value, meaning) !== "");
  }

  override(source: Source, value: string, meaning: Meaning): string {
    const known = JSON.stringify([source, value, meaning]);
    this.known[known] ??= findOverride(this.connection, source, value, meaning);
    return this.known[known] ?? "";
  }
}

function findOverride(connection: string, source: Source, value: string, meaning: Meaning): string {
  const row = new GlideRecord("x_lr_relay_dimension");
  row.addQuery("connection", connection);
  row.addQuery("active", true);
  row.addQuery("source", source);
  row.addQuery("source_value", value);
  row.addQuery("target", meaning);
  row.query();
  // Queries ignore case, keys do not.
  while (row.next()) if (text(row, "source_value") === value) return text(row, "target_value");
  return "";
}
