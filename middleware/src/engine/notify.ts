/** What an ERP's notification becomes: a "please pull" on the instance. Polling stays on, whatever happens here. */

import type { Entity } from "../../../shared-types/choices.ts";
import { RelayProblem } from "../problems.ts";
import { trigger } from "../servicenow/trigger.ts";
import type { Connection } from "./connection.ts";
import { Deadline, DeadlinePassed } from "./deadline.ts";

/** An ERP that waits longer than a few seconds for its answer takes the delivery for failed. */
const ANSWER_WITHIN_MS = 4000;

/** Resolves when the instance has taken it. Throws `servicenow_unavailable` when it has not: the ERP sends it again. */
export async function pleasePull(
  { config, servicenow, clock, log }: Connection,
  entities: readonly Entity[],
): Promise<void> {
  using deadline = new Deadline(clock, ANSWER_WITHIN_MS);
  try {
    for (const entity of entities) {
      const taken = await trigger(servicenow, config.id, entity, { calls: 0, deadline });
      // Nothing there to be pulled: no repeat of the delivery would change that.
      if (!taken) log.warn({ connection: config.id, entity }, "a notification for which there is no sync");
    }
  } catch (error) {
    if (!(error instanceof DeadlinePassed)) throw error;
    throw new RelayProblem(
      "servicenow_unavailable",
      `${config.instance}: no answer within ${ANSWER_WITHIN_MS} ms`,
    );
  }
}
