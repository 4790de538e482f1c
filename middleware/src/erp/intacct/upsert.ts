/**
 * Master records under a number of ours: vendors, GL accounts, cost centers. The record is read, and only what
 * differs is sent: an element that is sent empty clears its field, one that is left out keeps it.
 * Source: Intacct developer docs, "Vendors", "Accounts", "Departments", "Locations".
 */

import type { z } from "zod";
import type { Entity } from "../../../../shared-types/choices.ts";
import { RelayProblem } from "../../problems.ts";
import type { Erp, ErpCall, ReadRecord, StateWriter, Written } from "../adapter.ts";
import type { IntacctConfig } from "./config.ts";
import { field } from "./map.ts";
import { type ObjectInfo, objectOf, type ReadableEntity, type Row } from "./objects.ts";
import { readers } from "./read.ts";
import { stripIllegal } from "./text.ts";
import { filled, nested, writeCall } from "./write.ts";

/** A document: text = wanted, null = to be cleared, absent or empty = not meant. */
export interface MasterDocument {
  external_id: string;
  number: string;
  [name: string]: unknown;
}

export interface MasterKind<D extends MasterDocument> {
  entity: Extract<ReadableEntity, Entity>;
  document: z.ZodType<D>;
  /** The record in words. */
  word(config: IntacctConfig): string;
  /** Canonical field → what it is in the gateway's fields, dotted where nested. */
  fields: Record<string, (value: string, config: IntacctConfig) => Row>;
  /**
   * What the fields that cannot be written will say once `meant` is: a document that wants them otherwise is refused.
   * `now` is the record as it is mapped, empty for a new one.
   */
  follows(meant: Row, now: Row): Row;
  /** Besides the document's own fields, on a new record. */
  onCreate(values: Row, config: IntacctConfig): Row;
}

interface Plan {
  id: string;
  isNew: boolean;
  /** Dotted names. */
  changes: Row;
}

export function upsert<D extends MasterDocument>(kind: MasterKind<D>): StateWriter<IntacctConfig, D, Plan> {
  return {
    class: "natural-key",
    document: kind.document,
    entity: kind.entity,
    subject: (wanted) => `${kind.entity.replaceAll("_", " ")} ${idOf(wanted)}`,
    async inspect(erp, wanted) {
      const id = idOf(wanted);
      const current = await readers[kind.entity].byKey(erp, id);
      const changes = changesOf(kind, wanted, current, erp);
      const plan = { id, isNew: current === undefined, changes };
      return { current, holds: current !== undefined && Object.keys(changes).length === 0, plan };
    },
    send: (config, plan, key) => sendCall(objectOf(kind.entity, config), config, plan, key),
  };
}

function idOf({ external_id, number }: MasterDocument): string {
  return external_id || number;
}

function sendCall(
  { object, key: keyField }: ObjectInfo,
  config: IntacctConfig,
  { id, isNew, changes }: Plan,
  key: string,
): ErpCall<Written> {
  return writeCall(config, {
    function: isNew ? "create" : "update",
    object,
    record: nested({ [keyField]: id, ...changes }),
    key,
    written: (keys) => ({ external_id: field(keys, keyField) || id, number: field(keys, keyField) || id }),
  });
}

/** The gateway's fields that are to be sent; empty when the record says it all. */
function changesOf<D extends MasterDocument>(
  kind: MasterKind<D>,
  wanted: D,
  current: ReadRecord | undefined,
  { config }: Erp<IntacctConfig>,
): Row {
  if (current !== undefined && !("document" in current)) throw unreadable(kind, wanted, current, config);
  const now = current?.document as Row | undefined;
  const meant = meantOf(wanted, Object.keys(kind.fields));
  const follows = kind.follows(meant, now ?? {});
  const lost = Object.entries(meantOf(wanted, Object.keys(follows)))
    .filter(([name, value]) => value !== follows[name])
    .map(([name]) => name);
  if (lost.length > 0) throw noPlace(kind, wanted, lost, config);
  const differing = Object.entries(meant).filter(([name, value]) => value !== (now?.[name] ?? ""));
  const changes: Row = Object.assign(
    {},
    ...differing.map(([name, value]) => kind.fields[name]?.(value, config)),
  );
  return now === undefined ? filled(kind.onCreate(changes, config)) : changes;
}

/** What the document says of these fields, cleaned as it will be read back. */
function meantOf(wanted: MasterDocument, names: readonly string[]): Row {
  const meant: Row = {};
  for (const name of names) {
    const value = wanted[name];
    if (value === null) meant[name] = "";
    else if (typeof value === "string" && value.trim() !== "") meant[name] = clean(value);
  }
  return meant;
}

function clean(text: string): string {
  return stripIllegal(text).replace(/\r\n?/g, "\n").trim();
}

function unreadable<D extends MasterDocument>(
  kind: MasterKind<D>,
  wanted: D,
  current: { error: { message: string } },
  config: IntacctConfig,
): RelayProblem {
  const what = `${kind.word(config)} ${idOf(wanted)}`;
  return new RelayProblem("erp_rejected", `${what} in Intacct cannot be read: ${current.error.message}`, {
    fix: "AP: correct the record in Intacct, then replay.",
  });
}

function noPlace<D extends MasterDocument>(
  kind: MasterKind<D>,
  wanted: D,
  names: readonly string[],
  config: IntacctConfig,
): RelayProblem {
  const what = `${kind.word(config)} ${idOf(wanted)}`;
  return new RelayProblem(
    "erp_rejected",
    `${what}: ${names.join(", ")} would not be as the document says, since Intacct keeps them elsewhere`,
    {
      fix: "AP: make this change in Intacct itself, or take it out of the document, then replay.",
    },
  );
}
