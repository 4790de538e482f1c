/** Makes a sync of the app due now (contract section 7, scripted REST `triggers`). */

import type { Entity } from "../../../shared-types/choices.ts";
import type { Run } from "../engine/deadline.ts";
import { type ServiceNowClient, unavailable } from "./client.ts";
import { apiPath } from "./names.ts";

/** False when the instance has no active sync of this connection and entity. Throws a RelayProblem otherwise. */
export async function trigger(
  client: ServiceNowClient,
  connection: string,
  entity: Entity,
  run: Run,
): Promise<boolean> {
  const answer = await client.send("POST", apiPath(client.scope, "triggers"), { connection, entity }, run);
  if (answer.kind === "ok") return true;
  if (answer.kind === "refused" && answer.status === 404) return false;
  throw answer.kind === "refused" ? answer.problem : unavailable(client.id, answer.reason);
}
