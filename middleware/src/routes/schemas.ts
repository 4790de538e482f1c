/** The requests of contract section 4; the schemas that validate are the ones that are documented. */

import { z } from "zod";
import { entities, operations } from "../../../shared-types/choices.ts";
import { RelayProblem } from "../problems.ts";

export const keysOf = <K extends string>(record: Record<K, unknown>): [K, ...K[]] =>
  Object.keys(record) as [K, ...K[]];

export const pullRequest = z.strictObject({
  entity: z.enum(keysOf(entities)),
  // An instance sends an empty column as an empty text.
  cursor: z.string().max(3900).optional(),
  since: z.iso.datetime({ message: "expected a UTC instant such as 2026-01-31T00:00:00Z" }).optional(),
  mode: z.enum(["changes", "sweep"]).optional(),
  max_records: z.number().int().min(1).max(100_000).optional(),
  deadline_ms: z.number().int().min(1000).max(25_000).optional(),
  run_id: z.string().max(80).optional(),
});

export const documentRequest = z.strictObject({
  operation: z.enum(keysOf(operations)),
  document: z.record(z.string(), z.unknown()),
  source: z.strictObject({ table: z.string(), sys_id: z.string(), revision: z.number().int() }).optional(),
  attempt: z.number().int().min(1).optional(),
  base_hash: z.string().optional(),
  dry_run: z.boolean().optional(),
});

const date = z.iso.date({ message: "expected a date such as 2026-01-31" });

const masters: readonly string[] = ["supplier", "gl_account", "cost_center"];

export const totalsRequest = z
  .strictObject({ entity: z.enum(keysOf(entities)), from: date.optional(), to: date.optional() })
  .superRefine(({ entity, from, to }, context) => {
    const isMaster = masters.includes(entity);
    for (const [name, value] of [
      ["from", from],
      ["to", to],
    ] as const) {
      const message = isMaster ? `${entity} has no date to go by` : "expected a date such as 2026-01-31";
      if (isMaster === (value !== undefined)) context.addIssue({ code: "custom", path: [name], message });
    }
    if (from !== undefined && to !== undefined && to < from)
      context.addIssue({ code: "custom", path: ["to"], message: `lies before from, ${from}` });
  });

/** A check takes nothing; an empty body will do. */
export const checkRequest = z.strictObject({});

/** Parses a JSON body; throws `invalid_request` with the path of each mistake. */
export function parseBody<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = schema.safeParse(jsonOf(raw));
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => `${[...issue.path, key].join(".")}: unknown field`)
      : [`${issue.path.join(".") || "body"}: ${issue.message}`],
  );
  throw new RelayProblem("invalid_request", mistakes.join("; "));
}

function jsonOf(raw: unknown): unknown {
  try {
    return JSON.parse(Buffer.isBuffer(raw) ? raw.toString("utf8") : "");
  } catch {
    throw new RelayProblem("invalid_request", "body: not valid JSON");
  }
}
