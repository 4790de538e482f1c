import type { Settings } from "../settings.ts";
import type { Column } from "./catalog.ts";
import { fromStored, toStored } from "./dates.ts";
import { isDecimal, toScale } from "./decimal.ts";

/** A stored value; null is empty. The platform knows no empty string in a column. */
export type Value = string | null;

/**
 * What a column keeps of a text that is written to it. ServiceNow docs, r_DatabaseFieldTypes.md; the literal
 * `NULL` clears the field (t_CreateATransformMap.md).
 */
export function toColumnValue(column: Column, text: Value, settings: Settings): Value {
  if (text === null || text === "" || text === "NULL")
    return column.type === "boolean" ? emptyBoolean(text) : null;
  switch (column.type) {
    case "boolean":
      return toBoolean(column, text);
    case "integer":
    case "longint":
      return toInteger(column, text);
    case "decimal":
      return toDecimal(column, text, settings);
    case "glide_date":
      return fromStored(text.slice(0, 10)) === undefined ? null : text.slice(0, 10);
    case "glide_date_time":
    case "due_date":
      return toInstant(text);
    case "currency":
    case "price":
    case "currency2":
      throw new Error(`not simulated: ${column.type} column ${column.name}`);
    default:
      return cut(text, column.maxLength);
  }
}

/** Over-long text is cut without a word, counted in characters. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return Array.from(text).slice(0, length).join("");
}

function emptyBoolean(text: Value): Value {
  return text === null ? null : "0";
}

function toBoolean(column: Column, text: string): Value {
  if (["true", "1", "yes", "on"].includes(text.toLowerCase())) return "1";
  if (["false", "0", "no", "off"].includes(text.toLowerCase())) return "0";
  throw new Error(`not simulated: boolean ${column.name} from "${text}"`);
}

function toInteger(column: Column, text: string): Value {
  const match = /^([+-]?\d+)(?:\.0*)?$/.exec(text.trim());
  if (!match) throw new Error(`not simulated: integer ${column.name} from "${text}"`);
  return String(BigInt(match[1] ?? "0"));
}

function toDecimal(column: Column, text: string, settings: Settings): Value {
  if (!isDecimal(text.trim())) throw new Error(`not simulated: decimal ${column.name} from "${text}"`);
  const scaled = toScale(text.trim(), column.scale, settings.decimalExcess);
  return settings.decimalText === "short" && scaled.includes(".") ? scaled.replace(/\.?0+$/, "") : scaled;
}

/** A date alone is midnight UTC; milliseconds are not stored. */
function toInstant(text: string): Value {
  const ms = fromStored(text);
  return ms === undefined ? null : toStored(ms);
}
