/** Wall-clock times of a zone to UTC and back. A zone is an IANA name or an offset such as `-08:00`. */

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formats.set(zone, format);
  }
  return format;
}

export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds ahead of UTC, of a zone whose clocks are never changed; found without a calendar. */
function fixedOffset(zone: string): number | undefined {
  if (zone === "UTC") return 0;
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  const ms = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === undefined ? undefined : sign === "-" ? -ms : ms;
}

/** The zone's wall-clock time at an instant, as milliseconds of the same digits read as UTC. */
function wallClock(zone: string, instant: number): number {
  const fixed = fixedOffset(zone);
  if (fixed !== undefined) return instant + fixed;
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Digits of a wall clock (`yyyy-mm-ddThh:mm:ss`) to a UTC instant. In the repeated hour of autumn: the earlier one. */
export function zonedToUtc(zone: string, digits: string): number {
  const asUtc = Date.parse(`${digits}Z`);
  const guess = asUtc - (wallClock(zone, asUtc) - asUtc);
  const earlier = guess - 3_600_000;
  if (wallClock(zone, earlier) === asUtc) return earlier;
  return guess - (wallClock(zone, guess) - asUtc);
}

/** True for a time that clocks show twice, in the repeated hour of autumn. */
export function isRepeated(zone: string, digits: string): boolean {
  const hour = 3_600_000;
  return wallClock(zone, zonedToUtc(zone, digits) + hour) === Date.parse(`${digits}Z`);
}

/** A UTC instant to digits of the zone's wall clock, `yyyy-mm-ddThh:mm:ss`. */
export function utcToZoned(zone: string, instant: number): string {
  return new Date(wallClock(zone, instant)).toISOString().slice(0, 19);
}
