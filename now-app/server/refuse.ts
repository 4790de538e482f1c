import type { GlideRecord } from "@servicenow/glide";
import { tell } from "./platform.ts";

/** Refuses the write that a before rule looks at, and says why. */
export function refuse(current: GlideRecord, reason: string): void {
  tell(reason);
  current.setAbortAction(true);
}
