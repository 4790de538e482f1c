/** For the simulator's own tests: requests as raw XML, replies as a tree. */

import assert from "node:assert/strict";
import { TestClock } from "../kit/clock.ts";
import { type IntacctOptions, type IntacctSim, startIntacct } from "./index.ts";
import { parseXml } from "./xml/parse.ts";
import { child, children, textOf, type XmlNode } from "./xml/tree.ts";

export interface Reply {
  status: number;
  contentType: string;
  text: string;
  /** The `<response>`; absent where the body is no XML. */
  response: XmlNode | undefined;
}

export async function post(url: string, body: string, headers: Record<string, string> = {}): Promise<Reply> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/xml", "accept-encoding": "identity", ...headers },
    body,
  });
  const text = await answer.text();
  const parsed = text.startsWith("<?xml") ? parseXml(text) : undefined;
  return {
    status: answer.status,
    contentType: answer.headers.get("content-type") ?? "",
    text,
    response: parsed?.problems.length === 0 ? parsed.root : undefined,
  };
}

export const LOGIN =
  "<login><userid>relay_ws</userid><companyid>acmeco</companyid><password>u5er&lt;pw</password></login>";

interface Envelope {
  uniqueid?: "true" | "false" | "";
  transaction?: boolean;
  control?: string;
}

export const CONTROL =
  "<senderid>relay_sender</senderid><password>s3nder&amp;pw</password><controlid>c-1</controlid>";

/** One request; `functions` are complete `<function controlid="…">` elements. */
export function envelope(authentication: string, functions: string, options: Envelope = {}): string {
  const { uniqueid = "false", transaction, control = CONTROL } = options;
  const unique = uniqueid === "" ? "" : `<uniqueid>${uniqueid}</uniqueid>`;
  const attribute = transaction === undefined ? "" : ` transaction="${transaction}"`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<request><control>${control}${unique}<dtdversion>3.0</dtdversion><includewhitespace>false</includewhitespace></control>` +
    `<operation${attribute}><authentication>${authentication}</authentication><content>${functions}</content></operation></request>`
  );
}

export function call(controlId: string, content: string): string {
  return `<function controlid="${controlId}">${content}</function>`;
}

/** A company in memory and a session in it. */
export interface Desk extends AsyncDisposable {
  sim: IntacctSim;
  clock: TestClock;
  /** The session's endpoint. */
  endpoint: string;
  sessionId: string;
  /** Sends functions within the session. */
  send(functions: string, options?: Envelope): Promise<Reply>;
  /** Sends one function under a controlid of its own and answers its result. */
  result(content: string, options?: Envelope): Promise<XmlNode>;
}

export async function openDesk(options: IntacctOptions = {}, entity = ""): Promise<Desk> {
  const clock = new TestClock();
  const sim = await startIntacct({
    vendors: 20,
    bills: 30,
    accounts: 20,
    departments: 12,
    clock,
    ...options,
  });
  const { sessionId, endpoint } = await signIn(sim, entity);
  let count = 0;
  const send = (functions: string, envelopeOptions?: Envelope) =>
    post(endpoint, envelope(`<sessionid>${sessionId}</sessionid>`, functions, envelopeOptions));
  return {
    sim,
    clock,
    endpoint,
    sessionId,
    send,
    result: async (content, envelopeOptions) => {
      count += 1;
      return onlyResult(await send(call(`f-${count}`, content), envelopeOptions));
    },
    [Symbol.asyncDispose]: async () => {
      const unused = sim.faults.unused();
      await sim.close();
      assert.deepEqual(unused, [], "a fault rule never struck");
    },
  };
}

export async function signIn(sim: IntacctSim, entity = ""): Promise<{ sessionId: string; endpoint: string }> {
  const location = entity === "" ? "" : `<locationid>${entity}</locationid>`;
  const login = LOGIN.replace("</login>", `${location}</login>`);
  const reply = await post(sim.url, envelope(login, call("sign-in", "<getAPISession/>")));
  const api = child(child(onlyResult(reply), "data"), "api");
  return { sessionId: textOf(api, "sessionid"), endpoint: textOf(api, "endpoint") };
}

export function results(reply: Reply): XmlNode[] {
  assert.equal(reply.status, 200, reply.text);
  return children(child(reply.response, "operation"), "result");
}

export function onlyResult(reply: Reply): XmlNode {
  const [result, ...more] = results(reply);
  assert.ok(result, reply.text);
  assert.equal(more.length, 0);
  return result;
}

/** The first error of a node that has an errormessage. */
export function firstError(node: XmlNode | undefined): Record<string, string> {
  return errors(node)[0] ?? {};
}

export function errors(node: XmlNode | undefined): Record<string, string>[] {
  return children(child(node, "errormessage"), "error").map((error) =>
    Object.fromEntries(error.children.map((part) => [part.name, part.text])),
  );
}

/** The records of a result's data, as field → text. */
export function records(result: XmlNode): Record<string, string>[] {
  assert.equal(textOf(result, "status"), "success", JSON.stringify(errors(result)));
  return (child(result, "data")?.children ?? []).map((record) =>
    Object.fromEntries(record.children.map((each) => [each.name, each.text])),
  );
}

export function dataAttributes(result: XmlNode): Readonly<Record<string, string>> {
  return { ...child(result, "data")?.attributes };
}

/** A `query` function. */
export function queryXml(object: string, select: readonly string[], rest = ""): string {
  const fields = select.map((field) => `<field>${field}</field>`).join("");
  return `<query><object>${object}</object><select>${fields}</select>${rest}</query>`;
}

export function filterXml(condition: string): string {
  return `<filter>${condition}</filter>`;
}

export function compareXml(operator: string, field: string, ...values: string[]): string {
  return `<${operator}><field>${field}</field>${values.map((value) => `<value>${value}</value>`).join("")}</${operator}>`;
}

export function orderXml(...fields: string[]): string {
  return `<orderby>${fields.map((field) => `<order><field>${field}</field><ascending/></order>`).join("")}</orderby>`;
}

export const SHOW_PRIVATE = "<options><showprivate>true</showprivate></options>";
