/**
 * Finds what was deleted in the ERP: register keys that the ERP does not have any more. A key that is missing in a
 * list is asked for by itself before it counts, so that a short answer deletes nothing. What was deleted is staged
 * as the register last knew it, marked deleted.
 */

import { RelayProblem } from "../problems.ts";
import type { RegisterKey } from "../servicenow/register-rows.ts";
import { readKeys, readRecords } from "../servicenow/register-rows.ts";
import { type StagedRecord, toStaged } from "./envelope.ts";
import type { Fate } from "./fate.ts";
import { loadRecords } from "./load.ts";
import { count, type PullState } from "./pull-state.ts";
import { loadTarget } from "./scan.ts";

const KEYS_AT_A_TIME = 500;
/** Confirmed and staged together, so that a sweep that is cut short has got somewhere. */
const GONE_AT_A_TIME = 10;
/** So many keys in a row that are all missing are no deletions: the account has lost sight of them. */
const LOST_SIGHT = 20;

export async function sweep(state: PullState): Promise<"complete" | "more"> {
  while (state.remaining > 0 && !state.stop.over) {
    const keys = await nextKeys(state);
    const last = keys.at(-1);
    if (last === undefined) {
      state.position = { ...state.position, swept: "" };
      return "complete";
    }
    const missing = await missingOf(state, keys);
    if (!(await declare(state, missing))) return "more";
    state.counts.read += keys.length;
    state.remaining -= keys.length;
    state.position = { ...state.position, swept: last.sys_id };
  }
  return "more";
}

function nextKeys(state: PullState): Promise<RegisterKey[]> {
  const { connection, entity, position, remaining, reader, servicenow } = state;
  state.waitsFor = "servicenow";
  const limit = Math.min(KEYS_AT_A_TIME, reader.keysPerCall, remaining);
  const place = { client: connection.servicenow, entity, connection: connection.config.id };
  return readKeys(place, position.swept, limit, servicenow);
}

async function missingOf(state: PullState, keys: readonly RegisterKey[]): Promise<RegisterKey[]> {
  const { connection, reader, erp, entity } = state;
  state.waitsFor = "erp";
  const there = await reader.existing(
    connection.client.handle(erp),
    keys.map(({ external_id }) => external_id),
  );
  const missing = keys.filter(({ external_id }) => !there.has(external_id));
  if (missing.length < LOST_SIGHT || missing.length < keys.length) return missing;
  throw new RelayProblem(
    "erp_bad_answer",
    `${connection.config.id}: the ERP shows none of ${keys.length} ${entity} records; nothing is taken for deleted`,
    {
      fix: "ERP admin: check that the account still sees all records (entity, permissions). If they are truly gone, delete them in the register.",
    },
  );
}

/** False when the time was up before all were dealt with. */
async function declare(state: PullState, missing: readonly RegisterKey[]): Promise<boolean> {
  for (let at = 0; at < missing.length; at += GONE_AT_A_TIME) {
    if (state.stop.over) return false;
    const gone = await confirmed(state, missing.slice(at, at + GONE_AT_A_TIME));
    if (gone.length > 0 && !(await stageDeleted(state, gone))) return false;
  }
  return true;
}

async function confirmed(state: PullState, missing: readonly RegisterKey[]): Promise<RegisterKey[]> {
  const { connection, reader, erp } = state;
  state.waitsFor = "erp";
  const gone: RegisterKey[] = [];
  for (const key of missing) {
    const found = await reader.byKey(connection.client.handle(erp), key.external_id);
    if (found === undefined) gone.push(key);
  }
  return gone;
}

async function stageDeleted(state: PullState, gone: readonly RegisterKey[]): Promise<boolean> {
  const { connection, entity, servicenow, counts } = state;
  state.waitsFor = "servicenow";
  const place = { client: connection.servicenow, entity, connection: connection.config.id };
  const documents = await readRecords(place, gone, servicenow);
  const context = { ...state.context, readAt: new Date(connection.clock.now()).toISOString() };
  const staged = documents.map((document) => {
    const { external_id, modified_at } = document;
    return toStaged({ external_id, modified_at, document: { ...document, deleted: "true" } }, context);
  });
  const fates = new Map<StagedRecord, Fate>();
  const target = loadTarget(state, (record, fate) => void fates.set(record, fate));
  await loadRecords(target, staged).finally(() => {
    for (const fate of fates.values()) count(counts, fate, "deleted");
  });
  return fates.size === staged.length;
}
