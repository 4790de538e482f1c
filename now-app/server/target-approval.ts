/** An approval made on a table of the instance's own, carried to the register. */
import { GlideRecord } from "@servicenow/glide";
import { adminRole, approverRole, closeExceptions, openException } from "./exceptions.ts";
import { subjectOf } from "./outbox.ts";
import { userName } from "./platform.ts";
import { flag, text } from "./record.ts";
import { settingsOf } from "./target-settings.ts";

/**
 * async after an update there: rules on another scope's table may be nothing else (ServiceNow docs,
 * r_CreationRestrsAcrossAppScopes.md), and have no record of before. What counts is that the record was not approved
 * when last seen and is now: so an approval that became void here is not given again by an unrelated change there.
 */
export function carryApproval(current: GlideRecord): void {
  const table = current.getTableName();
  const { approvedWhen } = settingsOf(table);
  const invoice = linkedInvoice(table, current.getUniqueValue());
  if (approvedWhen === "" || !invoice) return;
  const approved = fulfils(table, current.getUniqueValue(), approvedWhen);
  if (approved === undefined) {
    refuse(invoice, `"Approved when" of ${table} is no valid condition: ${approvedWhen}`, adminRole);
    return;
  }
  if (approved === flag(invoice, "target_approved")) return;
  // What the second map itself wrote is nobody's decision; a person's has a run of its own.
  if (approved && text(invoice, "sys_created_by") === userName()) return;
  if (approved && text(invoice, "approval") !== "approved") approve(invoice, table);
  else note(invoice.getUniqueValue(), approved);
}

/** What was last seen there. */
function note(invoiceId: string, approved: boolean): void {
  const invoice = new GlideRecord("x_lr_relay_invoice");
  if (!invoice.get(invoiceId)) return;
  invoice.setValue("target_approved", approved);
  invoice.update();
}

/** How the record stands when it is made there: what it is born with is nobody's decision either. */
export function noteApproval(invoice: GlideRecord, table: string, sysId: string): void {
  const { approvedWhen } = settingsOf(table);
  invoice.setValue("target_approved", approvedWhen !== "" && fulfils(table, sysId, approvedWhen) === true);
}

/** Both in one update: that tells the rule on the invoice that the approval is carried here, not made here. */
function approve(invoice: GlideRecord, table: string): void {
  invoice.setValue("target_approved", true);
  invoice.setValue("approval", "approved");
  if (invoice.update()) {
    closeExceptions(subjectOf(invoice), ["approval"]);
    return;
  }
  note(invoice.getUniqueValue(), true);
  refuse(invoice, `Approved on ${table}, but the register refuses: ${refusalOf(invoice)}`, approverRole);
}

/** The rules on the invoice decide; what they would tell a person at the screen goes nowhere here. */
function refusalOf(invoice: GlideRecord): string {
  const now = new GlideRecord("x_lr_relay_invoice");
  if (!now.get(invoice.getUniqueValue())) return "it is gone";
  if (flag(now, "deleted")) return "it was closed in the ERP";
  if (flag(now, "held")) return text(now, "hold_reason");
  if (!flag(now, "lines_complete")) return "its lines are not complete";
  return "see the rule Ledger Relay: check approval";
}

function refuse(invoice: GlideRecord, cause: string, ownerRole: string): void {
  openException({
    ...subjectOf(invoice),
    kind: "approval",
    cause,
    fix: "Remove the cause, then approve the invoice here.",
    ownerRole,
  });
}

function linkedInvoice(table: string, sysId: string): GlideRecord | undefined {
  const invoice = new GlideRecord("x_lr_relay_invoice");
  invoice.addQuery("target_table", table);
  invoice.addQuery("target_sys_id", sysId);
  invoice.query();
  return invoice.next() ? invoice : undefined;
}

/** Undefined for a condition that cannot be read: dropped silently, it would fit every record. */
function fulfils(table: string, sysId: string, condition: string): boolean | undefined {
  const row = new GlideRecord(table);
  if (!row.isValidEncodedQuery(condition)) return undefined;
  row.addQuery("sys_id", sysId);
  row.addEncodedQuery(condition);
  row.query();
  return row.next();
}
