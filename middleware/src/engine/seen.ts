/**
 * Which versions of records have been taken over for good. A scan starts again before the latest time that was
 * read, and meets records there that it need not fetch again.
 *
 * A modification time alone does not make a version final: ERPs write whole seconds, and show commits late. A
 * version is final when it was read at a time when nothing could be written under its modification time any more:
 * either the ERP already showed a time later by `settleMs`, or the same version had been met `settleMs` before.
 */

import { sha256 } from "./hash.ts";

const ENTRY_BYTES = 8;

export interface SeenState {
  /** Entries as bytes, oldest first; the lowest bit of each says that it is final. */
  entries: Buffer;
  /** When the latest of the others was first met; milliseconds since the epoch. */
  freshAt: number;
}

export const NOTHING_SEEN: SeenState = { entries: Buffer.alloc(0), freshAt: 0 };

export class Seen {
  readonly #binding: string;
  readonly #settleMs: number;
  readonly #capacity: number;
  /** Hash of key and time → final. In order of meeting, oldest first. */
  readonly #entries = new Map<string, boolean>();
  #freshAt: number;

  /** `capacity`: how many are kept; older ones are forgotten, and then read again. */
  constructor(binding: string, state: SeenState, settleMs: number, capacity: number) {
    this.#binding = binding;
    this.#settleMs = settleMs;
    this.#capacity = capacity;
    this.#freshAt = state.freshAt;
    for (let at = 0; at + ENTRY_BYTES <= state.entries.length; at += ENTRY_BYTES) {
      const entry = state.entries.subarray(at, at + ENTRY_BYTES);
      this.#entries.set(hexOf(entry), ((entry.at(-1) ?? 0) & 1) === 1);
    }
  }

  isFinal(externalId: string, modifiedAt: string): boolean {
    return modifiedAt !== "" && this.#entries.get(this.#hash(externalId, modifiedAt)) === true;
  }

  /**
   * A version has been taken over. It was read at `readAt` or later, when the ERP had already shown
   * `latest` (both milliseconds since the epoch, the latter on the ERP's clock) as a modification time.
   */
  add(externalId: string, modifiedAt: string, readAt: number, latest: number): void {
    if (modifiedAt === "") return;
    const hash = this.#hash(externalId, modifiedAt);
    const before = this.#entries.get(hash);
    const overtaken = Date.parse(modifiedAt) <= latest - this.#settleMs;
    const metLongAgo = before === false && readAt >= this.#freshAt + this.#settleMs;
    const final = before === true || overtaken || metLongAgo;
    if (!final && before === undefined) this.#freshAt = Math.max(this.#freshAt, readAt);
    this.#entries.delete(hash);
    this.#entries.set(hash, final);
    if (this.#entries.size <= this.#capacity) return;
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined) this.#entries.delete(oldest);
  }

  state(): SeenState {
    const entries = Buffer.concat([...this.#entries].map(([hash, final]) => bytesOf(hash, final)));
    return { entries, freshAt: this.#freshAt };
  }

  #hash(externalId: string, modifiedAt: string): string {
    const hash = sha256([this.#binding, externalId, modifiedAt].join("\n"));
    return hexOf(Buffer.from(hash.slice(0, 2 * ENTRY_BYTES), "hex"));
  }
}

/** Without the bit that says final. */
function hexOf(entry: Buffer): string {
  const bytes = Buffer.from(entry);
  bytes[ENTRY_BYTES - 1] = (bytes[ENTRY_BYTES - 1] ?? 0) & 0xfe;
  return bytes.toString("hex");
}

function bytesOf(hash: string, final: boolean): Buffer {
  const bytes = Buffer.from(hash, "hex");
  bytes[ENTRY_BYTES - 1] = (bytes[ENTRY_BYTES - 1] ?? 0) | Number(final);
  return bytes;
}
