/** Instants and dates as the platform writes them: `yyyy-MM-dd HH:mm:ss` in UTC, `yyyy-MM-dd`. No milliseconds. */

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The stored form of an instant given in milliseconds. */
export function toStored(ms: number): string {
  return new Date(Math.floor(ms / 1000) * 1000).toISOString().slice(0, 19).replace("T", " ");
}

/** Milliseconds of a stored instant or date; undefined where the text is neither. */
export function fromStored(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}):(\d{2}))?$/.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const ms = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  return toStored(ms).startsWith(text.trim()) ? ms : undefined;
}

/** The wall clock of an instant in a zone, in stored form. */
export function toZone(ms: number, zone: string): string {
  const parts = Object.fromEntries(
    formatter(zone)
      .formatToParts(ms)
      .map((p) => [p.type, p.value]),
  );
  return `${parts["year"]}-${parts["month"]}-${parts["day"]} ${parts["hour"]}:${parts["minute"]}:${parts["second"]}`;
}

/** The instant that a wall clock in stored form shows in a zone. */
export function fromZone(wall: string, zone: string): number | undefined {
  const asUtc = fromStored(wall);
  if (asUtc === undefined) return undefined;
  const guess = asUtc - offset(asUtc, zone);
  return asUtc - offset(guess, zone);
}

function offset(ms: number, zone: string): number {
  return (fromStored(toZone(ms, zone)) ?? ms) - Math.floor(ms / 1000) * 1000;
}

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formatters.set(zone, made);
  return made;
}
