/**
 * `$filter` of the contract-based API. Contract 4 writes times as datetimeoffset'…', knows substringof and filters
 * drop-downs by label; contract 5 writes them bare, knows contains and filters by code.
 * Source: Integration Development Guide, Parameter_filter; guide of 2026 R2, "Query parameters".
 */

import { badFilter, NotSimulated } from "./errors.ts";
import { type Contract, definitionOf, dropDownOf, fieldsOf } from "./metadata.ts";
import type { Rec, Value } from "./store.ts";

export interface Filter {
  matches(rec: Rec): boolean;
  /** Fields of the entity itself that the filter names. */
  fields: readonly string[];
}

type Literal = { kind: "string" | "boolean" | "number" | "time"; text: string };
type Token = { kind: "name" | "punctuation" } & { text: string };
type Item = Token | Literal;

const TIME = String.raw`\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?(?:Z|[+-]\d\d:\d\d)?)?`;
const PATTERNS: Record<Contract, RegExp> = {
  4: new RegExp(
    String.raw`\s*(?:(?:datetimeoffset|date)'(?<time>${TIME})'|'(?<string>(?:[^']|'')*)'|(?<number>-?\d+(?:\.\d+)?)M?|(?<name>[A-Za-z_][\w/]*)|(?<punctuation>[(),]))`,
    "y",
  ),
  5: new RegExp(
    String.raw`\s*(?:(?<time>${TIME})|'(?<string>(?:[^']|'')*)'|(?<number>-?\d+(?:\.\d+)?)|(?<name>[A-Za-z_][\w/]*)|(?<punctuation>[(),]))`,
    "y",
  ),
};

function itemsOf(text: string, contract: Contract): Item[] {
  const pattern = PATTERNS[contract];
  const items: Item[] = [];
  pattern.lastIndex = 0;
  while (text.slice(pattern.lastIndex).trim() !== "") {
    const at = pattern.lastIndex;
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) throw badFilter(`Syntax error at position ${at} in '${text}'.`);
    const [kind, found = ""] = Object.entries(groups).find(([, value]) => value !== undefined) ?? [];
    if (kind === "string") items.push({ kind, text: found.replaceAll("''", "'") });
    else if (kind === "name" && (found === "true" || found === "false"))
      items.push({ kind: "boolean", text: found });
    else items.push({ kind: kind as Item["kind"], text: found } as Item);
  }
  return items;
}

const OPERATORS = ["eq", "ne", "gt", "ge", "lt", "le"];

export function parseFilter(text: string, entity: string, contract: Contract): Filter {
  return new Parser(itemsOf(text, contract), entity, contract, text).parse();
}

type Test = (rec: Rec) => boolean;

class Parser {
  readonly #items: Item[];
  readonly #entity: string;
  readonly #contract: Contract;
  readonly #text: string;
  readonly #fields = new Set<string>();
  #at = 0;

  constructor(items: Item[], entity: string, contract: Contract, text: string) {
    this.#items = items;
    this.#entity = entity;
    this.#contract = contract;
    this.#text = text;
  }

