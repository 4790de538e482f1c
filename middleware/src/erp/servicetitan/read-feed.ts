/**
 * Bills and purchase orders by export feeds. The mark is the feed's token, also when nothing more is there: without it
 * everything would be read again. The feed decides how much an answer holds; where that is more than was asked for, the
 * next page begins within the same answer, after the last record that was taken.
 * Sources: developer portal, "Transactional and Export APIs"; OpenAPI documents, ExportResponse.
 */

import type { ErpCall, MappedDocument, Page, PageQuery, PageRecord } from "../adapter.ts";
import { badAnswer } from "../verdict.ts";
import { isRow, type Row } from "./answer.ts";
import type { ServiceTitanConfig } from "./config.ts";
import type { ServiceTitanErp } from "./lists.ts";
import { modifiedAt, recordOf } from "./records.ts";
import { getCall } from "./request.ts";
import { field } from "./text.ts";

export type FeedEntity = "invoice" | "purchase_order";

export interface Feed<E extends FeedEntity> {
  path: string;
  /** Documents of these rows, in their order, or why there is none. */
  mapped(erp: ServiceTitanErp, rows: readonly Row[]): Promise<(MappedDocument<E> | Error)[]>;
}

/** `from`: token or date that the answer was asked with. `last`: the last record of it that was taken. */
interface Mark {
  from: string;
  last: string;
}

export async function feedPage<E extends FeedEntity>(
  erp: ServiceTitanErp,
  feed: Feed<E>,
  query: PageQuery,
): Promise<Page<E>> {
  const mark = startMark(query);
  const { rows, hasMore, continueFrom } = await erp.read(feedCall(erp.config, feed.path, mark.from));
  const begin = rows.findIndex((row) => versionOf(row) === mark.last) + 1;
  const taken = rows.slice(begin, begin + query.limit);
  const records = await recordsOf(erp, feed, taken, mark.from, query);
  if (begin + taken.length < rows.length) return { records, next: records.at(-1)?.mark ?? null };
  const after = written({ from: continueFrom, last: "" });
  return hasMore ? { records, next: after } : { records, next: null, resume: after };
}

function startMark({ from, after }: PageQuery): Mark {
  if (after === null) return { from: from ?? "", last: "" };
  const [token = "", last = ""] = JSON.parse(after) as string[];
  return { from: token, last };
}

function written({ from, last }: Mark): string {
  return JSON.stringify([from, last]);
}

function versionOf(row: Row): string {
  return `${field(row, "id")}@${field(row, "modifiedOn")}`;
}

async function recordsOf<E extends FeedEntity>(
  erp: ServiceTitanErp,
  feed: Feed<E>,
  rows: readonly Row[],
  from: string,
  { isKnown }: PageQuery,
): Promise<PageRecord<E>[]> {
  const known = rows.map((row) => isKnown(field(row, "id"), modifiedAt(row)));
  const unknown = rows.filter((_, index) => !known[index]);
  const documents = (await feed.mapped(erp, unknown)).values();
  return rows.map((row, index): PageRecord<E> => {
    const mark = written({ from, last: versionOf(row) });
    if (known[index])
      return { external_id: field(row, "id"), modified_at: modifiedAt(row), known: true, mark };
    return { ...recordOf<E>(row, documents.next().value as MappedDocument<E> | Error), mark };
  });
}

interface FeedRows {
  rows: Row[];
  hasMore: boolean;
  continueFrom: string;
}

function feedCall(config: ServiceTitanConfig, path: string, from: string): ErpCall<FeedRows> {
  const call = getCall(config, path, { from: from === "" ? undefined : from });
  return {
    ...call,
    interpret(answer) {
      const verdict = call.interpret(answer);
      if (verdict.kind === "reject" && verdict.code === "erp_rejected" && from !== "")
        return {
          ...verdict,
          fix: "Operator: clear the sync's cursor, which reads the feed from its beginning.",
        };
      if (verdict.kind !== "ok") return verdict;
      const { data, hasMore, continueFrom } = isRow(verdict.value) ? verdict.value : {};
      const isFeed =
        Array.isArray(data) &&
        data.every(isRow) &&
        typeof hasMore === "boolean" &&
        typeof continueFrom === "string";
      // An answer that leads nowhere would be read for ever, or everything from the beginning again.
      const leads = continueFrom !== "" && !(hasMore && continueFrom === from);
      if (!isFeed || !(leads || (data.length === 0 && !hasMore)))
        return badAnswer("read", "the answer is not a page of the feed, or leads nowhere");
      return { kind: "ok", value: { rows: data, hasMore, continueFrom } };
    },
  };
}
