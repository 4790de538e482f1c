/** The shape of the configuration file (contract section 3). Unknown keys are errors. */

import { isIP } from "node:net";
import { z } from "zod";
import type { ErpType } from "../../../shared-types/choices.ts";
import { adapters } from "../erp/registry.ts";
import { DEFAULT_SCOPE } from "../servicenow/names.ts";
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
  /** Of the app, where it was built under a company's own prefix. */
  scope: z
    .string()
    .regex(
      /^(?=.{1,18}$)x_[a-z0-9]+_[a-z0-9_]*[a-z0-9]$/,
      "expected the scope of the app, such as x_acme_relay, at most 18 characters",
    )
    .default(DEFAULT_SCOPE),
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

/** At least one of the two credentials: cross-checks.ts. */
const client = z.strictObject({
  id: id(),
  instance: z.string(),
  connections: z.array(z.string()).min(1),
  bearer_sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, "expected the hex SHA-256 of a bearer token")
    .optional(),
  hmac_secret: secret({ flaw: hmacFlaw }).optional(),
});

function hmacFlaw(plain: string): string | undefined {
  const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(plain);
  const bytes = Buffer.from(plain, "base64").length;
  if (isBase64 && bytes >= 32) return undefined;
  return `expected Base64 of at least 32 bytes, got ${isBase64 ? `${bytes} bytes` : "no Base64"}`;
}

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

/** A connection with the fields of its own type. */
const connection = z.discriminatedUnion(
  "type",
  tuple(
    Object.values(adapters).map(({ type, config }) =>
      z.strictObject({ ...connectionBase, type: z.literal(type), ...(config as z.core.$ZodShape) }),
    ),
  ),
) as unknown as z.ZodType<ConnectionBase & Record<string, unknown>>;

function tuple<T>([first, ...rest]: T[]): [T, ...T[]] {
  if (first === undefined) throw new Error("no adapter is registered");
  return [first, ...rest];
}

/** As Express compiles it: a number of proxies, or addresses and subnets of those that are trusted. */
function isTrustProxy(text: string): boolean {
  return text
    .split(",")
    .map((part) => part.trim())
    .every((part) => {
      if (["loopback", "linklocal", "uniquelocal"].includes(part)) return true;
      const [address = "", prefix, ...more] = part.split("/");
      const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
      return (
        bits > 0 && more.length === 0 && (prefix === undefined || (/^\d+$/.test(prefix) && +prefix <= bits))
      );
    });
}

const TRUST_PROXY = "expected true, a number of proxies, or addresses such as loopback, 10.0.0.0/8";

export const configSchema = z.strictObject({
  allow_plaintext_secrets: z.boolean().default(false),
  retention_days: z.number().int().min(1).default(400),
  trust_proxy: z
    .union([z.boolean(), z.number().int().min(0), z.string().refine(isTrustProxy, TRUST_PROXY)], TRUST_PROXY)
    .default(false),
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
