/**
 * `POST {base}/xtrem/api`: one address for all folders, the header names the endpoint. Errors stand in `errors`, also
 * beside partial data, which is never taken for the whole. Sources: Sage-ERP-X3/sample-x3-ws-php-webportal;
 * developer.sage.com/sdmo/guides/graphql (extensions.diagnoses).
 */

import type { ErpAnswer, ErpCall, Verdict } from "../adapter.ts";
import { badAnswer } from "../verdict.ts";
import { flawOf, objectOf } from "./answer.ts";
import { graphqlUrl, type X3Config } from "./config.ts";
import { type Effect, failureOf } from "./errors.ts";
import { type Row, rowsOf, valueAt } from "./values.ts";

export interface GraphqlAsked {
  /** For log and metrics. */
  label: string;
  query: string;
  variables?: Record<string, unknown>;
  effect?: Effect;
}

/** The value is `data`. */
export function graphqlCall<T>(
  config: X3Config,
  { label, query, variables = {}, effect = "read" }: GraphqlAsked,
  take: (data: Row, answer: ErpAnswer) => Verdict<T>,
): ErpCall<T> {
  return {
    label,
    effect,
    build: ({ token }) => ({
      method: "POST",
      url: graphqlUrl(config),
      headers: {
        authorization: token,
        "x-xtrem-endpoint": config.folder,
        "content-type": "application/json",
        accept: "application/json",
      },
      body: JSON.stringify({ query, variables }),
    }),
    interpret(answer) {
      const context = { effect, canRenew: config.auth.type !== "basic" };
      const object = objectOf(answer, context);
      if (object.kind !== "ok") return object;
      const body = object.value;
      const error = errorIn(body);
      if (error !== undefined)
        return failureOf({ status: answer.status, message: error }, effect, context.canRenew);
      const flaw = flawOf(body, answer.status, context);
      if (flaw !== undefined) return flaw;
      const { data } = body;
      if (data === null || typeof data !== "object" || Array.isArray(data))
        return badAnswer(effect, "the answer has neither data nor errors");
      return take(data ?? {}, answer);
    },
  };
}

function errorIn(body: Row): string | undefined {
  const [error] = rowsOf(body["errors"]) ?? [];
  if (error !== undefined) return typeof error["message"] === "string" ? error["message"] : "no reason given";
  const diagnoses = rowsOf(valueAt(body, "extensions.diagnoses")) ?? [];
  const bad = diagnoses.find(
    ({ severity }) => typeof severity === "string" && /^(error|fatal)$/i.test(severity),
  );
  return bad === undefined ? undefined : String(bad["message"] ?? "no reason given");
}

export interface Connection {
  edges: { node: Row; cursor: string }[];
  endCursor: string;
  hasNextPage: boolean;
}

/** A collection's page; undefined when it is not one. */
export function connectionIn(value: unknown): Connection | undefined {
  const row = (value ?? {}) as Row;
  const edges = rowsOf(row["edges"]);
  const nodes = edges?.flatMap(({ node, cursor }) =>
    node !== null && typeof node === "object" && !Array.isArray(node)
      ? [{ node: node ?? {}, cursor: typeof cursor === "string" ? cursor : "" }]
      : [],
  );
  if (edges === undefined || nodes?.length !== edges.length) return undefined;
  const end = valueAt(row, "pageInfo.endCursor");
  return {
    edges: nodes,
    endCursor: typeof end === "string" ? end : "",
    hasNextPage: valueAt(row, "pageInfo.hasNextPage") === true,
  };
}
