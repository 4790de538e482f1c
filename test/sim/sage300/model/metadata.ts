import type { EntitySet, Kind } from "./model.ts";
import { ENUMS, ROWS } from "./model.ts";

/** The EDMX of one module of the company (Web API Developer Reference, "$metadata"). */
export function metadataOf(module: string, sets: readonly EntitySet[]): string {
  const namespace = `Sage300.${module}`;
  const type = (kind: Kind): string => {
    if (typeof kind !== "object")
      return {
        string: "Edm.String",
        int: "Edm.Int32",
        decimal: "Edm.Decimal",
        date: "Edm.DateTimeOffset",
        boolean: "Edm.Boolean",
      }[kind];
    return "enum" in kind ? `${namespace}.${kind.enum}` : `Collection(${namespace}.${kind.rows})`;
  };
  const properties = (of: Readonly<Record<string, Kind>>): string =>
    Object.entries(of)
      .map(([name, kind]) => {
        const nullable = kind === "date" || kind === "string" ? "" : ' Nullable="false"';
        return `<Property Name="${name}" Type="${type(kind)}"${nullable} />`;
      })
      .join("");
  const entityTypes = sets.map(
    ({ name, key, properties: own }) =>
      `<EntityType Name="${singular(name)}"><Key>${key.map((part) => `<PropertyRef Name="${part}" />`).join("")}</Key>${properties(own)}</EntityType>`,
  );
  const complexTypes = Object.entries(ROWS).map(
    ([name, own]) => `<ComplexType Name="${name}">${properties(own)}</ComplexType>`,
  );
  const enumTypes = Object.entries(ENUMS).map(
    ([name, members]) =>
      `<EnumType Name="${name}">${members.map((member, index) => `<Member Name="${member}" Value="${index}" />`).join("")}</EnumType>`,
  );
  const container = sets.map(
    ({ name }) => `<EntitySet Name="${name}" EntityType="${namespace}.${singular(name)}" />`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices><Schema Namespace="${namespace}" xmlns="http://docs.oasis-open.org/odata/ns/edm">${[...entityTypes, ...complexTypes, ...enumTypes].join("")}</Schema><Schema Namespace="Default" xmlns="http://docs.oasis-open.org/odata/ns/edm"><EntityContainer Name="Container">${container.join("")}</EntityContainer></Schema></edmx:DataServices></edmx:Edmx>`;
}

function singular(name: string): string {
  return name.replace(/Batches$/, "Batch").replace(/s$/, "");
}
