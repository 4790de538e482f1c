/**
 * JSON of a value in ASCII only, without any `$`.
 *
 * The platform runs a second substitution of `${…}` over request bodies and the handling of non-ASCII text by its MAC
 * and digest is not documented (ServiceNow docs, c_RESTMessageV2API.md). Both characters occur inside JSON strings
 * only, where `\uXXXX` means the same.
 */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[$\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
