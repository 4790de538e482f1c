/**
 * One record written by the generic `create` or `update`. The control id makes a repeat safe: with `uniqueid` the
 * gateway takes one id once. Source: Intacct developer docs, "Requests" and "XML Functions".
 */

import type { ErpCall, Verdict, Written } from "../adapter.ts";
import { badAnswer } from "../verdict.ts";
import { interpret, type Result } from "./answer.ts";
import type { IntacctConfig } from "./config.ts";
import { type GatewayFunction, sessionRequest, type Xml } from "./request.ts";
import type { XmlElement } from "./xml.ts";

export interface RecordWrite {
  function: "create" | "update";
  object: string;
  record: { [name: string]: Xml | Xml[] };
  /** The function's control id. */
  key: string;
  /** Whose session writes it, where not the connection's own. */
  scope?: string;
  /** A read that runs right before it; where that fails, nothing is written. */
  before?: GatewayFunction;
  /**
   * Names the record from the keys in the answer: RECORDNO, and the natural key where there is one. `before`: what the
   * read before it gave. Undefined where that cannot be.
   */
  written(keys: Record<string, string>, before: XmlElement | undefined): Written | undefined;
}

export function writeCall(config: IntacctConfig, write: RecordWrite): ErpCall<Written> {
  return {
    label: `${write.function} ${write.object}`,
    effect: "write",
    ...(write.scope !== undefined && { scope: write.scope }),
    ...(write.before !== undefined && { cost: 2 }),
    build: (credential) =>
      sessionRequest(config, credential, {
        controlId: write.key,
        unique: true,
        before: write.before,
        body: { [write.function]: { [write.object]: write.record } },
      }),
    interpret(answer) {
      const verdict = interpret(answer, "write", write.key, write.before?.controlId);
      return verdict.kind === "ok" ? named(verdict.value, write) : verdict;
    },
  };
}

function named({ data, before }: Result, write: RecordWrite): Verdict<Written> {
  const keys = data?.children.find(({ name }) => name.toUpperCase() === write.object)?.fields;
  if (keys?.["RECORDNO"] === undefined) return badAnswer("write", "the answer does not name the record");
  const written = write.written(keys, before);
  if (written === undefined) return badAnswer("write", "the read before it does not show the record");
  return { kind: "ok", value: written };
}

/** Without the empty ones: an empty element clears its field. */
export function filled(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
}

/** `{"DISPLAYCONTACT.EMAIL1": …}` → nested elements: read dotted, written nested. */
export function nested(row: Record<string, string>): { [name: string]: Xml } {
  const root: { [name: string]: Xml } = {};
  for (const [path, value] of Object.entries(row)) {
    const [last = "", ...parents] = path.split(".").reverse();
    const place = parents.reverse().reduce((outer, name) => {
      const inner = (outer[name] ?? {}) as { [name: string]: Xml };
      outer[name] = inner;
      return inner;
    }, root);
    place[last] = value;
  }
  return root;
}
