/**
 * The position of a pull, as ServiceNow keeps it: opaque, without secret, bound to connection, entity and
 * company. It says where the running scan started, how far it got, and the latest time accepted so far.
 */

import { RelayProblem } from "../problems.ts";
import { sha256 } from "./hash.ts";

export interface Position {
  /** Lower bound of the running scan (UTC ISO); null: from the beginning. */
  from: string | null;
  /** The adapter's mark of the last accepted record; null: the scan has not begun. */
  after: string | null;
  /** Latest modification time accepted, UTC ISO; empty before the first. */
  highWater: string;
}

const VERSION = 1;
/** ServiceNow keeps the cursor in a column of 4,000 characters. */
const MAX_LENGTH = 3900;

/** Ties a cursor to what it was made for. */
export function bindingOf(connection: string, entity: string, account: string): string {
  return sha256([connection, entity, account].join("\n")).slice(0, 16);
}

export function encodeCursor(position: Position, binding: string): string {
  const text = JSON.stringify({
    v: VERSION,
    b: binding,
    f: position.from,
    a: position.after,
    h: position.highWater,
  });
  const cursor = Buffer.from(text, "utf8").toString("base64url");
  if (cursor.length > MAX_LENGTH) throw new Error(`cursor of ${cursor.length} characters`);
  return cursor;
}

/** Throws `invalid_request` for a cursor that is damaged, or was made for something else. */
export function decodeCursor(cursor: string, binding: string): Position {
  const parsed = parse(cursor);
  if (parsed === undefined || parsed["v"] !== VERSION) {
    throw new RelayProblem(
      "invalid_request",
      "cursor: not a cursor of this version; clear it to read from the beginning",
    );
  }
  if (parsed["b"] !== binding) {
    throw new RelayProblem(
      "invalid_request",
      "cursor: made for another connection, entity or company; clear it to read from the beginning",
    );
  }
  return {
    from: parsed["f"] as string | null,
    after: parsed["a"] as string | null,
    highWater: String(parsed["h"]),
  };
}

function parse(cursor: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return value !== null && typeof value === "object" ? (value as Record<string, unknown>) : undefined;
  } catch {
    // Damaged text: reported by the caller, which knows what to tell the operator.
    return undefined;
  }
}

/** The position of a new scan: the last one's high-water mark, moved back by what its precision may hide. */
export function nextScan(highWater: string, overlapMs: number): Position {
  const from = highWater === "" ? null : new Date(Date.parse(highWater) - overlapMs).toISOString();
  return { from, after: null, highWater };
}
