/** What `check` looks at beside the right to read: how times are written, and who tells deletions. */

import type { Erp } from "../adapter.ts";
import type { Look, Seen } from "../report.ts";
import type { IntacctConfig } from "./config.ts";
import { field } from "./map.ts";
import type { Row } from "./objects.ts";
import { query, where } from "./query.ts";
import { AUDIT_FIELDS, mayReadHistory } from "./read-deleted.ts";
import { instantFrom, instantTo } from "./text.ts";
import { DEFAULT_ZONE, type Formatting, formattingCall } from "./zone.ts";

type IntacctErp = Erp<IntacctConfig>;

export const looks: readonly Look<IntacctConfig>[] = [
  { name: "erp_time_zone", take: timeZone },
  { name: "erp_date_format", take: dateFormat },
  { name: "erp_deletions", take: deletions },
];

const good = (detail: string): Seen => ({ ok: true, detail, fix: "" });

/** The setting or the user's offset, held against records that nobody has changed since they were created. */
async function timeZone(erp: IntacctErp): Promise<Seen> {
  const { config } = erp;
  const told = config.time_zone === undefined ? await erp.read(formattingCall(config)) : undefined;
  const zone = config.time_zone ?? told?.offset ?? DEFAULT_ZONE;
  const shift = shiftOf(await lately(erp, zone), zone);
  if (shift !== 0) return wrongZone(zone, shift);
  return good(`${sourceOf(config, told, zone)}${doubtOf(zone)}`);
}

function sourceOf({ time_zone }: IntacctConfig, told: Formatting | undefined, zone: string): string {
  if (time_zone !== undefined) return `modification times are read as ${zone}, by the setting time_zone`;
  if (told !== undefined) return `modification times are read at offset ${zone}, the integration user's own`;
  return `modification times are read as ${zone}: there is no setting, and the user's preferences cannot be read`;
}

/** What cannot be told from a time alone. */
function doubtOf(zone: string): string {
  if (/^UTC$|^[+-]00:00$/.test(zone)) return "";
  if (/^[+-]/.test(zone))
    return ". It is a fixed offset: where clocks are put forward and back, times are an hour wrong for half of the year. Reading overlaps by two hours, so that nothing is missed, but of two changes around the turn the later can look like the earlier. Set the user to GMT, or time_zone to a zone's name";
  return ". In the hour that autumn repeats times are not told apart: records changed then carry none. Set the user to GMT to be rid of it";
}

const LATELY_MS = 30 * 24 * 3_600_000;

/** New bills among them: created at AUWHENCREATED, which is UTC whatever the zone (craibuc/PsIntacct, recorded bill). */
async function lately(erp: IntacctErp, zone: string): Promise<readonly Row[]> {
  const from = new Date(erp.now() - LATELY_MS).toISOString();
  const { rows } = await query(erp, {
    object: "APBILL",
    select: ["RECORDNO", "AUWHENCREATED", "WHENMODIFIED"],
    filter: where.atLeast("WHENMODIFIED", instantTo(from, zone)),
    orderBy: ["RECORDNO"],
    pageSize: 100,
  });
  return rows;
}

const QUARTER_MS = 15 * 60_000;
/** Between the two stamps of one creation. */
const SLACK_MS = 5000;
/** No two zones are further apart. */
const FURTHEST_MS = 26 * 3_600_000;
const ENOUGH = 3;

/**
 * How far off their creation most records of a kind were last modified, in whole quarters of an hour, as zones differ;
 * 0 where they agree, or too few tell. Those are the records that nobody has changed.
 */
function shiftOf(rows: readonly Row[], zone: string): number {
  const shifts = rows.flatMap((row) => {
    const gap = gapOf(row, zone);
    const whole = Math.round(gap / QUARTER_MS) * QUARTER_MS;
    return Math.abs(gap - whole) <= SLACK_MS && Math.abs(gap) <= FURTHEST_MS ? [whole] : [];
  });
  const alike = [...Map.groupBy(shifts, (shift) => shift)];
  const [shift, those] = alike.sort(([, a], [, b]) => b.length - a.length)[0] ?? [0, []];
  return those.length >= ENOUGH ? shift : 0;
}

/** NaN where one of the times is missing or unreadable. */
function gapOf(row: Row, zone: string): number {
  try {
    const created = instantFrom(field(row, "AUWHENCREATED"), "AUWHENCREATED", "UTC");
    return Date.parse(instantFrom(field(row, "WHENMODIFIED"), "WHENMODIFIED", zone)) - Date.parse(created);
  } catch {
    return Number.NaN;
  }
}

function wrongZone(zone: string, shift: number): Seen {
  const [hours, minutes] = [Math.floor(Math.abs(shift) / 3_600_000), (Math.abs(shift) / 60_000) % 60];
  const way = shift < 0 ? "before" : "after";
  return {
    ok: false,
    detail: `read as ${zone}, bills that nobody has changed were last modified ${hours} h ${minutes} min ${way} they were created`,
    fix: "Middleware operator: set the connection's time_zone to the zone that Intacct shows times in, or have the ERP admin set the integration user to GMT and set it to UTC.",
  };
}

/** Answers are documented to be of one form whatever the user prefers; one public client found otherwise. */
async function dateFormat(erp: IntacctErp): Promise<Seen> {
  const told = await erp.read(formattingCall(erp.config));
  if (told === undefined) return good("not verified: the user's preferences cannot be read");
  const { locale, dateFormat: order, clock } = told;
  const found = `the integration user prefers ${locale}, dates ${order}, a clock of ${clock} hours`;
  if (locale === "en_US" && order === "/mdY" && clock === "24") return good(found);
  return good(
    `${found}. Intacct documents mm/dd/yyyy hh:mm:ss for everybody; should it follow the preference, records are rejected as unreadable. Then have the ERP admin set en_US, mm/dd/yyyy and 24 hours`,
  );
}

async function deletions(erp: IntacctErp): Promise<Seen> {
  const told = await erp.read(mayReadHistory(erp.config));
  return told
    ? good(`deleted bills and payments are told by the audit history (${AUDIT_FIELDS.join(", ")})`)
    : good(
        "the audit history cannot be read: deleted bills and payments are found by sweeps alone. To have them sooner, the ERP admin gives the web-services user the right to view custom reports (Platform Services)",
      );
}
