import { GlideRecord } from "@servicenow/glide";
import type { Entity } from "../../shared-types/choices.ts";
import { replacedBy } from "./coalesce.ts";
import { settleCoding } from "./coding.ts";
import { handCodingOn } from "./hand-on.ts";
import { applyPlan, storedLines } from "./line-store.ts";
import { invoiceLines, type LineSet, parseLines, planLines, purchaseOrderLines } from "./lines.ts";
import { sha256Hex } from "./platform.ts";
import { flag, text } from "./record.ts";

/** The lines of an entity's documents; undefined for one without lines. */
export function lineSetOf(entity: Entity): LineSet | undefined {
  if (entity === "invoice") return invoiceLines;
  return entity === "purchase_order" ? purchaseOrderLines : undefined;
}

/**
 * Makes the register's lines equal the document's; answers what that took, in words. The platform has no transaction
 * across records, so the header's proof (`lines_complete`, count, both hashes) comes last: until then an invoice cannot
 * be approved, the document counts as not taken over, and the next delivery repairs it.
 */
export function writeLines(set: LineSet, source: GlideRecord, target: GlideRecord): string {
  const parsed = parseLines(set, text(source, "lines"), text(source, "line_count"));
  if ("problem" in parsed) throw new Error(parsed.problem);
  if (sha256Hex(text(source, "lines")) !== text(source, "lines_sha256")) {
    throw new Error("lines do not agree with lines_sha256");
  }
  const documentId = target.getUniqueValue();
  const plan = planLines(set, storedLines(set, documentId), parsed.lines);
  applyPlan(set, documentId, plan);
  const left = planLines(set, storedLines(set, documentId), parsed.lines);
  if (left.insert.length + left.update.length + left.remove.length > 0) {
    throw new Error("the register's lines do not agree with the document after writing them");
  }
  const replaced = set.coded ? replacedBy(source) : undefined;
  const handed = replaced ? handCodingOn(replaced.getUniqueValue(), documentId) : 0;
  proveLines(source, target);
  if (set.coded) settleCoding(documentId);
  const { insert, update, remove } = plan;
  const isSame = insert.length + update.length + remove.length === 0;
  return [
    isSame ? "" : `lines: ${insert.length} added, ${update.length} changed, ${remove.length} removed`,
    handed === 0 ? "" : `coding of ${handed} handed on from ${text(source, "supersedes")}`,
  ]
    .filter(Boolean)
    .join("; ");
}

function proveLines(source: GlideRecord, target: GlideRecord): void {
  const document = new GlideRecord(target.getTableName());
  if (!document.get(target.getUniqueValue())) throw new Error("The document is gone");
  const proof = ["line_count", "lines_sha256", "source_hash"];
  const proven = proof.every((column) => text(document, column) === text(source, column));
  if (proven && flag(document, "lines_complete")) return;
  for (const column of proof) document.setValue(column, text(source, column));
  document.setValue("lines_complete", true);
  if (!document.update()) {
    throw new Error(`The document was not updated. ${document.getLastErrorMessage() || ""}`.trim());
  }
}
