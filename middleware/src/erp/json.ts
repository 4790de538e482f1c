/**
 * JSON without floats. Numbers are read as the text that they were sent as, so that amounts keep every digit and
 * ids beyond 2^53 stay what they are; decimals are written as JSON numbers from their text.
 */

/** What is read: every number as its source text. */
export type Json = string | boolean | null | Json[] | { [name: string]: Json };

/** Source text access of ECMAScript 2026 ("JSON.parse source text access"), which TypeScript does not know yet. */
const exact = JSON as unknown as {
  parse(
    text: string,
    reviver: (name: string, value: unknown, context: { source?: string }) => unknown,
  ): unknown;
  rawJSON(text: string): unknown;
};

/** Throws SyntaxError when the text is not JSON. */
export function parseJson(text: string): Json {
  return exact.parse(text, (_name, value, { source }) =>
    typeof value === "number" ? (source ?? String(value)) : value,
  ) as Json;
}

/** A decimal text as a number of `JSON.stringify`, digit for digit. Throws SyntaxError when it is no JSON number. */
export function jsonNumber(decimal: string): unknown {
  if (!/^-?\d/.test(decimal)) throw new SyntaxError(`${JSON.stringify(decimal)} is not a number`);
  return exact.rawJSON(decimal);
}
