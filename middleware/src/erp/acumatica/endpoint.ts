/**
 * Whether the instance offers the endpoint that is configured. A version is never worked out from the build: what is
 * not listed is a mistake of the configuration. Source: `GET /entity` of kborovik/acumatica-cli and the official C#
 * client (RootApi); older builds answer a bare array.
 */

import { RelayProblem } from "../../problems.ts";
import type { Erp, ErpCall } from "../adapter.ts";
import type { Json } from "../json.ts";
import type { Look } from "../report.ts";
import { badAnswer } from "../verdict.ts";
import { interpret } from "./answer.ts";
import type { AcumaticaConfig } from "./config.ts";
import { sessionHeaders } from "./request.ts";
import { isRow } from "./value.ts";

interface Offer {
  /** Of the site; empty where it does not say. */
  build: string;
  endpoints: { name: string; version: string }[];
}

const FIX = "Middleware operator: set endpoint and endpoint_version to a pair that the detail names.";

function offerCall(config: AcumaticaConfig): ErpCall<Offer> {
  return {
    label: "endpoints",
    effect: "read",
    build: (credential) => ({
      method: "GET",
      url: `${config.base_url}/entity`,
      headers: { ...sessionHeaders(config, credential), accept: "application/json" },
    }),
    interpret(answer) {
      const verdict = interpret(answer, "read");
      if (verdict.kind !== "ok") return verdict;
      const offer = offerOf(verdict.value);
      return offer === undefined
        ? badAnswer("read", "the list of endpoints is none")
        : { kind: "ok", value: offer };
    },
  };
}

/** For `check`: says which one is used, and whether it is there. */
export const endpointLook: Look<AcumaticaConfig> = {
  name: "erp_endpoint_version",
  async take(erp) {
    const offer = await erp.read(offerCall(erp.config));
    const ok = offers(offer, erp.config);
    return { ok, detail: detailOf(offer, erp.config), fix: ok ? "" : FIX };
  },
};

/** Reads; where the instance does not know the address, says what it does know. */
export async function ask<T>(erp: Erp<AcumaticaConfig>, call: ErpCall<T>): Promise<T> {
  try {
    return await erp.read(call);
  } catch (error) {
    if (!(error instanceof RelayProblem) || error.code !== "endpoint_version_mismatch") throw error;
    throw await explained(erp, error);
  }
}

async function explained(erp: Erp<AcumaticaConfig>, problem: RelayProblem): Promise<RelayProblem> {
  const { config } = erp;
  const offer = await erp.read(offerCall(config));
  if (offers(offer, config))
    return new RelayProblem(
      "endpoint_version_mismatch",
      `${problem.message}; ${nameOf(config)} is there, but not this entity in it`,
      {
        fix: "ERP admin: extend the endpoint by the entity (Web Service Endpoints, SM207060), or Middleware operator: name another endpoint.",
      },
    );
  return new RelayProblem("endpoint_version_mismatch", `${config.id}: ${detailOf(offer, config)}`, {
    fix: FIX,
    cause: problem,
  });
}

function detailOf(offer: Offer, config: AcumaticaConfig): string {
  const site = `the instance${offer.build === "" ? "" : ` (build ${offer.build})`}`;
  const name = nameOf(config);
  if (offers(offer, config)) return `${site} offers ${name}`;
  const list = offer.endpoints.map((each) => `${each.name}/${each.version}`).join(", ");
  return `${site} does not offer ${name}; it has ${list}`;
}

function nameOf({ endpoint, endpoint_version }: AcumaticaConfig): string {
  return `${endpoint}/${endpoint_version}`;
}

function offers({ endpoints }: Offer, { endpoint, endpoint_version }: AcumaticaConfig): boolean {
  return endpoints.some(({ name, version }) => name === endpoint && version === endpoint_version);
}

function offerOf(json: Json): Offer | undefined {
  const list = isRow(json) ? json["endpoints"] : json;
  if (!Array.isArray(list)) return undefined;
  const version = isRow(json) && isRow(json["version"]) ? json["version"]["acumaticaBuildVersion"] : "";
  const endpoints = list.flatMap((item) => {
    if (!isRow(item)) return [];
    const { name, version: number } = item;
    return typeof name === "string" && typeof number === "string" ? [{ name, version: number }] : [];
  });
  return { build: typeof version === "string" ? version : "", endpoints };
}
