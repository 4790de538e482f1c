/**
 * Proves an exported journal, offline: that no event was changed, removed, added or moved and that the end is
 * there. Someone who can write to the store could build a whole new chain, end included; the heads that were
 * published to the instances' activity trails give that away.
 */

import { sha256 } from "../engine/hash.ts";
import { eventHash, GENESIS } from "./chain.ts";
import { FORMAT, FORMAT_VERSION } from "./journal-export.ts";

/** Enough to find the place; a file that is wrong throughout need not be listed in full. */
const MOST_FINDINGS = 100;

/** The head of one day as it stands in an activity trail. */
export interface PublishedHead {
  day: string;
  head: string;
}

export interface Finding {
  /** Line of the file, from 1; 0 for the file as a whole. */
  line: number;
  problem: string;
}

export interface JournalVerdict {
  /** True when nothing was found. */
  ok: boolean;
  events: number;
  /** Days whose segments are sealed. */
  sealed: string[];
  /** Of these, days whose documents retention has dropped; their hashes are proven, their texts are gone. */
  retired: string[];
  /** Hash of the last event. */
  head: string;
  /** The first hundred. */
  findings: Finding[];
}

/** Lines of an export without their line feeds, and the published heads that are known. */
export async function verifyJournal(
  lines: AsyncIterable<string> | Iterable<string>,
  published: readonly PublishedHead[] = [],
): Promise<JournalVerdict> {
  const verifier = new Verifier();
  for await (const text of lines) verifier.take(text);
  return verifier.finish(published);
}

type Line = Record<string, unknown>;

/** What the events of one day add up to. */
interface Day {
  first: number;
  last: number;
  head: string;
  /** Lines whose document should be there and is not. */
  withoutText: number[];
}

class Verifier {
  #line = 0;
  #events = 0;
  #sequence = GENESIS.sequence;
  #hash = GENESIS.hash;
  #day = GENESIS.day;
  #ended = false;
  readonly #days = new Map<string, Day>();
  readonly #sealed: string[] = [];
  readonly #retired: string[] = [];
  readonly #findings: Finding[] = [];

  take(text: string): void {
    this.#line += 1;
    const line = parse(text);
    const type = line?.["type"];
    if (line === undefined) this.#find("not a JSON object");
    else if (this.#ended) this.#find("something follows the end");
    else if (this.#line === 1) this.#header(line);
    else if (type === "event") this.#event(line);
    else if (type === "segment") this.#segment(line);
    else if (type === "end") this.#end(line);
    else this.#find(`a line of type ${JSON.stringify(type)} does not belong here`);
  }

  finish(published: readonly PublishedHead[]): JournalVerdict {
    this.#line = 0;
    if (!this.#ended) this.#find("the file is cut off: its last line is missing");
    for (const [day, { withoutText }] of this.#days) this.#checkDay(day, withoutText);
    for (const { day, head } of published) this.#checkPublished(day, head);
    return {
      ok: this.#findings.length === 0,
      events: this.#events,
      sealed: this.#sealed,
      retired: this.#retired,
      head: this.#hash,
      findings: this.#findings,
    };
  }

  #header({ type, version }: Line): void {
    if (type !== FORMAT || version !== FORMAT_VERSION)
      this.#find(`not an export of a journal, or not of version ${FORMAT_VERSION}`);
  }

  #event({ type: _type, document, hash, ...event }: Line): void {
    const { sequence, segment } = event;
    if (typeof sequence !== "number" || typeof segment !== "string" || typeof hash !== "string") {
      this.#find("an event without sequence, segment or hash");
      return;
    }
    if (sequence !== this.#sequence + 1)
      this.#find(`event ${sequence} where event ${this.#sequence + 1} belongs: removed, added or moved`);
    else if (hash !== eventHash(this.#hash, event)) this.#find(`event ${sequence} was changed`);
    if (segment < this.#day) this.#find(`event ${sequence} lies in a segment that had ended`);
    this.#events += 1;
    this.#sequence = sequence;
    this.#hash = hash;
    this.#day = segment;
    this.#addToDay(segment, sequence, hash);
    this.#document(document, event);
  }

  #addToDay(segment: string, sequence: number, head: string): void {
    const day = this.#days.get(segment) ?? { first: sequence, last: sequence, head, withoutText: [] };
    this.#days.set(segment, { ...day, last: sequence, head });
  }

  #document(document: unknown, { sequence, segment, document_sha256, document_bytes }: Line): void {
    if (document === undefined) {
      if (document_bytes !== 0) this.#days.get(String(segment))?.withoutText.push(this.#line);
    } else if (typeof document !== "string" || sha256(document) !== document_sha256) {
      this.#find(`the document of event ${sequence} was changed`);
    }
  }

  #segment({ day, first, last, head, retired_at }: Line): void {
    const found = this.#days.get(String(day));
    if (found === undefined) this.#find(`segment ${day} has no events: they were removed`);
    else if (found.first !== first || found.last !== last || found.head !== head)
      this.#find(`segment ${day} does not fit its events`);
    this.#sealed.push(String(day));
    if (retired_at !== undefined) this.#retired.push(String(day));
  }

  #end({ events, segments, head }: Line): void {
    this.#ended = true;
    if (events !== this.#events || head !== this.#hash || segments !== this.#sealed.length)
      this.#find("lines are missing or added: counts or head do not fit");
  }

  #checkDay(day: string, withoutText: readonly number[]): void {
    if (day < this.#day && !this.#sealed.includes(day)) this.#find(`the seal of ${day} is missing`);
    if (this.#retired.includes(day)) return;
    for (const line of withoutText)
      this.#find("the document is missing, and retention did not drop it", line);
  }

  #checkPublished(day: string, head: string): void {
    if (this.#days.get(day)?.head === head) return;
    const what = this.#days.has(day)
      ? "has another head than the one published"
      : "was published, but is not here";
    this.#find(`${day} ${what}: the journal was changed or cut off`);
  }

  #find(problem: string, line = this.#line): void {
    if (this.#findings.length < MOST_FINDINGS) this.#findings.push({ line, problem });
  }
}

function parse(text: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Line) : undefined;
  } catch {
    // The caller names the line.
    return undefined;
  }
}
