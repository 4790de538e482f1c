/**
 * The `where` of api1, an SData predicate: comparison, `and`, `or`, `not`, parentheses, `left()`; texts in single
 * quotes, dates and times between `@`. Sources: Sage, "SData web service for Query"; public clients of api1.
 */

import type { Row, Value } from "../company/company.ts";
import { Decimal } from "../company/decimal.ts";

export type Condition = (row: Row) => boolean;

/** The property named in a predicate is not on the facet: HTTP 500 on X3 endpoints (Sage, "API requests: GET query"). */
export class UnknownProperty extends Error {}
export class BadPredicate extends Error {}

type Token = { kind: "word" | "text" | "time" | "number" | "symbol"; text: string };

const TOKEN =
  /\s*(?:(?<word>[A-Za-z_$][\w$.]*)|'(?<text>(?:[^']|'')*)'|@(?<time>[^@]*)@|(?<number>-?\d+(?:\.\d+)?)|(?<symbol>[(),]))/y;
const COMPARISONS = ["eq", "ne", "gt", "ge", "lt", "le"];
const TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?Z)?$/;

export function parseWhere(source: string, properties: ReadonlySet<string>): Condition {
  const parser = new Parser(tokensOf(source), properties);
  const condition = parser.either();
  parser.end();
  return condition;
}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const groups = TOKEN.exec(source)?.groups;
    if (groups === undefined)
      throw new BadPredicate(`Syntax error in where at ${at}: ${source.slice(at, at + 20)}`);
    const [kind, text] = Object.entries(groups).find(([, found]) => found !== undefined) as [
      Token["kind"],
      string,
    ];
    tokens.push({ kind, text: kind === "text" ? text.replaceAll("''", "'") : text });
  }
  return tokens;
}

class Parser {
  readonly #tokens: Token[];
  readonly #properties: ReadonlySet<string>;
  #at = 0;

  constructor(tokens: Token[], properties: ReadonlySet<string>) {
    this.#tokens = tokens;
    this.#properties = properties;
  }

  either(): Condition {
    const parts = [this.#both()];
    while (this.#take("word", "or")) parts.push(this.#both());
    return (row) => parts.some((part) => part(row));
  }

  end(): void {
    const left = this.#tokens[this.#at];
    if (left !== undefined) throw new BadPredicate(`Syntax error in where near ${left.text}`);
  }

  #both(): Condition {
    const parts = [this.#not()];
    while (this.#take("word", "and")) parts.push(this.#not());
    return (row) => parts.every((part) => part(row));
  }

  #not(): Condition {
    if (this.#take("word", "not")) {
      const inner = this.#not();
      return (row) => !inner(row);
    }
    if (this.#take("symbol", "(")) {
      const inner = this.either();
      this.#need("symbol", ")");
      return inner;
    }
    return this.#comparison();
  }

  #comparison(): Condition {
    const left = this.#operand();
    const { text: operator } = this.#need("word");
    if (!COMPARISONS.includes(operator))
      throw new BadPredicate(`Syntax error in where: operator ${operator}`);
    const right = this.#operand();
    return (row) => compare(left(row), operator, right(row));
  }

  #operand(): (row: Row) => Value {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token === undefined) throw new BadPredicate("Syntax error in where: unexpected end");
    if (token.kind === "text") return () => token.text;
    if (token.kind === "number") return () => Number(token.text);
    if (token.kind === "time") {
      if (!TIME.test(token.text)) throw new BadPredicate(`Invalid date: ${token.text}`);
      return () => token.text;
    }
    if (token.kind === "word" && token.text === "left") return this.#left();
    if (token.kind !== "word") throw new BadPredicate(`Syntax error in where near ${token.text}`);
    if (!this.#properties.has(token.text)) throw new UnknownProperty(`Unknown property: ${token.text}`);
    return (row) => row[token.text] ?? null;
  }

  #left(): (row: Row) => Value {
    this.#need("symbol", "(");
    const inner = this.#operand();
    this.#need("symbol", ",");
    const { text } = this.#need("number");
    this.#need("symbol", ")");
    return (row) => String(inner(row) ?? "").slice(0, Number(text));
  }

  #take(kind: Token["kind"], text: string): boolean {
    const token = this.#tokens[this.#at];
    const found = token?.kind === kind && token.text === text;
    if (found) this.#at += 1;
    return found;
  }

  #need(kind: Token["kind"], text?: string): Token {
    const token = this.#tokens[this.#at];
    if (token?.kind !== kind || (text !== undefined && token.text !== text))
      throw new BadPredicate(`Syntax error in where: expected ${text ?? kind}`);
    this.#at += 1;
    return token;
  }
}

function compare(left: Value, operator: string, right: Value): boolean {
  const a = plain(left);
  const b = plain(right);
  if (a === null || b === null) return operator === "eq" ? a === b : operator === "ne" && a !== b;
  // A text beside a number is a mistake of the caller that the database reports.
  if (typeof a !== typeof b) throw new BadPredicate("Type mismatch in where");
  if (operator === "eq") return a === b;
  if (operator === "ne") return a !== b;
  if (operator === "gt") return a > b;
  if (operator === "ge") return a >= b;
  return operator === "lt" ? a < b : a <= b;
}

function plain(value: Value): string | number | null {
  if (value instanceof Decimal) return Number(value.text);
  return typeof value === "string" || typeof value === "number" ? value : null;
}
