/** The Replay buttons: what was refused goes out again once its cause is gone. */
import { GlideRecord } from "@servicenow/glide";
import { writeActivity } from "./activity.ts";
import { makeDue } from "./connection.ts";
import { pairedCompany } from "./connection-setup.ts";
import { concerns, sourceOf, standsFor } from "./dispatch-source.ts";
import { masters } from "./master.ts";
import { subjectOf } from "./outbox.ts";
import { columnTime, queueEvent, tell } from "./platform.ts";
import { flag, text, whole } from "./record.ts";
import { replayInbound } from "./replay-inbound.ts";
import { entityOf } from "./route.ts";

/**
 * Replay on a dispatch: the document that was approved, under the same key, as a higher attempt (contract section 4.4).
 * The ERP has refused it before, so nothing can be posted twice; the middleware decides that again by the key.
 */
export function replayDispatch(current: GlideRecord): void {
  const dispatch = new GlideRecord("x_lr_relay_dispatch");
  if (!dispatch.get(current.getUniqueValue())) return;
  const source = sourceOf(dispatch);
  const refusal = source ? refusalOf(dispatch, source) : "The approved record is gone.";
  if (!source || refusal) {
    tell(`${text(dispatch, "number")}: ${refusal}`);
    return;
  }
  // A master record is as it is; a decision was made for the company of its time.
  if (masters.includes(entityOf(source)))
    dispatch.setValue("company", pairedCompany(text(dispatch, "connection")));
  dispatch.setValue("state", "new");
  dispatch.setValue("replays", whole(dispatch, "replays") + 1);
  dispatch.setValue("sent_at", "");
  dispatch.setValue("next_attempt", columnTime());
  dispatch.update();
  if (concerns(dispatch, source)) {
    source.setValue("posting", "queued");
    source.update();
  }
  writeActivity({
    ...subjectOf(source),
    event: "replayed",
    detail: `${text(dispatch, "number")}, replay ${text(dispatch, "replays")}`,
  });
  queueEvent("x_lr_relay.dispatch", dispatch, dispatch.getUniqueValue());
}

function refusalOf(dispatch: GlideRecord, source: GlideRecord): string {
  if (text(dispatch, "state") !== "error") return "Only a dispatch that ended as Error is sent again.";
  if (flag(source, "deleted")) return "The record has been deleted in the ERP.";
  return standsFor(dispatch) ? "" : "The approval that it carries is no longer the record's.";
}

/** Replay on an exception: of a refused dispatch, a record that could not enter, or a sync that fails. */
export function replayException(current: GlideRecord): void {
  if (text(current, "kind") === "dispatch") {
    const dispatch = new GlideRecord("x_lr_relay_dispatch");
    if (dispatch.get(text(current, "source_sys_id"))) replayDispatch(dispatch);
    else tell("The dispatch is gone.");
    return;
  }
  if (["mapping", "transform"].includes(text(current, "kind"))) {
    replayInbound(current);
    return;
  }
  const sync = new GlideRecord("x_lr_relay_sync");
  if (!sync.get(text(current, "source_sys_id"))) {
    tell("The sync is gone.");
    return;
  }
  if (text(current, "kind") === "sync") makeDue(sync);
  else {
    sync.setValue("next_sweep", columnTime());
    sync.update();
  }
}
