/**
 * Deletions, which only the audit history tells. It needs a right of its own, and there are pages of it that the
 * gateway cannot read: what is not told here is found by the sweep.
 * Sources: Intacct developer docs, "Audit Trails" (permission, ACCESSMODE, OBJECTKEY); estuary/connectors,
 * source-sage-intacct (ID as key, lower-case OBJECTTYPE, refusal without errorno); hotgluexyz/tap-intacct, b334135
 * (pages that fail).
 */

import type { Erp, ErpCall, Page, PageQuery, Verdict } from "../adapter.ts";
import type { IntacctConfig } from "./config.ts";
import { field } from "./map.ts";
import type { Row } from "./objects.ts";
import { type Filter, type Query, type QueryResult, queryCall, where } from "./query.ts";
import { afterMark, earliest, type Mark, markOf, nextMark } from "./read-mark.ts";
import { isRefused } from "./refused.ts";
import { instantFrom } from "./text.ts";

export const AUDIT_FIELDS = ["OBJECTKEY", "ACCESSTIME", "ID"] as const;

/** A page of it may be unreadable for one entry. */
const SMALL_PAGE = 10;

export async function deletedPage(
  erp: Erp<IntacctConfig>,
  types: readonly string[],
  { mark, zone, wanted }: { mark: Mark; zone: string; wanted: PageQuery },
): Promise<Page<never>> {
  const request = {
    object: "AUDITHISTORY",
    select: AUDIT_FIELDS,
    filter: where.both(
      where.either(...types.map((type) => where.equal("OBJECTTYPE", type))),
      where.equal("ACCESSMODE", "D"),
      place(mark, wanted.from ?? "", zone),
    ),
    orderBy: ["ACCESSTIME", "ID"],
    pageSize: wanted.limit,
  };
  const { rows, remaining } = await readable(erp, request);
  const records = rows.map((row) => {
    const deletion = { external_id: keyOf(row), modified_at: timeOf(row, zone) };
    const isKnown = wanted.isKnown(deletion.external_id, deletion.modified_at);
    const what = isKnown ? { known: true as const } : { deleted: true as const };
    return { ...deletion, ...what, mark: markOf("deleted", row) };
  });
  return { records, next: nextMark(mark, rows, { remaining, from: wanted.from, tells: true }) };
}

/** The zone of ACCESSTIME is documented nowhere; that of the advanced audit trail is always GMT. */
function place(mark: Mark, from: string, zone: string): Filter {
  if (mark.time !== "") return afterMark(mark, "ACCESSTIME", "ID");
  return where.atLeast("ACCESSTIME", earliest(from, zone));
}

/** `123`, or `123--REC`. */
function keyOf(row: Row): string {
  return field(row, "OBJECTKEY").replace(/--REC$/, "");
}

/** Empty where it cannot be read: then the deletion is told again. */
function timeOf(row: Row, zone: string): string {
  try {
    return instantFrom(field(row, "ACCESSTIME"), "ACCESSTIME", zone);
  } catch {
    return "";
  }
}

const NOTHING: QueryResult = { rows: [], remaining: 0 };

async function readable(erp: Erp<IntacctConfig>, wanted: Query): Promise<QueryResult> {
  const small = { ...wanted, pageSize: Math.min(wanted.pageSize, SMALL_PAGE) };
  const rows = await erp.read(auditCall(erp.config, wanted));
  return rows ?? (await erp.read(auditCall(erp.config, small))) ?? NOTHING;
}

/** Whether deletions are told; asks for one entry. */
export function mayReadHistory(config: IntacctConfig): ErpCall<boolean> {
  const call = queryCall(config, {
    object: "AUDITHISTORY",
    select: AUDIT_FIELDS,
    filter: where.equal("ACCESSMODE", "D"),
    orderBy: ["ACCESSTIME", "ID"],
    pageSize: 1,
  });
  return {
    ...call,
    interpret(answer): Verdict<boolean> {
      const verdict = call.interpret(answer);
      if (isRefused(answer, verdict)) return { kind: "ok", value: false };
      return verdict.kind === "ok" ? { kind: "ok", value: true } : verdict;
    },
  };
}

/** Nothing where the account may not read the history; undefined where the gateway cannot. */
function auditCall(config: IntacctConfig, wanted: Query): ErpCall<QueryResult | undefined> {
  const call = queryCall(config, wanted);
  return {
    ...call,
    interpret(answer): Verdict<QueryResult | undefined> {
      const verdict = call.interpret(answer);
      if (isRefused(answer, verdict)) return { kind: "ok", value: NOTHING };
      const cannot = verdict.kind === "retry" && verdict.reason.startsWith("DL02000001");
      return cannot ? { kind: "ok", value: undefined } : verdict;
    },
  };
}
