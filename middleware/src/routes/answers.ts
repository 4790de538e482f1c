/** The answers of contract section 4, as schemas: for the OpenAPI document, and for the tests that hold us to it. */

import { z } from "zod";
import type {
  CheckResponse,
  DocumentResponse,
  Problem,
  PullResponse,
  TotalsResponse,
} from "../../../shared-types/api.ts";
import { entities, erpTypes, operations } from "../../../shared-types/choices.ts";
import { problemTable } from "../problems.ts";
import { keysOf } from "./schemas.ts";

const count = z.number().int().min(0);

const rejected = z.strictObject({ external_id: z.string(), code: z.string(), message: z.string() });

export const pullAnswer: z.ZodType<PullResponse> = z.strictObject({
  status: z.enum(["complete", "more", "deferred"]),
  cursor: z.string().max(3900),
  resume_at: z.exactOptional(z.iso.datetime()),
  read: count,
  staged: count,
  unchanged: count,
  inserted: count,
  updated: count,
  ignored: count,
  deleted: count,
  pending: count,
  rejected: z.array(rejected),
  calls: z.strictObject({ erp: count, servicenow: count }),
  high_water: z.string(),
});

export const inProgressAnswer = z.strictObject({ status: z.literal("in_progress") });

export const documentAnswer: z.ZodType<DocumentResponse> = z.discriminatedUnion("status", [
  z.strictObject({
    status: z.literal("posted"),
    external_id: z.string(),
    number: z.string(),
    replayed: z.boolean(),
  }),
  z.strictObject({ status: z.literal("preview"), request: z.string() }),
  inProgressAnswer,
]);

export const totalsAnswer: z.ZodType<TotalsResponse> = z.strictObject({
  count,
  amounts: z.record(z.string(), z.string().regex(/^-?\d+(\.\d+)?$/)),
  keys_sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const deliveryAnswer = z.strictObject({ status: z.enum(["accepted", "duplicate"]) });

export const checkAnswer: z.ZodType<CheckResponse> = z.strictObject({
  ok: z.boolean(),
  checks: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), detail: z.string(), fix: z.string() })),
});

const capability = z.strictObject({
  read: z.boolean(),
  write: z.array(z.strictObject({ operation: z.enum(keysOf(operations)), class: z.string() })),
  note: z.exactOptional(z.string()),
});

export const connectionsAnswer = z.strictObject({
  connections: z.array(
    z.strictObject({
      id: z.string(),
      type: z.enum(keysOf(erpTypes)),
      entities: z.record(z.enum(keysOf(entities)), capability),
    }),
  ),
});

export const problemAnswer: z.ZodType<Problem> = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.enum(keysOf(problemTable)),
  retryable: z.boolean(),
  fix: z.string(),
  request_id: z.string(),
  erp: z.exactOptional(z.strictObject({ code: z.string(), message: z.string() })),
});
