/** How far the reading of an entity set has come, as the cursor keeps it. */

import type { Place } from "./anchor.ts";

export interface ScanMark extends Place {
  /** Properties that this release does not have, found out at the beginning. */
  missing: string[];
}

export function encode({ skip, anchor, missing }: ScanMark): string {
  return JSON.stringify([skip, anchor, missing]);
}

/** The mark comes from a cursor that is bound to connection and entity, and is what `encode` wrote. */
export function decode(mark: string): ScanMark {
  const [skip, anchor, missing] = JSON.parse(mark) as [number, string, string[]];
  return { skip, anchor, missing };
}
