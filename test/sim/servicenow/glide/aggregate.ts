import { quoted, type SqlRow } from "../store/database.ts";
import { divideDecimal } from "../store/decimal.ts";
import { mayAccess } from "./fences.ts";
import { toScript } from "./proxies.ts";
import { QueryCursor } from "./query-cursor.ts";
import { notSimulated } from "./session.ts";

interface Aggregate {
  kind: string;
  field: string;
}

/** GlideAggregate: counts and sums by group. Results are text. ServiceNow docs, GlideAggregate (scoped). */
export class AggregateCursor extends QueryCursor {
  readonly #aggregates: Aggregate[] = [];
  readonly #groups: string[] = [];
  #found: SqlRow[] = [];
  #position = -1;

  addAggregate(kind: unknown, field?: unknown): void {
    const name = String(kind).toUpperCase();
    if (!["COUNT", "SUM", "AVG", "MIN", "MAX"].includes(name))
      notSimulated(this.session, `aggregate ${name}`);
    this.#aggregates.push({ kind: name, field: field === undefined ? "" : String(field) });
  }

  groupBy(field: unknown): void {
    const name = String(field);
    if (!this.table?.columns.has(name)) notSimulated(this.session, `groupBy on ${this.tableName}.${name}`);
    this.#groups.push(name);
  }

  query(): void {
    if (!this.table) notSimulated(this.session, `aggregate of the unknown table ${this.tableName}`);
    this.#position = -1;
    if (!mayAccess(this.session, this.table, "read")) return;
    const { clause, values } = this.toSql(this.table);
    const [where = ""] = clause.split(" ORDER BY ");
    const groups = this.#groups.map((name) => `t.${quoted(name)}`);
    const columns = [
      ...groups.map((g, i) => `${g} AS g${i}`),
      ...this.#aggregates.map((a, i) => `${sqlOf(a)} AS a${i}`),
    ];
    const grouping = groups.length > 0 ? ` GROUP BY ${groups.join(", ")} ORDER BY ${groups.join(", ")}` : "";
    const { engine } = this.session;
    const sql = `SELECT ${columns.join(", ") || "1"} FROM ${engine.rows.source(this.table)} t ${where}${grouping}`;
    this.#found = engine.db.all(sql, ...values);
  }

  next(): boolean {
    if (!this.hasNext()) return false;
    this.#position += 1;
    return true;
  }

  hasNext(): boolean {
    return this.#position + 1 < this.#found.length;
  }

  getRowCount(): number {
    return this.#found.length;
  }

  getValue(field: unknown): string | null {
    const index = this.#groups.indexOf(String(field));
    return index < 0 ? null : textOf(this.#found[this.#position]?.[`g${index}`]);
  }

  getAggregate(kind: unknown, field?: unknown): string | null {
    const name = String(kind).toUpperCase();
    const wanted = field === undefined ? "" : String(field);
    const index = this.#aggregates.findIndex((a) => a.kind === name && (a.field === wanted || wanted === ""));
    if (index < 0) return null;
    const value = textOf(this.#found[this.#position]?.[`a${index}`]);
    if (name !== "AVG" || value === null) return value;
    const [sum = "0", count = "1"] = value.split("/");
    return divideDecimal(sum, Number(count), 4);
  }
}

/** Sums run over decimal text; an average keeps sum and count apart until it is read. */
function sqlOf({ kind, field }: Aggregate): string {
  const column = field === "" ? "*" : `t.${quoted(field)}`;
  if (kind === "COUNT") return `COUNT(${column})`;
  if (kind === "SUM") return `decimal_sum(${column})`;
  if (kind === "AVG") return `decimal_sum(${column}) || '/' || COUNT(${column})`;
  return `${kind}(CASE WHEN typeof(${column}) = 'text' AND ${column} GLOB '[-0-9]*' AND ${column} NOT GLOB '*[^-0-9.]*' THEN CAST(${column} AS REAL) ELSE ${column} END)`;
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}

const methods = new Set(
  `addQuery addEncodedQuery addNullQuery addNotNullQuery addActiveQuery orderBy orderByDesc getTableName addAggregate
   groupBy query next hasNext getRowCount getValue getAggregate`.split(/\s+/),
);

/** An aggregate as scripts see it; a grouped field reads as its text. */
export function toScriptAggregate(cursor: AggregateCursor): object {
  return new Proxy(
    {},
    {
      get(_, name) {
        if (typeof name === "symbol") return undefined;
        const key = name === "_next" ? "next" : name === "_query" ? "query" : name;
        if (methods.has(key)) {
          const method = cursor[key as "query"] as (...args: unknown[]) => unknown;
          return (...args: unknown[]) => toScript(cursor.session, method.apply(cursor, args));
        }
        if (cursor.table?.columns.has(name)) return cursor.getValue(name);
        return notSimulated(cursor.session, `GlideAggregate.${name}`);
      },
    },
  );
}
