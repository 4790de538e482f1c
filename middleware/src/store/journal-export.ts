/**
 * The journal as NDJSON, for an auditor: a first line that names the format, one line per event (what was
 * sent, when, under whose key, hashes of document and payload, the ERP's answer), one per sealed segment, and
 * a last line with counts and head, so that a file cut short shows. `journal-verify.ts` proves such a file.
 */

import type { JournalReader } from "./store.ts";

export const FORMAT = "ledger-relay-journal";
export const FORMAT_VERSION = 1;
const PAGE = 500;

/** Lines, each with its line feed, of all events up to the moment of the call; later ones stay out. */
export async function* exportJournal(journal: JournalReader, now: number): AsyncGenerator<string> {
  const end = await journal.journalHead();
  yield line({ type: FORMAT, version: FORMAT_VERSION, exported_at: new Date(now).toISOString() });
  let events = 0;
  for (let first = 1; first <= end.sequence; first += PAGE) {
    const page = await journal.journalEvents(first, Math.min(first + PAGE - 1, end.sequence));
    for (const { event, document, hash } of page) {
      yield line({ type: "event", ...event, ...(document === null ? {} : { document }), hash });
    }
    events += page.length;
  }
  // After the events: whatever retention has dropped from them by now, the segments tell.
  const segments = (await journal.journalSegments()).filter(({ last }) => last <= end.sequence);
  for (const { day, first, last, head, retiredAt } of segments) {
    const retired = retiredAt === 0 ? {} : { retired_at: new Date(retiredAt).toISOString() };
    yield line({ type: "segment", day, first, last, head, ...retired });
  }
  yield line({ type: "end", events, segments: segments.length, head: end.hash });
}

function line(content: object): string {
  return `${JSON.stringify(content)}\n`;
}
