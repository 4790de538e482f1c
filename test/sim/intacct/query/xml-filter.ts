import { children, type XmlNode } from "../xml/tree.ts";
import type { Comparison, Condition } from "./condition.ts";

/** The one node below `<filter>`; its shape was checked against the schema before. */
export function readFilter(node: XmlNode): Condition {
  if (node.name === "and" || node.name === "or")
    return { op: node.name, items: node.children.map(readFilter) };
  return {
    op: "compare",
    how: node.name as Comparison,
    field: children(node, "field")[0]?.text.trim() ?? "",
    values: children(node, "value").map((value) => value.text),
  };
}
