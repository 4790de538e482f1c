import { FunctionFailure, NotSimulated } from "../errors.ts";
import type { AnyObject } from "../objects/registry.ts";
import { fieldsOf } from "../query/condition.ts";
import { rowWriter } from "../query/render.ts";
import { parseSqlFilter, queryFailed } from "../query/sql-filter.ts";
import { child, textOf, type XmlNode } from "../xml/tree.ts";
import { attributes } from "../xml/write.ts";
import type { FunctionContext, FunctionOutcome } from "./context.ts";
import { type AnyField, listedFields, objectNamed } from "./resolve.ts";
import type { ResultSet } from "./result-sets.ts";

const DEFAULT_PAGE = 100;
const LARGEST_PAGE = 1000;

/** `readByQuery` (Intacct developer docs, Queries): codes in the filter, labels in the reply, headers only, lower-case tags. */
export function readByQuery(node: XmlNode, context: FunctionContext): FunctionOutcome {
  refuseUnbuilt(node);
  const object = objectNamed(context, textOf(node, "object"), "READ_BY_QUERY");
  const { fields } = listedFields(object, textOf(node, "fields"));
  const condition = parseSqlFilter(child(node, "query")?.text ?? "");
  const resolve = (path: string) => filterField(object, path);
  for (const path of fieldsOf(condition)) resolve(path);
  const { engine, settings, caller } = context;
  const find = () =>
    engine.run(object, resolve, {
      condition,
      order: [],
      values: "codes",
      caseInsensitive: false,
      showPrivate: settings.readByQuerySeesPrivate,
      entity: caller.entity,
    });
  const found = find();
  const set: ResultSet = {
    object: object.name,
    pageSize: pageSizeOf(node),
    next: 0,
    rows: settings.resultSet === "frozen" ? () => found : find,
    write: rowWriter(object, fields, { tag: tagOf(object.name, context), owned: false }, settings),
  };
  return page(set, undefined, context);
}

/** `readMore`: the next page of a result of this session. */
export function readMore(node: XmlNode, context: FunctionContext): FunctionOutcome {
  if (child(node, "view") || child(node, "reportId")) throw new NotSimulated("readMore of views and reports");
  const { results, caller } = context;
  const byObject = textOf(node, "object");
  const id =
    byObject === "" ? textOf(node, "resultId") : results.latest(caller.sessionId, byObject.toUpperCase());
  const set = id === undefined ? undefined : results.find(caller.sessionId, id);
  // The real text for a stale id is not known.
  if (!set || id === undefined)
    throw new FunctionFailure({
      errorno: "readMore Failed",
      description2: `Invalid result id ${id ?? byObject}`,
    });
  return page(set, id, context);
}

function page(set: ResultSet, id: string | undefined, context: FunctionContext): FunctionOutcome {
  const rows = set.rows();
  const shown = rows.slice(set.next, set.next + set.pageSize);
  set.next += shown.length;
  const remaining = Math.max(0, rows.length - set.next);
  const { results, caller } = context;
  if (remaining === 0 && id !== undefined) results.drop(id);
  const heading = attributes({
    listtype: tagOf(set.object, context),
    count: shown.length,
    totalcount: rows.length,
    numremaining: remaining,
    resultId: remaining === 0 ? "" : (id ?? results.keep(caller.sessionId, set)),
  });
  const data =
    shown.length === 0
      ? `<data${heading}/>`
      : `<data${heading}>${shown.map((row) => set.write(row)).join("")}</data>`;
  return { data, billed: 1, written: [] };
}

/** Case differs between recorded replies and SDK mocks. */
function tagOf(object: string, { settings }: FunctionContext): string {
  return settings.readByQueryCase === "lower" ? object.toLowerCase() : object;
}

/** No joins here (Intacct developer docs, Queries): only the object's own fields. */
function filterField(object: AnyObject, path: string): AnyField {
  const field = object.fields.get(path.toUpperCase());
  if (!field) throw queryFailed(`Field ${path} not found in ${object.name}`);
  return field;
}

/** Documented as 1 to 1000; what a larger one does is not. */
function pageSizeOf(node: XmlNode): number {
  const text = textOf(node, "pagesize");
  if (text === "") return DEFAULT_PAGE;
  const size = Number(text);
  if (!Number.isInteger(size) || size < 1 || size > LARGEST_PAGE)
    throw queryFailed(`pagesize must lie between 1 and ${LARGEST_PAGE}`);
  return size;
}

function refuseUnbuilt(node: XmlNode): void {
  const format = textOf(node, "returnFormat");
  if (format !== "" && format !== "xml") throw new NotSimulated(`readByQuery with returnFormat ${format}`);
  if (child(node, "docparid")) throw new NotSimulated("readByQuery with docparid");
}
