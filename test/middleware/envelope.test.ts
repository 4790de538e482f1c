import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { toStaged } from "../../middleware/src/engine/envelope.ts";
import type { MappedDocument, ReadRecord } from "../../middleware/src/erp/adapter.ts";
import { stagingColumns } from "../../shared-types/columns.ts";

const context = {
  entity: "invoice" as const,
  connection: "acme-intacct",
  mapping: "test/1",
  readAt: "2026-03-02T09:00:00.000Z",
  runId: "run",
  requestId: "request",
};

function record(changes: Record<string, string> = {}): ReadRecord {
  const document = {
    external_id: "00123",
    number: "INV-1",
    modified_at: "2026-03-01T00:00:00.000Z",
    description: "",
    lines: JSON.stringify([{ line_number: "1", description: "Müller 中文 😀", amount: "1.5" }]),
    ...changes,
  } as unknown as MappedDocument;
  return { external_id: "00123", modified_at: "2026-03-01T00:00:00.000Z", document };
}

test("a row has every staging column, as text, and says how many lines it carries", () => {
  const { row, error } = toStaged(record(), context);
  assert.equal(error, undefined);
  assert.deepEqual(Object.keys(row).sort(), Object.keys(stagingColumns.invoice).sort());
  assert.equal(row["external_id"], "00123");
  assert.equal(row["line_count"], "1");
});

test("lines travel in ASCII, mean the same, and their hash is over the text that travels", () => {
  const { row } = toStaged(record(), context);
  assert.match(row["lines"] ?? "", /^[\x20-\x7e]+$/);
  assert.equal(JSON.parse(row["lines"] ?? "")[0].description, "Müller 中文 😀");
  assert.equal(
    row["lines_sha256"],
    createHash("sha256")
      .update(row["lines"] ?? "")
      .digest("hex"),
  );
});

test("the hash ignores when a record was touched, and nothing else", () => {
  const { sourceHash } = toStaged(record(), context);
  assert.equal(toStaged(record({ modified_at: "2026-03-02T00:00:00.000Z" }), context).sourceHash, sourceHash);
  assert.notEqual(toStaged(record({ number: "INV-2" }), context).sourceHash, sourceHash);
  assert.notEqual(toStaged(record(), { ...context, mapping: "test/2" }).sourceHash, sourceHash);
});

test("a value that the platform would cut or clear is refused with its column, and keeps its key", () => {
  for (const [changes, code, column] of [
    [{ description: "x".repeat(4001) }, "value_too_long", "description"],
    [{ description: "NULL" }, "value_is_null_word", "description"],
  ] as const) {
    const { error, row } = toStaged(record(changes), context);
    assert.equal(error?.code, code);
    assert.match(row["relay_error"] ?? "", new RegExp(`^${code}: ${column} `));
    assert.equal(row["external_id"], "00123");
    assert.equal(row["source_hash"], "");
  }
});
