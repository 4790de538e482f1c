/** The committed extract of the vendor's OpenAPI documents, and requests and answers held against it. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { badRequest, NotSimulated, notFound } from "./errors.ts";
import { type Flaw, type Schema, Schemas } from "./schema.ts";
import type { ServiceTitanSettings } from "./settings.ts";

interface Parameter {
  name: string;
  in: "path" | "query";
  required?: boolean;
  schema: Schema;
}

interface Body {
  content: { "application/json": { schema: Schema } };
}

interface Operation {
  parameters?: Parameter[];
  requestBody?: Body;
  responses: Record<string, Partial<Body>>;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** An operation that a request names. */
export interface Matched {
  /** E.g. `inventory/vendors/{id}`. */
  resource: string;
  operation: Operation;
  /** Path parameters. */
  path: Record<string, string>;
}

const document = JSON.parse(readFileSync(join(import.meta.dirname, "openapi.json"), "utf8")) as Document;
const schemas = new Schemas(document.components.schemas);

const routes = Object.entries(document.paths).map(([template, operations]) => ({
  operations,
  resource: template
    .replace("/v2/tenant/{tenant}", "")
    .slice(1)
    .replace(/\{\w+\}/, "{id}"),
  pattern: new RegExp(`^${template.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`),
}));

/** Fixed names before parameters: `ap-bills/custom-fields` is no bill's id. */
export function match(method: string, path: string): Matched {
  const found = routes
    .map((route) => ({ ...route, hit: route.pattern.exec(path) }))
    .find(({ hit }) => hit !== null);
  if (found?.hit == null) throw notFound("The requested resource");
  const operation = found.operations[method.toLowerCase()];
  if (operation === undefined) throw new NotSimulated(`${method} ${found.resource}`);
  return { resource: found.resource, operation, path: { ...found.hit.groups } };
}

/** The parameters as their types: integers, booleans, text. */
export function parametersOf(
  { operation, path }: Matched,
  query: URLSearchParams,
  settings: ServiceTitanSettings,
): Record<string, unknown> {
  const declared = operation.parameters ?? [];
  const unknown = [...query.keys()].filter((name) => !declared.some((parameter) => parameter.name === name));
  if (unknown.length > 0 && settings.unknownParameters === "refuse")
    throw new NotSimulated(`query parameters that the operation does not have: ${unknown.join(", ")}`);
  const errors: Record<string, string[]> = {};
  const values: Record<string, unknown> = {};
  for (const { name, in: place, schema } of declared) {
    const texts = place === "path" ? [path[name] ?? ""] : query.getAll(name);
    if (texts.length === 0) continue;
    const value = typed(schema, texts);
    const flaws = schemas.flaws(schema, value);
    if (flaws.length > 0) errors[name] = flaws.map(({ message }) => `The value ${message}.`);
    values[name] = value;
  }
  if (Object.keys(errors).length > 0) throw badRequest(errors);
  return values;
}

/** A text that is not of its type stays text, for the schema to refuse. */
function typed(schema: Schema, texts: string[]): unknown {
  if (schema.type === "array") return texts.map((text) => typed(schema.items ?? {}, [text]));
  const [text = ""] = texts;
  if (schema.type === "integer" && /^-?\d+$/.test(text)) return Number(text);
  if (schema.type === "number" && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (schema.type === "boolean" && /^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return text;
}

export function bodyOf(
  { operation }: Matched,
  text: string,
  { unknownMembers }: ServiceTitanSettings,
): Record<string, unknown> {
  const schema = operation.requestBody?.content["application/json"].schema;
  if (schema === undefined) throw new Error("the operation takes no body");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badRequest({ "": ["The body is not JSON."] });
  }
  const flaws = schemas
    .flaws(schema, value)
    .filter(({ message }) => unknownMembers === "refuse" || !message.endsWith("is not known."));
  if (flaws.length > 0) throw badRequest(byPath(flaws));
  return value as Record<string, unknown>;
}

/** PascalCase, as the service names fields in errors. */
function byPath(flaws: Flaw[]): Record<string, string[]> {
  const grouped = Object.groupBy(flaws, ({ path }) =>
    path.replace(/(^|\.)[a-z]/g, (hit) => hit.toUpperCase()),
  );
  return Object.fromEntries(
    Object.entries(grouped).map(([path, items]) => [path, (items ?? []).map(({ message }) => message)]),
  );
}

/** @throws Error when the simulator itself answers what the documents do not allow */
export function checkAnswer({ resource, operation }: Matched, value: unknown): void {
  const schema = operation.responses["200"]?.content?.["application/json"].schema;
  if (schema === undefined) throw new Error(`${resource} has no answer`);
  const [flaw] = schemas.flaws(schema, value);
  if (flaw !== undefined) throw new Error(`${resource} answers ${flaw.path}: ${flaw.message}`);
}
