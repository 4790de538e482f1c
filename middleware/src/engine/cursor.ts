/**
 * The position of a pull, as ServiceNow keeps it: opaque, without secret, bound to connection, entity and
 * company. It says where the running scan started, how far it got, what was taken over near its head, and how
 * far a sweep has come.
 */

import { RelayProblem } from "../problems.ts";
import { sha256 } from "./hash.ts";
import type { SeenState } from "./seen.ts";
import { NOTHING_SEEN } from "./seen.ts";

export interface Position {
  /** Lower bound of the running scan (UTC ISO); null: from the beginning. */
  from: string | null;
  /** The adapter's mark of the last record that was taken over; null: the scan has not begun. */
  after: string | null;
  /** Below this no scan ever goes (UTC ISO); null: no bound. */
  floor: string | null;
  /** Latest modification time taken over, never later than our clock was; UTC ISO, empty before the first. */
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

/** What was taken over is left out, oldest first, as far as it does not fit. */
export function encodeCursor(position: Position, binding: string): string {
  const { seen, ...rest } = position;
  const json = JSON.stringify([
    ...[VERSION, binding, rest.from, rest.after, rest.floor, rest.highWater, rest.heldAt],
    ...[rest.startedAt, seen.freshAt, rest.swept],
  ]);
  const head = `${Buffer.from(json, "utf8").toString("base64url")}.`;
  const room = Math.floor((MAX_LENGTH - head.length) / 4) * 3;
  if (room < 0) throw new Error(`cursor of ${head.length} characters`);
  const kept = seen.entries.subarray(-Math.floor(room / 8) * 8 || seen.entries.length);
  return head + kept.toString("base64url");
}

/** Throws `invalid_request` for a cursor that is damaged, or was made for something else. */
export function decodeCursor(cursor: string, binding: string): Position {
  const parts = cursor.split(".");
  const values = parse(parts[0] ?? "");
  if (values === undefined || parts.length !== 2) {
    throw new RelayProblem(
      "invalid_request",
      "cursor: not a cursor of this version; clear it to read from the beginning",
    );
  }
  const [, madeFor, from, after, floor, highWater, heldAt, startedAt, freshAt, swept] = values;
  if (madeFor !== binding) {
    throw new RelayProblem(
      "invalid_request",
      "cursor: made for another connection, entity or company; clear it to read from the beginning",
    );
  }
  const seen = { entries: Buffer.from(parts[1] ?? "", "base64url"), freshAt };
  return { from, after, floor, highWater, heldAt, startedAt, seen, swept };
}

type Encoded = [
  ...[version: number, binding: string, from: string | null, after: string | null, floor: string | null],
  ...[highWater: string, heldAt: number, startedAt: number, freshAt: number, swept: string],
];

/** Undefined for anything that `encodeCursor` has not written. */
function parse(head: string): Encoded | undefined {
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(head, "base64url").toString("utf8"));
  } catch {
    // Damaged text: reported by the caller, which knows what to tell the operator.
    return undefined;
  }
  const types = [
    "number",
    "string",
    "text?",
    "text?",
    "text?",
    "string",
    "number",
    "number",
    "number",
    "string",
  ];
  const fits = (value: unknown, index: number): boolean =>
    types[index] === "text?" ? value === null || typeof value === "string" : typeof value === types[index];
  if (!Array.isArray(values) || values.length !== types.length || !values.every(fits)) return undefined;
  if (values[0] !== VERSION || !/^([0-9a-f]{32})?$/.test(values[9] as string)) return undefined;
  return values as Encoded;
}

/** The position after a scan that has reached the end: where the next one starts. */
export function nextScan(position: Position, overlapMs: number, settleMs: number): Position {
  const { highWater, heldAt, startedAt, floor } = position;
  const rest = { ...position, after: null, startedAt: 0 };
  if (highWater === "") return { ...rest, from: floor };
  // What was written when the mark was reached, or in the doubtful time after, was visible to this whole scan.
  const isQuiet = startedAt >= heldAt + 2 * overlapMs;
  const from = isQuiet ? Date.parse(highWater) + settleMs : Date.parse(highWater) - overlapMs;
  const bounded = Math.max(from, floor === null ? Number.NEGATIVE_INFINITY : Date.parse(floor));
  return { ...rest, from: new Date(bounded).toISOString() };
}
