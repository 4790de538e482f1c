/**
 * The position of a pull, as ServiceNow keeps it: opaque, without secret, bound to connection, entity and
 * company. It says where the running scan started, how far it got, what was taken over near its head, and how
 * far a sweep has come.
 */

import { z } from "zod";
import { RelayProblem } from "../problems.ts";
import { sha256 } from "./hash.ts";
import { NOTHING_SEEN, SEEN_BYTES, type SeenState } from "./seen.ts";

export interface Position {
  /** Lower bound of the running scan (UTC ISO); null: from the beginning. */
  from: string | null;
  /** The adapter's mark of the last record that was taken over; null: the scan has not begun. */
  after: string | null;
  /** Below this no scan ever goes (UTC ISO); null: no bound. */
  floor: string | null;
  /** Latest modification time taken over that was not ahead of our clock; UTC ISO, empty before the first. */
  highWater: string;
  /** When `highWater` was reached, and when the running scan began; milliseconds since the epoch, 0: never. */
  heldAt: number;
  startedAt: number;
  seen: SeenState;
  /** The last register row that the running sweep has compared; empty: it has not begun. */
  swept: string;
}

const VERSION = 2;
/** ServiceNow keeps the cursor in a column of 4,000 characters. */
const MAX_LENGTH = 3900;

/** Where a pull without cursor starts. */
export function beginning(since: string | undefined): Position {
  const floor = since ?? null;
  const never = { highWater: "", heldAt: 0, startedAt: 0, seen: NOTHING_SEEN, swept: "" };
  return { from: floor, after: null, floor, ...never };
}

/** Ties a cursor to what it was made for. */
export function bindingOf(connection: string, entity: string, account: string): string {
  return sha256([connection, entity, account].join("\n")).slice(0, 16);
}

/** As the cursor writes it, in this order. */
const encoded = z.tuple([
  z.literal(VERSION),
  z.string(),
  z.string().nullable(),
  z.string().nullable(),
  z.string().nullable(),
  z.string(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.string().regex(/^([0-9a-f]{32})?$/),
]);

/** Of the versions seen, the first ones are left out as far as they do not fit; they are read again. */
export function encodeCursor(position: Position, binding: string): string {
  const { from, after, floor, highWater, heldAt, startedAt, seen, swept } = position;
  const write = (entries: Buffer): string => {
    const carried = Math.max(0, seen.carried - (seen.entries.length - entries.length) / SEEN_BYTES);
    const times = [heldAt, startedAt, seen.freshAt] as const;
    const values: z.output<typeof encoded> = [
      VERSION,
      binding,
      from,
      after,
      floor,
      highWater,
      ...times,
      carried,
      swept,
    ];
    const head = Buffer.from(JSON.stringify(values), "utf8").toString("base64url");
    return `${head}.${entries.toString("base64url")}`;
  };
  const whole = write(seen.entries);
  if (whole.length <= MAX_LENGTH) return whole;
  const tooMany = Math.ceil(((whole.length - MAX_LENGTH) * 3) / 4 / SEEN_BYTES);
  const cursor = write(seen.entries.subarray(tooMany * SEEN_BYTES));
  if (cursor.length > MAX_LENGTH) throw new Error(`cursor of ${cursor.length} characters`);
  return cursor;
}

/** Throws `invalid_request` for a cursor that is damaged, or was made for something else. */
export function decodeCursor(cursor: string, binding: string): Position {
  const [head = "", entries, ...more] = cursor.split(".");
  const parsed = encoded.safeParse(jsonOf(head));
  if (!parsed.success || entries === undefined || more.length > 0) {
    throw new RelayProblem(
      "invalid_request",
      "cursor: not a cursor of this version; clear it to read from the beginning",
    );
  }
  const [, madeFor, from, after, floor, highWater, heldAt, startedAt, freshAt, carried, swept] = parsed.data;
  if (madeFor !== binding) {
    throw new RelayProblem(
      "invalid_request",
      "cursor: made for another connection, entity or company; clear it to read from the beginning",
    );
  }
  const seen = { entries: Buffer.from(entries, "base64url"), carried, freshAt };
  return { from, after, floor, highWater, heldAt, startedAt, seen, swept };
}

function jsonOf(head: string): unknown {
  try {
    return JSON.parse(Buffer.from(head, "base64url").toString("utf8"));
  } catch {
    // Damaged text: reported by the caller, which knows what to tell the operator.
    return undefined;
  }
}

/** The position after a scan that has reached the end: where the next one starts. */
export function nextScan(position: Position, overlapMs: number, settleMs: number): Position {
  const { highWater, heldAt, startedAt, floor } = position;
  const rest = { ...position, after: null, startedAt: 0 };
  if (highWater === "") return { ...rest, from: floor };
  // What was written when the mark was reached, or in the doubtful time after, was visible to this whole scan.
  const isQuiet = startedAt >= heldAt + 2 * overlapMs;
  // While the scan went on, changes may have appeared behind it: as far back as it took, and the overlap before that.
  const behindMs = overlapMs + Math.max(0, heldAt - startedAt);
  const from = isQuiet ? Date.parse(highWater) + settleMs : Date.parse(highWater) - behindMs;
  const bounded = Math.max(from, floor === null ? Number.NEGATIVE_INFINITY : Date.parse(floor));
  return { ...rest, from: new Date(bounded).toISOString() };
}
