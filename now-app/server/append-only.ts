import type { GlideRecord } from "@servicenow/glide";
import { tell } from "./platform.ts";

/** before update and delete of an activity row: the trail is written once. */
export function refuseChange(current: GlideRecord): void {
  tell("The activity trail can be neither changed nor deleted.");
  current.setAbortAction(true);
}
