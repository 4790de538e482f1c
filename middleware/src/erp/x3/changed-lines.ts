/**
 * Orders of which only lines were modified: X3 may stamp the rows of PORDERQ and leave the order's own time. Where the
 * class of the lines is configured, they are walked after the orders, by the same watermark. Not verified.
 */

import type { X3Config } from "./config.ts";
import { type Resource, resourceOf, type X3Entity } from "./resources.ts";
import { listCall } from "./rest-call.ts";
import { nextOf } from "./rest-next.ts";
import { moment } from "./rest-where.ts";
import type { X3Erp } from "./transport.ts";
import { instantTo, textOf } from "./values.ts";

/** What marks begin with once the orders themselves are through. */
const LINES = "lines:";

export function isAmongLines(mark: string | null): mark is string {
  return mark?.startsWith(LINES) === true;
}

/** Where the reading goes on after the last order; null where it is over. */
export function linesNext(entity: X3Entity, from: string | null, config: X3Config): string | null {
  const isWanted = entity === "purchase_order" && config.transport === "rest" && from !== null;
  return isWanted && config.resources.purchase_order?.line_class !== undefined ? LINES : null;
}

/** Keys of orders with lines modified at or after `from` (UTC ISO), and the mark to go on after. */
export async function ordersOfLines(
  erp: X3Erp,
  { from, after, limit }: { from: string; after: string; limit: number },
): Promise<{ ids: string[]; next: string | null }> {
  const { config } = erp;
  const resource = lineResource(config);
  // A mark of the time when the class was still configured.
  if (resource.class === "") return { ids: [], next: null };
  const where = moment(resource.watermark ?? "", "ge", instantTo(from, config.time_zone));
  const key = after.slice(LINES.length) || null;
  const page = await erp.read(
    listCall(config, resource, { where, orderBy: resource.key, key, count: limit }),
  );
  const next = nextOf(page, key, resource);
  const [order = ""] = resource.key;
  const ids = new Set(page.rows.map((row) => textOf(row, [order])));
  return { ids: [...ids].filter((id) => id !== ""), next: next === null ? null : `${LINES}${next}` };
}

/** Lines are known by their order, their number and the number of the delivery (index of PORDERQ). */
function lineResource(config: X3Config): Resource {
  const order = resourceOf("purchase_order", config);
  const { line_class: named = "" } = config.resources.purchase_order ?? {};
  const { line_number = [], sequence = [] } = order.line_properties;
  const key = [...order.key, ...line_number.slice(0, 1), ...sequence.slice(0, 1)];
  return { ...order, class: named, representation: named, key, watermark: order.watermark ?? "UPDDATTIM" };
}
