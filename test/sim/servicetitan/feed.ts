/**
 * Export feeds: everything in order of modification, from a token or a date on (developer portal, "Transactional and
 * Export APIs"; ExportResponse of the OpenAPI documents). A token comes with every answer, also with an empty one.
 */

import { badRequest } from "./errors.ts";
import { byText, instant, type Parameters } from "./lists.ts";
import type { Stamped } from "./records.ts";
import type { Tenant } from "./tenant.ts";

interface Position {
  /** As `instant` writes it. */
  modified: string;
  id: number;
}

export function feed<Row extends Stamped>(
  rows: Row[],
  parameters: Parameters,
  { settings, clock }: Tenant,
  view: (row: Row) => object,
): object {
  const from = positionOf(String(parameters["from"] ?? ""));
  const visibleTo = instant(new Date(clock.now() - settings.exportLagMs).toISOString());
  const recent = parameters["includeRecentChanges"] === true;
  const isRecent = ({ modifiedOn }: Row): boolean =>
    settings.exportLagMs > 0 && instant(modifiedOn) > visibleTo;
  const after = rows
    .filter((row) => compare(place(row), from) > 0)
    .sort((a, b) => compare(place(a), place(b)));
  const settled = after.filter((row) => !isRecent(row));
  const page = settled.slice(0, settings.exportPageSize);
  const last = page.at(-1);
  const hasMore = settled.length > page.length;
  // The token does not move past recent changes: they come again.
  const early = recent && !hasMore ? after.filter(isRecent) : [];
  return { hasMore, continueFrom: tokenOf(last ? place(last) : from), data: [...page, ...early].map(view) };
}

function place({ modifiedOn, id }: Stamped): Position {
  return { modified: instant(modifiedOn), id };
}

function compare(a: Position, b: Position): number {
  return byText(a.modified, b.modified) || a.id - b.id;
}

function tokenOf({ modified, id }: Position): string {
  return Buffer.from(`${modified}|${id}`).toString("base64");
}

/** A date includes its instant; a token goes on after it. */
function positionOf(from: string): Position {
  if (from === "") return { modified: "", id: 0 };
  if (/^\d{4}-\d{2}-\d{2}/.test(from) && instant(from) !== "") return { modified: instant(from), id: -1 };
  const [modified, id, ...more] = Buffer.from(from, "base64").toString("utf8").split("|");
  if (modified === undefined || !/^\d+$/.test(id ?? "") || more.length > 0)
    throw badRequest({ from: [`The value '${from}' is not valid.`] });
  return { modified, id: Number(id) };
}
