/** What lines only name: the description of an item, the segment of an account. Asked for once per page, in groups. */

import type { Erp } from "../adapter.ts";
import type { Sage300Config } from "./config.ts";
import { type Row, read } from "./feed.ts";
import { anyOf, inGroups, textLiteral } from "./literal.ts";
import { accountKey } from "./map.ts";
import { items, type SetInfo, setOf } from "./objects.ts";
import { rowsOf, text } from "./value.ts";

type Sage300Erp = Erp<Sage300Config>;

/** Item number → description, of the items of these orders that their line does not describe. */
export async function itemNames(erp: Sage300Erp, orders: readonly Row[]): Promise<Map<string, string>> {
  const lines = orders.flatMap((order) => rowsOf(order, "PurchaseOrderLines"));
  const nameless = lines.filter((line) => text(line, "ItemDescription") === "");
  const found = await byKeys(erp, items, namesOf(nameless, "ItemNumber").map(textLiteral), {
    select: ["Description"],
  });
  return new Map([...found].map(([number, item]) => [number, text(item, "Description")]));
}

/** Account → its code in the segment of cost centers; nothing where the connection has none. */
export async function segmentCodes(
  erp: Sage300Erp,
  lines: readonly Row[],
  property: "GLAccount" | "ExpenseAccount",
): Promise<Map<string, string>> {
  const { cost_center_segment: segment } = erp.config;
  if (segment === null) return new Map();
  const code = `AccountSegmentCode${segment}`;
  const accounts = [...new Set(namesOf(lines, property).map(accountKey))];
  const found = await byKeys(erp, setOf("gl_account"), accounts.map(textLiteral), { select: [code] });
  return new Map([...found].map(([account, row]) => [account, text(row, code)]));
}

function namesOf(rows: readonly Row[], property: string): string[] {
  return [...new Set(rows.map((row) => text(row, property)).filter((name) => name !== ""))].sort();
}

/** Of these literals of keys the records that there are within `scope`, with their key and `select`. */
export async function byKeys(
  erp: Sage300Erp,
  { module, set, key }: Pick<SetInfo, "module" | "set" | "key">,
  literals: readonly string[],
  { select = [], scope = [] }: { select?: readonly string[]; scope?: readonly string[] } = {},
): Promise<Map<string, Row>> {
  const found = new Map<string, Row>();
  for (const group of inGroups(key, literals)) {
    const filter = [...scope, scope.length === 0 ? anyOf(key, group) : `(${anyOf(key, group)})`].join(
      " and ",
    );
    const source = { module, set, select: [key, ...select], filter };
    let skip = 0;
    for (let more = true; more; ) {
      const page = await read(erp, { ...source, skip, top: group.length });
      for (const row of page.rows) found.set(text(row, key), row);
      skip += page.rows.length;
      more = page.more && page.rows.length > 0;
    }
  }
  return found;
}
