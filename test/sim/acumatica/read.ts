/**
 * Lists and single records. A list is compiled to one query: whatever cannot be optimized fails the whole of it; a
 * record by its keys or id goes another way. Source: Integration Development Guide, Get_Records, Get_Record_by_Key.
 */

import type { Company } from "./company.ts";
import { badRequest, noEntity, notOptimized, type SiteAnswer } from "./errors.ts";
import { type Filter, parseFilter } from "./filter.ts";
import { definitionOf, fieldsOf, keysOf } from "./metadata.ts";
import { type RenderContext, render } from "./render.ts";
import { checkParameters, checkRights, type EntityCall } from "./request.ts";
import { type Shape, shapeOf } from "./shape.ts";
import type { Rec } from "./store.ts";

export function list(call: EntityCall, company: Company): SiteAnswer {
  checkParameters(call);
  checkRights(call, company);
  const { entity, query, contract } = call;
  const { settings, store } = company;
  const shape = shapeIn(call);
  const text = query.get("$filter");
  const filter = text === null ? undefined : parseFilter(text, entity, contract);
  checkOptimized(entity, shape, filter, settings.notOptimized[entity] ?? []);
  const found =
    filter !== undefined && isEmptyByViews(entity, filter, settings.crossViewFilters)
      ? []
      : store
          .all(entity, settings.listOrder)
          .filter((rec) => isShown(rec, call) && (filter?.matches(rec) ?? true));
  const skip = numberOf(query.get("$skip")) ?? 0;
  const top = numberOf(query.get("$top"));
  const rows = found.slice(skip, top === undefined ? undefined : skip + top);
  const context = contextOf(call, company);
  return { status: 200, body: rows.map((rec, at) => render(entity, rec, at + 1, shape, context)) };
}

export function single(call: EntityCall, company: Company): SiteAnswer {
  checkParameters(call, ["$select", "$expand", "$custom"]);
  checkRights(call, company);
  const rec = addressed(call, company);
  if (rec === undefined || !isShown(rec, call)) throw noEntity();
  return { status: 200, body: answered(call, company, rec, shapeIn(call)) };
}

/** Archived records come with `PX-ApiArchive: SHOW` alone (guide of 2026 R2, "Query parameters"). */
function isShown({ archived = false }: Rec, { headers }: EntityCall): boolean {
  return !archived || headers["px-apiarchive"] === "SHOW";
}

/** `/{key1}/{key2}`, `/{key1}|{key2}` or `/{guid}`. */
function addressed({ entity, path }: EntityCall, { store }: Company): Rec | undefined {
  const [only = ""] = path;
  if (path.length === 1 && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(only))
    return store.byId(entity, only);
  const keys = path.length === 1 ? only.split("|") : path;
  return keys.length === keysOf(entity).length ? store.get(entity, keys) : undefined;
}

export function answered(call: EntityCall, company: Company, rec: Rec, shape: Shape): object {
  const { endpoint, version, entity } = call;
  const links = company.settings.links ? `/entity/${endpoint}/${version}/${entity}` : undefined;
  return render(entity, rec, 1, shape, { ...contextOf(call, company), links });
}

export function shapeIn({ entity, query, contract }: EntityCall): Shape {
  return shapeOf(entity, { select: query.get("$select"), expand: query.get("$expand") }, contract);
}

function contextOf({ contract }: EntityCall, { settings }: Company): RenderContext {
  return { contract, serverOffset: settings.serverOffset };
}

function checkOptimized(
  entity: string,
  shape: Shape,
  filter: Filter | undefined,
  stubborn: readonly string[],
): void {
  const chosen =
    shape.fields ?? new Set(Object.keys(fieldsOf(entity, 4)).filter((name) => isPlain(entity, name)));
  const inScope = new Set([...chosen, ...shape.parts.keys(), ...(filter?.fields ?? [])]);
  const failing = stubborn.filter((name) => inScope.has(name));
  if (failing.length > 0) throw notOptimized(failing);
}

function isPlain(entity: string, name: string): boolean {
  return definitionOf(entity)?.fields[name]?.endsWith("Value") === true;
}

/** The view before `: 2` is the same one with other fields of it on the form. */
function isEmptyByViews(entity: string, { fields }: Filter, setting: "empty" | "work"): boolean {
  if (setting === "work") return false;
  const views = fields.map((name) => (definitionOf(entity)?.views?.[name] ?? "").replace(/: \d+$/, ""));
  return new Set(views).size > 1;
}

function numberOf(text: string | null): number | undefined {
  if (text === null) return undefined;
  if (!/^\d+$/.test(text)) throw badRequest(`The value '${text}' is not valid.`);
  return Number(text);
}
