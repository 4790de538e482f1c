import { NotSimulated } from "../errors.ts";
import type { AnyObject } from "../objects/registry.ts";
import { show } from "../query/render.ts";
import { isNumeric } from "../query/typed.ts";
import type { IntacctSettings } from "../settings.ts";
import { amount, stored } from "../store/money.ts";
import type { XmlNode } from "../xml/tree.ts";
import { element } from "../xml/write.ts";
import type { AnyField } from "./resolve.ts";

/**
 * Rows grouped by the plain fields, with count, sum, min, max of the others as `<SUM.TOTALDUE>`
 * (Intacct developer docs, Queries, aggregate functions).
 */
export function aggregate(
  object: AnyObject,
  select: readonly XmlNode[],
  rows: readonly unknown[],
  resolve: (path: string) => AnyField,
  settings: IntacctSettings,
): string[] {
  const terms = select.map((each) => ({ how: each.name, field: resolve(each.text.trim()) }));
  const plain = terms.filter((term) => term.how === "field").map((term) => term.field);
  const groups = new Map<string, unknown[]>();
  for (const row of rows) {
    const key = JSON.stringify(plain.map((field) => field.value(row)));
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  if (plain.length === 0 && groups.size === 0) groups.set("[]", []);
  return [...groups.values()].map((group) => {
    const values = terms.map(({ how, field }) =>
      how === "field"
        ? element(field.id, show(field, field.value(group[0]), settings))
        : element(`${how.toUpperCase()}.${field.id}`, computed(how, field, group, settings)),
    );
    return `<${object.name}>${values.join("")}</${object.name}>`;
  });
}

function computed(how: string, field: AnyField, rows: readonly unknown[], settings: IntacctSettings): string {
  const values = rows.map((row) => field.value(row)).filter((value) => value !== "");
  if (how === "count") return String(values.length);
  if (how === "sum") {
    if (!isNumeric(field.spec)) throw new NotSimulated(`sum of ${field.id}, which is no number`);
    return amount(values.reduce((sum, value) => sum + stored(value), 0n));
  }
  if (how === "avg") throw new NotSimulated("avg, whose rounding is not documented");
  const compare = isNumeric(field.spec)
    ? (a: string, b: string) => Number(a) - Number(b)
    : (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const sorted = values.sort(compare);
  return show(field, (how === "min" ? sorted[0] : sorted.at(-1)) ?? "", settings);
}
