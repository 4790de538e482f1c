import { createHash } from "node:crypto";
import type { Clock } from "../../kit/clock.ts";
import type { Decimal } from "./decimal.ts";

export type Value = string | number | boolean | null | Decimal | Value[] | Row;
export interface Row {
  [column: string]: Value;
}

/** Tables by the names of their classes, with the columns of their unique index (names of a real X3 database). */
export const KEYS = {
  BPSUPPLIER: ["BPSNUM"],
  PORDER: ["POHNUM"],
  PINVOICE: ["NUM"],
  GACCOUNT: ["COA", "ACC"],
  CCE: ["DIE", "CCE"],
} as const;
export type TableName = keyof typeof KEYS;

/** What the folder's other tables hold: codes that a supplier may name. */
export interface Codes {
  currencies: readonly string[];
  paymentTerms: readonly string[];
  taxRules: readonly string[];
  categories: readonly string[];
}

export class Company {
  readonly codes: Codes = {
    currencies: ["EUR", "USD", "GBP"],
    paymentTerms: ["FR30NET", "FR45NET", "FR60FDM", "US10NET30"],
    taxRules: ["FRA", "CEE", "EXP"],
    categories: ["FR", "EU", "US"],
  };
  readonly #clock: Clock;
  readonly #tables = new Map<TableName, Map<string, Row>>();

  constructor(clock: Clock) {
    this.#clock = clock;
    for (const name of Object.keys(KEYS) as TableName[]) this.#tables.set(name, new Map());
  }

  /** Rows in order of their key. */
  rows(table: TableName): Row[] {
    const rows = this.#table(table);
    return [...rows.keys()].sort().map((key) => rows.get(key) as Row);
  }

  /** Lines of all orders, with the keys of their table. */
  orderLines(): Row[] {
    return this.rows("PORDER").flatMap((order) =>
      ((order["PORDERQ"] ?? []) as Row[]).map((line) => ({
        UPDDATTIM: order["UPDDATTIM"] ?? null,
        ...line,
        POHNUM: order["POHNUM"] ?? "",
      })),
    );
  }

  get(table: TableName, key: string): Row | undefined {
    return this.#table(table).get(key);
  }

  /** A new row, or another state of the row with this key. Stamps as X3 does, to the second. */
  put(table: TableName, row: Row, at = this.#clock.now()): Row {
    const key = keyOf(table, row);
    const before = this.get(table, key);
    const stamp = `${new Date(at).toISOString().slice(0, 19)}Z`;
    const kept = {
      ...row,
      AUUID: before?.["AUUID"] ?? uuidOf(`${table} ${key}`),
      CREDATTIM: before?.["CREDATTIM"] ?? stamp,
      UPDDATTIM: stamp,
    };
    this.#table(table).set(key, kept);
    return kept;
  }

  delete(table: TableName, key: string): boolean {
    return this.#table(table).delete(key);
  }

  now(): number {
    return this.#clock.now();
  }

  #table(name: TableName): Map<string, Row> {
    return this.#tables.get(name) as Map<string, Row>;
  }
}

/** Parts of composite keys are joined with `~` (Sage, "SData web service for read details"). */
export function keyOf(table: TableName, row: Row): string {
  return KEYS[table].map((column) => String(row[column])).join("~");
}

/** The same for the same text, so that a seed makes the same company. */
export function uuidOf(text: string): string {
  const hex = createHash("md5").update(text).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
