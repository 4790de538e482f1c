/** Refusals in the API's own shape: `ApiErrorResponse` of the OpenAPI documents, for 400, 404 and 409. */

import type { ServiceTitanSettings } from "./settings.ts";

export interface Refusal {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Ends the work on a request with this answer. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`HTTP ${refusal.status}`);
    this.refusal = refusal;
  }
}

/** Something that this simulator does not do. */
export class NotSimulated extends Error {}

/** Body shape: `ApiErrorResponse`, whose six members are all required. */
function problem(status: number, title: string, errors: Record<string, string[]> = {}): Refusal {
  const type = `https://tools.ietf.org/html/rfc7231#section-6.5.${status === 404 ? 4 : 1}`;
  const body = { type, title, status, traceId: "00-sim-00", errors, data: {} };
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

export function badRequest(errors: Record<string, string[]>): Refused {
  return new Refused(problem(400, "One or more validation errors occurred.", errors));
}

export function notFound(what: string): Refused {
  return new Refused(problem(404, `${what} was not found.`));
}

export function conflict(title: string): Refused {
  return new Refused(problem(409, title));
}

/** 401, 403 and 429: what their bodies hold is documented nowhere. */
export function bare(
  status: number,
  title: string,
  { refusalBody, retryAfter }: ServiceTitanSettings,
): Refused {
  const wait = status === 429 && retryAfter !== null ? { "retry-after": String(retryAfter) } : {};
  const refusal = {
    empty: { status, headers: {}, body: "" },
    text: { status, headers: { "content-type": "text/plain" }, body: title },
    html: { status, headers: { "content-type": "text/html" }, body: `<html><body>${title}</body></html>` },
    problem: problem(status, title),
  }[refusalBody];
  return new Refused({ ...refusal, headers: { ...refusal.headers, ...wait } });
}
