import { FunctionFailure, NotSimulated } from "../errors.ts";
import { child, textOf, type XmlNode } from "../xml/tree.ts";
import { element } from "../xml/write.ts";
import type { FunctionContext, FunctionOutcome } from "./context.ts";
import type { AnyField } from "./resolve.ts";

/** `lookup`: fields and relations of an object; needs no right to its data (estuary/connectors). */
export function lookup(node: XmlNode, context: FunctionContext): FunctionOutcome {
  if (child(node, "docparid")) throw new NotSimulated("lookup with docparid");
  const object = known(textOf(node, "object"), context);
  const fields = [...object.fields.values()].map(described).join("");
  const relations = Object.keys(object.relations).map(
    (name) =>
      `<Relationship>${element("OBJECTPATH", name)}${element("OBJECTNAME", name)}${element("LABEL", "")}${element("RELATIONSHIPTYPE", "MANY2ONE")}${element("RELATEDBY", `${name}ID`)}</Relationship>`,
  );
  const type = `<Type Name="${object.name}" DocumentType=""><Fields>${fields}</Fields><Relationships>${relations.join("")}</Relationships></Type>`;
  return { data: `<data listtype="All" count="1">${type}</data>`, billed: 0, written: [] };
}

/** Intacct developer docs, Queries, "Finding an object's queryable fields and values". */
function described({ id, spec }: AnyField): string {
  const labels = spec.type === "BOOLEAN" ? ["true", "false"] : Object.keys(spec.codes ?? {});
  const valid = labels.map((label) => element("VALIDVALUE", label)).join("");
  return `<Field>${element("ID", id)}${element("LABEL", spec.label)}${element("DESCRIPTION", spec.label)}${element("REQUIRED", String(spec.required ?? false))}${element("READONLY", String(spec.access === "system"))}${element("DATATYPE", spec.type)}${valid && `<VALIDVALUES>${valid}</VALIDVALUES>`}${element("ISCUSTOM", String(id.startsWith("GLDIM") || id === "BUILDING_CODE"))}</Field>`;
}

/** `inspect`: field names only, or with `*` every object (craibuc/PsIntacct, Get-Object fixtures). */
export function inspect(node: XmlNode, context: FunctionContext): FunctionOutcome {
  if (child(node, "name")) throw new NotSimulated("inspect by name");
  if (node.attributes["detail"] === "1") throw new NotSimulated("inspect with detail");
  const name = textOf(node, "object");
  const content = name === "*" ? everyObject(context) : oneObject(name, context);
  return { data: `<data listtype="All" count="1">${content}</data>`, billed: 0, written: [] };
}

function everyObject({ objects }: FunctionContext): string {
  return [...objects.keys()].map((name) => `<type typename="${name.toLowerCase()}">${name}</type>`).join("");
}

function oneObject(name: string, context: FunctionContext): string {
  const object = known(name, context);
  const fields = [...object.fields.keys()].map((id) => element("Field", id)).join("");
  return `<Type Name="${object.name}"><Fields>${fields}</Fields></Type>`;
}

function known(name: string, { objects }: FunctionContext) {
  const object = objects.get(name.toUpperCase());
  if (!object)
    throw new FunctionFailure({
      errorno: "Query Failed",
      description2: `Object definition ${name} not found`,
    });
  return object;
}

/**
 * `readUserFormatting` (Intacct developer docs, Users): how this user's times are written. Whether the reply
 * sits in `<data>` is not shown there; as every other function's it does here.
 */
export function readUserFormatting(node: XmlNode, context: FunctionContext): FunctionOutcome {
  const { caller, settings } = context;
  if (textOf(node, "userId") !== caller.userId && textOf(node, "key") !== USER_RECORD)
    throw new FunctionFailure({
      errorno: "DL02000001",
      description2: "There was an error processing the request.",
    });
  const formatting = [
    element("recordno", USER_RECORD),
    element("locale", "en_US"),
    element("dateformat", "/mdY"),
    element("gmtoffset", settings.timeZoneOffset),
    element("clock", "24"),
  ];
  return {
    data: `<data><userformatting>${formatting.join("")}</userformatting></data>`,
    billed: 0,
    written: [],
  };
}

const USER_RECORD = "48";
