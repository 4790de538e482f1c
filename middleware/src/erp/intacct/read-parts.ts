/** What records own, read for a whole page of them at once: lines of bills, details of payments. */

import type { Erp } from "../adapter.ts";
import type { IntacctConfig } from "./config.ts";
import { field } from "./map.ts";
import { DETAIL_FIELDS, LINE_DIMENSIONS, LINE_FIELDS, type ReadableEntity, type Row } from "./objects.ts";
import { type Filter, MAX_IN, MAX_PAGE, query, where } from "./query.ts";

type IntacctErp = Erp<IntacctConfig>;

/** By RECORDNO of their owner; nothing for entities that own nothing. */
export async function partsOf(
  erp: IntacctErp,
  entity: ReadableEntity,
  rows: readonly Row[],
): Promise<Map<string, Row[]>> {
  if (rows.length === 0) return new Map();
  if (entity === "invoice") {
    return owned(erp, rows, {
      object: "APBILLITEM",
      owner: "RECORDKEY",
      select: [...LINE_FIELDS, ...LINE_DIMENSIONS],
    });
  }
  return entity === "payment" ? details(erp, rows) : new Map();
}

interface Part {
  object: string;
  /** The field that holds the owner's RECORDNO. */
  owner: string;
  select: readonly string[];
}

async function owned(erp: IntacctErp, owners: readonly Row[], part: Part): Promise<Map<string, Row[]>> {
  const { object, owner, select } = part;
  const byOwner = new Map<string, Row[]>(owners.map((row) => [field(row, "RECORDNO"), []]));
  const ofThese = where.oneOf(owner, [...byOwner.keys()]);
  let filter: Filter | undefined = ofThese;
  while (filter !== undefined) {
    const { rows, remaining } = await query(erp, {
      object,
      select,
      filter,
      orderBy: ["RECORDNO"],
      pageSize: MAX_PAGE,
    });
    for (const row of rows) byOwner.get(field(row, owner))?.push(row);
    const last = rows.at(-1);
    filter =
      last === undefined || remaining === 0
        ? undefined
        : where.both(ofThese, where.greater("RECORDNO", field(last, "RECORDNO")));
  }
  return byOwner;
}

/** Details that apply a credit, not money, name no bill and are left out. Each gets its bill's number as RECORDID. */
async function details(erp: IntacctErp, payments: readonly Row[]): Promise<Map<string, Row[]>> {
  const byPayment = await owned(erp, payments, {
    object: "APPYMTDETAIL",
    owner: "PAYMENTKEY",
    select: DETAIL_FIELDS,
  });
  const paying = [...byPayment.values()].flat().filter((row) => field(row, "RECORDKEY") !== "");
  const numbers = await billNumbers(erp, [...new Set(paying.map((row) => field(row, "RECORDKEY")))]);
  return new Map(
    [...byPayment].map(([payment, rows]) => [
      payment,
      rows
        .filter((row) => field(row, "RECORDKEY") !== "")
        .map((row) => ({ ...row, RECORDID: numbers.get(field(row, "RECORDKEY")) ?? "" })),
    ]),
  );
}

async function billNumbers(erp: IntacctErp, bills: readonly string[]): Promise<Map<string, string>> {
  const numbers = new Map<string, string>();
  for (let start = 0; start < bills.length; start += MAX_IN) {
    const { rows } = await query(erp, {
      object: "APBILL",
      select: ["RECORDNO", "RECORDID"],
      filter: where.oneOf("RECORDNO", bills.slice(start, start + MAX_IN)),
      orderBy: ["RECORDNO"],
      pageSize: MAX_PAGE,
    });
    for (const row of rows) numbers.set(field(row, "RECORDNO"), field(row, "RECORDID"));
  }
  return numbers;
}
