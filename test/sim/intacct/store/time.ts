/** Times inside the simulator: dates `yyyy-mm-dd`, instants UTC ISO to the second. On the wire: `mm/dd/yyyy[ hh:mm:ss]`. */

export function instant(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

export function milliseconds(at: string): number {
  return Date.parse(at);
}

export function day(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** `+hh:mm` as milliseconds. */
export function offsetMs(offset: string): number {
  const match = /^([+-])(\d\d):(\d\d)$/.exec(offset);
  if (!match) throw new Error(`time-zone offset ${JSON.stringify(offset)} is not +hh:mm`);
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === "-" ? -minutes : minutes) * 60_000;
}

export function showDate(date: string): string {
  return date === "" ? "" : `${date.slice(5, 7)}/${date.slice(8, 10)}/${date.slice(0, 4)}`;
}

export function showInstant(at: string, offset: number): string {
  if (at === "") return "";
  const local = offset === 0 ? at : instant(milliseconds(at) + offset);
  return `${showDate(local)} ${local.slice(11, 19)}`;
}

const WIRE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2}):(\d{2}))?$/;

/** `mm/dd/yyyy` as `yyyy-mm-dd`; undefined where it is no real day. */
export function readDate(text: string): string | undefined {
  const match = WIRE.exec(text.trim());
  if (!match) return undefined;
  const date = `${match[3]}-${match[1]?.padStart(2, "0")}-${match[2]?.padStart(2, "0")}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || day(parsed.getTime()) !== date ? undefined : date;
}

/** `mm/dd/yyyy[ hh:mm:ss]` in the given offset as a UTC instant; a bare date is its midnight. */
export function readInstant(text: string, offset: number): string | undefined {
  const date = readDate(text);
  const match = WIRE.exec(text.trim());
  if (date === undefined || !match) return undefined;
  const time = `${(match[4] ?? "00").padStart(2, "0")}:${match[5] ?? "00"}:${match[6] ?? "00"}`;
  const at = Date.parse(`${date}T${time}Z`);
  return Number.isNaN(at) ? undefined : instant(at - offset);
}
