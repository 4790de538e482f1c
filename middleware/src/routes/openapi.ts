/** GET /openapi.json: made from the schemas that validate requests, and from the table of problems. */

import { z } from "zod";
import { type ProblemCode, problemTable } from "../problems.ts";
import {
  checkAnswer,
  connectionsAnswer,
  deliveryAnswer,
  documentAnswer,
  inProgressAnswer,
  problemAnswer,
  pullAnswer,
  totalsAnswer,
} from "./answers.ts";
import { checkRequest, documentRequest, pullRequest, totalsRequest } from "./schemas.ts";

interface Endpoint {
  summary: string;
  request?: z.ZodType;
  /** What is answered other than problems, by HTTP status: its schema, or its media type. */
  answers: Record<number, z.ZodType | string>;
  problems: ProblemCode[];
  headers?: string[];
}

const anyCaller: ProblemCode[] = [
  "unauthorized",
  "clock_skew",
  "not_found",
  "invalid_request",
  "payload_too_large",
  "rate_limited",
  "internal_error",
];
const anyConnection: ProblemCode[] = [...anyCaller, "unknown_connection"];
const erp: ProblemCode[] = [
  "erp_auth_failed",
  "endpoint_version_mismatch",
  "erp_bad_answer",
  "erp_rate_limited",
  "erp_unavailable",
];

const endpoints: Record<string, Record<"get", Endpoint> | Record<"post", Endpoint>> = {
  "/healthz": { get: { summary: "Alive", answers: { 200: "application/json" }, problems: [] } },
  "/readyz": {
    get: {
      summary: "Configuration and store are usable",
      answers: { 200: "application/json", 503: "application/json" },
      problems: [],
    },
  },
  "/openapi.json": { get: { summary: "This document", answers: { 200: "application/json" }, problems: [] } },
  "/metrics": {
    get: {
      summary: "Prometheus metrics, for loopback callers or with the metrics token",
      answers: { 200: "text/plain" },
      problems: ["unauthorized"],
    },
  },
  "/v1/connections": {
    get: {
      summary: "The caller's connections, and what each of them can do",
      answers: { 200: connectionsAnswer },
      problems: anyCaller,
    },
  },
  "/v1/connections/{id}/check": {
    post: {
      summary: "Talks to both sides, and says what to do where something is wrong",
      request: checkRequest,
      answers: { 200: checkAnswer },
      problems: anyConnection,
    },
  },
  "/v1/connections/{id}/pull": {
    post: {
      summary: "Reads changed records from the ERP and loads them into ServiceNow",
      request: pullRequest,
      answers: { 200: pullAnswer, 202: inProgressAnswer },
      problems: [
        ...anyConnection,
        ...erp,
        ...(["capability_denied", "instance_not_paired", "pull_running"] as const),
        ...(["servicenow_auth_failed", "servicenow_unavailable"] as const),
      ],
    },
  },
  "/v1/connections/{id}/documents": {
    post: {
      summary: "Posts a document to the ERP, once per Idempotency-Key",
      request: documentRequest,
      answers: { 200: documentAnswer, 202: inProgressAnswer },
      problems: [
        ...anyConnection,
        ...erp,
        ...(["capability_denied", "instance_not_paired", "idempotency_conflict"] as const),
        ...(["stale_document", "duplicate_found", "erp_rejected", "outcome_unknown"] as const),
      ],
      headers: ["Idempotency-Key"],
    },
  },
  "/v1/webhooks/{id}": {
    post: {
      summary: "A notification by the ERP, verified by the connection's webhook secret; makes syncs due",
      answers: { 200: deliveryAnswer },
      problems: [
        ...(["unauthorized", "unknown_connection", "payload_too_large", "invalid_request"] as const),
        ...(["servicenow_auth_failed", "servicenow_unavailable", "internal_error"] as const),
      ],
    },
  },
  "/v1/connections/{id}/totals": {
    post: {
      summary: "Counts and sums records in the ERP, to compare with the register",
      request: totalsRequest,
      answers: { 200: totalsAnswer },
      problems: [...anyConnection, ...erp, "capability_denied"],
    },
  },
};

export function openApiDocument(): object {
  return {
    openapi: "3.1.0",
    info: { title: "Ledger Relay middleware", version: "1" },
    paths: Object.fromEntries(
      Object.entries(endpoints).map(([path, methods]) => [path, pathItem(path, methods)]),
    ),
    components: {
      schemas: { Problem: schemaOf(problemAnswer, "output") },
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        signature: {
          type: "apiKey",
          in: "header",
          name: "X-Relay-Signature",
          description:
            "Base64 of HMAC-SHA256 over timestamp, nonce, METHOD, path with query, hex SHA-256 of the body and Idempotency-Key, joined by LF; with X-Relay-Key-Id, X-Relay-Timestamp and X-Relay-Nonce",
        },
      },
    },
  };
}

function pathItem(path: string, methods: Partial<Record<string, Endpoint>>): object {
  return Object.fromEntries(
    Object.entries(methods).flatMap(([method, endpoint]) =>
      endpoint === undefined ? [] : [[method, operation(path, endpoint)]],
    ),
  );
}

function operation(path: string, { summary, request, answers, problems, headers = [] }: Endpoint): object {
  const parameters = [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: "path" })),
    ...headers.map((name) => ({ name, in: "header" })),
  ].map((parameter) => ({ ...parameter, required: true, schema: { type: "string" } }));
  return {
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(request && {
      requestBody: { content: { "application/json": { schema: schemaOf(request, "input") } } },
    }),
    responses: { ...plainAnswers(answers), ...problemAnswers(problems) },
    ...(path.startsWith("/v1/connections") && { security: [{ bearer: [] }, { signature: [] }] }),
  };
}

const meanings: Record<string, string> = { 202: "Still at work: ask again", 503: "Not now" };

function plainAnswers(answers: Endpoint["answers"]): object {
  const entries = Object.entries(answers).map(([status, answer]) => {
    const content =
      typeof answer === "string"
        ? { [answer]: {} }
        : { "application/json": { schema: schemaOf(answer, "output") } };
    return [status, { description: meanings[status] ?? "Done", content }];
  });
  return Object.fromEntries(entries);
}

/** One response per HTTP status; its description names the codes. */
function problemAnswers(codes: readonly ProblemCode[]): object {
  const byStatus = Map.groupBy(codes, (code) => problemTable[code].status);
  const entries = [...byStatus].map(([status, group]) => [
    String(status),
    {
      description: group.map((code) => `\`${code}\`: ${problemTable[code].title}`).join("; "),
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    },
  ]);
  return Object.fromEntries(entries);
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
