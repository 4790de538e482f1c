import { FunctionFailure } from "../errors.ts";
import type { AnyObject } from "../objects/registry.ts";
import type { ObjectField } from "../query/object.ts";
import { queryFailed } from "../query/sql-filter.ts";
import type { FunctionContext } from "./context.ts";

type ApiOperation = "READ" | "READ_BY_NAME" | "READ_BY_QUERY" | "QUERY" | "CREATE" | "UPDATE" | "DELETE";

/**
 * The object, or the gateway's refusal: "Object definition X not found" (intacct/intacct-sdk-js, ResultTest.ts)
 * or PL04000005 where the user has no right (estuary/connectors).
 */
export function objectNamed(context: FunctionContext, name: string, operation: ApiOperation): AnyObject {
  const { settings, objects } = context;
  if (settings.deniedObjects.includes(name.toUpperCase()))
    throw new FunctionFailure({
      errorno: "PL04000005",
      description2: `You do not have permission for API operation ${operation} on objects of type ${name.toLowerCase()}`,
    });
  if (name.toUpperCase() === "AUDITHISTORY" && !settings.auditHistoryAllowed)
    throw new FunctionFailure({
      errorno: "",
      description2: "You do not have permission to view audit history",
    });
  const object = objects.get(name.toUpperCase());
  if (!object) throw queryFailed(`Object definition ${name} not found`);
  return object;
}

// biome-ignore lint/suspicious/noExplicitAny: see AnyObject
export type AnyField = ObjectField<any>;

/** A field or `RELATION.FIELD` path of `query`; XL03000010 otherwise (fylein/sageintacct-sdk-py, issue 93). */
export function queryField(object: AnyObject, path: string): AnyField {
  const own = object.fields.get(path);
  if (own) return own;
  const dot = path.indexOf(".");
  const relation = path.slice(0, dot);
  const field = path.slice(dot + 1);
  const spec = dot > 0 ? object.relationFields[relation]?.get(field) : undefined;
  const find = object.relations[relation];
  if (!spec || !find)
    throw new FunctionFailure({
      errorno: "XL03000010",
      description2: `Field requested is not valid: ${object.name.toLowerCase()}.${path}`,
    });
  return { id: path, spec, value: (row) => find(row)?.value(field) ?? "" };
}

/** One forbidden field fails the whole query (intacct/intacct-sdk-js, issue 83). */
export function refuseForbidden(context: FunctionContext, object: AnyObject, paths: readonly string[]): void {
  const forbidden = context.settings.forbiddenFields[object.name] ?? [];
  const named = [...new Set(paths)].filter((path) => forbidden.includes(path));
  if (named.length === 0) return;
  throw new FunctionFailure({
    errorno: "XL03000006",
    description2: `The following fields cannot be queried: [\n        ${object.name.toLowerCase()}: [${named.join(", ")}] ]`,
  });
}

/** The field list of read and readByQuery; empty or `*` = all (Intacct developer docs, Bills). */
export function listedFields(object: AnyObject, list: string): { fields: AnyField[]; all: boolean } {
  const names = list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length === 0 || names.includes("*")) return { fields: [...object.fields.values()], all: true };
  return { fields: names.map((name) => listedField(object, name)), all: false };
}

/** The refusal stands in the errorno itself (jfcote87/intacct, functionErrorSuccess.xml). */
function listedField(object: AnyObject, name: string): AnyField {
  const field = object.fields.get(name.toUpperCase());
  if (!field) throw new FunctionFailure({ errorno: `Invalid fields list ${name}` });
  return field;
}
