import type { ErrorEntry } from "../errors.ts";
import { errorMessage } from "../errors.ts";
import type { IntacctSettings } from "../settings.ts";
import { offsetMs } from "../store/time.ts";
import { element } from "../xml/write.ts";
import type { ControlEcho } from "./request.ts";

/** One function's result. */
export interface FunctionResult {
  status: "success" | "failure" | "aborted";
  name: string;
  controlId: string;
  data: string;
  key?: string;
  errors: readonly ErrorEntry[];
}

export function controlFailureReply(echo: ControlEcho, errors: readonly ErrorEntry[]): string {
  return envelope(control("failure", echo) + errorMessage(errors));
}

export function authenticationFailureReply(
  echo: ControlEcho,
  who: { userId: string; companyId: string },
  error: ErrorEntry,
): string {
  const authentication = `<authentication><status>failure</status>${element("userid", who.userId)}${element("companyid", who.companyId)}</authentication>`;
  return envelope(
    `${control("success", echo)}<operation>${authentication}${errorMessage([error])}</operation>`,
  );
}

export interface SignedIn {
  userId: string;
  companyId: string;
  entity: string;
  now: number;
  expiresAt: number;
}

export function resultsReply(
  echo: ControlEcho,
  signedIn: SignedIn,
  results: readonly FunctionResult[],
  settings: IntacctSettings,
): string {
  return operation(echo, signedIn, results.map(result).join(""), settings);
}

/** The operation refused as a whole although the sign-in holds: one reading of the duplicate answer. */
export function operationFailureReply(
  echo: ControlEcho,
  signedIn: SignedIn,
  error: ErrorEntry,
  settings: IntacctSettings,
): string {
  return operation(echo, signedIn, errorMessage([error]), settings);
}

function operation(echo: ControlEcho, who: SignedIn, content: string, settings: IntacctSettings): string {
  const offset = settings.sessionTimeZoneOffset;
  const times =
    element("sessiontimestamp", zoned(who.now, offset)) +
    (settings.sessionTimeoutStated ? element("sessiontimeout", zoned(who.expiresAt, offset)) : "");
  const authentication = `<authentication><status>success</status>${element("userid", who.userId)}${element("companyid", who.companyId)}${element("locationid", who.entity)}${times}</authentication>`;
  return envelope(`${control("success", echo)}<operation>${authentication}${content}</operation>`);
}

function result({ status, name, controlId, data, key, errors }: FunctionResult): string {
  const answer = data + (key === undefined ? "" : element("key", key));
  const failed = errors.length > 0 ? errorMessage(errors) : "";
  return `<result>${element("status", status)}${element("function", name)}${element("controlid", controlId)}${answer}${failed}</result>`;
}

function control(status: string, echo: ControlEcho): string {
  return `<control>${element("status", status)}${element("senderid", echo.senderId)}${element("controlid", echo.controlId)}${element("uniqueid", echo.uniqueId)}${element("dtdversion", echo.dtdVersion)}</control>`;
}

function envelope(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<response>${content}</response>`;
}

/** ISO 8601 with a numeric offset, as every recorded reply has it. */
function zoned(at: number, offset: string): string {
  return new Date(at + offsetMs(offset)).toISOString().slice(0, 19) + offset;
}
