/** Completes what an adapter mapped to the staging row of contract section 6. */

import type { Envelope } from "../../../shared-types/canonical.ts";
import type { Entity } from "../../../shared-types/choices.ts";
import { stagingColumns } from "../../../shared-types/columns.ts";
import type { MappedDocument, ReadRecord } from "../erp/adapter.ts";
import { canonicalJson, sha256 } from "./hash.ts";

/** A staging row: column → text, every column present. */
export type StagingRow = Record<string, string>;

/** Made once: a pull of a million records asks for them a million times. */
const columnsOf = forEach((entity) => Object.entries(stagingColumns[entity]));
const emptyRow = forEach(
  (entity): StagingRow => Object.fromEntries(columnsOf[entity].map(([column]) => [column, ""])),
);

function forEach<T>(make: (entity: Entity) => T): Record<Entity, T> {
  const all = Object.keys(stagingColumns) as Entity[];
  return Object.fromEntries(all.map((entity) => [entity, make(entity)])) as Record<Entity, T>;
}

export interface EnvelopeContext {
  entity: Entity;
  connection: string;
  mapping: string;
  readAt: string;
  runId: string;
  requestId: string;
}

export interface StagedRecord {
  externalId: string;
  modifiedAt: string;
  sourceHash: string;
  row: StagingRow;
  /** Set when the record cannot go into the register; the row then carries it as relay_error. */
  error?: { code: string; message: string };
}

/** Everything that makes the record what it is, and nothing that only says when it was touched. */
export function sourceHash(document: MappedDocument, mapping: string): string {
  const { modified_at: _touched, ...content } = document;
  return sha256(`${mapping}\n${canonicalJson(content)}`);
}

export function toStaged(record: ReadRecord, context: EnvelopeContext): StagedRecord {
  if ("error" in record) return failed(record.external_id, record.modified_at, record.error, context);
  const { document } = record;
  const hash = sourceHash(document, context.mapping);
  const row = Object.assign(blank(context), document, { source_hash: hash });
  if ("lines" in document) {
    const lines = inAscii(document.lines);
    row["lines"] = lines;
    row["line_count"] = String((JSON.parse(lines) as unknown[]).length);
    row["lines_sha256"] = sha256(lines);
  }
  const loss = wouldLose(row, context.entity);
  if (loss !== undefined) return failed(record.external_id, record.modified_at, loss, context);
  return { externalId: record.external_id, modifiedAt: record.modified_at, sourceHash: hash, row };
}

/** JSON text with every non-ASCII character escaped: how the platform's digest encodes others is not documented. */
function inAscii(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** What the platform would change without a word: it cuts long values, and takes the text NULL for none. */
function wouldLose(row: StagingRow, entity: Entity): { code: string; message: string } | undefined {
  for (const [column, longest] of columnsOf[entity]) {
    const value = row[column] ?? "";
    if (value.length > longest) {
      const message = `${column} has ${value.length} characters, the column holds ${longest}`;
      return { code: "value_too_long", message };
    }
    if (value === "NULL") {
      return {
        code: "value_is_null_word",
        message: `${column} is the text NULL, which ServiceNow reads as no value`,
      };
    }
  }
  return undefined;
}

/**
 * The row of a record that the ERP has no more: what identifies it, and nothing else. Its hash is that of no living
 * version, so that the record is taken over anew should it come back as it was.
 */
export function toDeleted(
  last: Pick<Envelope, "external_id" | "number" | "legal_entity" | "modified_at">,
  context: EnvelopeContext,
): StagedRecord {
  const { external_id, number, legal_entity, modified_at } = last;
  const sourceHash = sha256(["deleted", context.connection, external_id, modified_at].join("\n"));
  const row = { external_id, number, legal_entity, modified_at, deleted: "true", source_hash: sourceHash };
  return { externalId: external_id, modifiedAt: modified_at, sourceHash, row: { ...blank(context), ...row } };
}

/** The row of a record that cannot be loaded: its key and the reason, so that it becomes an exception. */
function failed(
  externalId: string,
  modifiedAt: string,
  error: { code: string; message: string },
  context: EnvelopeContext,
): StagedRecord {
  const cut = (column: "external_id" | "relay_error", text: string): string =>
    text.slice(0, stagingColumns[context.entity][column]);
  const row = {
    ...blank(context),
    external_id: cut("external_id", externalId),
    modified_at: modifiedAt,
    relay_error: cut("relay_error", `${error.code}: ${error.message}`),
  };
  return { externalId, modifiedAt, sourceHash: "", row, error };
}

function blank(context: EnvelopeContext): StagingRow {
  return {
    ...emptyRow[context.entity],
    connection: context.connection,
    deleted: "false",
    read_at: context.readAt,
    run_id: context.runId,
    request_id: context.requestId,
  };
}
