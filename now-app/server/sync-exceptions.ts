import type { GlideRecord } from "@servicenow/glide";
import type { RejectedRecord } from "../../shared-types/api.ts";
import {
  adminRole,
  closeExceptions,
  hasOpenException,
  openException,
  operatorRole,
  ownerOf,
} from "./exceptions.ts";
import type { PullOutcome } from "./pull-outcome.ts";
import { text } from "./record.ts";

/** A failing sync and every rejected record is somebody's work item; a run that ended well and adds up closes the sync's. */
export function reportExceptions(
  sync: GlideRecord,
  run: GlideRecord,
  outcome: PullOutcome,
  rejected: RejectedRecord[],
  difference: string,
): void {
  const common = {
    connection: text(run, "connection"),
    entity: text(run, "entity"),
    runId: text(run, "run_id"),
    requestId: text(run, "request_id"),
    sourceTable: "x_lr_relay_sync",
    sourceSysId: sync.getUniqueValue(),
  };
  for (const { external_id: externalId, code, message } of rejected) {
    // The transform has told it already, and knows more.
    if (hasOpenException({ ...common, externalId }, ["mapping", "transform"])) continue;
    openException({
      ...common,
      externalId,
      kind: "transform",
      cause: [code, message].filter(Boolean).join(": "),
      fix: "Correct the record in the ERP; the next sync reads it again.",
      ownerRole: operatorRole,
    });
  }
  const kind = text(run, "mode") === "sweep" ? "sweep" : "sync";
  if (difference) {
    const fix =
      "Press Sync now. If the next run differs too, have the middleware's log looked at by this request.";
    openException({ ...common, externalId: "", kind, cause: difference, fix, ownerRole: operatorRole });
    return;
  }
  if (outcome.kind !== "error") {
    closeExceptions({ ...common, externalId: "" }, [kind]);
    return;
  }
  openException({
    ...common,
    externalId: "",
    kind,
    cause: outcome.message,
    fix: outcome.fix || "Check that the middleware runs and that x_lr_relay.middleware_url names it.",
    ownerRole: outcome.code === "" ? adminRole : ownerOf(outcome.code),
  });
}
