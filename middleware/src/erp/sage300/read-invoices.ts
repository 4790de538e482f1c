/** Reading invoices, which lie inside their batches. */

import type { Erp, PageRecord, Reader, ReadRecord } from "../adapter.ts";
import type { Sage300Config } from "./config.ts";
import { type Row, read } from "./feed.ts";
import { MOST_KEYS } from "./literal.ts";
import { byKeys, segmentCodes } from "./lookup.ts";
import { invoiceFrom, invoiceId, type SegmentCodes } from "./map-invoice.ts";
import { invoiceBatches } from "./objects.ts";
import { type BatchEntry, batchPage, isFinal } from "./read-batches.ts";
import { DAY_MS, PAGE } from "./read-records.ts";
import { instant, rowsOf, text } from "./value.ts";

type Sage300Erp = Erp<Sage300Config>;
type Entry = Omit<BatchEntry, "mark">;

export const invoiceReader: Reader<Sage300Config, "invoice"> = {
  overlapMs: DAY_MS,
  settleMs: DAY_MS,
  pageSize: PAGE,
  async page(erp, { from, after, limit }) {
    const { entries, next, resume } = await batchPage(erp, { from, after, limit });
    const codes = await codesOf(erp, entries);
    const records = entries.map(
      (entry): PageRecord<"invoice"> => ({ ...mapped(entry, erp.config, codes), mark: entry.mark }),
    );
    return next === null ? { records, next, resume } : { records, next };
  },
  async byKey(erp, externalId) {
    const [, batchNumber = "", entryNumber] = /^(\d+)~(\d+)$/.exec(externalId) ?? [];
    if (entryNumber === undefined) return undefined;
    const { module, set, key } = invoiceBatches;
    const { rows } = await read(erp, { module, set, filter: `${key} eq ${batchNumber}`, skip: 0, top: 1 });
    const [batch] = rows;
    if (batch === undefined || text(batch, "BatchStatus") === "Deleted") return undefined;
    const invoice = rowsOf(batch, "Invoices").find((one) => text(one, "EntryNumber") === entryNumber);
    if (invoice === undefined) return undefined;
    return mapped({ batch, invoice }, erp.config, await codesOf(erp, [{ batch, invoice }]));
  },
  keysPerCall: MOST_KEYS,
  /**
   * A batch that is deleted stays as a tombstone; one that is gone was posted and cleared from history, and its invoices
   * live on as posted documents. Only a batch that is not posted yet can lose an entry.
   */
  async existing(erp, externalIds) {
    const numbers = [...new Set(externalIds.map(batchIn).filter((number) => number !== ""))];
    const batches = await byKeys(erp, invoiceBatches, numbers, { select: ["BatchStatus"] });
    const unposted = numbers.filter((number) => {
      const batch = batches.get(number);
      return batch !== undefined && !isFinal(batch);
    });
    const whole = await byKeys(erp, invoiceBatches, unposted, { select: ["Invoices"] });
    const entries = new Set(
      [...whole.values()].flatMap((batch) =>
        rowsOf(batch, "Invoices").map((invoice) => invoiceId(batch, invoice)),
      ),
    );
    const isThere = (id: string): boolean => {
      const batch = batches.get(batchIn(id));
      if (batch === undefined) return batchIn(id) !== "";
      return isFinal(batch) ? text(batch, "BatchStatus") !== "Deleted" : entries.has(id);
    };
    return new Set(externalIds.filter(isThere));
  },
};

function batchIn(externalId: string): string {
  return /^(\d+)~\d+$/.exec(externalId)?.[1] ?? "";
}

function codesOf(erp: Sage300Erp, entries: readonly Entry[]): Promise<SegmentCodes> {
  const lines = entries.flatMap(({ invoice }): Row[] => rowsOf(invoice, "InvoiceDetails"));
  return segmentCodes(erp, lines, "GLAccount");
}

function mapped(
  { batch, invoice }: Entry,
  config: Sage300Config,
  codes: SegmentCodes,
): ReadRecord<"invoice"> {
  const external_id = invoiceId(batch, invoice);
  try {
    const document = invoiceFrom(batch, invoice, config, codes);
    return { external_id, modified_at: document.modified_at, document };
  } catch (error) {
    const reason = { code: "cannot_map", message: (error as Error).message };
    return { external_id, modified_at: dayOf(batch), error: reason };
  }
}

/** Empty when it is the time that is unreadable. */
function dayOf(batch: Row): string {
  try {
    return instant(batch, "DateLastEdited");
  } catch {
    return "";
  }
}
