import type { Meta } from "../rules/metadata.ts";
import type { OutboundAnswer } from "../workers/messages.ts";
import { escapeXml } from "./cryptography.ts";
import { absentNames } from "./globals.ts";
import { textArgument } from "./proxies.ts";
import { notSimulated, type Session } from "./session.ts";

/** Defaults: `glide.http.timeout` in milliseconds, `glide.http.outbound.max_timeout` in seconds. */
const socketTimeout = "175000";
const longestWait = "30";

/** sn_ws.RESTMessageV2. ServiceNow docs, c_RESTMessageV2API.md, r_HTTPConnectionManagementProps.md. */
class RestMessage {
  readonly session: Session;
  endpoint = "";
  method = "get";
  body: string | undefined;
  /** Content stored with the function, a template until a script sets a body of its own. */
  template = "";
  timeout: number | undefined;
  readonly headers: [string, string][] = [];
  readonly parameters: [string, string][] = [];
  readonly variables = new Map<string, string>();
  forced = true;

  constructor(session: Session, message?: string, functionName?: string) {
    this.session = session;
    if (message !== undefined) this.#load(message, functionName ?? "");
  }

  setEndpoint(url: unknown): void {
    this.endpoint = textArgument(url);
  }

  getEndpoint(): string {
    return this.#substitute(this.endpoint);
  }

  setHttpMethod(method: unknown): void {
    this.method = textArgument(method).toLowerCase();
  }

  setRequestBody(body: unknown): void {
    this.body = textArgument(body);
  }

  getRequestBody(): string {
    return this.body ?? "";
  }

  setRequestHeader(name: unknown, value: unknown): void {
    const wanted = textArgument(name);
    const others = this.headers.filter(([other]) => other.toLowerCase() !== wanted.toLowerCase());
    this.headers.length = 0;
    this.headers.push(...others, [wanted, textArgument(value)]);
  }

  setQueryParameter(name: unknown, value: unknown): void {
    this.parameters.push([textArgument(name), textArgument(value)]);
  }

  /** Escapes for XML; the other one does not. */
  setStringParameter(name: unknown, value: unknown): void {
    this.variables.set(textArgument(name), escapeXml(textArgument(value)));
  }

  setStringParameterNoEscape(name: unknown, value: unknown): void {
    this.variables.set(textArgument(name), textArgument(value));
  }

  setHttpTimeout(ms: unknown): void {
    this.timeout = Number(ms);
  }

  disableForcedVariableSubstitution(): void {
    this.forced = false;
  }

  setMIDServer(name: unknown): void {
    if (textArgument(name) !== "") notSimulated(this.session, "a call through a MID server");
  }

  execute(): object {
    const template = this.template === "" ? undefined : this.#substitute(this.template);
    const body = this.body === undefined ? template : this.#forcedSubstitution(this.body);
    const answer = this.session.engine.outbound({
      method: this.method.toUpperCase(),
      url: this.#url(),
      headers: [
        ["User-Agent", "ServiceNow/1.0"],
        ...this.headers.map(([n, v]): [string, string] => [n, this.#substitute(v)]),
      ],
      body: ["get", "delete", "head"].includes(this.method) ? undefined : body,
      timeout: this.#patience(),
    });
    if ("restart" in answer) throw new Error("the node was restarted");
    if ("failure" in answer && this.session.engine.settings.outboundErrors === "throw")
      throw new Error(answer.failure);
    return toScriptResponse(this.session, answer);
  }

  /** Milliseconds until the platform gives up: the request's own time-out, capped unless the cap is off. */
  #patience(): number {
    const property = (name: string, otherwise: string): string =>
      this.session.engine.metadata.property(name)?.["value"] || otherwise;
    const wanted = this.timeout ?? Number(property("glide.http.timeout", socketTimeout));
    if (property("glide.http.outbound.max_timeout.enabled", "true") === "false") return wanted;
    return Math.min(wanted, Number(property("glide.http.outbound.max_timeout", longestWait)) * 1000);
  }

  #url(): string {
    const url = new URL(this.#substitute(this.endpoint));
    for (const [name, value] of this.parameters) url.searchParams.append(name, this.#substitute(value));
    return url.href;
  }

  /** Unknown variables become empty. */
  #substitute(text: string): string {
    return text.replace(/\$\{([^}]*)\}/g, (_, name: string) => this.variables.get(name) ?? "");
  }

