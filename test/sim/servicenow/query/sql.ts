import type { Catalog, Column, Table } from "../store/catalog.ts";
import { quoted } from "../store/database.ts";
import { isDecimal } from "../store/decimal.ts";
import type { Rows } from "../store/rows.ts";
import type { Condition, Query, Term } from "./condition.ts";
import { type FieldPath, resolveField } from "./fields.ts";

export interface SqlQuery {
  /** `WHERE … ORDER BY …` for an alias `t`. */
  clause: string;
  values: string[];
  /** Terms dropped because their column does not exist. */
  dropped: string[];
}

/** Turns a query into SQL for the given table. */
export class SqlBuilder {
  readonly #catalog: Catalog;
  readonly #rows: Rows;
  #values: string[] = [];
  #dropped: string[] = [];

  constructor(catalog: Catalog, rows: Rows) {
    this.#catalog = catalog;
    this.#rows = rows;
  }

  build(table: Table, query: Query): SqlQuery {
    this.#values = [];
    this.#dropped = [...query.invalid];
    const where = this.#condition(table, query.condition) ?? "1";
    const orders = query.orders
      .map((order) => this.#order(table, order))
      .filter((order) => order !== undefined);
    const orderBy = orders.length > 0 ? ` ORDER BY ${orders.join(", ")}` : "";
    return { clause: `WHERE ${where}${orderBy}`, values: this.#values, dropped: this.#dropped };
  }

  #condition(table: Table, condition: Condition): string | undefined {
    if (condition.kind === "term") return this.#term(table, condition);
    const parts = condition.parts
      .map((part) => this.#condition(table, part))
      .filter((part) => part !== undefined);
    if (parts.length === 0) return condition.parts.length === 0 ? "1" : undefined;
    return `(${parts.join(condition.kind === "and" ? " AND " : " OR ")})`;
  }

  #order(table: Table, order: { field: string; descending: boolean }): string | undefined {
    const path = resolveField(this.#catalog, table, order.field);
    if (!path) {
      this.#dropped.push(`ORDERBY${order.field}`);
      return undefined;
    }
    const direction = order.descending ? " DESC" : "";
    if (path.column.type === "decimal") return `CAST(${this.#expression(path)} AS REAL)${direction}`;
    return `${this.#expression(path)}${path.column.type === "integer" ? "" : " COLLATE NOCASE"}${direction}`;
  }

  #expression(path: FieldPath): string {
    let expression = `t.${quoted(path.through[0]?.column.name ?? path.column.name)}`;
    path.through.forEach(({ table }, index) => {
      const next = path.through[index + 1]?.column.name ?? path.column.name;
      expression = `(SELECT ${quoted(next)} FROM ${this.#rows.source(table)} WHERE sys_id = ${expression})`;
    });
    return expression;
  }

  #term(table: Table, term: Term): string | undefined {
    const path = resolveField(this.#catalog, table, term.field);
    if (!path) return this.#drop(term);
    const expression = this.#expression(path);
    switch (term.operator) {
      case "ANYTHING":
        return "1";
      case "ISEMPTY":
        return `${expression} IS NULL`;
      case "ISNOTEMPTY":
        return `${expression} IS NOT NULL`;
      case "SAMEAS":
      case "NSAMEAS":
        return this.#sameAs(table, term, expression);
      case "STARTSWITH":
        return this.#like(expression, `${escaped(term.value)}%`);
      case "ENDSWITH":
        return this.#like(expression, `%${escaped(term.value)}`);
      case "CONTAINS":
        return this.#like(expression, `%${escaped(term.value)}%`);
      case "NOT CONTAINS":
        return `(NOT ${this.#like(expression, `%${escaped(term.value)}%`)} OR ${expression} IS NULL)`;
      case "CHANGES":
      case "CHANGESTO":
      case "CHANGESFROM":
        return this.#drop(term);
      default:
        return this.#comparison(path.column, expression, term);
    }
  }

  #comparison(column: Column, expression: string, term: Term): string | undefined {
    const { operator, value } = term;
    if (operator === "IN" || operator === "NOT IN") return this.#list(column, expression, term);
    if (operator === "BETWEEN") {
      const [from = "", to = ""] = value.split("@");
      if (column.type === "decimal" && !(isDecimal(from) && isDecimal(to))) return this.#drop(term);
      const low = this.#compare(column, expression, ">=", from);
      const high = this.#compare(column, expression, "<=", to);
      return low && high ? `(${low} AND ${high})` : this.#drop(term);
    }
    if (value === "") return this.#compareEmpty(expression, operator);
    const compared = this.#compare(column, expression, operator, value);
    if (!compared) return this.#drop(term);
    return operator === "!=" ? `(${compared} OR ${expression} IS NULL)` : compared;
  }

  #compareEmpty(expression: string, operator: string): string {
    if (operator === "=") return `${expression} IS NULL`;
    return operator === "!=" ? `${expression} IS NOT NULL` : "0";
  }

  #list(column: Column, expression: string, term: Term): string {
    const values = term.value.split(",");
    const tests = values.map((value) =>
      value === "" ? `${expression} IS NULL` : (this.#compare(column, expression, "=", value) ?? "0"),
    );
    const inside = `(${tests.join(" OR ")})`;
    return term.operator === "IN" ? inside : `(NOT ${inside} OR ${expression} IS NULL)`;
  }

  #compare(column: Column, expression: string, operator: string, value: string): string | undefined {
    if (value.startsWith("javascript:")) throw new Error(`not simulated: query value ${value}`);
    const sql = operator === "!=" ? "<>" : operator;
    if (column.type === "decimal") {
      if (!isDecimal(value)) return undefined;
      this.#values.push(value);
      return `decimal_compare(${expression}, ?) ${sql} 0`;
    }
    this.#values.push(column.type === "boolean" ? booleanText(value) : value);
    if (column.type === "integer") return `${expression} ${sql} CAST(? AS INTEGER)`;
    return `${expression} ${sql} ? COLLATE NOCASE`;
  }

  #like(expression: string, pattern: string): string {
    this.#values.push(pattern);
    return `${expression} LIKE ? ESCAPE '\\'`;
  }

  #sameAs(table: Table, term: Term, expression: string): string | undefined {
    const other = resolveField(this.#catalog, table, term.value);
    if (!other) return this.#drop(term);
    return `${expression} ${term.operator === "SAMEAS" ? "IS" : "IS NOT"} ${this.#expression(other)}`;
  }

  #drop(term: Term): undefined {
    this.#dropped.push(`${term.field}${term.operator}${term.value}`);
    return undefined;
  }
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

export function booleanText(value: string): string {
  return value === "true" || value === "1" ? "1" : "0";
}
