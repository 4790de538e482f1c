import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type Element, readXml } from "./xml.ts";

/** One record of the built app: what a `record_update` file inserts. */
export interface AppRecord {
  file: string;
  table: string;
  sysId: string;
  values: Map<string, string>;
  /** Columns that name a record besides giving its sys_id, as references to roles do. */
  names: Map<string, string>;
}

export interface IndexDefinition {
  table: string;
  name: string;
  unique: boolean;
  columns: string[];
}

export interface AppFiles {
  records: AppRecord[];
  indexes: IndexDefinition[];
}

/**
 * Reads the output of `now-sdk build`: `update`, `author_elective_update` and `scope` hold records, `dictionary`
 * holds the indexes (columns come from the sys_dictionary records, as on an instance).
 */
export function readApp(appDir: string): AppFiles {
  const app: AppFiles = { records: [], indexes: [] };
  for (const file of filesOf(appDir)) {
    const root = readXml(readFileSync(file, "utf8"));
    if (root.name === "database") app.indexes.push(...readIndexes(root));
    else app.records.push(...readRecords(root, relative(appDir, file)));
  }
  return app;
}

/** SHA-256 over all files. */
export function hashOf(appDir: string): string {
  const hash = createHash("sha256");
  for (const file of filesOf(appDir)) hash.update(relative(appDir, file)).update(readFileSync(file));
  return hash.digest("hex");
}

function filesOf(appDir: string): string[] {
  const files = ["scope", "update", "author_elective_update", "dictionary"].flatMap((folder) =>
    xmlFiles(join(appDir, folder)),
  );
  if (files.length === 0) throw new Error(`no built app in ${appDir}: run now-sdk build`);
  return files;
}

function xmlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".xml"))
    .sort()
    .map((name) => join(folder, name));
}

function readRecords(root: Element, file: string): AppRecord[] {
  const records: AppRecord[] = [];
  for (const element of root.children) {
    if (isContainer(element)) records.push(...readRecords(element, file));
    else if (element.attributes["action"] === "INSERT_OR_UPDATE") records.push(toRecord(element, file));
    else if (!isRemoval(element)) throw new Error(`not simulated: ${element.name} in ${file}`);
  }
  return records;
}

/** Records of a choice set, a list or a form come wrapped in one element, which is no record itself (SDK 4.9.0). */
function isContainer({ name, attributes }: Element): boolean {
  const layouts = ["sys_ui_list", "sys_ui_section", "sys_ui_form_sections"];
  return name === "sys_choice_v2" || (layouts.includes(name) && attributes["action"] === undefined);
}

/** A fresh instance has nothing to remove. */
function isRemoval(element: Element): boolean {
  return ["DELETE", "delete_multiple"].includes(element.attributes["action"] ?? "");
}

function toRecord(element: Element, file: string): AppRecord {
  const values = new Map(element.children.map((child) => [child.name, child.text]));
  // The parent's sys_id is made up anew by every build; its name is what counts.
  const parent = element.children.find((child) => child.name === "super_class");
  if (parent?.attributes["name"]) values.set("super_class", parent.attributes["name"]);
  const named = element.children.filter((child) => child.attributes["name"] !== undefined);
  const names = new Map(named.map((child) => [child.name, child.attributes["name"] ?? ""]));
  return { file, table: element.name, sysId: values.get("sys_id") ?? "", values, names };
}

function readIndexes(root: Element): IndexDefinition[] {
  return root.children.flatMap((table) =>
    table.children
      .filter((child) => child.name === "index")
      .map((index) => ({
        table: table.attributes["name"] ?? "",
        name: index.attributes["name"] ?? "",
        unique: index.attributes["unique"] === "true",
        columns: index.children.map((column) => column.attributes["name"] ?? ""),
      })),
  );
}
