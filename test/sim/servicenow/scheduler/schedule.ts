import type { Meta } from "../rules/metadata.ts";
import { fromStored, fromZone, toStored, toZone } from "../store/dates.ts";

const dayMs = 86_400_000;

/**
 * The first time at or after `from` at which a scheduled script runs; undefined if never.
 * ServiceNow SDK 4.9.0, api/scheduledscript-api.md; a missed run is not made up.
 */
export function nextRun(script: Meta, from: number, systemZone: string): number | undefined {
  if (script["active"] !== "1") return undefined;
  const start = fromStored(script["run_start"] ?? "") ?? 0;
  const end = fromStored(script["run_end"] ?? "") ?? Number.POSITIVE_INFINITY;
  const earliest = Math.max(start, from);
  const next = occurrence(script, start, earliest, script["time_zone"] || systemZone);
  return next === undefined || next > end ? undefined : next;
}

function occurrence(script: Meta, start: number, earliest: number, zone: string): number | undefined {
  switch (script["run_type"]) {
    case "on_demand":
      return undefined;
    case "once":
      return start >= earliest ? start : undefined;
    case "periodically": {
      const period = fromStored(script["run_period"] ?? "") ?? 0;
      if (period <= 0) return undefined;
      return start + Math.ceil((earliest - start) / period) * period;
    }
    case "daily":
      return firstDay(script, earliest, zone, () => true);
    case "weekly":
      return firstDay(script, earliest, zone, (wall) => weekdays(script).includes(isoWeekday(wall)));
    case "monthly":
      return firstDay(
        script,
        earliest,
        zone,
        (wall) => Number(wall.slice(8, 10)) === Number(script["run_dayofmonth"]),
      );
    default:
      throw new Error(`not simulated: run type ${script["run_type"]} of ${script["name"]}`);
  }
}

/** The first day that fits, at the script's time of day on the wall clock of its zone. */
function firstDay(
  script: Meta,
  earliest: number,
  zone: string,
  fits: (wall: string) => boolean,
): number | undefined {
  const time = (script["run_time"] ?? "").slice(11) || "00:00:00";
  const today = fromStored(toZone(earliest, zone).slice(0, 10)) ?? 0;
  for (let offset = 0; offset <= 366; offset++) {
    const wall = `${toStored(today + offset * dayMs).slice(0, 10)} ${time}`;
    const at = fromZone(wall, zone);
    if (at !== undefined && at >= earliest && fits(wall)) return at;
  }
  return undefined;
}

/** Monday is 1. */
function isoWeekday(wall: string): number {
  return new Date(fromStored(wall) ?? 0).getUTCDay() || 7;
}

function weekdays(script: Meta): number[] {
  const list = (script["run_daysofweek"] ?? "").split(",").filter(Boolean).map(Number);
  return list.length > 0 ? list : [Number(script["run_dayofweek"])];
}
