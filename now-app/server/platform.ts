/**
 * The one seam to what the platform offers beyond records: outbound HTTP, MAC and digest, properties, time, events.
 * Casts that the type package needs live here and nowhere else.
 */
import { CertificateEncryption, GlideDateTime, GlideDigest, GlideRecord, gs } from "@servicenow/glide";
import { RESTMessageV2 } from "@servicenow/glide/sn_ws";
import { asciiJson } from "./ascii.ts";

export type MiddlewareFunction = "check" | "pull" | "post_document" | "totals";

export interface Answer {
  /** HTTP status; 0 when no answer came. */
  status: number;
  /** The JSON body, undefined where there is none or it is something else. */
  body: { [name: string]: unknown } | undefined;
  /** Seconds from Retry-After, undefined where absent. */
  retryAfter: number | undefined;
  requestId: string;
  /** What the middleware says of the ERP's call budget; empty where it says nothing. */
  erpCalls: string;
  /** The company behind the connection, as the middleware names it to its callers; empty where it says nothing. */
  company: string;
  /** Why no answer came; empty otherwise. */
  failure: string;
}

interface Call {
  connection: string;
  body: unknown;
  timeoutMs: number;
  idempotencyKey?: string;
  /** The company that it is meant for, as the answer to a check named it; another one does not take it. */
  company?: string;
}

const paths: { [name in MiddlewareFunction]: string } = {
  check: "check",
  pull: "pull",
  post_document: "documents",
  totals: "totals",
};

// The type package declares a constructor without the two names (ServiceNow docs, c_RESTMessageV2API.md).
const RestMessage = RESTMessageV2 as unknown as new (message: string, method: string) => RESTMessageV2;
// … and generateMac as static, which it is not (ServiceNow docs, CertificateEncryption).
const MacMaker = CertificateEncryption as unknown as new () => {
  generateMac(keyBase64: string, algorithm: string, data: string): string;
};

/** Calls the middleware, signed. A connection failure is an answer with status 0, never an exception. */
export function callMiddleware(name: MiddlewareFunction, call: Call): Answer {
  const base = property("middleware_url").replace(/\/+$/, "");
  const path = `/v1/connections/${encodeURIComponent(call.connection)}/${paths[name]}`;
  const origin = /^https?:\/\/[^/?#]+/.exec(base)?.[0];
  if (!origin) return noAnswer("The property x_lr_relay.middleware_url holds no address");
  const body = asciiJson(call.body);
  try {
    const message = new RestMessage("Ledger Relay Middleware", name);
    message.setEndpoint(base + path);
    message.setRequestBody(body);
    message.setHttpTimeout(call.timeoutMs);
    if (call.company) message.setRequestHeader("X-Relay-Company", call.company);
    const secret = signingSecret(call.connection);
    setHeaders(message, signature(secret, base.slice(origin.length) + path, body, call.idempotencyKey ?? ""));
    return readAnswer(execute(message, call.timeoutMs));
  } catch (error) {
    return noAnswer(messageOf(error));
  }
}

/** Through a MID server every call is asynchronous: the reply is waited for, at most 30 s by the platform's own cap. */
function execute(message: RESTMessageV2, timeoutMs: number): ReturnType<RESTMessageV2["execute"]> {
  const mid = property("mid_server");
  if (!mid) return message.execute();
  message.setMIDServer(mid);
  const response = message.executeAsync();
  response.waitForResponse(Math.ceil(timeoutMs / 1000));
  return response;
}

/** The signature of contract section 4.1: six parts joined by LF, Base64 of HMAC-SHA256. */
function signature(
  secret: string,
  path: string,
  body: string,
  idempotencyKey: string,
): { [header: string]: string } {
  const timestamp = String(Math.floor(nowMs() / 1000));
  const nonce = newGuid();
  const data = [timestamp, nonce, "POST", path, sha256Hex(body), idempotencyKey].join("\n");
  const headers: { [header: string]: string } = {
    "Content-Type": "application/json",
    Accept: "application/json",
    "X-Relay-Key-Id": property("middleware_key_id"),
    "X-Relay-Timestamp": timestamp,
    "X-Relay-Nonce": nonce,
    "X-Relay-Signature": new MacMaker().generateMac(secret, "HmacSHA256", data),
    "X-Relay-Instance": instanceId(),
  };
  if (idempotencyKey) headers["Idempotency-Key"] = idempotencyKey;
  return headers;
}

/**
 * Two ways, because documents leave open which of them a script of a scope may go: the property, and a column of this
 * scope's own table (ServiceNow docs, password-2way-encrypted-fields.md; c_GlideElementScopedAPI.md, getDecryptedValue).
 */
export function signingSecret(connectionName: string): string {
  const first = property("middleware_secret");
  const connection = new GlideRecord("x_lr_relay_connection");
  if (isSecret(first) || !connection.get("name", connectionName)) return first;
  const { signing_secret: column } = connection as unknown as {
    signing_secret: { getDecryptedValue(): string | null };
  };
  return column.getDecryptedValue() || first;
}

/** Base64 of 32 bytes or more. What the platform hands out encrypted is none: every call would be `unauthorized`. */
export function isSecret(text: string): boolean {
  return /^[A-Za-z0-9+/]+=*$/.test(text) && text.replace(/=+$/, "").length >= 43;
}

function setHeaders(message: RESTMessageV2, headers: { [header: string]: string }): void {
  for (const [name, value] of Object.entries(headers)) message.setRequestHeader(name, value);
}

function readAnswer(response: ReturnType<RESTMessageV2["execute"]>): Answer {
  const status = response.getStatusCode();
  // A lost connection may come as an exception or as a response that carries an error and no HTTP status.
  if (!status || (response.haveError() && status < 100)) {
    return noAnswer(response.getErrorMessage() || "The middleware did not answer");
  }
  const body = parseObject(response.getBody());
  const retryAfter = Number.parseInt(response.getHeader("Retry-After") || "", 10);
  const requestId = response.getHeader("X-Request-Id") || body?.["request_id"];
  return {
    status,
    body,
    retryAfter: Number.isNaN(retryAfter) ? undefined : retryAfter,
    requestId: typeof requestId === "string" ? requestId : "",
    erpCalls: response.getHeader("X-Relay-Erp-Calls") || "",
    company: response.getHeader("X-Relay-Company") || "",
    failure: "",
  };
}

function parseObject(json: string): { [name: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as { [name: string]: unknown })
      : undefined;
  } catch {
    return undefined;
  }
}

