/**
 * How far the reading of invoice batches has come, and which batches it must not lose sight of: one that is not posted
 * yet may be posted later without a change that shows (DateLastEdited is the day of an edit, and is not in every
 * release). Such batches are asked for by number at every scan until they are posted or deleted.
 */

import { BEGINNING, type Place } from "./anchor.ts";
import { anyOf, dateLiteral, numberLiteral } from "./literal.ts";

/** Batches that a scan asks for beside those that have changed. */
export interface Watched {
  /** By number. */
  open: number[];
  /** And all above this one; null: none. */
  above: number | null;
}

export interface BatchMark extends Place {
  /** Entries of the anchor up to this one have been taken over; null: all of it. */
  entry: number | null;
  /** What the running scan asks for. */
  asked: Watched;
  /** What the next one is to ask for, as far as this one knows. */
  found: Watched;
  /** Whether the release has the day of the last edit, and the number of entries. */
  edited: boolean;
  sized: boolean;
}

const NOTHING: Watched = { open: [], above: null };
/** So many by number; where there are more, all above the lowest of the rest. */
const MOST_OPEN = 15;

type Encoded = [
  place: [number, string, number | null] | null,
  asked: [number[], number | null],
  found: [number[], number | null],
  has: [boolean, boolean],
];

export function encodeBatchMark({ skip, anchor, entry, asked, found, edited, sized }: BatchMark): string {
  const encoded: Encoded = [
    [skip, anchor, entry],
    [asked.open, asked.above],
    [found.open, found.above],
    [edited, sized],
  ];
  return JSON.stringify(encoded);
}

/** The mark that the next scan begins after. */
export function encodeNextScan({ found, edited }: BatchMark): string {
  const { open, above } = found;
  const beyond = open.slice(MOST_OPEN)[0];
  const lower = [edited ? null : above, beyond === undefined ? null : beyond - 1].filter(
    (one) => one !== null,
  );
  const asked: Encoded[1] = [open.slice(0, MOST_OPEN), lower.length === 0 ? null : Math.min(...lower)];
  const encoded: Encoded = [null, asked, [[], null], [edited, false]];
  return JSON.stringify(encoded);
}

/** What a scan begins with: the watched batches of the one before. */
export function watchedIn(after: string | null): Watched | undefined {
  if (after === null) return NOTHING;
  const [place, [open, above]] = JSON.parse(after) as Encoded;
  return place === null ? { open, above } : undefined;
}

export function decodeBatchMark(mark: string): BatchMark {
  const [place, asked, found, [edited, sized]] = JSON.parse(mark) as Encoded;
  const [skip, anchor, entry] = place ?? [0, "", null];
  const watched = ([open, above]: [number[], number | null]): Watched => ({ open, above });
  return { skip, anchor, entry, asked: watched(asked), found: watched(found), edited, sized };
}

export function beginningOf(asked: Watched, has: Pick<BatchMark, "edited" | "sized">): BatchMark {
  return { ...BEGINNING, entry: null, asked, found: { open: [], above: asked.above }, ...has };
}

/** After a batch has been met. */
export function met(found: Watched, number: number, isFinal: boolean): Watched {
  const others = found.open.filter((one) => one !== number);
  const open = isFinal ? others : [...others, number].sort((a, b) => a - b);
  return { open, above: Math.max(found.above ?? 0, number) };
}

/** Undefined where everything is to be read. */
export function batchFilter({ asked, edited }: BatchMark, from: string | null): string | undefined {
  if (edited ? from === null : asked.above === null) return undefined;
  const alternatives = [
    ...(edited && from !== null ? [`DateLastEdited ge ${dateLiteral(from)}`] : []),
    ...(asked.above === null ? [] : [`BatchNumber gt ${numberLiteral(asked.above)}`]),
    ...(asked.open.length === 0 ? [] : [anyOf("BatchNumber", asked.open.map(numberLiteral))]),
  ];
  return alternatives.join(" or ");
}
