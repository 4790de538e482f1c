/** A query as a tree, whether it came as an encoded string or from addQuery. */
export type Condition = Term | { kind: "and" | "or"; parts: Condition[] };

export interface Term {
  kind: "term";
  field: string;
  operator: Operator;
  value: string;
}

export interface Query {
  condition: Condition;
  orders: { field: string; descending: boolean }[];
  /** Terms that could not be read; the platform drops them and goes on. */
  invalid: string[];
}

/** Operators by their canonical name. ServiceNow docs, r_OpAvailableFiltersQueries.md. */
const operators = {
  "=": "=",
  "!=": "!=",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
  STARTSWITH: "STARTSWITH",
  ENDSWITH: "ENDSWITH",
  "%": "ENDSWITH",
  LIKE: "CONTAINS",
  CONTAINS: "CONTAINS",
  "NOT LIKE": "NOT CONTAINS",
  NOTLIKE: "NOT CONTAINS",
  "DOES NOT CONTAIN": "NOT CONTAINS",
  IN: "IN",
  "NOT IN": "NOT IN",
  NOTIN: "NOT IN",
  ISEMPTY: "ISEMPTY",
  ISNOTEMPTY: "ISNOTEMPTY",
  EMPTYSTRING: "ISEMPTY",
  ANYTHING: "ANYTHING",
  BETWEEN: "BETWEEN",
  SAMEAS: "SAMEAS",
  NSAMEAS: "NSAMEAS",
  CHANGES: "CHANGES",
  VALCHANGES: "CHANGES",
  CHANGESTO: "CHANGESTO",
  CHANGESFROM: "CHANGESFROM",
} as const;
export type Operator = (typeof operators)[keyof typeof operators];

/** Known to the platform, not to this instance. */
const notSimulated = ["INSTANCEOF", "DYNAMIC", "ON", "NOTON", "RELATIVE", "DATEPART", "GT_FIELD", "LT_FIELD"];

const names = [...Object.keys(operators), ...notSimulated].sort((a, b) => b.length - a.length);
const termPattern = new RegExp(
  `^([a-z0-9_.]+)(${names.map((n) => n.replace("%", "%")).join("|")})(.*)$`,
  "s",
);

const everything: Condition = { kind: "and", parts: [] };

/** The operator by any of its spellings; undefined for one that the platform does not know either. */
export function operatorOf(name: string): Operator | undefined {
  if (notSimulated.includes(name)) throw new Error(`not simulated: query operator ${name}`);
  return operators[name as keyof typeof operators];
}

/** Reads an encoded query. `^OR` binds tighter than `^`; `^NQ` starts an alternative query. */
export function parseEncodedQuery(text: string): Query {
  const query: Query = { condition: everything, orders: [], invalid: [] };
  const alternatives: Condition[][] = [[]];
  for (const part of text.split("^")) readPart(part, alternatives, query);
  const groups = alternatives.map((parts): Condition => ({ kind: "and", parts }));
  query.condition = groups.length === 1 ? (groups[0] ?? everything) : { kind: "or", parts: groups };
  return query;
}

function readPart(part: string, alternatives: Condition[][], query: Query): void {
  if (part === "" || part === "EQ") return;
  const order = /^ORDERBY(DESC)?(.+)$/.exec(part);
  if (order) {
    query.orders.push({ field: order[2] ?? "", descending: order[1] !== undefined });
    return;
  }
  if (part.startsWith("GROUPBY")) throw new Error("not simulated: GROUPBY in an encoded query");
  if (part.startsWith("NQ")) {
    alternatives.push([]);
    readPart(part.slice(2), alternatives, query);
    return;
  }
  const group = alternatives.at(-1) ?? [];
  const or = part.startsWith("OR");
  const term = readTerm(or ? part.slice(2) : part);
  if (!term) query.invalid.push(part);
  else if (or && group.length > 0) group.push({ kind: "or", parts: [group.pop() ?? term, term] });
  else group.push(term);
}

function readTerm(text: string): Term | undefined {
  const match = termPattern.exec(text);
  const operator = match && operatorOf(match[2] ?? "");
  return match && operator
    ? { kind: "term", field: match[1] ?? "", operator, value: match[3] ?? "" }
    : undefined;
}

/** Every term of the tree. */
export function termsOf(condition: Condition): Term[] {
  return condition.kind === "term" ? [condition] : condition.parts.flatMap(termsOf);
}

/** The tree without the terms that fail the test; undefined when nothing is left. */
export function keepTerms(condition: Condition, keep: (term: Term) => boolean): Condition | undefined {
  if (condition.kind === "term") return keep(condition) ? condition : undefined;
  if (condition.parts.length === 0) return condition;
  const parts = condition.parts.map((part) => keepTerms(part, keep)).filter((part) => part !== undefined);
  return parts.length > 0 ? { kind: condition.kind, parts } : undefined;
}
