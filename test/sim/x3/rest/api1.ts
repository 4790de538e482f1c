/** `/api1/x3/erp/{ENDPOINT}/…`: from the address to what it asks for. Sources as cited in the files around. */

import type { Company, Row } from "../company/company.ts";
import type { X3Settings } from "../settings.ts";
import { type Commit, NotSimulated, type Reply, type X3Call } from "../types.ts";
import { classesOf, type X3Class } from "./classes.ts";
import { list } from "./list.ts";
import { diagnosis, json, NO_RECORD, Refusal } from "./refusal.ts";
import { showDetails } from "./show.ts";
import { create, update } from "./write.ts";

export interface Api1 {
  company: Company;
  settings: X3Settings;
  commits: Commit[];
  endpoint: string;
}

export interface RestRequest {
  method: string;
  url: URL;
  body: string;
}

const PATH =
  /^\/api1\/x3\/erp\/([^/]+)\/([A-Z0-9_]+)(?:\('((?:[^']|'')*)'\)|\/(\$template|\$prototypes\('[^']*'\)))?$/;

/** Class, facet and key that the request is about, as far as its address can be read. */
export function targetOf({
  method,
  url,
}: RestRequest): X3Call & { key: string; endpoint: string; special: string } {
  const match = PATH.exec(decodeURIComponent(url.pathname));
  const [, endpoint = "", name = "", key = "", special = ""] = match ?? [];
  const facet = (url.searchParams.get("representation") ?? "").split(".").slice(1).join(".");
  const call = { transport: "rest" as const, method, class: name, facet: special.slice(0, 11) || facet };
  return { ...call, key: key.replaceAll("''", "'"), endpoint, special };
}

export function answer(api: Api1, request: RestRequest): Reply {
  const target = targetOf(request);
  const { method } = request;
  if (method === "PATCH") throw new Refusal(405, "Method not allowed: PATCH");
  if (target.class === "") throw new Refusal(404, `Not found: ${request.url.pathname}`);
  if (target.endpoint !== api.endpoint) throw new Refusal(404, `Unknown endpoint: ${target.endpoint}`);
  if (!api.settings.userMapped)
    throw new Refusal(500, "User RELAY is not mapped to an X3 user on this endpoint");
  const shown = classesOf(api.settings).find(({ name }) => name === target.class);
  if (shown === undefined) throw new Refusal(404, `Unknown class: ${target.class}`);
  if (api.settings.deniedClasses.includes(target.class))
    throw new Refusal(403, `You are not authorised: ${target.class}`);
  if (method !== "GET" && shown.table !== "BPSUPPLIER")
    throw new Refusal(403, `${target.class}: writing is not authorised`);
  if (target.special !== "") return prototype(shown, target.special);
  checkRepresentation(shown, request.url.searchParams.get("representation"), api.settings);
  return perform(api, shown, target, request);
}

function perform(
  api: Api1,
  shown: X3Class,
  target: { key: string; facet: string },
  request: RestRequest,
): Reply {
  const { key, facet } = target;
  const classUrl = request.url.origin + request.url.pathname.replace(/\('.*$/, "");
  const { method } = request;
  if (method === "GET" && facet === "$query" && key === "")
    return list(api.company, shown, request.url.searchParams, { classUrl, settings: api.settings });
  if (method === "GET" && ["$details", "$edit"].includes(facet) && key !== "") return read(api, shown, key);
  if (method === "POST" && facet === "$create" && key === "")
    return create(api, shown, bodyOf(request), classUrl);
  if (method === "PUT" && facet === "$edit" && key !== "") return update(api, shown, key, bodyOf(request));
  if (["GET", "POST", "PUT"].includes(method))
    throw new Refusal(400, `${method} does not fit the facet ${facet}`);
  throw new NotSimulated(`${method} on ${shown.name}.${facet}`);
}

function checkRepresentation(shown: X3Class, text: string | null, settings: X3Settings): void {
  if (text === null) throw new Refusal(400, "Parameter representation is missing");
  const [name, facet = ""] = [text.split(".")[0], text.split(".").slice(1).join(".")];
  if (name !== shown.representation) throw new Refusal(400, `Unknown representation: ${name}`);
  if (!shown.facets.includes(facet))
    throw new Refusal(settings.missingFacetStatus, `Facet ${facet} is not available on ${name}`);
}

function read({ company, settings }: Api1, shown: X3Class, key: string): Reply {
  const row = company.get(shown.table, key);
  const isOther =
    shown.name === (settings.classNames["BPSINVOICE"] ?? "BPSINVOICE") && row?.["BPSINVLIG"] === undefined;
  if (row === undefined || isOther) return json(200, { $diagnoses: [diagnosis(NO_RECORD)] });
  return { ...json(200, showDetails(row, shown, settings)), rows: 1 };
}

/** As little of a prototype as tells that the facet is there. Source: Sage, "SData web service for Create". */
function prototype(shown: X3Class, special: string): Reply {
  const facet = /^\$prototypes\('([^']*)\.(\$[a-z]+)'\)$/.exec(special);
  if (facet === null) throw new NotSimulated(special);
  if (facet[1] !== shown.representation) throw new Refusal(400, `Unknown representation: ${facet[1]}`);
  if (!shown.facets.includes(facet[2] ?? "")) throw new Refusal(400, `Facet ${facet[2]} is not available`);
  const properties = Object.fromEntries(
    shown.details.map((name) => [name, { $type: "application/x-string", $title: name }]),
  );
  return json(200, { $url: `${shown.name}/${special}`, $properties: properties });
}

function bodyOf({ body }: RestRequest): Row {
  try {
    const parsed = JSON.parse(body) as unknown;
    if (parsed !== null && typeof parsed === "object" && !Array.isArray(parsed)) return parsed as Row;
  } catch {
    // Falls through to the refusal below: the server does not tell malformed from wrong.
  }
  throw new Refusal(400, "The body is not a JSON object");
}
