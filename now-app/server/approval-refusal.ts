/** Whether a change of a record's approval is allowed to the person, or rule, that wants it. */
import type { GlideRecord } from "@servicenow/glide";
import type { Approval, Posting } from "../../shared-types/choices.ts";
import { refusalReason } from "./approval-check.ts";
import { objectionTo } from "./approval-objection.ts";
import type { Setup } from "./connection-setup.ts";
import { userName } from "./platform.ts";
import { flag, text } from "./record.ts";

export interface Wanted {
  from: string;
  to: Approval;
  byRule: boolean;
}

/** The reason in words; empty where it is allowed. */
export function approvalRefusal(
  record: GlideRecord,
  setup: Setup | undefined,
  { from, to, byRule }: Wanted,
): string {
  return refusalReason({
    from: from as Approval | "not_required",
    to,
    posting: text(record, "posting") as Posting,
    linesComplete: !record.isValidField("lines_complete") || flag(record, "lines_complete"),
    deleted: flag(record, "deleted"),
    holdReason: text(record, "hold_reason"),
    ownRequest: !byRule && text(record, "sys_created_by") === userName(),
    erp: setup?.erp,
    objection: setup && to === "approved" ? objectionTo(record, setup, byRule) : "",
  });
}
