/**
 * Which versions of records have been taken over for good. A scan starts again before the latest time that was
 * read, and meets records there that it need not fetch again.
 *
 * A modification time alone does not make a version final: ERPs write whole seconds, and show commits late. A
 * version is final when it was read at a time when nothing could be written under its modification time any more:
 * either the ERP already showed a time later by `settleMs`, or the same version had been met `settleMs` before.
 */

import { sha256 } from "./hash.ts";

/** Of one entry. */
export const SEEN_BYTES = 8;

export interface SeenState {
  /** Entries as bytes; the lowest bit of each says that it is final. */
  entries: Buffer;
  /** How many of them, the first ones, are from the scan before and have not been met again yet. */
  carried: number;
  /** When the latest of the others was first met; milliseconds since the epoch. */
  freshAt: number;
}

export const NOTHING_SEEN: SeenState = { entries: Buffer.alloc(0), carried: 0, freshAt: 0 };

export class Seen {
  readonly #binding: string;
  readonly #settleMs: number;
  readonly #capacity: number;
  /** Hash of key and time → final: of the scan before, and of the running one in order of meeting. */
  #carried = new Map<string, boolean>();
  #met = new Map<string, boolean>();
  #freshAt: number;

  /** `capacity`: how many are kept; those of the oldest times are forgotten, and then read again. */
  constructor(binding: string, state: SeenState, settleMs: number, capacity: number) {
    this.#binding = binding;
    this.#settleMs = settleMs;
    this.#capacity = capacity;
    this.#freshAt = state.freshAt;
    for (let at = 0; at + SEEN_BYTES <= state.entries.length; at += SEEN_BYTES) {
      const entry = state.entries.subarray(at, at + SEEN_BYTES);
      const part = at < state.carried * SEEN_BYTES ? this.#carried : this.#met;
      part.set(hexOf(entry), ((entry.at(-1) ?? 0) & 1) === 1);
    }
  }

  isFinal(externalId: string, modifiedAt: string): boolean {
    return modifiedAt !== "" && this.#find(this.#hash(externalId, modifiedAt)) === true;
  }

  /**
   * A version has been taken over. It was read at `readAt` or later, when the ERP had already shown
   * `latest` (both milliseconds since the epoch, the latter on the ERP's clock) as a modification time.
   */
  add(externalId: string, modifiedAt: string, readAt: number, latest: number): void {
    if (modifiedAt === "") return;
    const hash = this.#hash(externalId, modifiedAt);
    const before = this.#find(hash);
    const overtaken = Date.parse(modifiedAt) <= latest - this.#settleMs;
    const metLongAgo = before === false && readAt >= this.#freshAt + this.#settleMs;
    const final = before === true || overtaken || metLongAgo;
    this.#carried.delete(hash);
    this.#met.delete(hash);
    this.#met.set(hash, final);
    this.#makeRoom();
    const isFresh = !final && before === undefined && this.#met.has(hash);
    if (isFresh) this.#freshAt = Math.max(this.#freshAt, readAt);
  }

  /** What is carried lies ahead of the scan, at later times than anything that it has met. */
  #makeRoom(): void {
    if (this.#carried.size + this.#met.size <= this.#capacity) return;
    const [oldest] = this.#met.keys();
    if (oldest !== undefined) this.#met.delete(oldest);
  }

  /** The scan has reached its end: what it has not met again exists no more. */
  endScan(): void {
    this.#carried = this.#met;
    this.#met = new Map();
  }

  state(): SeenState {
    const entries = [...this.#carried, ...this.#met].map(([hash, final]) => bytesOf(hash, final));
    return { entries: Buffer.concat(entries), carried: this.#carried.size, freshAt: this.#freshAt };
  }

  #find(hash: string): boolean | undefined {
    return this.#carried.get(hash) ?? this.#met.get(hash);
  }

  #hash(externalId: string, modifiedAt: string): string {
    const hash = sha256([this.#binding, externalId, modifiedAt].join("\n"));
    return hexOf(Buffer.from(hash.slice(0, 2 * SEEN_BYTES), "hex"));
  }
}

/** Without the bit that says final. */
function hexOf(entry: Buffer): string {
  const bytes = Buffer.from(entry);
  bytes[SEEN_BYTES - 1] = (bytes[SEEN_BYTES - 1] ?? 0) & 0xfe;
  return bytes.toString("hex");
}

function bytesOf(hash: string, final: boolean): Buffer {
  const bytes = Buffer.from(hash, "hex");
  bytes[SEEN_BYTES - 1] = (bytes[SEEN_BYTES - 1] ?? 0) | Number(final);
  return bytes;
}
