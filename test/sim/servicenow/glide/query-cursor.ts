import { type Condition, operatorOf, parseEncodedQuery, type Query, type Term } from "../query/condition.ts";
import { resolveField } from "../query/fields.ts";
import type { SqlQuery } from "../query/sql.ts";
import type { Table } from "../store/catalog.ts";
import { scriptText } from "./script-value.ts";
import { notSimulated, type Session } from "./session.ts";

/** A condition that a script can go on building: addQuery answers it. */
export class QueryCondition {
  node: Condition;
  readonly #session: Session;

  constructor(session: Session, node: Condition) {
    this.#session = session;
    this.node = node;
  }

  addOrCondition(...args: unknown[]): QueryCondition {
    this.node = { kind: "or", parts: [this.node, toTerm(this.#session, args)] };
    return this;
  }

  addCondition(...args: unknown[]): QueryCondition {
    this.node = { kind: "and", parts: [this.node, toTerm(this.#session, args)] };
    return this;
  }
}

/** What GlideRecord and GlideAggregate have in common: a table and a query being built. */
export class QueryCursor {
  readonly session: Session;
  readonly tableName: string;
  readonly table: Table | undefined;
  #conditions: QueryCondition[] = [];
  #orders: Query["orders"] = [];
  #invalid: string[] = [];

  constructor(session: Session, tableName: string) {
    this.session = session;
    this.tableName = tableName;
    this.table = session.engine.catalog.table(tableName);
  }

  addQuery(...args: unknown[]): QueryCondition {
    if (args.length === 1) {
      this.addEncodedQuery(args[0]);
      return this.#conditions.at(-1) as QueryCondition;
    }
    return this.#add(toTerm(this.session, args));
  }

  addEncodedQuery(text: unknown): void {
    const query = parseEncodedQuery(scriptText(text) ?? "");
    this.#add(query.condition);
    this.#orders.push(...query.orders);
    this.#invalid.push(...query.invalid);
  }

  addNullQuery(field: unknown): QueryCondition {
    return this.#add({ kind: "term", field: String(field), operator: "ISEMPTY", value: "" });
  }

  addNotNullQuery(field: unknown): QueryCondition {
    return this.#add({ kind: "term", field: String(field), operator: "ISNOTEMPTY", value: "" });
  }

  addActiveQuery(): QueryCondition {
    return this.#add({ kind: "term", field: "active", operator: "=", value: "true" });
  }

  addInactiveQuery(): QueryCondition {
    return this.#add({ kind: "term", field: "active", operator: "=", value: "false" });
  }

  orderBy(field: unknown): void {
    this.#orders.push({ field: String(field), descending: false });
  }

  orderByDesc(field: unknown): void {
    this.#orders.push({ field: String(field), descending: true });
  }

  getTableName(): string {
    return this.tableName;
  }

  /** Forgets the query; a cursor is good for one only. */
  clearQuery(): void {
    this.#conditions = [];
    this.#orders = [];
    this.#invalid = [];
  }

  /** Every column of an encoded query exists and every operator is known. The empty string does not pass. */
  isValidEncodedQuery(text: unknown): boolean {
    const encoded = scriptText(text) ?? "";
    if (!this.table || encoded === "") return false;
    return this.#build(this.table, parseEncodedQuery(encoded)).dropped.length === 0;
  }

  /**
   * The SQL of the query. A term on an unknown column is dropped and the rest decides
   * (ServiceNow docs, r_AvailableSystemProperties.md), unless strict: then nothing is found.
   */
  toSql(table: Table): SqlQuery {
    const condition: Condition = { kind: "and", parts: this.#conditions.map((c) => c.node) };
    const built = this.#build(table, { condition, orders: this.#orders, invalid: this.#invalid });
    if (built.dropped.length > 0) {
      const text = `query on ${table.name}: dropped ${built.dropped.join(", ")}`;
      this.session.engine.log("warn", text, "simulator");
      if (isStrict(this.session)) return { clause: "WHERE 0", values: [], dropped: built.dropped };
    }
    return built;
  }

  hasField(path: string): boolean {
    return (
      this.table !== undefined && resolveField(this.session.engine.catalog, this.table, path) !== undefined
    );
  }

  #build(table: Table, query: Query): SqlQuery {
    return this.session.engine.sql.build(table, query);
  }

  #add(node: Condition): QueryCondition {
    const condition = new QueryCondition(this.session, node);
    this.#conditions.push(condition);
    return condition;
  }
}

export function isStrict(session: Session): boolean {
  const property = session.engine.metadata.property("glide.invalid_query.returns_no_rows");
  return session.strictQuery || property?.["value"] === "true";
}

function toTerm(session: Session, args: unknown[]): Term {
  const [field, second, third] = args;
  if (args.length === 2)
    return { kind: "term", field: String(field), operator: "=", value: scriptText(second) ?? "" };
  if (args.length !== 3) notSimulated(session, `addQuery with ${args.length} arguments`);
  const operator = operatorOf(String(second));
  if (!operator) notSimulated(session, `addQuery with the unknown operator ${String(second)}`);
  return { kind: "term", field: String(field), operator, value: listText(third) };
}

/** IN takes an array as well as a comma separated text. */
function listText(value: unknown): string {
  return Array.isArray(value)
    ? value.map((item) => scriptText(item) ?? "").join(",")
    : (scriptText(value) ?? "");
}
