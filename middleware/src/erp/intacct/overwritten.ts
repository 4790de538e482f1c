/**
 * What somebody changed on a bill after it was read for an update, and the update has overwritten. The gateway has no
 * condition to write under, so the request that writes reads the bill once more, right before. A change of what an
 * update leaves alone stays, as if it had been made after the update.
 * Source: Intacct developer docs, "Requests", transaction attribute (functions run one after another, and are rolled
 * back together); "Bills", Update Bill.
 */

import { isWritable, TAX_FIELDS } from "./echo-line.ts";
import { field } from "./map.ts";
import type { Row } from "./objects.ts";
import type { BillWithLines } from "./read-bill.ts";

/** What an update says. */
export interface BillChange {
  header: Row;
  /** All of the bill's; undefined: they stay as they are. */
  lines: readonly Row[] | undefined;
  /** The company's own fields of lines. */
  custom: readonly string[];
}

type Told = Pick<BillWithLines, "header" | "lines" | "taxes">;
/** As long as what is told one by one may be: with what stands around it, it fits a column of ServiceNow. */
const TOLD_CHARACTERS = 3000;

/** In words; undefined where nothing was. `made`: what the change was made from. `before`: the bill right before it. */
export function overwritten(
  made: BillWithLines,
  change: BillChange,
  before: BillWithLines,
): string | undefined {
  const sent = { header: change.header, lines: [...(change.lines ?? [])], taxes: made.taxes };
  const [was, then, is] = [valuesOf(made, change), valuesOf(before, change), valuesOf(sent, change)];
  const lost = [...new Set([...then.keys(), ...is.keys()])]
    .filter((place) => then.get(place) !== was.get(place) && then.get(place) !== is.get(place))
    .map((place) => `${place} was ${shown(then.get(place))} and is ${shown(is.get(place))}`);
  lost.push(...stateLost(made.header, before.header));
  return lost.length === 0 ? undefined : `${whoChanged(made.header, before.header)}: ${listed(lost)}`;
}

/** Whole ones, as many as there is room for, and how many there are besides. */
function listed(changes: readonly string[]): string {
  let characters = 0;
  const told = changes.filter((change) => {
    characters += change.length + 2;
    return characters <= TOLD_CHARACTERS;
  });
  const more = changes.length - told.length;
  return [...told, ...(more > 0 ? [`${told.length > 0 ? "and " : ""}${more} more`] : [])].join("; ");
}

/** Of what the change says anything about, by where it stands, e.g. `line 2 DEPARTMENTID`. */
function valuesOf({ header, lines, taxes }: Told, change: BillChange): ReadonlyMap<string, string> {
  const ofHeader = Object.keys(change.header).map((name): [string, string] => [name, field(header, name)]);
  const ofLines =
    change.lines === undefined
      ? []
      : lines.flatMap((line, index) => {
          const at = `line ${field(line, "LINE_NO")}`;
          const fields = Object.entries(line)
            .filter(([name]) => name !== "LINE_NO" && (isWritable(name) || change.custom.includes(name)))
            .map(([name, value]): [string, string] => [`${at} ${name}`, value]);
          return [...fields, ...taxesAt(at, taxes[index] ?? [])];
        });
  return new Map([...ofHeader, ...ofLines].filter(([, value]) => value !== ""));
}

function taxesAt(at: string, taxes: readonly Row[]): [string, string][] {
  return taxes.flatMap((entry) =>
    TAX_FIELDS.map((name): [string, string] => [
      `${at} tax entry ${field(entry, "RECORDNO")} ${name}`,
      field(entry, name),
    ]),
  );
}

function shown(value: string | undefined): string {
  return value === undefined ? "empty" : JSON.stringify(value);
}

/** An update submits a bill, or keeps a draft one: a step that somebody took meanwhile may be undone by it. */
function stateLost(made: Row, before: Row): string[] {
  const [was, then] = [field(made, "STATE"), field(before, "STATE")];
  const isAtStake = [was, then].some((state) => state === "Draft" || state === "Declined");
  return was !== then && isAtStake
    ? [`STATE was ${shown(then)} after ${shown(was)}, and may not be now`]
    : [];
}

/** MODIFIEDBY is a user's record number. */
function whoChanged(made: Row, before: Row): string {
  const [time, user] = [field(before, "WHENMODIFIED"), field(before, "MODIFIEDBY")];
  // Not every change shows in it.
  if (time === field(made, "WHENMODIFIED")) return "somebody";
  return `${user === "" ? "somebody" : `user ${user}`} at ${time} of Intacct's time`;
}
