import { fromStored, fromZone, toStored } from "../store/dates.ts";
import type { Value } from "../store/values.ts";

/** The pattern letters that the platform's list of formats uses. */
const tokens: Record<string, string> = {
  yyyy: "(?<year>\\d{4})",
  MM: "(?<month>\\d{1,2})",
  dd: "(?<day>\\d{1,2})",
  HH: "(?<hour24>\\d{1,2})",
  hh: "(?<hour12>\\d{1,2})",
  mm: "(?<minute>\\d{1,2})",
  ss: "(?<second>\\d{1,2})",
  z: "(?<zone>UTC|GMT|Z)",
};

/**
 * The stored form of a date or date-time text; null where it does not fit the format. Without a zone in the
 * text it is the wall clock of the importing user (ServiceNow docs, importing-date-time-values.md); `hh` is the
 * twelve-hour clock, so 12:30 becomes 00:30.
 */
export function parseImportDate(
  text: string,
  format: string,
  type: "glide_date" | "glide_date_time",
  zone: string,
): Value {
  const wall = format === "" ? text.trim() : readWall(text.trim(), format);
  if (wall === undefined) return null;
  const complete = wall.length === 10 ? `${wall} 00:00:00` : wall;
  if (fromStored(complete) === undefined) return null;
  if (type === "glide_date") return complete.slice(0, 10);
  const instant = format.includes("z") ? fromStored(complete) : fromZone(complete, zone);
  return instant === undefined ? null : toStored(instant);
}

function readWall(text: string, format: string): string | undefined {
  const pattern = format.replace(
    /yyyy|MM|dd|HH|hh|mm|ss|z|[.\\*+?^${}()|[\]]/g,
    (part) => tokens[part] ?? `\\${part}`,
  );
  const found = new RegExp(`^${pattern}$`).exec(text)?.groups;
  if (!found) return undefined;
  const two = (part: string | undefined): string => (part ?? "0").padStart(2, "0");
  const hour = found["hour12"] === undefined ? found["hour24"] : String(Number(found["hour12"]) % 12);
  return `${found["year"]}-${two(found["month"])}-${two(found["day"])} ${two(hour)}:${two(found["minute"])}:${two(found["second"])}`;
}
