/**
 * `$metadata`: which entity sets, properties and enum members this release has, module by module.
 * Source: SageNADev/Sage300-SDK, docs/webapi, "Web API Developer Reference", $metadata (EDMX 4.0).
 */

import { SaxesParser } from "saxes";
import type { Erp, ErpAnswer, ErpCall, Verdict } from "../adapter.ts";
import type { Sage300Config } from "./config.ts";
import { failureOf } from "./errors.ts";
import { get, type Module } from "./request.ts";

/** Property → type, without namespace and `Collection(…)`. */
export type Properties = ReadonlyMap<string, string>;

export interface Model {
  sets: ReadonlyMap<string, Properties>;
  /** Types of details. */
  types: ReadonlyMap<string, Properties>;
  enums: ReadonlyMap<string, readonly string[]>;
}

export function readModel(erp: Erp<Sage300Config>, module: Module): Promise<Model> {
  return erp.read(metadataCall(erp.config, module));
}

export function metadataCall(config: Sage300Config, module: Module): ErpCall<Model> {
  return {
    label: `GET ${module}/$metadata`,
    effect: "read",
    build: (credential) => get(config, credential, { module, name: "$metadata" }),
    interpret: (answer) => (answer.status === 200 ? modelOf(answer) : failureOf(answer)),
  };
}

function modelOf({ body }: ErpAnswer): Verdict<Model> {
  try {
    return { kind: "ok", value: parseModel(body) };
  } catch (error) {
    const reason = `the answer is not complete XML: ${(error as Error).message}`;
    return { kind: "retry", code: "erp_bad_answer", reason };
  }
}

/** Throws an Error when the text is not one whole, well-formed document that names a set. */
function parseModel(xml: string): Model {
  const types = new Map<string, Map<string, string>>();
  const enums = new Map<string, string[]>();
  const typeOfSet = new Map<string, string>();
  let owner = "";
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("a DOCTYPE is refused");
  });
  parser.on("opentag", ({ name, attributes }) => {
    const own = String(attributes["Name"] ?? "");
    if (name === "EntityType" || name === "ComplexType" || name === "EnumType") owner = own;
    if (name === "EntityType" || name === "ComplexType") types.set(owner, new Map());
    if (name === "EnumType") enums.set(owner, []);
    if (name === "Property") types.get(owner)?.set(own, bare(String(attributes["Type"] ?? "")));
    if (name === "Member") enums.get(owner)?.push(own);
    if (name === "EntitySet") typeOfSet.set(own, bare(String(attributes["EntityType"] ?? "")));
  });
  parser.write(xml).close();
  if (typeOfSet.size === 0) throw new Error("it names no entity set");
  const sets = new Map(
    [...typeOfSet].map(([set, type]) => [set, types.get(type) ?? new Map<string, string>()]),
  );
  return { sets, types, enums };
}

function bare(type: string): string {
  return type.replace(/^Collection\((.*)\)$/, "$1").replace(/^.*\./, "");
}
