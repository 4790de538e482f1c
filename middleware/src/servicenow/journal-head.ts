/**
 * The hash that seals a day of the journal, handed to the instance's append-only activity trail: whoever changed
 * the journal later would contradict the trail.
 */

import { RelayProblem } from "../problems.ts";
import type { Segment } from "../store/chain.ts";
import type { ServiceNowClient } from "./client.ts";
import { apiPath } from "./names.ts";

/** Resolves when the trail holds the head; handing it in again changes nothing. Throws a RelayProblem otherwise. */
export async function publishHead(
  client: ServiceNowClient,
  { day, first, last, head }: Segment,
): Promise<void> {
  const answer = await client.send(
    "POST",
    apiPath(client.scope, "journal"),
    { day, first, last, head },
    { calls: 0 },
  );
  if (answer.kind === "refused") throw answer.problem;
  if (answer.kind === "unknown")
    throw new RelayProblem("servicenow_unavailable", `journal of ${day}: ${answer.reason}`);
}
