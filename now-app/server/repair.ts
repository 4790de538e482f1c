/** The job behind everything that goes on by itself: what an event that was lost, or a node that stopped, left behind. */
import { releaseAll } from "./held.ts";
import { finishTargets } from "./target-repair.ts";

/** Two minutes at most: targets first, which are few. */
export function repair(): void {
  finishTargets();
  releaseAll();
}
