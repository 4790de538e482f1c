/**
 * Finds what was deleted in the ERP: register keys that the ERP does not have any more. A key that is missing in a
 * list is asked for by itself before it counts, so that a short answer deletes nothing. What was deleted is staged
 * with its last known envelope, marked deleted; what is there after all is taken over again.
 */

import { RelayProblem } from "../problems.ts";
import { type RegisterKey, readKeys } from "../servicenow/register-keys.ts";
import { type StagedRecord, toDeleted, toStaged } from "./envelope.ts";
import type { Fate } from "./fate.ts";
import { replacedBy, superseding } from "./gone.ts";
import { loadRecords } from "./load.ts";
import { count, type PullState } from "./pull-state.ts";
import { loadTarget } from "./scan.ts";

const KEYS_AT_A_TIME = 500;
/** Confirmed and staged together, so that a sweep that is cut short has got somewhere. */
const DOUBTS_AT_A_TIME = 10;
/** Made on the instance, and not in the ERP yet: the app gives such a record this key until the ERP has given it one. */
const NOT_IN_ERP = "new:";
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
    if (!(await settle(state, await doubtful(state, keys)))) return "more";
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

/** Those of which register and ERP do not say the same. */
async function doubtful(state: PullState, keys: readonly RegisterKey[]): Promise<RegisterKey[]> {
  const { connection, reader, erp, entity } = state;
  state.waitsFor = "erp";
  const sent = keys.filter(({ external_id }) => !external_id.startsWith(NOT_IN_ERP));
  const ids = sent.map(({ external_id }) => external_id);
  if (ids.length === 0) return [];
  const there = await reader.existing(connection.client.handle(erp), ids);
  const doubts = sent.filter(({ external_id, deleted }) => there.has(external_id) === (deleted === "true"));
  if (there.size > 0 || doubts.length < LOST_SIGHT) return doubts;
  throw new RelayProblem(
    "erp_bad_answer",
    `${connection.config.id}: the ERP shows none of ${ids.length} ${entity} records; nothing is taken for deleted`,
    {
      fix: "ERP admin: check that the account still sees all records (entity, permissions). If they are truly gone, set Deleted in the ERP on them in the register.",
    },
  );
}

/** False when the time was up before all were dealt with. */
async function settle(state: PullState, doubts: readonly RegisterKey[]): Promise<boolean> {
  for (let at = 0; at < doubts.length; at += DOUBTS_AT_A_TIME) {
    if (state.stop.over) return false;
    const changed = await confirmed(state, doubts.slice(at, at + DOUBTS_AT_A_TIME));
    state.waitsFor = "servicenow";
    const gone = changed.filter(({ row }) => row["deleted"] === "true");
    const back = changed.filter(({ row }) => row["deleted"] !== "true");
    if (!(await load(state, gone, "deleted")) || !(await load(state, back))) return false;
  }
  return true;
}

/** Asks for each by its key. What the ERP then says as the register does, was no difference. */
async function confirmed(state: PullState, doubts: readonly RegisterKey[]): Promise<StagedRecord[]> {
  const { connection, reader, erp } = state;
  state.waitsFor = "erp";
  const changed: StagedRecord[] = [];
  for (const key of doubts) {
    const found = await reader.byKey(connection.client.handle(erp), key.external_id);
    const context = { ...state.context, readAt: new Date(connection.clock.now()).toISOString() };
    if (found === undefined && key.deleted === "false") changed.push(toDeleted(key, context));
    if (found === undefined || key.deleted === "false") continue;
    const { supersedes } = await replacedBy(state, [found]);
    changed.push(toStaged(superseding(found, supersedes), context));
  }
  return changed;
}

async function load(state: PullState, records: readonly StagedRecord[], as?: "deleted"): Promise<boolean> {
  const fates = new Map<StagedRecord, Fate>();
  const target = loadTarget(state, (record, fate) => void fates.set(record, fate));
  await loadRecords(target, records).finally(() => {
    for (const fate of fates.values()) count(state.counts, fate, as);
  });
  return fates.size === records.length;
}
