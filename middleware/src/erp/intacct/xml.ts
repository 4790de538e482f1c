/**
 * Reads the gateway's answers. A streaming parser that stops at the first flaw: a cut page must never pass
 * for a short one. DOCTYPE and entities are refused, depth is bounded.
 */

import { SaxesParser } from "saxes";
import { stripIllegal, stripIllegalReferences } from "./text.ts";

/** An element with children or attributes; plain leaves are in their parent's `fields`. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  fields: Record<string, string>;
  children: XmlElement[];
}

export class BadXml extends Error {
  override readonly name = "BadXml";
}

const MAX_DEPTH = 32;

/** The one plain value that is listed, in `lookup`; anywhere else a field that stands twice is a flaw. */
const LISTED = "VALIDVALUE";

/** An element that has not ended. Most are leaves, of a page by the ten thousand: what those lack is not made. */
interface Open {
  name: string;
  attributes: Record<string, string>;
  text: string;
  fields?: Record<string, string>;
  children?: XmlElement[];
}

/** Throws BadXml for anything that is not one complete, well-formed document. */
export function parseXml(body: string): XmlElement {
  const parser = new SaxesParser();
  const stack: Open[] = [];
  let root: XmlElement | undefined;

  parser.on("error", (error) => {
    throw new BadXml(error.message);
  });
  parser.on("doctype", () => {
    throw new BadXml("a DOCTYPE is refused");
  });
  parser.on("opentag", (tag) => {
    if (stack.length >= MAX_DEPTH) throw new BadXml("nested too deeply");
    stack.push({ name: tag.name, attributes: tag.attributes, text: "" });
  });
  const addText = (text: string): void => {
    const top = stack.at(-1);
    if (top !== undefined) top.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const element = stack.pop() as Open;
    const parent = stack.at(-1);
    if (parent === undefined) root = whole(element);
    else attach(parent, element);
  });
  // Real gateways have sent control characters inside names; the page is worth more than they are.
  parser.write(stripIllegalReferences(stripIllegal(body))).close();
  if (root === undefined) throw new BadXml("no root element");
  return root;
}

function attach(parent: Open, element: Open): void {
  if (element.fields || element.children || Object.keys(element.attributes).length > 0) {
    parent.children ??= [];
    parent.children.push(whole(element));
    return;
  }
  parent.fields ??= {};
  if (element.name in parent.fields && element.name !== LISTED)
    throw new BadXml(`${element.name} stands twice in ${parent.name}`);
  parent.fields[element.name] = element.text;
}

function whole({ name, attributes, fields = {}, children = [] }: Open): XmlElement {
  return { name, attributes, fields, children };
}

export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((candidate) => candidate.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}
