/** What of a record is asked for. Source: Integration Development Guide, Get_Records; guide of 2026 R2, "Query parameters". */

import type { Contract } from "./config.ts";
import { type EntityInfo, keyFields, type Part } from "./entity.ts";
import type { Query } from "./request.ts";

/** `$select` and `$expand` for whole records. Nested ones go into brackets in contract 5, separated by semicolons. */
export function wholeQuery(info: EntityInfo, contract: Contract): Query {
  const own = [...keyFields(info), ...info.fields];
  if (contract === 5) return { $select: own.join(","), $expand: info.parts.map(bracketed).join(",") };
  const paths = info.parts.flatMap((part) => pathsOf(part, ""));
  return {
    $select: [...own, ...paths.flatMap(({ path, fields }) => fields.map((field) => `${path}/${field}`))].join(
      ",",
    ),
    $expand: paths.map(({ path }) => path).join(","),
  };
}

function bracketed({ name, fields, parts = [] }: Part): string {
  const inner = parts.length === 0 ? "" : `;$expand=${parts.map(bracketed).join(",")}`;
  return `${name}($select=${fields.join(",")}${inner})`;
}

function pathsOf(part: Part, before: string): { path: string; fields: readonly string[] }[] {
  const path = `${before}${part.name}`;
  return [
    { path, fields: part.fields },
    ...(part.parts ?? []).flatMap((inner) => pathsOf(inner, `${path}/`)),
  ];
}
