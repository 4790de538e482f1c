/**
 * Which records make two books differ. The ERP gives no list of keys, only their hash, so documents are narrowed down to
 * the days that differ, and for those it is tried which one record, put in or left out, makes the hashes equal.
 */
import {
  type ControlTotals,
  type Counted,
  isEqual,
  keysHash,
  sumDifference,
  totalsOf,
} from "./control-totals.ts";
import { nowMs } from "./platform.ts";
import { type Books, inErp, isInRegister, type Underway } from "./tie-out-sides.ts";

/** What the search may cost. */
export interface Limits {
  /** Milliseconds since 1970 after which nothing more is asked. */
  end: number;
  calls: number;
}

const shownKeys = 50;
/** Beyond this many records leaving out one after the other costs more than it tells. */
const triedKeys = 400;
const dayMs = 86_400_000;

interface Part {
  books: Books;
  erp: ControlTotals;
  records: Counted[];
}

/** One line for each finding. */
export function differenceLines(whole: Part, way: readonly Underway[], limits: Limits): string[] {
  const lines = way.map((record) => underwayLine(whole.books, record));
  for (const part of narrowed(whole, limits)) lines.push(...explained(part, way));
  return lines;
}

function underwayLine(books: Books, { externalId, why }: Underway): string {
  const what = isInRegister(books, externalId) ? "a newer version is" : "is";
  return `${externalId}: ${what} on the way: ${why}`;
}

/** The smallest parts that differ: days of documents, the whole of masters. Halves, because few days differ. */
function narrowed(part: Part, limits: Limits): Part[] {
  const { from, to } = part.books;
  if (from === "" || from === to || limits.calls <= 0 || nowMs() > limits.end) return [part];
  const middle = dateAt((timeOf(from) + timeOf(to)) / 2);
  const halves = [half(part, from, middle, limits), half(part, dateAt(timeOf(middle) + dayMs), to, limits)];
  // Without an answer about a half nothing is known about either.
  if (halves.includes(undefined)) return [part];
  return halves.flatMap((one) =>
    one && !isEqual(one.erp, totalsOf(one.records)) ? narrowed(one, limits) : [],
  );
}

function half(part: Part, from: string, to: string, limits: Limits): Part | undefined {
  const books = { ...part.books, from, to };
  limits.calls -= 1;
  const erp = inErp(books);
  if (typeof erp === "string") return undefined;
  return { books, erp, records: part.records.filter(({ date }) => date >= from && date <= to) };
}

function explained({ books, erp, records }: Part, way: readonly Underway[]): string[] {
  const where =
    books.from === "" ? "" : books.from === books.to ? `${books.from}: ` : `${books.from}..${books.to}: `;
  const here = totalsOf(records);
  const keys = records.map(({ externalId }) => externalId);
  if (here.keysSha256 === erp.keysSha256) {
    return [`${where}the same records, other amounts (${sumDifference(erp, here)}): ${keyList(keys)}`];
  }
  const missing = way.map(({ externalId }) => externalId).filter((key) => !keys.includes(key));
  const arriving = [...missing.map((key) => [key]), missing].find(
    (more) => more.length > 0 && keysHash([...keys, ...more]) === erp.keysSha256,
  );
  if (arriving) return [`${where}only in the ERP: ${keyList(arriving)}`];
  const surplus =
    keys.length <= triedKeys
      ? keys.find((key) => keysHash(keys.filter((other) => other !== key)) === erp.keysSha256)
      : undefined;
  if (surplus !== undefined) return [`${where}only in the register: ${surplus}`];
  const sums = sumDifference(erp, here);
  return [
    `${where}${erp.count} records in the ERP, ${here.count} here${sums && ` (${sums})`}; here: ${keyList(keys)}`,
  ];
}

function keyList(keys: readonly string[]): string {
  const shown = [...keys].sort().slice(0, shownKeys).join(", ") || "none";
  return keys.length > shownKeys ? `${shown} and ${keys.length - shownKeys} more` : shown;
}

function timeOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function dateAt(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
