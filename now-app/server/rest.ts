/** What the app's scripted REST resources share. */

/** What a resource is given (ServiceNow docs, RESTAPIRequest and RESTAPIResponse, scoped). */
export interface RestRequest {
  body: { dataString: string };
}
export interface RestResponse {
  setStatus(status: number): void;
  setBody(body: unknown): void;
}

export interface RestAnswer {
  status: number;
  body: unknown;
}

export function reply(response: RestResponse, { status, body }: RestAnswer): void {
  response.setStatus(status);
  response.setBody(body);
}

export function refusal(status: number, message: string): RestAnswer {
  return { status, body: { error: message } };
}

/** The body as an object; undefined when it is something else. */
export function readObject(json: string): { [name: string]: unknown } | undefined {
  try {
    const body: unknown = JSON.parse(json);
    return typeof body === "object" && body !== null ? (body as { [name: string]: unknown }) : undefined;
  } catch {
    return undefined;
  }
}
