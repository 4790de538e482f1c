/** The shape of the configuration file (contract section 3). Unknown keys are errors. */

import { z } from "zod";
import type { ErpType } from "../../../shared-types/choices.ts";
import { adapters } from "../erp/registry.ts";
import { id, secret, url } from "./fields.ts";

const basicAuth = { username: z.string().min(1), password: secret() };

const instanceAuth = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("client_credentials"),
    client_id: z.string().min(1),
    client_secret: secret(),
    fallback: z.strictObject(basicAuth).optional(),
  }),
  z.strictObject({ type: z.literal("basic"), ...basicAuth }),
]);

const network = {
  /** Private, loopback and link-local addresses are refused unless the operator says so. */
  allow_private_network: z.boolean().default(false),
  allow_http: z.boolean().default(false),
  ca_file: z.string().optional(),
  timeout_ms: z.number().int().min(1000).max(900_000).optional(),
};

const instance = z.strictObject({
  id: id(),
  url: url(),
  instance_id: z.string().nullable().default(null),
  auth: instanceAuth,
  import: z
    .strictObject({
      mode: z.enum(["auto", "single", "multiple"]).default("auto"),
      batch_rows: z.number().int().min(1).max(1000).default(200),
      concurrency: z.number().int().min(1).max(4).default(2),
    })
    .prefault({}),
  ...network,
});

const client = z
  .strictObject({
    id: id(),
    instance: z.string(),
    connections: z.array(z.string()).min(1),
    bearer_sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/i, "expected the hex SHA-256 of a bearer token")
      .optional(),
    hmac_secret: secret().optional(),
  })
  .refine((value) => value.bearer_sha256 !== undefined || value.hmac_secret !== undefined, {
    message: "expected bearer_sha256, hmac_secret, or both",
  });

/** What every connection may carry besides its ERP's own fields. */
const connectionBase = {
  id: id(),
  instance: z.string(),
  requests_per_minute: z.number().int().min(1).optional(),
  concurrency: z.number().int().min(1).max(50).optional(),
  time_zone: z.string().optional(),
  settle_seconds: z.number().int().min(0).optional(),
  supplier_defaults: z.record(z.string(), z.string()).optional(),
  ...network,
};

export type ConnectionBase = z.output<ReturnType<typeof baseObject>> & { type: ErpType };
function baseObject() {
  return z.strictObject(connectionBase);
}

const known = Object.values(adapters);
const connection = z
  .looseObject({ type: z.string(), id: z.unknown() })
  .transform((value, context): ConnectionBase & Record<string, unknown> => {
    const adapter = known.find((candidate) => candidate.type === value.type);
    if (adapter === undefined) {
      const names = known.map((candidate) => candidate.type).join(", ");
      context.issues.push({
        code: "custom",
        path: ["type"],
        message: `expected one of: ${names}`,
        input: value.type,
      });
      return z.NEVER;
    }
    const shape = z.strictObject({ ...connectionBase, type: z.literal(adapter.type), ...adapter.config });
    const parsed = shape.safeParse(value);
    if (parsed.success) return parsed.data as ConnectionBase & Record<string, unknown>;
    for (const issue of parsed.error.issues) context.issues.push({ ...issue, input: value } as never);
    return z.NEVER;
  });

export const configSchema = z.strictObject({
  allow_plaintext_secrets: z.boolean().default(false),
  retention_days: z.number().int().min(1).default(400),
  trust_proxy: z.union([z.boolean(), z.number().int(), z.string()]).default(false),
  public_base_path: z
    .string()
    .regex(/^(\/[^/]+)*$/, "expected a path such as /relay")
    .default(""),
  proxy: url().optional(),
  instances: z.array(instance).min(1),
  clients: z.array(client).min(1),
  connections: z.array(connection).min(1),
});

export type Config = z.output<typeof configSchema>;
export type InstanceConfig = Config["instances"][number];
export type ClientConfig = Config["clients"][number];
export type ConnectionConfig = Config["connections"][number];
