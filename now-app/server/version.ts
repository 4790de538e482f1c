/** The two times that order the versions of one record; UTC ISO, `modified_at` may be empty. */
export interface Version {
  modifiedAt: string;
  readAt: string;
}

/** -1, 0 or 1; undefined when one of the two is absent. Compared as instants: `…00Z` and `…00.000Z` are equal. */
function compareInstants(a: string, b: string): number | undefined {
  const left = Date.parse(a);
  const right = Date.parse(b);
  if (Number.isNaN(left) || Number.isNaN(right)) return undefined;
  return Math.sign(left - right);
}

/** True when `incoming` is an older version than `held`: lower `modified_at`; where equal or absent, lower `read_at`. */
export function isOlder(incoming: Version, held: Version): boolean {
  const modified = compareInstants(incoming.modifiedAt, held.modifiedAt);
  if (modified !== undefined && modified !== 0) return modified < 0;
  return compareInstants(incoming.readAt, held.readAt) === -1;
}
