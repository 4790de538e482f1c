import { FunctionFailure, NotSimulated } from "../errors.ts";
import type { Comparison, Condition } from "./condition.ts";

/**
 * readByQuery's SQL-like text (Intacct developer docs, Queries, "Using readByQuery"): comparisons, like, in,
 * IS [NOT] NULL, AND, OR, NOT, parentheses; strings in single quotes with `\'` for a quote.
 */
export function parseSqlFilter(text: string): Condition | undefined {
  const tokens = tokenize(text);
  if (tokens.length === 0) return undefined;
  const parser = new SqlParser(tokens);
  const condition = parser.or();
  parser.end();
  return condition;
}

type Token = { kind: "word" | "value" | "sign"; text: string };

const TOKEN =
  /\s*(?:'((?:[^'\\]|\\.)*)'|(-?\d+(?:\.\d+)?)(?![\w.])|([A-Za-z_][\w.]*)|(<=|>=|<>|!=|[<>=(),]))/y;

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const source = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const match = TOKEN.exec(source);
    if (!match) throw queryFailed(`unexpected text at the end of query ${source}`);
    const [, quoted, number, word, sign] = match;
    if (quoted !== undefined) tokens.push({ kind: "value", text: quoted.replace(/\\(.)/g, "$1") });
    else if (number !== undefined) tokens.push({ kind: "value", text: number });
    else if (word !== undefined) tokens.push({ kind: "word", text: word });
    else tokens.push({ kind: "sign", text: sign ?? "" });
  }
  return tokens;
}

const SIGNS: Readonly<Record<string, Comparison>> = {
  "=": "equalto",
  "<": "lessthan",
  "<=": "lessthanorequalto",
  ">": "greaterthan",
  ">=": "greaterthanorequalto",
};

class SqlParser {
  readonly #tokens: readonly Token[];
  #position = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  or(): Condition {
    const items = [this.#and()];
    while (this.#keyword("or")) items.push(this.#and());
    return items.length === 1 && items[0] ? items[0] : { op: "or", items };
  }

  end(): void {
    if (this.#position < this.#tokens.length) throw queryFailed("unexpected text at the end of query");
  }

  #and(): Condition {
    const items = [this.#not()];
    while (this.#keyword("and")) items.push(this.#not());
    return items.length === 1 && items[0] ? items[0] : { op: "and", items };
  }

  #not(): Condition {
    if (this.#keyword("not")) return { op: "not", item: this.#not() };
    if (!this.#sign("(")) return this.#comparison();
    const inner = this.or();
    this.#expect(")");
    return inner;
  }

  #comparison(): Condition {
    const field = this.#take("word");
    if (field.toLowerCase() === "rownum")
      throw new NotSimulated("rownum in readByQuery (custom objects only)");
    if (this.#keyword("is")) {
      const how = this.#keyword("not") ? "isnotnull" : "isnull";
      if (!this.#keyword("null")) throw queryFailed("NULL expected");
      return { op: "compare", field, how, values: [] };
    }
    const negated = this.#keyword("not");
    if (this.#keyword("like"))
      return { op: "compare", field, how: negated ? "notlike" : "like", values: [this.#take("value")] };
    if (this.#keyword("in"))
      return { op: "compare", field, how: negated ? "notin" : "in", values: this.#list() };
    const how = SIGNS[this.#take("sign")];
    if (!how || negated) throw queryFailed("operator not supported");
    return { op: "compare", field, how, values: [this.#take("value")] };
  }

  #list(): string[] {
    this.#expect("(");
    const values = [this.#take("value")];
    while (this.#sign(",")) values.push(this.#take("value"));
    this.#expect(")");
    return values;
  }

  #keyword(word: string): boolean {
    const token = this.#tokens[this.#position];
    if (token?.kind !== "word" || token.text.toLowerCase() !== word) return false;
    this.#position += 1;
    return true;
  }

  #sign(sign: string): boolean {
    const token = this.#tokens[this.#position];
    if (token?.kind !== "sign" || token.text !== sign) return false;
    this.#position += 1;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#sign(sign)) throw queryFailed(`${sign} expected`);
  }

  #take(kind: Token["kind"]): string {
    const token = this.#tokens[this.#position];
    if (token?.kind !== kind) throw queryFailed(`${kind} expected`);
    this.#position += 1;
    return token.text;
  }
}

/** readByQuery says "Query Failed" in the errorno itself (intacct/intacct-sdk-js, ResultTest.ts); the detail's wording is ours. */
export function queryFailed(description2: string): FunctionFailure {
  return new FunctionFailure({ errorno: "Query Failed", description2 });
}
