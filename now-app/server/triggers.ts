/** POST /api/x_lr_relay/v1/triggers: the middleware has heard that something changed in an ERP. */
import { GlideRecord } from "@servicenow/glide";
import { makeDue } from "./connection.ts";
import { text } from "./record.ts";
import { type RestAnswer, type RestRequest, type RestResponse, readObject, refusal, reply } from "./rest.ts";

interface Trigger {
  connection: string;
  /** Empty: every entity of the connection. */
  entity: string;
}

/**
 * Body `{connection, entity?}`. Makes the syncs due now and starts nothing itself; one that is due already stays as it
 * is, so that a hundred notifications make one pull. Answers `{connection, due, already_due}`, lists of entities.
 */
export function receiveTrigger(request: RestRequest, response: RestResponse): void {
  reply(response, answer(request.body.dataString));
}

function answer(json: string): RestAnswer {
  const trigger = readTrigger(json);
  if (!trigger) return refusal(400, "The body must be an object with connection and, if wanted, entity.");
  const connection = new GlideRecord("x_lr_relay_connection");
  connection.addQuery("name", trigger.connection);
  connection.addQuery("active", true);
  connection.query();
  if (!connection.next() || text(connection, "name") !== trigger.connection) {
    return refusal(404, "No active connection of this name.");
  }
  const { due, alreadyDue } = makeAllDue(connection.getUniqueValue(), trigger.entity);
  if (due.length + alreadyDue.length === 0) return refusal(404, "No active sync of this entity.");
  return { status: 200, body: { connection: trigger.connection, due, already_due: alreadyDue } };
}

function makeAllDue(connectionId: string, entity: string): { due: string[]; alreadyDue: string[] } {
  const due: string[] = [];
  const alreadyDue: string[] = [];
  const sync = new GlideRecord("x_lr_relay_sync");
  sync.addQuery("connection", connectionId);
  sync.addQuery("active", true);
  if (entity !== "") sync.addQuery("entity", entity);
  sync.orderBy("sequence");
  sync.query();
  while (sync.next()) (makeDue(sync) ? due : alreadyDue).push(text(sync, "entity"));
  return { due, alreadyDue };
}

function readTrigger(json: string): Trigger | undefined {
  const { connection, entity = "" } = readObject(json) ?? {};
  if (typeof connection !== "string" || connection === "" || typeof entity !== "string") return undefined;
  return { connection, entity };
}
