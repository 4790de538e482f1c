/**
 * `filter` and `orderBy` of X3 Services: texts that hold a literal in the manner of JavaScript, with single quotes
 * and `\'` in them. An array of filters means all of them. Sources: Sage-ERP-X3/sample-x3-ws-php-webportal;
 * developer.sage.com/sdmo/guides/graphql (operators); "X3 inspector" (escapes).
 */

export type Literal = string | number | boolean | null | Literal[] | { [name: string]: Literal };
export interface Node {
  [property: string]: unknown;
}
export class BadLiteral extends Error {}

const TOKEN =
  /\s*(?:'(?<text>(?:[^'\\]|\\[\s\S])*)'|(?<number>-?\d+(?:\.\d+)?)|(?<word>[A-Za-z_]\w*)|(?<symbol>[{}[\]:,]))/y;

export function parseLiteral(source: string): Literal {
  const tokens: { kind: string; text: string }[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const groups = TOKEN.exec(source)?.groups;
    if (groups === undefined) throw new BadLiteral(`Unexpected token at ${at}: ${source.slice(at, at + 20)}`);
    const [kind = "", text = ""] = Object.entries(groups).find(([, found]) => found !== undefined) ?? [];
    tokens.push({ kind, text });
  }
  const value = read(tokens);
  if (tokens.length > 0) throw new BadLiteral(`Unexpected token ${tokens[0]?.text}`);
  return value;
}

type Tokens = { kind: string; text: string }[];

function read(tokens: Tokens): Literal {
  const token = tokens.shift();
  if (token === undefined) throw new BadLiteral("Unexpected end of input");
  const { kind, text } = token;
  if (kind === "text") return text.replace(/\\([\s\S])/g, (_, char: string) => (char === "n" ? "\n" : char));
  if (kind === "number") return Number(text);
  if (kind === "word" && ["true", "false", "null"].includes(text)) return JSON.parse(text) as Literal;
  if (text === "[") return readArray(tokens);
  if (text === "{") return readObject(tokens);
  throw new BadLiteral(`Unexpected token ${text}`);
}

function readArray(tokens: Tokens): Literal[] {
  const items: Literal[] = [];
  while (tokens[0]?.text !== "]" || tokens[0].kind !== "symbol") {
    items.push(read(tokens));
    if (tokens[0]?.text === ",") tokens.shift();
    else if (tokens[0]?.text !== "]") throw new BadLiteral("Expected , or ]");
  }
  tokens.shift();
  return items;
}

function readObject(tokens: Tokens): { [name: string]: Literal } {
  const entries: [string, Literal][] = [];
  while (tokens[0]?.text !== "}" || tokens[0].kind !== "symbol") {
    const name = tokens.shift();
    if (name === undefined || !["word", "text"].includes(name.kind) || tokens.shift()?.text !== ":")
      throw new BadLiteral("Expected a property");
    entries.push([name.text, read(tokens)]);
    if (tokens[0]?.text === ",") tokens.shift();
    else if (tokens[0]?.text !== "}") throw new BadLiteral("Expected , or }");
  }
  tokens.shift();
  return Object.fromEntries(entries);
}

/** True when the node meets the filter. Throws BadLiteral for what the node does not have. */
export function meets(node: Node, filter: Literal): boolean {
  if (Array.isArray(filter)) return filter.every((item) => meets(node, item));
  if (filter === null || typeof filter !== "object") throw new BadLiteral("Expected an object");
  return Object.entries(filter).every(([name, wanted]) => {
    if (name === "_and") return (wanted as Literal[]).every((item) => meets(node, item));
    if (name === "_or") return (wanted as Literal[]).some((item) => meets(node, item));
    if (!(name in node)) throw new BadLiteral(`${name}: property not found`);
    return fits(node[name], wanted);
  });
}

function fits(value: unknown, wanted: Literal): boolean {
  if (wanted === null || typeof wanted !== "object") return scalar(value) === wanted;
  if (Array.isArray(wanted)) throw new BadLiteral("Expected a value or an object");
  if (
    value !== null &&
    typeof value === "object" &&
    !Object.keys(wanted).some((name) => /^_[a-z]+$/.test(name) && name !== "_id")
  )
    return meets(value as Node, wanted);
  return Object.entries(wanted).every(([operator, operand]) => compare(scalar(value), operator, operand));
}

/** A reference stands for the key of what it refers to. */
function scalar(value: unknown): unknown {
  return value !== null && typeof value === "object" ? (value as Node)["_id"] : value;
}

function compare(value: unknown, operator: string, operand: Literal): boolean {
  const [a, b] = [value as string, operand as string];
  switch (operator) {
    case "_eq":
      return a === b;
    case "_ne":
      return a !== b;
    case "_gt":
      return a > b;
    case "_gte":
      return a >= b;
    case "_lt":
      return a < b;
    case "_lte":
      return a <= b;
    case "_regex":
      return new RegExp(b).test(String(a));
    case "_in":
      return (operand as Literal[]).includes(value as Literal);
    default:
      throw new BadLiteral(`${operator}: unknown operator`);
  }
}

/** `{a:{_id:-1},_id:1}` → paths with directions. */
export function orderOf(literal: Literal, path: string[] = []): { path: string[]; direction: number }[] {
  if (literal === null || typeof literal !== "object" || Array.isArray(literal))
    throw new BadLiteral("orderBy: expected an object");
  return Object.entries(literal).flatMap(([name, value]) =>
    value === 1 || value === -1
      ? [{ path: [...path, name], direction: value }]
      : orderOf(value, [...path, name]),
  );
}

export function at(node: unknown, path: readonly string[]): unknown {
  return path.reduce((inner, name) => {
    if (inner === null || typeof inner !== "object" || !(name in inner))
      throw new BadLiteral(`${name}: property not found`);
    return (inner as Node)[name];
  }, node);
}
