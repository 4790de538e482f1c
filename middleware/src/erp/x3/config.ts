/** Configuration of an X3 connection, and the identity that its sessions and cursors are bound to. */

import { z } from "zod";
import { secret, url } from "../../config/fields.ts";
import type { ConnectionBase } from "../../config/schema.ts";
import type { Secret } from "../../config/secrets.ts";
import { isZone } from "../../zones.ts";
import { type ResourceOverrides, resourceOverrides } from "./overrides.ts";

const text = () => z.string().min(1);

/** Server and port differ from customer to customer, and no default of a scheme is X3's: both must be said. */
function serverAddress() {
  return z
    .string()
    .regex(
      /^https?:\/\/[^/?#:@]+:\d+(\/|$)/i,
      "expected server and port, such as https://x3.acme.example:8124",
    )
    .pipe(url());
}

/** Syracuse's endpoint, mostly the folder's name: one segment of a path. */
function folder() {
  return z.string().regex(/^[A-Za-z0-9_-]+$/, "expected the endpoint of the folder, such as SEED");
}

const auth = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("basic"), username: text(), password: secret() }),
  z.strictObject({
    type: z.literal("app_jwt"),
    client_id: text(),
    secret: secret(),
    /** The login of the connected application's allowed user. */
    username: text(),
    /** Null: the URL of the API, as the application is registered; sources disagree. */
    audience: z.string().nullable().default(null),
    /** Not above the application's "Tokens validity", which counts from half a minute ago. */
    token_seconds: z.number().int().min(60).max(3600).default(300),
  }),
  z.strictObject({
    type: z.literal("gateway"),
    token_url: url(),
    client_id: text(),
    client_secret: secret(),
    /** Left out until `relay authorize` brings the first one. */
    refresh_token: secret().optional(),
    /** The customer's own X3 address, which a person's consent is asked for. Null: that of `base_url`. */
    customer: url().nullable().default(null),
  }),
]);

export const x3Fields = {
  base_url: serverAddress(),
  folder: folder(),
  transport: z.enum(["rest", "graphql"]).default("rest"),
  /** The dimension type whose values are the cost centers; null: none are read. */
  cost_center_dimension: text().nullable().default(null),
  resources: resourceOverrides.prefault({}),
  auth,
  /** Zone of UPDDATTIM, which is taken for UTC: an IANA name or an offset. */
  time_zone: z
    .string()
    .refine(isZone, "expected a time zone such as Europe/Paris, or an offset such as +01:00")
    .default("UTC"),
};

export type X3Auth =
  | { type: "basic"; username: string; password: Secret }
  | {
      type: "app_jwt";
      client_id: string;
      secret: Secret;
      username: string;
      audience: string | null;
      token_seconds: number;
    }
  | {
      type: "gateway";
      token_url: string;
      client_id: string;
      client_secret: Secret;
      refresh_token?: Secret;
      customer: string | null;
    };

export interface X3Config extends ConnectionBase {
  base_url: string;
  folder: string;
  transport: "rest" | "graphql";
  cost_center_dimension: string | null;
  resources: ResourceOverrides;
  auth: X3Auth;
  time_zone: string;
}

/** Marks of the two transports differ, and another dimension makes other documents of the same records. */
export function companyOf({ base_url, folder }: X3Config): string {
  return ["x3", base_url, folder].join("|");
}

export function accountOf({ base_url, folder, transport, cost_center_dimension, auth }: X3Config): string {
  const who = auth.type === "basic" ? auth.username : auth.client_id;
  return ["x3", base_url, folder, transport, cost_center_dimension ?? "", auth.type, who].join("|");
}

/** Source: developer.sage.com/x3/graphql/quick-start/create-connected-app. */
export function graphqlUrl({ base_url, resources }: Pick<X3Config, "base_url" | "resources">): string {
  return `${base_url}${resources.graphql_path ?? "/xtrem/api"}`;
}
