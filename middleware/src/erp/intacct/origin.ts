/**
 * Our key on the documents that we create. The gateway has no field for a caller's key: DOCNUMBER and RECORDID
 * are the customer's, the control id cannot be read. It stands in brackets at the end of DESCRIPTION, which
 * people see and may keep, and is taken off again when the description is read.
 *
 * A person who duplicates a document in Intacct duplicates its description too. So the mark is bound to vendor
 * and number: on a copy with another number it is nothing but text.
 */

import { createHash } from "node:crypto";

/** `caller`: an origin_key that the document brought along, given back by a pull. `relay`: our own, for finding it again. */
export interface Origin {
  from: "caller" | "relay";
  key: string;
}

/** What the mark is bound to. The number is empty where Intacct gives it. */
export interface Bearer {
  vendorId: string;
  number: string;
}

const TAGS = { caller: "LR", relay: "LR-key" } as const;
const MARK = / ?\[(LR|LR-key) ([^\s[\]]+) ([0-9a-f]{8})\]$/;

/** Characters that a key may have to stand in a mark. */
export const ORIGIN_KEY = /^[!-Z\\^-~]{0,120}$/;

export function originOf(document: { origin_key: string }, key: string): Origin {
  return document.origin_key === "" ? { from: "relay", key } : { from: "caller", key: document.origin_key };
}

export function markOf({ from, key }: Origin, bearer: Bearer): string {
  return `[${TAGS[from]} ${key} ${check(key, bearer)}]`;
}

export function withMark(description: string, origin: Origin, bearer: Bearer): string {
  return `${description} ${markOf(origin, bearer)}`.trimStart();
}

/** The text without a valid mark, and the mark's key; a mark that belongs to another document stays text. */
export function readMark(text: string, bearer: Bearer): { text: string; origin?: Origin } {
  const [whole = "", tag, key = "", digits] = MARK.exec(text) ?? [];
  const isBound = [check(key, bearer), check(key, { ...bearer, number: "" })].includes(digits ?? "");
  if (whole === "" || !isBound) return { text };
  return {
    text: text.slice(0, -whole.length),
    origin: { from: tag === TAGS.caller ? "caller" : "relay", key },
  };
}

/** True when the text bears exactly this origin. */
export function bears(text: string, { from, key }: Origin, bearer: Bearer): boolean {
  const { origin } = readMark(text, bearer);
  return origin?.from === from && origin.key === key;
}

function check(key: string, { vendorId, number }: Bearer): string {
  return createHash("sha256").update([key, vendorId, number].join("\n")).digest("hex").slice(0, 8);
}
