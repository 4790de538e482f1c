/**
 * Literals of `$filter` and query strings. Dates go unquoted in ISO form, as the official Postman collection has
 * them; `datetime'…'` and the suffix `m` of the Developer Reference are OData v3, which the v1.0 route does not take.
 * Sources: SageNADev/Sage300-SDK, samples/WebAPI_Postman; OData 4.0, URL Conventions, section 5.1.1.6.
 */

/** A string, or the name of an enum member. */
export function textLiteral(value: string): string {
  return `'${value.toWellFormed().replaceAll("'", "''")}'`;
}

/** The day of a date or UTC instant: Sage 300 keeps no time of day. */
export function dateLiteral(iso: string): string {
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(iso) ?? [];
  if (day === undefined) throw new Error(`${JSON.stringify(iso)} is not a date`);
  return `${day}T00:00:00Z`;
}

export function numberLiteral(value: string | number): string {
  const text = String(value);
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`${JSON.stringify(text)} is not a number`);
  return text;
}

/** Any of these values of one property. */
export function anyOf(property: string, literals: readonly string[]): string {
  return literals.map((literal) => `${property} eq ${literal}`).join(" or ");
}

/**
 * ASP.NET OData takes filters of 100 nodes (EnableQueryAttribute.MaxNodeCount), a comparison and its `or` being four.
 */
export const MOST_KEYS = 20;
/** IIS lets query strings of 2,048 characters through (requestLimits maxQueryString). */
const LONGEST_FILTER = 1500;

/** In groups of which each fits a request. */
export function inGroups(property: string, literals: readonly string[]): string[][] {
  const groups: string[][] = [];
  let length = 0;
  for (const literal of literals) {
    const size = encodeURIComponent(`${property} eq ${literal} or `).length;
    const group = groups.at(-1);
    if (group === undefined || group.length === MOST_KEYS || length + size > LONGEST_FILTER) {
      groups.push([literal]);
      length = size;
    } else {
      group.push(literal);
      length += size;
    }
  }
  return groups;
}
