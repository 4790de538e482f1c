/**
 * Going on where a reading stopped, maybe hours ago. The server counts: a record that was deleted meanwhile, before the
 * place, moves all that follow, and one of them would be passed over without a word. So the last record that was read is
 * read again in front: as long as it is found, what follows it is what comes next.
 */

import type { Erp } from "../adapter.ts";
import type { Sage300Config } from "./config.ts";
import { type Row, type Rows, read, type Source } from "./feed.ts";

export interface Place {
  /** Records before this one have been read. */
  skip: number;
  /** Key of the last of them; empty at the beginning. */
  anchor: string;
}

export const BEGINNING: Place = { skip: 0, anchor: "" };

export interface Stretch extends Rows {
  /** How many records lie before the first of `rows`. */
  start: number;
  /** The record that was read again in front; undefined at the beginning. */
  anchor: Row | undefined;
}

/** So many deletions before the place are made up for without reading everything again. */
const BACK = 20;

export async function readOn(
  erp: Erp<Sage300Config>,
  source: Source,
  place: Place,
  top: number,
  keyOf: (row: Row) => string,
): Promise<Stretch> {
  const { skip, anchor } = place;
  const from = (start: number, count: number): Promise<Rows> =>
    read(erp, { ...source, skip: start, top: count });
  if (skip > 0) {
    const last = skip - 1;
    const here = after(await from(last, top + 1), last, anchor, keyOf);
    if (here !== undefined)
      return here.rows.length > 0 || !here.more ? here : beyond(here, await from(skip, top));
    const back = Math.max(0, last - BACK);
    const before = after(await from(back, top + 1 + BACK), back, anchor, keyOf);
    // Where the server's page ended with the anchor its place is known now, and what follows is read from there.
    const isAtEnd = before?.rows.length === 0 && before.more;
    if (before !== undefined)
      return isAtEnd ? readOn(erp, source, { skip: before.start, anchor }, top, keyOf) : before;
  }
  // The anchor is gone, or far off: what is read twice differs from the register in nothing.
  return { ...(await from(0, top)), start: 0, anchor: undefined };
}

function after(
  { rows, more }: Rows,
  start: number,
  anchor: string,
  keyOf: (row: Row) => string,
): Stretch | undefined {
  const at = rows.findIndex((row) => keyOf(row) === anchor);
  if (at < 0) return undefined;
  return { rows: rows.slice(at + 1), more, start: start + at + 1, anchor: rows[at] };
}

/** Where the server's pages hold a single record, the anchor was all that came. */
function beyond(here: Stretch, { rows, more }: Rows): Stretch {
  return { ...here, rows, more };
}
