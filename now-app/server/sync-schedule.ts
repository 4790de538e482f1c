/** When a sync is due again: after so many minutes, or by the clock of the instance. */
import type { GlideRecord } from "@servicenow/glide";
import { type Calendar, nextWallTime, parseCalendar } from "./calendar.ts";
import { columnTime, instantOfWall, tell, wallTime } from "./platform.ts";
import { text, whole } from "./record.ts";

/** Seconds between two runs of a sync that goes by the interval, and the longest wait before a repeat. */
export function intervalSeconds(sync: GlideRecord): number {
  return Math.max(whole(sync, "interval_minutes"), 1) * 60;
}

/** The next run after one that is complete, as a date-time column holds it. */
export function nextScheduled(sync: GlideRecord): string {
  const calendar = calendarOf(sync);
  // A calendar that cannot be read was written past the rule that checks it: better too often than never.
  if (typeof calendar !== "object") return columnTime(intervalSeconds(sync));
  let wall = wallTime();
  for (;;) {
    const next = nextWallTime(calendar, wall);
    if (next === undefined) return columnTime(intervalSeconds(sync));
    const instant = instantOfWall(next);
    // A time that the change to summer time leaves out may fall behind us.
    if (instant > columnTime()) return instant;
    wall = next;
  }
}

/** Undefined for a sync that goes by its interval; text for what is wrong. */
function calendarOf(sync: GlideRecord): Calendar | string | undefined {
  const schedule = text(sync, "schedule");
  if (schedule === "" || schedule === "interval") return undefined;
  if (schedule === "calendar") return parseCalendar(text(sync, "calendar"));
  const at = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text(sync, "at_time") || "00:00");
  if (!at) return `"${text(sync, "at_time")}" is no time of day such as 02:30`;
  const [, hour, minute] = at;
  if (schedule === "hourly") return parseCalendar(`${minute} * * * *`);
  if (schedule === "daily") return parseCalendar(`${minute} ${hour} * * *`);
  return parseCalendar(`${minute} ${hour} * * ${text(sync, "weekday") || "0"}`);
}

/** before insert or update of a sync: a schedule that cannot be read is refused where it is written. */
export function guardSchedule(current: GlideRecord): void {
  const calendar = calendarOf(current);
  if (typeof calendar !== "string") return;
  tell(`The schedule was not saved: ${calendar}.`);
  current.setAbortAction(true);
}
