/**
 * `$select` and `$expand`: what of a record is answered. Contract 4 names nested things by a path, contract 5 inside
 * brackets. Source: Integration Development Guide, Get_Records; guide of 2026 R2, "Query parameters".
 */

import { badFilter, NotSimulated } from "./errors.ts";
import { type Contract, fieldsOf } from "./metadata.ts";

export interface Shape {
  /** Undefined: every field. */
  fields: ReadonlySet<string> | undefined;
  parts: ReadonlyMap<string, Shape>;
}

export const EVERYTHING: Shape = { fields: undefined, parts: new Map() };

export function shapeOf(
  entity: string,
  { select, expand }: { select: string | null; expand: string | null },
  contract: Contract,
): Shape {
  if (contract === 5) return bracketed(entity, select ?? "", expand ?? "");
  const paths = names(expand).map((path) => path.split("/"));
  return nested(entity, select === null ? undefined : names(select).map((path) => path.split("/")), paths);
}

function names(list: string | null): string[] {
  return (list ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function nested(type: string, select: string[][] | undefined, expand: string[][]): Shape {
  const types = fieldsOf(type, 4);
  const parts = new Map<string, Shape>();
  for (const name of new Set(expand.map(([first = ""]) => first))) {
    if (name === "files") throw new NotSimulated("$expand=files");
    const inner = partType(type, types, name);
    const below = (paths: string[][]): string[][] =>
      paths.filter(([first, second]) => first === name && second !== undefined).map(([, ...rest]) => rest);
    const chosen = below(select ?? []);
    parts.set(name, nested(inner, chosen.length > 0 ? chosen : undefined, below(expand)));
  }
  for (const [first = "", second] of select ?? [])
    if (types[first] === undefined || (second !== undefined && !parts.has(first))) throw unknown(first, type);
  // The fields of a part may be chosen alone; then the record's own are all there.
  const own = (select ?? []).filter(([, second]) => second === undefined).map(([first = ""]) => first);
  return { fields: own.length === 0 ? undefined : new Set(own), parts };
}

/** `MainContact($select=Email;$expand=Address($select=City)),Details` */
function bracketed(type: string, select: string, expand: string): Shape {
  const types = fieldsOf(type, 5);
  const parts = new Map<string, Shape>();
  for (const item of split(expand, ",")) {
    const match = /^(\w+)(?:\((.*)\))?$/s.exec(item.trim());
    if (match === null) throw badFilter(`Syntax error in '${item}'.`);
    const [, name = "", options = ""] = match;
    const given = Object.fromEntries(
      split(options, ";").map((option) => {
        const [, key = "", value = ""] = /^\$(select|expand)=(.*)$/s.exec(option.trim()) ?? [];
        if (key === "") throw badFilter(`Syntax error in '${option}'.`);
        return [key, value];
      }),
    );
    parts.set(name, bracketed(partType(type, types, name), given["select"] ?? "", given["expand"] ?? ""));
  }
  const own = names(select);
  for (const name of own) if (types[name] === undefined || name.includes("/")) throw unknown(name, type);
  return { fields: own.length === 0 ? undefined : new Set(own), parts };
}

/** At the top level of brackets only. */
function split(text: string, separator: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let item = "";
  for (const character of text) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (character === separator && depth === 0) {
      items.push(item);
      item = "";
    } else item += character;
  }
  return [...items, item].filter((each) => each.trim() !== "");
}

function partType(type: string, types: Record<string, string>, name: string): string {
  const found = types[name];
  if (found === undefined || found.endsWith("Value")) throw unknown(name, type);
  return found.replace("[]", "");
}

/** Wording not recorded. */
function unknown(name: string, type: string) {
  return badFilter(`Could not find a property named '${name}' on type '${type}'.`);
}
