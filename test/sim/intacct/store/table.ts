import { SortedList } from "./sorted.ts";

export interface Keyed {
  readonly RECORDNO: string;
}

export interface TableOptions<R extends Keyed> {
  /** When the record changed, UTC ISO; "" for the records that lack it. */
  modified: (row: R) => string;
  /** The number people use, unique where not empty. */
  naturalKey?: (row: R) => string;
}

/** Sorts behind every instant: records without a time come last, as nulls do in the database. */
const LAST = "~";

/**
 * The records of one object. Two views: what is true now (reads by key, writes) and what list queries see,
 * which may lag behind (estuary/connectors: the API is eventually consistent). Records are never changed in
 * place, so a lagging view, a rollback and a snapshot are all just older references.
 */
export class Table<R extends Keyed> {
  readonly #options: TableOptions<R>;
  readonly #live = new Map<string, R>();
  readonly #byName = new Map<string, R>();
  readonly #published = new Map<string, R>();
  readonly #byModified: SortedList<R>;
  readonly #byNumber: SortedList<R>;
  #pending: { at: number; recordNo: string; row: R | undefined }[] = [];
  #version = 0;

  constructor(options: TableOptions<R>) {
    this.#options = options;
    const byNumber = (a: R, b: R) => Number(a.RECORDNO) - Number(b.RECORDNO);
    this.#byNumber = new SortedList(byNumber);
    this.#byModified = new SortedList((a, b) => {
      const [left, right] = [options.modified(a) || LAST, options.modified(b) || LAST];
      return left < right ? -1 : left > right ? 1 : byNumber(a, b);
    });
  }

  /** Changes whenever list queries may answer differently. */
  get version(): number {
    return this.#version;
  }

  get(recordNo: string): R | undefined {
    return this.#live.get(recordNo);
  }

  named(name: string): R | undefined {
    return this.#byName.get(name);
  }

  all(): R[] {
    return [...this.#live.values()];
  }

  get size(): number {
    return this.#live.size;
  }

  /** Fills an empty table; everything is visible at once. */
  load(rows: readonly R[]): void {
    for (const row of rows) {
      this.#setLive(row.RECORDNO, row);
      this.#published.set(row.RECORDNO, row);
    }
    this.#byNumber.load(rows);
    this.#byModified.load(rows);
    this.#version += 1;
  }

  /** Writes (or with undefined removes) a record; list queries see it from `visibleAt` on. Returns how to take it back. */
  set(recordNo: string, row: R | undefined, now: number, visibleAt: number): () => void {
    const before = this.#live.get(recordNo);
    const shown = this.#published.get(recordNo);
    const change = { at: visibleAt, recordNo, row };
    this.#setLive(recordNo, row);
    this.#pending.push(change);
    this.settle(now);
    return () => {
      this.#setLive(recordNo, before);
      if (this.#pending.includes(change)) this.#pending = this.#pending.filter((other) => other !== change);
      else this.#publish(recordNo, shown);
      this.#version += 1;
    };
  }

  /** Publishes what is due. */
  settle(now: number): void {
    if (this.#pending.length === 0) return;
    const due = this.#pending.filter((change) => change.at <= now);
    if (due.length === 0) return;
    this.#pending = this.#pending.filter((change) => change.at > now);
    for (const { recordNo, row } of due) this.#publish(recordNo, row);
    this.#version += 1;
  }

  published(recordNo: string): R | undefined {
    return this.#published.get(recordNo);
  }

  /** Visible records by RECORDNO. */
  byNumber(): readonly R[] {
    return this.#byNumber.items;
  }

  /** Visible records by (modified, RECORDNO), `from` ≤ modified ≤ `to`; those without it come last, where `to` is open. */
  byModified(from: string | undefined, to: string | undefined): readonly R[] {
    const { modified } = this.#options;
    return this.#byModified.between(
      (row) => from !== undefined && (modified(row) || LAST) < from,
      (row) => to !== undefined && (modified(row) || LAST) > to,
    );
  }

  #setLive(recordNo: string, row: R | undefined): void {
    const { naturalKey } = this.#options;
    const old = this.#live.get(recordNo);
    if (old && naturalKey && this.#byName.get(naturalKey(old)) === old) this.#byName.delete(naturalKey(old));
    if (!row) {
      this.#live.delete(recordNo);
      return;
    }
    this.#live.set(recordNo, row);
    const name = naturalKey?.(row) ?? "";
    if (name === "") return;
    const holder = this.#byName.get(name);
    if (holder && holder.RECORDNO !== recordNo) throw new Error(`two records are named ${name}`);
    this.#byName.set(name, row);
  }

  #publish(recordNo: string, row: R | undefined): void {
    const old = this.#published.get(recordNo);
    if (old) {
      this.#byModified.remove(old);
      this.#byNumber.remove(old);
    }
    if (row) {
      this.#published.set(recordNo, row);
      this.#byModified.add(row);
      this.#byNumber.add(row);
    } else this.#published.delete(recordNo);
  }
}
