/**
 * When a sync runs that goes by the clock: five fields as cron has them (minute, hour, day of the month, month, day of
 * the week; 0 and 7 are Sunday), each `*`, a number, a range, a list or a step such as `0-59/15`. As with cron, a date fits
 * when the day of the month or the day of the week fits, where both are given. POSIX, utility crontab.
 */

export interface Calendar {
  minutes: number[];
  hours: number[];
  days: number[];
  months: number[];
  weekdays: number[];
  /** Both days are given, so that either will do. */
  eitherDay: boolean;
}

const fields = [
  { name: "minute", from: 0, to: 59 },
  { name: "hour", from: 0, to: 23 },
  { name: "day of the month", from: 1, to: 31 },
  { name: "month", from: 1, to: 12 },
  { name: "day of the week", from: 0, to: 7 },
] as const;

const dayMs = 86_400_000;
/** Long enough to meet the 29th of February. */
const daysAhead = 4 * 366;

/** The calendar, or what is wrong with the text. */
export function parseCalendar(text: string): Calendar | string {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== fields.length) {
    return `"${text}" must have five fields: minute, hour, day of the month, month, day of the week`;
  }
  const numbers: number[][] = [];
  for (const [index, field] of fields.entries()) {
    const part = parts[index] ?? "";
    const found = numbersOf(part, field.from, field.to);
    if (!found)
      return `"${part}" is no ${field.name}: ${field.from} to ${field.to}, a list, a range or a step`;
    numbers.push(found);
  }
  const [minutes = [], hours = [], days = [], months = [], weekdays = []] = numbers;
  const eitherDay = !parts[2]?.startsWith("*") && !parts[4]?.startsWith("*");
  const calendar = { minutes, hours, days, months, weekdays: weekdays.map((day) => day % 7), eitherDay };
  return nextWallTime(calendar, "2000-01-01 00:00:00") ? calendar : `"${text}" names no date that there is`;
}

function numbersOf(part: string, from: number, to: number): number[] | undefined {
  const found: { [number: number]: true } = {};
  for (const item of part.split(",")) {
    const match = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(item);
    if (!match) return undefined;
    const [, first, last, step] = match;
    const low = first === undefined ? from : Number(first);
    // A lone number with a step goes on to the end, as common crons read it.
    const high = last === undefined ? (first === undefined || step !== undefined ? to : low) : Number(last);
    const by = step === undefined ? 1 : Number(step);
    if (low < from || high > to || low > high || by < 1) return undefined;
    for (let number = low; number <= high; number += by) found[number] = true;
  }
  return Object.keys(found)
    .map(Number)
    .sort((a, b) => a - b);
}

/** The first time on the wall clock after `wall`; both `yyyy-MM-dd HH:mm:ss`. Undefined when none is near. */
export function nextWallTime(calendar: Calendar, wall: string): string | undefined {
  const today = Date.parse(`${wall.slice(0, 10)}T00:00:00Z`);
  for (let ahead = 0; ahead <= daysAhead; ahead += 1) {
    const date = new Date(today + ahead * dayMs);
    if (!fitsDate(calendar, date)) continue;
    const day = date.toISOString().slice(0, 10);
    for (const hour of calendar.hours) {
      for (const minute of calendar.minutes) {
        const time = `${day} ${twoDigits(hour)}:${twoDigits(minute)}:00`;
        if (time > wall) return time;
      }
    }
  }
  return undefined;
}

function fitsDate(calendar: Calendar, date: Date): boolean {
  if (!calendar.months.includes(date.getUTCMonth() + 1)) return false;
  const day = calendar.days.includes(date.getUTCDate());
  const weekday = calendar.weekdays.includes(date.getUTCDay());
  return calendar.eitherDay ? day || weekday : day && weekday;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
