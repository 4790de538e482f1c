/**
 * Records that the ERP has deleted, told by the ERP itself, or known by what came in their place. Its word is no
 * proof: a record is gone when the register holds it and the ERP does not list it any more.
 */

import type { Entity } from "../../../shared-types/choices.ts";
import type { ReadRecord, Remade } from "../erp/adapter.ts";
import { isQueryable } from "../servicenow/query.ts";
import {
  type RegisterKey,
  type RegisterRow,
  readKeysLike,
  readKeysWith,
} from "../servicenow/register-keys.ts";
import type { Connection } from "./connection.ts";
import type { Run } from "./deadline.ts";

/** Where it is looked for, on both sides. */
export interface Place {
  connection: Connection;
  entity: Entity;
  erp: Run;
  servicenow: Run;
}

/** Of these keys, what the register holds as living and the ERP does not list. */
export async function goneAmong(place: Place, externalIds: readonly string[]): Promise<RegisterKey[]> {
  if (externalIds.length === 0) return [];
  const asked = new Set(externalIds);
  const request = { column: "external_id", values: [...asked] };
  const held = await readKeysWith(registerOf(place), request, place.servicenow);
  return notListed(
    place,
    held.filter(({ external_id, deleted }) => asked.has(external_id) && deleted !== "true"),
  );
}

/** What records that the ERP made anew stand in place of. */
export interface Replacements {
  /** `supersedes` by external_id of the new record: the latest of those that it stands in place of. */
  supersedes: Map<string, string>;
  /** Those that the register still holds as living. */
  gone: RegisterKey[];
}

export async function replacedBy(place: Place, records: readonly ReadRecord[]): Promise<Replacements> {
  const anew = records.flatMap((record) =>
    "document" in record && record.remade !== undefined
      ? [{ id: record.external_id, remade: record.remade }]
      : [],
  );
  const held = await heldLike(
    place,
    anew.map(({ remade }) => remade),
  );
  const older = anew.map(({ id, remade }) => ({ id, held: held.filter((row) => precedes(row, remade)) }));
  const living = new Set(older.flatMap((each) => each.held).filter(({ deleted }) => deleted !== "true"));
  const gone = await notListed(place, [...living]);
  const supersedes = new Map<string, string>();
  for (const { id, held: rows } of older) {
    const latest = rows
      .filter((row) => !living.has(row) || gone.includes(row))
      .sort(byTime)
      .at(-1);
    if (latest !== undefined) supersedes.set(id, latest.external_id);
  }
  return { supersedes, gone };
}

/** The record with what it stands in place of. */
export function superseding(record: ReadRecord, supersedes: ReadonlyMap<string, string>): ReadRecord {
  const replaced = supersedes.get(record.external_id);
  if (replaced === undefined || !("document" in record)) return record;
  return { ...record, document: { ...record.document, supersedes: replaced } };
}

async function heldLike(place: Place, remade: readonly Remade[]): Promise<RegisterRow[]> {
  const columns = Object.keys(remade[0]?.common ?? {});
  const [column] = columns;
  if (column === undefined) return [];
  const values = [...new Set(remade.map(({ common }) => common[column] ?? ""))];
  const register = registerOf(place);
  const held = await readKeysWith(register, { column, values, more: columns }, place.servicenow);
  const others = remade.filter(({ common }) => !isQueryable(common[column] ?? ""));
  for (const common of new Map(others.map(({ common }) => [JSON.stringify(common), common])).values())
    held.push(...(await readKeysLike(register, common, place.servicenow)));
  return held;
}

function precedes(row: RegisterRow, { common, isOlder }: Remade): boolean {
  const isSame = Object.entries(common).every(([column, value]) => row[column] === value);
  return isSame && isOlder(row.external_id);
}

async function notListed({ connection, entity, erp }: Place, held: RegisterKey[]): Promise<RegisterKey[]> {
  const reader = connection.adapter.readers[entity];
  if (reader === undefined) throw new Error(`${entity} is not read`);
  const gone: RegisterKey[] = [];
  for (let at = 0; at < held.length; at += reader.keysPerCall) {
    const part = held.slice(at, at + reader.keysPerCall);
    const keys = part.map(({ external_id }) => external_id);
    const listed = await reader.existing(connection.client.handle(erp), keys);
    gone.push(...part.filter(({ external_id }) => !listed.has(external_id)));
  }
  return gone;
}

/** The register's times are of one form, so that text is in order of time. */
function byTime(a: RegisterKey, b: RegisterKey): number {
  return a.modified_at < b.modified_at ? -1 : Number(a.modified_at > b.modified_at);
}

function registerOf({ connection, entity }: Place) {
  return { client: connection.servicenow, entity, connection: connection.config.id };
}
