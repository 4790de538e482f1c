/**
 * A connection works for the instance and the company that it was checked with. A clone carries everything of its
 * original but the instance's id; a swapped company is another than the one that pulls and documents name, and that a
 * cursor is bound to. Either neither pulls nor posts until somebody presses Check connection, which pairs anew where the
 * middleware agrees; what was approved for the old company stays refused.
 */
import { GlideRecord } from "@servicenow/glide";
import { writeActivity } from "./activity.ts";
import { adminRole, closeExceptions, hasOpenException, openException, type Subject } from "./exceptions.ts";
import { type Answer, instanceId } from "./platform.ts";
import { text } from "./record.ts";

const table = "x_lr_relay_connection";
const fix =
  "ServiceNow admin: on a clone set its own instance_id and middleware client, or leave it alone. After a change of company clear the cursors of the syncs. Then press Check connection.";

/** Why this connection may neither pull nor post; empty where it may. One that was never checked may. */
export function pairingProblem(connection: GlideRecord): string {
  const reason = text(connection, "unpaired_reason");
  if (reason !== "") return reason;
  const paired = text(connection, "paired_instance");
  if (paired === "" || paired === instanceId()) return "";
  return `Paired with instance ${paired}, and this one is ${instanceId() || "without an id"}: is it a clone?`;
}

/** True where it may work; else somebody is told, once. */
export function isPaired(connection: GlideRecord): boolean {
  const problem = pairingProblem(connection);
  const subject = subjectOf(text(connection, "name"));
  if (problem === "") return true;
  if (hasOpenException(subject, ["pairing"])) return false;
  openException({
    ...subject,
    kind: "pairing",
    cause: problem,
    fix,
    ownerRole: adminRole,
    sourceTable: table,
    sourceSysId: connection.getUniqueValue(),
  });
  return false;
}

/** After a check that the middleware answered; the caller writes the connection. */
export function pairAgain(connection: GlideRecord, { company }: Answer): void {
  connection.setValue("paired_instance", instanceId());
  connection.setValue("paired_company", company);
  connection.setValue("unpaired_reason", "");
  closeExceptions(subjectOf(text(connection, "name")), ["pairing"]);
}

interface Refusal {
  code: string;
  message: string;
}

/** Stops the connection when an answer says that it belongs to another instance or company. */
export function heedPairing(connectionName: string, { code, message }: Refusal): void {
  if (code !== "instance_not_paired" && !/cursor: made for another/.test(message)) return;
  const connection = new GlideRecord(table);
  if (!connection.get("name", connectionName)) return;
  connection.setValue("unpaired_reason", message);
  connection.update();
  writeActivity({
    ...subjectOf(connectionName),
    event: "unpaired",
    detail: message,
    sourceTable: table,
    sourceSysId: connection.getUniqueValue(),
  });
  isPaired(connection);
}

function subjectOf(connection: string): Subject {
  return { connection, entity: "", externalId: "" };
}
