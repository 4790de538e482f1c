/**
 * Which class or node is read for each entity, and which of its properties is what. The one table of names; an
 * operator's `resources` override it. Sources: columns and keys of a real X3 database
 * (nuttanon001/VipcoSageX3_A7, SageX3Context.cs); classes in public clients of api1; nodes of
 * Sage-ERP-X3/sample-x3-ws-php-webportal. See README.md for what is not verified.
 */

import type { X3Config } from "./config.ts";
import type { Override } from "./overrides.ts";
import { graphqlResources } from "./resources-graphql.ts";
import { restResources } from "./resources-rest.ts";

export type X3Entity = "supplier" | "purchase_order" | "invoice" | "gl_account" | "cost_center";

/** Property names in order of preference: the first that has a value counts. */
export type Names = readonly string[];

export interface Resource {
  /** Class, or package and node. */
  class: string;
  representation: string;
  list_facet: string;
  detail_facet: string | null;
  package: string;
  node: string;
  /** Properties that the external_id is made of; parts are joined by `~`. */
  key: readonly string[];
  watermark: string | null;
  /** Collections of lines: the first that is there. */
  lines: Names;
  properties: Readonly<Record<string, Names>>;
  line_properties: Readonly<Record<string, Names>>;
  /** Properties that have no canonical field and travel in `dimensions`, under their own names. */
  dimensions: Names;
  line_dimensions: Names;
}

export function resourceOf(entity: X3Entity, { transport, resources }: X3Config): Resource {
  const defaults = (transport === "rest" ? restResources : graphqlResources)[entity];
  const own: Override = resources[entity] ?? {};
  return {
    ...defaults,
    class: own.class ?? defaults.class,
    representation: own.representation ?? own.class ?? defaults.representation,
    list_facet: own.list_facet ?? defaults.list_facet,
    detail_facet: own.detail_facet === undefined ? defaults.detail_facet : own.detail_facet,
    package: own.package ?? defaults.package,
    node: own.node ?? defaults.node,
    key: own.key ?? defaults.key,
    watermark: own.watermark === undefined ? defaults.watermark : own.watermark,
    lines: own.lines === undefined ? defaults.lines : [own.lines],
    properties: { ...defaults.properties, ...namesOf(own.properties) },
    line_properties: { ...defaults.line_properties, ...namesOf(own.line_properties) },
  };
}

function namesOf(given: Readonly<Record<string, string | null>> = {}): Record<string, Names> {
  return Object.fromEntries(
    Object.entries(given).map(([field, property]) => [field, property === null ? [] : [property]]),
  );
}