function noAnswer(failure: string): Answer {
  return {
    status: 0,
    body: undefined,
    retryAfter: undefined,
    requestId: "",
    erpCalls: "",
    company: "",
    failure,
  };
}

/** A property of this app; empty where not set. A password2 property comes decrypted to a script of its own scope. */
export function property(name: string): string {
  return gs.getProperty(`x_lr_relay.${name}`, "") || "";
}

/** A whole number among this app's properties; 0 where it is none. */
export function wholeProperty(name: string): number {
  return Number.parseInt(property(name), 10) || 0;
}

/** A property of the platform; empty where not set. */
export function platformProperty(name: string): string {
  return gs.getProperty(name, "") || "";
}

/** The instance's own id: stays with the instance, and differs on a clone once the clone has been given its own. */
export function instanceId(): string {
  return gs.getProperty("instance_id", "") || "";
}

/** Lower-case hex SHA-256 of ASCII text. */
export function sha256Hex(ascii: string): string {
  return new GlideDigest().getSHA256Hex(ascii).toLowerCase();
}

export function newGuid(): string {
  return gs.generateGUID();
}

/** Milliseconds since 1970, by the platform's clock. */
export function nowMs(): number {
  return new GlideDateTime().getNumericValue();
}

/** Now plus `seconds`, as a date-time column holds it: `yyyy-MM-dd HH:mm:ss`, UTC. */
export function columnTime(seconds = 0): string {
  const time = new GlideDateTime();
  time.addSeconds(seconds);
  return time.getValue();
}

/** Now on the wall clock of the user that this script runs as; for a job, of the instance. `yyyy-MM-dd HH:mm:ss`. */
export function wallTime(): string {
  return new GlideDateTime().getDisplayValueInternal();
}

/** The instant of a time on that wall clock, as a date-time column holds it. */
export function instantOfWall(wall: string): string {
  const time = new GlideDateTime();
  time.setDisplayValueInternal(wall);
  return time.getValue();
}

export function userId(): string {
  return gs.getUserID();
}

export function userName(): string {
  return gs.getUserName();
}

/**
 * Whether the user was granted the role, by itself, by another role or by a group. `hasRole` says yes of every
 * administrator; the list of roles does not (ServiceNow docs, c_GlideUserScopedAPI.md, getRoles).
 */
export function holdsRole(role: string): boolean {
  // Documented as an array, typed as a vector: either reads as text with commas, the vector's in brackets.
  return String(gs.getUser().getRoles())
    .replace(/[[\]\s]/g, "")
    .split(",")
    .includes(role);
}

export function tableExists(name: string): boolean {
  return gs.tableExists(name);
}

/** Tells the person at the screen; where there is none, the platform drops it. */
export function tell(message: string): void {
  gs.addErrorMessage(message);
}

/** Tells the person at the screen that something went well. */
export function inform(message: string): void {
  gs.addInfoMessage(message);
}

/** An error in words. Looking at some of the platform's exceptions throws again. */
export function messageOf(error: unknown): string {
  try {
    return error instanceof Error ? error.message : String(error);
  } catch {
    return "The platform refused access";
  }
}

export function logError(message: string): void {
  gs.error(message);
}

/** The app's own event queue: what waits in it holds up no other application's events, nor they it. */
const eventQueue = "x_lr_relay.work";

export function queueEvent(name: string, record: unknown, parameter: string, second = ""): void {
  gs.eventQueue(name, record, parameter, second, eventQueue);
}

/** The same, not before a time from now. Goes into the queue that the event is registered with. */
export function queueEventLater(name: string, record: unknown, parameter: string, seconds: number): void {
  const time = new GlideDateTime();
  time.addSeconds(seconds);
  gs.eventQueueScheduled(name, record, parameter, "", time);
}