  parse(): Filter {
    const test = this.#or();
    if (this.#at < this.#items.length) throw this.#syntax();
    return { matches: test, fields: [...this.#fields] };
  }

  #or(): Test {
    let left = this.#and();
    while (this.#accept("or")) {
      const [a, b] = [left, this.#and()];
      left = (rec) => a(rec) || b(rec);
    }
    return left;
  }

  #and(): Test {
    let left = this.#unary();
    while (this.#accept("and")) {
      const [a, b] = [left, this.#unary()];
      left = (rec) => a(rec) && b(rec);
    }
    return left;
  }

  #unary(): Test {
    if (this.#accept("not")) {
      const inner = this.#unary();
      return (rec) => !inner(rec);
    }
    if (this.#accept("(")) {
      const inner = this.#or();
      this.#expect(")");
      return inner;
    }
    const name = this.#take("name");
    return this.#items[this.#at]?.text === "(" ? this.#call(name) : this.#comparison(name);
  }

  #call(name: string): Test {
    const known =
      this.#contract === 4
        ? ["substringof", "startswith", "endswith"]
        : ["contains", "startswith", "endswith"];
    if (!known.includes(name)) throw badFilter(`An unknown function with name '${name}' was found.`);
    this.#expect("(");
    const first = name === "substringof" ? this.#take("string") : "";
    if (name === "substringof") this.#expect(",");
    const path = this.#take("name");
    if (name !== "substringof") this.#expect(",");
    const wanted = (name === "substringof" ? first : this.#take("string")).toUpperCase();
    this.#expect(")");
    const read = this.#reader(path);
    const test = {
      substringof: (value: string) => value.includes(wanted),
      contains: (value: string) => value.includes(wanted),
      startswith: (value: string) => value.startsWith(wanted),
      endswith: (value: string) => value.endsWith(wanted),
    }[name];
    return (rec) => test?.(String(read.of(rec) ?? "").toUpperCase()) ?? false;
  }

  #comparison(path: string): Test {
    const operator = this.#take("name");
    if (!OPERATORS.includes(operator)) throw this.#syntax();
    const literal = this.#items[this.#at];
    if (literal === undefined || literal.kind === "name" || literal.kind === "punctuation")
      throw this.#syntax();
    this.#at += 1;
    const read = this.#reader(path);
    const wanted = this.#wanted(literal as Literal, read);
    return (rec) => holds(operator, compare(read.of(rec), wanted, read.type));
  }

  #wanted(literal: Literal, { type, codes }: Reader): string | number {
    const fits = {
      StringValue: "string",
      GuidValue: "string",
      BooleanValue: "boolean",
      DateTimeValue: "time",
      DecimalValue: "number",
      IntValue: "number",
      ShortValue: "number",
    }[type];
    if (fits !== literal.kind)
      throw badFilter(
        `A binary operator with incompatible types was detected. Found operand types '${type}' and '${literal.kind}'.`,
      );
    if (literal.kind === "time") return timeOf(literal.text);
    // By label in contract 4; the database holds the code, and compares by it.
    if (codes !== undefined) return this.#contract === 4 ? (codes[literal.text] ?? "?") : literal.text;
    return literal.text;
  }

  #reader(path: string): Reader {
    const [field = "", inner, ...more] = path.split("/");
    const types = fieldsOf(this.#entity, this.#contract);
    const type = types[field];
    if (type === undefined || more.length > 0)
      throw badFilter(`Could not find a property named '${path}' on type '${this.#entity}'.`);
    if (type.endsWith("[]")) throw new NotSimulated(`a filter on detail lines (${path}): unpredictable`);
    this.#fields.add(field);
    if (inner !== undefined) {
      const innerType = definitionOf(type)?.fields[inner];
      if (innerType === undefined) throw badFilter(`Could not find a property named '${path}'.`);
      return {
        type: innerType,
        codes: undefined,
        of: (rec) => (rec.parts[field] as Rec | undefined)?.values[inner] ?? null,
      };
    }
    const codes = dropDownOf(this.#entity, field);
    return {
      type,
      codes,
      of: (rec) => {
        const value = rec.values[field] ?? null;
        return codes === undefined || value === null ? value : (codes[String(value)] ?? value);
      },
    };
  }

  #accept(text: string): boolean {
    const item = this.#items[this.#at];
    const found = item?.text === text && item.kind !== "string";
    if (found) this.#at += 1;
    return found;
  }

  #expect(text: string): void {
    if (!this.#accept(text)) throw this.#syntax();
  }

  #take(kind: Item["kind"]): string {
    const item = this.#items[this.#at];
    if (item?.kind !== kind) throw this.#syntax();
    this.#at += 1;
    return item.text;
  }

  #syntax() {
    return badFilter(`Syntax error in the filter '${this.#text}'.`);
  }
}

interface Reader {
  type: string;
  codes: Record<string, string> | undefined;
  of(rec: Rec): Value;
}

function timeOf(text: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw badFilter(`Unrecognized date '${text}'.`);
  return time;
}

/** Undefined where there is no value to compare. */
function compare(value: Value, wanted: string | number, type: string): number | undefined {
  if (value === null || value === "") return undefined;
  if (typeof wanted === "number") {
    const time = typeof value === "number" ? value : Date.parse(`${value}T00:00:00Z`);
    return Math.sign(time - wanted);
  }
  if (/^(Decimal|Int|Short)Value$/.test(type)) return Math.sign(Number(value) - Number(wanted));
  const [a, b] = [String(value).toUpperCase(), wanted.toUpperCase()];
  return a < b ? -1 : Number(a > b);
}

function holds(operator: string, order: number | undefined): boolean {
  if (order === undefined) return operator === "ne";
  switch (operator) {
    case "eq":
      return order === 0;
    case "ne":
      return order !== 0;
    case "gt":
      return order > 0;
    case "ge":
      return order >= 0;
    case "lt":
      return order < 0;
    default:
      return order <= 0;
  }
}
