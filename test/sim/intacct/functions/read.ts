import { FunctionFailure, NotSimulated } from "../errors.ts";
import type { AnyObject } from "../objects/registry.ts";
import { rowWriter } from "../query/render.ts";
import { textOf, type XmlNode } from "../xml/tree.ts";
import { attributes } from "../xml/write.ts";
import type { FunctionContext, FunctionOutcome } from "./context.ts";
import { listedFields, objectNamed } from "./resolve.ts";

/** Keys of one `read` (intacct/intacct-sdk-js, Read.ts). */
const MAXIMUM_KEYS = 100;

/** `read` by RECORDNO; all fields bring the owned lines along (Intacct developer docs, XML Functions). */
export function read(node: XmlNode, context: FunctionContext): FunctionOutcome {
  const object = objectNamed(context, textOf(node, "object"), "READ");
  return records(node, context, object, (key) => object.byKey(key));
}

/** `readByName` by the natural key, VENDORID and the like; a bill's is its record number. */
export function readByName(node: XmlNode, context: FunctionContext): FunctionOutcome {
  const object = objectNamed(context, textOf(node, "object"), "READ_BY_NAME");
  return records(node, context, object, (key) => object.byName(key));
}

function records(
  node: XmlNode,
  context: FunctionContext,
  object: AnyObject,
  find: (key: string) => unknown,
): FunctionOutcome {
  const format = textOf(node, "returnFormat");
  if (format !== "" && format !== "xml") throw new NotSimulated(`read with returnFormat ${format}`);
  const keys = textOf(node, "keys")
    .split(",")
    .map((key) => key.trim())
    .filter((key) => key !== "");
  if (keys.length > MAXIMUM_KEYS) throw new NotSimulated(`read of more than ${MAXIMUM_KEYS} keys`);
  const { fields, all } = listedFields(object, textOf(node, "fields"));
  const found = keys.map((key) => ({ key, row: visible(context, object, find(key)) }));
  const missing = found.filter(({ row }) => row === undefined).map(({ key }) => key);
  if (missing.length > 0 && context.settings.readMissing === "fail")
    throw new FunctionFailure({
      errorno: "DL02000001",
      description2: "There was an error processing the request.",
    });
  const rows = found.filter(({ row }) => row !== undefined).map(({ row }) => row);
  const write = rowWriter(object, fields, { tag: object.name, owned: all }, context.settings);
  const heading = attributes({ listtype: object.name, count: rows.length });
  return { data: `<data${heading}>${rows.map(write).join("")}</data>`, billed: 1, written: [] };
}

/** An entity's session sees its own transactions and shared master data; the top level reads everything by key. */
function visible(context: FunctionContext, object: AnyObject, row: unknown): unknown {
  const { entity } = context.caller;
  if (row === undefined || entity === "" || object.owner(row) === entity) return row;
  const shared = object.kind === "master" || context.settings.entitySeesTopLevelTransactions;
  return object.owner(row) === "" && shared ? row : undefined;
}
