/** `$filter`: eq ne gt ge lt le, and, or, parentheses, on root properties alone. */

import { ApiError, NotSimulated } from "../errors.ts";
import type { EntitySet, Kind } from "../model/model.ts";
import type { Rec } from "../model/write.ts";
import { type Comparable, comparable, type Literal, typed } from "./literal.ts";

export type Test = (record: Rec) => boolean;

const TOKEN =
  /\s*(?:(\()|(\))|'((?:[^']|'')*)'|(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))|(-?\d+(?:\.\d+)?)(?![\w.'])|([A-Za-z_][\w/]*))/y;

type Token = { kind: "open" | "close" | "word"; text: string } | { kind: "literal"; literal: Literal };

function bad(why: string): ApiError {
  return new ApiError("InvalidParameters", `The URL parameters are invalid. ${why}`);
}

function tokensOf(filter: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (filter.slice(TOKEN.lastIndex).trim() !== "") {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(filter);
    if (match === null) throw bad(`Syntax error at position ${at} in '${filter}'.`);
    const [, open, close, string, date, number, word] = match;
    if (open) tokens.push({ kind: "open", text: open });
    else if (close) tokens.push({ kind: "close", text: close });
    else if (string !== undefined)
      tokens.push({ kind: "literal", literal: { form: "string", text: string.replaceAll("''", "'") } });
    else if (date) tokens.push({ kind: "literal", literal: { form: "date", text: date } });
    else if (number) tokens.push({ kind: "literal", literal: { form: "number", text: number } });
    else if (word && /^(true|false|null)$/.test(word))
      tokens.push({ kind: "literal", literal: { form: "word", text: word } });
    else tokens.push({ kind: "word", text: word ?? "" });
  }
  return tokens;
}

const OPERATORS: Record<string, (a: Comparable, b: Comparable) => boolean> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  gt: (a, b) => a !== null && b !== null && a > b,
  ge: (a, b) => a !== null && b !== null && a >= b,
  lt: (a, b) => a !== null && b !== null && a < b,
  le: (a, b) => a !== null && b !== null && a <= b,
};
/** Documented or defined by OData, never seen to work on the v1.0 route. */
const FUNCTIONS = /\b(substringof|startswith|endswith|length|contains|not|tolower|toupper|year)\s*\(/;

/** Throws ApiError as the server does; `unknownProperty` is the status for a property that the set does not have. */
export function parseFilter(
  filter: string,
  { properties }: Pick<EntitySet, "properties">,
  limits: { nodes: number; unknownProperty: number },
): Test {
  const [, called] = FUNCTIONS.exec(filter.replace(/'[^']*'/g, "")) ?? [];
  if (called !== undefined) throw new NotSimulated(`the filter function ${called}`);
  const tokens = tokensOf(filter);
  let at = 0;
  let nodes = 0;
  const word = (): string => {
    const token = tokens[at];
    return token?.kind === "word" ? token.text : "";
  };
  const test = either();
  if (at < tokens.length) throw bad(`Syntax error in '${filter}'.`);
  if (nodes > limits.nodes) throw bad(`The node count limit of '${limits.nodes}' has been exceeded.`);
  return test;

  function either(): Test {
    const tests = [both()];
    while (word() === "or") {
      at += 1;
      nodes += 1;
      tests.push(both());
    }
    return (record) => tests.some((one) => one(record));
  }

  function both(): Test {
    const tests = [single()];
    while (word() === "and") {
      at += 1;
      nodes += 1;
      tests.push(single());
    }
    return (record) => tests.every((one) => one(record));
  }

  function single(): Test {
    const token = tokens[at];
    if (token?.kind === "open") {
      at += 1;
      const inner = either();
      if (tokens[at]?.kind !== "close") throw bad(`Syntax error in '${filter}'.`);
      at += 1;
      return inner;
    }
    const name = word();
    const kind = properties[name];
    if (kind === undefined)
      throw new ApiError(
        limits.unknownProperty === 400 ? "InvalidParameters" : "InternalServerError",
        `Could not find a property named '${name}'.`,
        limits.unknownProperty,
      );
    at += 1;
    return comparison(name, kind);
  }

  function comparison(name: string, kind: Kind): Test {
    const operator = OPERATORS[word()];
    const operand = tokens[at + 1];
    if (operator === undefined || operand?.kind !== "literal") throw bad(`Syntax error in '${filter}'.`);
    at += 2;
    nodes += 3;
    const wanted = typed(operand.literal, kind, name);
    return (record) => operator(comparable(record[name], kind), wanted);
  }
}
