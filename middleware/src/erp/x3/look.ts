/**
 * Whether the server offers what the connection is configured for: the endpoint over api1, or the packages of this build
 * over X3 Services, which have had other names. Sources: Sage online help, "API requests";
 * Sage-ERP-X3/sample-x3-ws-php-webportal (history of the package names).
 */

import type { ErpCall } from "../adapter.ts";
import type { Look, Seen } from "../report.ts";
import type { X3Config } from "./config.ts";
import { graphqlCall } from "./graphql-call.ts";
import { resourceOf, type X3Entity } from "./resources.ts";
import { listCall } from "./rest-call.ts";
import type { X3Erp } from "./transport.ts";
import { rowsOf, textOf, valueAt } from "./values.ts";

const ENTITIES: readonly X3Entity[] = ["supplier", "purchase_order", "invoice", "gl_account", "cost_center"];

export const versionLook: Look<X3Config> = {
  name: "erp_endpoint_version",
  take: (erp) => (erp.config.transport === "rest" ? lookAtEndpoint(erp) : lookAtPackages(erp)),
};

async function lookAtEndpoint(erp: X3Erp): Promise<Seen> {
  const resource = resourceOf("gl_account", erp.config);
  await erp.read(listCall(erp.config, resource, { where: "", orderBy: resource.key, key: null, count: 1 }));
  return { ok: true, detail: `api1 offers the endpoint ${erp.config.folder}`, fix: "" };
}

async function lookAtPackages(erp: X3Erp): Promise<Seen> {
  const there = await erp.read(packagesCall(erp.config));
  const wanted = [...new Set(ENTITIES.map((entity) => resourceOf(entity, erp.config).package))];
  const missing = wanted.filter((name) => !there.includes(name));
  if (missing.length === 0) return { ok: true, detail: `X3 Services has ${wanted.join(", ")}`, fix: "" };
  return {
    ok: false,
    detail: `X3 Services has no ${missing.join(", ")}, but ${there.join(", ") || "nothing"}`,
    fix: "Middleware operator: name the packages of this build under `resources` (x3… since 2023 R2, xtremX3… before). ERP admin: activate X3 Services for the folder where they are missing.",
  };
}

function packagesCall(config: X3Config): ErpCall<string[]> {
  const asked = { label: "query packages", query: "{__schema{queryType{fields{name}}}}" };
  return graphqlCall(config, asked, (data) => {
    const fields = rowsOf(valueAt(data, "__schema.queryType.fields"));
    if (fields === undefined)
      return { kind: "retry", code: "erp_bad_answer", reason: "the answer has no schema" };
    return { kind: "ok", value: fields.map((field) => textOf(field, ["name"])) };
  });
}