  /** A body given by script is not a template, yet a second pass replaces what it knows, unless switched off. */
  #forcedSubstitution(text: string): string {
    if (!this.forced) return text;
    return text.replace(/\$\{([^}]*)\}/g, (mark, name: string) => this.variables.get(name) ?? mark);
  }

  #load(name: string, functionName: string): void {
    const { metadata } = this.session.engine;
    const message = metadata.by("sys_rest_message", "name", name)[0];
    const method =
      message &&
      metadata
        .by("sys_rest_message_fn", "rest_message", message["sys_id"] ?? "")
        .find((row) => row["function_name"] === functionName);
    if (!message || !method)
      throw new Error(`RESTMessageV2: no function '${functionName}' of REST message '${name}'`);
    if (
      message["access"] !== "public" &&
      metadata.scopeOf(message) !== this.session.scope &&
      this.session.scope !== "global"
    )
      notSimulated(this.session, `use of the private REST message ${name} from ${this.session.scope}`);
    this.#checkAuthentication(message, method);
    this.endpoint = method["rest_endpoint"] || message["rest_endpoint"] || "";
    this.method = method["http_method"] ?? "get";
    this.template = method["content"] ?? "";
    const owned = (table: string, column: string, id: string): Meta[] => metadata.by(table, column, id);
    const id = method["sys_id"] ?? "";
    for (const header of owned("sys_rest_message_headers", "rest_message", message["sys_id"] ?? ""))
      this.setRequestHeader(header["name"], header["value"]);
    for (const header of owned("sys_rest_message_fn_headers", "rest_message_function", id))
      this.setRequestHeader(header["name"], header["value"]);
    for (const parameter of owned("sys_rest_message_fn_param_defs", "rest_message_function", id))
      this.setQueryParameter(parameter["name"], parameter["value"]);
  }

  #checkAuthentication(message: Meta, method: Meta): void {
    const kinds = [message["authentication_type"], method["authentication_type"]];
    const known = ["", "no_authentication", "inherit_from_parent"];
    for (const kind of kinds)
      if (!known.includes(kind ?? "")) notSimulated(this.session, `REST message authentication ${kind}`);
    if (method["use_mid_server"]) notSimulated(this.session, "a REST message function with a MID server");
  }
}

export function restMessageClass(session: Session): unknown {
  return function RESTMessageV2(message?: unknown, functionName?: unknown) {
    const optional = (value: unknown): string | undefined =>
      value === undefined ? undefined : textArgument(value);
    const request = new RestMessage(session, optional(message), optional(functionName));
    const names = Object.getOwnPropertyNames(RestMessage.prototype).filter((name) => name !== "constructor");
    const methods = names.map((name) => {
      const method = request[name as "execute"] as (...args: unknown[]) => unknown;
      return [name, (...args: unknown[]) => method.apply(request, args)];
    });
    return absentNames(session, "RESTMessageV2", Object.fromEntries(methods));
  };
}

function toScriptResponse(session: Session, answer: Exclude<OutboundAnswer, { restart: true }>): object {
  const failed = "failure" in answer;
  const headers = failed ? [] : answer.headers;
  return absentNames(session, "RESTResponseV2", {
    getStatusCode: () => (failed ? 0 : answer.status),
    getBody: () => (failed ? "" : answer.body),
    haveError: () => failed || answer.status >= 400,
    getErrorCode: () => (failed ? answer.code : 0),
    getErrorMessage: () =>
      failed ? answer.failure : answer.status >= 400 ? `Method failed: HTTP ${answer.status}` : "",
    getHeader: (name: unknown) =>
      headers.findLast(([other]) => other.toLowerCase() === textArgument(name).toLowerCase())?.[1] ?? null,
    getHeaders: () => Object.fromEntries(headers),
    waitForResponse: () => undefined,
  });
}
