/**
 * The API's errors. Codes: Web API Developer Reference, "Errors" (complete list); their HTTP status is not in it and is
 * the usual one of each. `message` is an object, unlike plain OData v4.
 */

const STATUS = {
  Unauthorized: [401, "The user name or password is incorrect."],
  Forbidden: [403, "You do not have the rights to access this resource."],
  InvalidParameters: [400, "The URL parameters are invalid."],
  InvalidEntityKey: [400, "The key of the entity is invalid."],
  ResourceNotFound: [404, "The resource that was requested does not exist."],
  RecordNotFound: [404, "No record matches the key that was requested."],
  MethodNotAllowed: [405, "The resource does not support this method."],
  TooManyRequests: [429, "Too many concurrent requests."],
  InternalServerError: [500, "An internal error has occurred."],
  DBLinkError: [500, "A connection to the company database could not be opened."],
  SessionError: [500, "A session could not be opened."],
} as const;

export type ErrorCode = keyof typeof STATUS;

export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly status: number;

  constructor(code: ErrorCode, message: string = STATUS[code][1], status: number = STATUS[code][0]) {
    super(message);
    this.code = code;
    this.status = status;
  }

  get body(): string {
    return JSON.stringify({
      error: { code: this.code, message: { lang: "en-US", value: this.message } },
    });
  }
}

/** What the real server may well do, and this one does not. */
export class NotSimulated extends Error {}

/** Pages of IIS and HTTP.sys, which stand in front of the application. */
export const page = (title: string): string =>
  `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN""http://www.w3.org/TR/html4/strict.dtd">\r\n<HTML><HEAD><TITLE>${title}</TITLE></HEAD>\r\n<BODY><h2>${title}</h2>\r\n<hr><p>HTTP Error. The service is unavailable.</p>\r\n</BODY></HTML>\r\n`;
