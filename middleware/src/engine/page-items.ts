/** What is to be staged of a page: changed records as they are, deleted ones as far as they were ever taken over. */

import type { PageRecord, ReadRecord } from "../erp/adapter.ts";
import type { RegisterKey } from "../servicenow/register-keys.ts";
import { type EnvelopeContext, type StagedRecord, toDeleted, toStaged } from "./envelope.ts";
import { goneAmong, type Replacements, replacedBy, superseding } from "./gone.ts";
import type { PullState } from "./pull-state.ts";

export interface Item {
  record: PageRecord;
  /** Undefined for a version that was taken over before, and for a deletion that concerns nobody. */
  staged: StagedRecord | undefined;
}

export async function itemsOf(
  state: PullState,
  records: readonly PageRecord[],
  readAt: number,
): Promise<Item[]> {
  const context = { ...state.context, readAt: new Date(readAt).toISOString() };
  const told = records.filter((record) => "deleted" in record).map(({ external_id }) => external_id);
  const gone = await goneAmong(state, told);
  const replaced = await replacedBy(state, records.filter(isRead));
  const rows = new Map(gone.map((key) => [key.external_id, key]));
  return [
    // In place of nothing that was asked for: no mark to go past.
    ...replaced.gone.map((key) => itemOf(deletionOf(key), toDeleted(key, context))),
    ...records.map((record) => itemOf(record, stagedOf(record, rows, replaced, context))),
  ];
}

function isRead(record: PageRecord): record is ReadRecord {
  return !("known" in record) && !("deleted" in record);
}

const itemOf = (record: PageRecord, staged: StagedRecord | undefined): Item => ({ record, staged });

/** Without a time: the version that was taken over of it last is none to be met again. */
function deletionOf({ external_id }: RegisterKey): PageRecord {
  return { external_id, modified_at: "", deleted: true };
}

function stagedOf(
  record: PageRecord,
  gone: ReadonlyMap<string, RegisterKey>,
  { supersedes }: Replacements,
  context: EnvelopeContext,
): StagedRecord | undefined {
  if (isRead(record)) return toStaged(superseding(record, supersedes), context);
  const key = "deleted" in record ? gone.get(record.external_id) : undefined;
  return key && toDeleted(key, context);
}
