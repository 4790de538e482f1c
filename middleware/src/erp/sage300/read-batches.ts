/**
 * One stretch of invoice batches with what they hold. A batch comes whole, be it megabytes: so the number of entries
 * is asked for first, and then as many batches as are wanted at once.
 * Source: SageNADev/Sage300-SDK, docs/webapi (details are complex types inside their record).
 */

import { RelayProblem } from "../../problems.ts";
import type { Erp } from "../adapter.ts";
import { readOn } from "./anchor.ts";
import {
  type BatchMark,
  batchFilter,
  beginningOf,
  decodeBatchMark,
  encodeBatchMark,
  encodeNextScan,
  met,
  watchedIn,
} from "./batch-mark.ts";
import type { Sage300Config } from "./config.ts";
import { type Row, read } from "./feed.ts";
import { readModel } from "./metadata.ts";
import { invoiceBatches } from "./objects.ts";
import { rowsOf, text } from "./value.ts";

type Sage300Erp = Erp<Sage300Config>;

export interface BatchEntry {
  batch: Row;
  invoice: Row;
  /** To go on after this entry. */
  mark: string;
}

export interface BatchPage {
  entries: BatchEntry[];
  next: string | null;
  /** For the next scan; only with `next` null. */
  resume: string;
}

const { module, set } = invoiceBatches;
const MOST_BATCHES = 100;
/** Where a release does not tell how many entries a batch has. */
const FEW_BATCHES = 5;
/** Nothing changes in such a batch any more. */
const FINAL = ["Posted", "Deleted"];

export function isFinal(batch: Row): boolean {
  return FINAL.includes(text(batch, "BatchStatus"));
}

const numberOf = (batch: Row): string => text(batch, "BatchNumber");

export async function batchPage(
  erp: Sage300Erp,
  { from, after, limit }: { from: string | null; after: string | null; limit: number },
): Promise<BatchPage> {
  const mark = await markAt(erp, after);
  const source = { module, set, filter: batchFilter(mark, from) };
  const select = ["BatchNumber", ...(mark.sized ? ["NumberOfEntries"] : [])];
  const plan = await readOn(erp, { ...source, select }, mark, Math.min(limit, MOST_BATCHES), numberOf);
  const half = plan.anchor !== undefined && mark.entry !== null ? [plan.anchor] : [];
  const ahead = [...half, ...plan.rows];
  const count = howMany(ahead, limit, mark.sized);
  if (count === 0) {
    const here = { ...mark, skip: plan.start };
    return { entries: [], next: plan.more ? encodeBatchMark(here) : null, resume: encodeNextScan(here) };
  }
  const skip = plan.start - half.length;
  const { rows } = await read(erp, { ...source, skip, top: count });
  const same = rows.findIndex((row, index) => numberOf(row) !== numberOf(ahead[index] ?? {}));
  const taken = same < 0 ? rows : rows.slice(0, same);
  if (taken.length === 0)
    throw new RelayProblem("erp_bad_answer", `GET ${module}/${set}: the batches moved while they were read`);
  const { entries, last } = entriesOf(taken, { ...mark, skip, entry: half.length > 0 ? mark.entry : null });
  const resume = encodeNextScan(last);
  // A batch may hold more than is wanted at once: the rest of it is for the next page.
  const cut = entries[limit - 1];
  if (cut !== undefined && entries.length > limit)
    return { entries: entries.slice(0, limit), next: cut.mark, resume };
  const isEnd = taken.length === ahead.length && !plan.more;
  return { entries, next: isEnd ? null : encodeBatchMark(last), resume };
}

async function markAt(erp: Sage300Erp, after: string | null): Promise<BatchMark> {
  const watched = watchedIn(after);
  if (watched === undefined) return decodeBatchMark(after ?? "");
  const properties = (await readModel(erp, module)).sets.get(set);
  const has = (name: string): boolean => properties?.has(name) === true;
  return beginningOf(watched, { edited: has("DateLastEdited"), sized: has("NumberOfEntries") });
}

/** How many of these batches hold about so many entries; one at least. */
function howMany(batches: readonly Row[], limit: number, sized: boolean): number {
  if (!sized) return Math.min(batches.length, FEW_BATCHES);
  let entries = 0;
  const tooMany = batches.findIndex((batch, index) => {
    entries += Number(text(batch, "NumberOfEntries"));
    return index > 0 && entries > limit;
  });
  return tooMany < 0 ? batches.length : tooMany;
}

/** The entries of these batches; of the first one those after `mark.entry`. */
function entriesOf(batches: readonly Row[], mark: BatchMark): { entries: BatchEntry[]; last: BatchMark } {
  const entries: BatchEntry[] = [];
  let last = mark;
  for (const batch of batches) {
    const done = last === mark ? (mark.entry ?? 0) : 0;
    const found = met(last.found, Number(numberOf(batch)), isFinal(batch));
    last = { ...last, skip: last.skip + 1, anchor: numberOf(batch), entry: null, found };
    for (const invoice of inOrder(rowsOf(batch, "Invoices"))) {
      const entry = entryOf(invoice);
      if (entry > done) entries.push({ batch, invoice, mark: encodeBatchMark({ ...last, entry }) });
    }
  }
  return { entries, last };
}

function inOrder(invoices: readonly Row[]): Row[] {
  return invoices.toSorted((one, other) => entryOf(one) - entryOf(other));
}

function entryOf(invoice: Row): number {
  const entry = Number(text(invoice, "EntryNumber"));
  if (Number.isInteger(entry) && entry > 0) return entry;
  throw new RelayProblem("erp_bad_answer", `GET ${module}/${set}: an entry has no EntryNumber`);
}
