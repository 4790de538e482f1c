/** The app as the SDK built it: what an instance gets, not what the sources say. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { appDir } from "../sandbox/app.ts";

/** One record, every field as text; a reference's attribute `name`, where it has one, as `field@name`. */
export type BuiltRecord = Readonly<Record<string, string>>;

interface BuiltColumn {
  name: string;
  type: string;
  label: string;
  maxLength: number;
  scale: number | undefined;
  reference: string;
  /** Value → label; empty where the column has no choices. */
  choices: Record<string, string>;
}

export interface BuiltTable {
  name: string;
  webServiceAccess: boolean;
  columns: Map<string, BuiltColumn>;
  /** Columns of each unique index. */
  unique: string[][];
}

interface XmlNode {
  [name: string]: XmlNode[] | string | undefined;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  trimValues: false,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
  textNodeName: "#text",
  cdataPropName: "#text",
});

function parse(path: string): XmlNode {
  return parser.parse(readFileSync(path, "utf8")) as XmlNode;
}

function nodes(node: XmlNode | undefined, name: string): XmlNode[] {
  const found = node?.[name];
  return Array.isArray(found) ? found : [];
}

function textOf(value: XmlNode[string] | XmlNode): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(textOf).join("");
  return value === undefined ? "" : textOf(value["#text"]);
}

function filesIn(folder: string): string[] {
  const path = join(appDir, folder);
  if (!existsSync(path)) throw new Error(`${path} is missing: run npm run app:build`);
  return readdirSync(path).map((file) => join(path, file));
}

const wraps = ["sys_ui_list", "sys_ui_section", "sys_ui_form_sections"];

const updates: { table: string; record: BuiltRecord }[] = filesIn("update").flatMap((path) => {
  const [root] = nodes(parse(path), "record_update");
  return Object.keys(root ?? {})
    .filter((table) => !table.startsWith("@") && table !== "#text")
    .flatMap((table) => nodes(root, table).flatMap((node) => recordsIn(table, node)));
});

/** One record, or those of a list or a form, which come wrapped in one element (SDK 4.9.0). */
function recordsIn(table: string, node: XmlNode): { table: string; record: BuiltRecord }[] {
  if (!wraps.includes(table) || node["@action"] !== undefined) return [{ table, record: recordOf(node) }];
  return Object.keys(node)
    .filter((name) => name.startsWith("sys_"))
    .flatMap((inner) => nodes(node, inner).map((one) => ({ table: inner, record: recordOf(one) })));
}

function recordOf(node: XmlNode): BuiltRecord {
  const fields = Object.keys(node).filter((name) => !name.startsWith("@") && name !== "#text");
  return Object.fromEntries(
    fields.flatMap((name) => {
      const named = nodes(node, name)[0]?.["@name"];
      const value: [string, string] = [name, textOf(node[name])];
      return typeof named === "string" ? [value, [`${name}@name`, named]] : [value];
    }),
  );
}

/** Every record of a table that the app ships. */
export function records(table: string): BuiltRecord[] {
  return updates.filter((update) => update.table === table).map(({ record }) => record);
}

/** Every record with the table it is for. */
export const allRecords: readonly { table: string; record: BuiltRecord }[] = updates;

export const tables: ReadonlyMap<string, BuiltTable> = new Map(
  filesIn("dictionary").map((path) => [basename(path, ".xml"), tableOf(path)]),
);

export function table(name: string): BuiltTable {
  const found = tables.get(name);
  if (!found) throw new Error(`the app has no table ${name}`);
  return found;
}

function tableOf(path: string): BuiltTable {
  const [collection] = nodes(nodes(parse(path), "database")[0], "element");
  if (!collection) throw new Error(`${path} holds no table`);
  const columns = nodes(collection, "element").map(columnOf);
  return {
    name: textOf(collection["@name"]),
    webServiceAccess: collection["@ws_access"] === "true",
    columns: new Map(columns.map((column) => [column.name, column])),
    unique: nodes(collection, "index")
      .filter((index) => index["@unique"] === "true")
      .map((index) => nodes(index, "element").map((element) => textOf(element["@name"]))),
  };
}

function columnOf(node: XmlNode): BuiltColumn {
  const scale = /scale=(\d+)/.exec(textOf(node["@attributes"]))?.[1];
  const choices = nodes(nodes(node, "choice")[0], "element");
  return {
    name: textOf(node["@name"]),
    type: textOf(node["@type"]),
    label: textOf(node["@label"]),
    maxLength: Number(node["@max_length"]),
    scale: scale === undefined ? undefined : Number(scale),
    reference: textOf(node["@reference"]),
    choices: Object.fromEntries(
      choices.map((choice) => [textOf(choice["@value"]), textOf(choice["@label"])]),
    ),
  };
}
