/** Configuration of an Acumatica connection, and the identity that its sessions and cursors are bound to. */

import { z } from "zod";
import { secret, url } from "../../config/fields.ts";
import type { ConnectionBase } from "../../config/schema.ts";
import type { Secret } from "../../config/secrets.ts";

const application = { client_id: z.string().min(1), client_secret: secret() };
const person = { username: z.string().min(1), password: secret() };

export const acumaticaFields = {
  /** Address of the instance, with the site's name where it has one. */
  base_url: url(),
  /** Login name of the tenant. */
  tenant: z.string().min(1),
  branch: z.string().min(1).nullable().default(null),
  /** Name of the endpoint: Default, or a custom one that extends it. */
  endpoint: z.string().min(1).default("Default"),
  endpoint_version: z.string().regex(/^\d+(\.\d+)+$/, "expected a version such as 24.200.001"),
  /** Of the endpoint; by default told by its version. A custom endpoint has a version of its own. */
  contract_version: z.union([z.literal(4), z.literal(5)], "expected 4 or 5").optional(),
  cost_center_entity: z.enum(["Subaccount", "CostCode"]).default("Subaccount"),
  /** The field of a purchase order that carries our key. */
  key_field: z.enum(["VendorRef", "Description"]).default("VendorRef"),
  webhook: z
    .strictObject({
      header: z
        .string()
        .regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, "expected the name of an HTTP header")
        .default("X-Relay-Secret"),
    })
    .prefault({}),
  webhook_secret: secret().optional(),
  auth: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("password"), ...application, ...person }),
    z.strictObject({ type: z.literal("refresh_token"), ...application, refresh_token: secret().optional() }),
    z.strictObject({ type: z.literal("cookie"), ...person }),
  ]),
};

interface Application {
  /** `<GUID>@<tenant>`: the tenant in it decides whose data a token reads. */
  client_id: string;
  client_secret: Secret;
}
interface Person {
  username: string;
  password: Secret;
}
export type PasswordAuth = { type: "password" } & Application & Person;
export type RefreshAuth = { type: "refresh_token"; refresh_token?: Secret | undefined } & Application;
export type CookieAuth = { type: "cookie" } & Person;

export interface AcumaticaConfig extends ConnectionBase {
  base_url: string;
  tenant: string;
  branch: string | null;
  endpoint: string;
  endpoint_version: string;
  contract_version?: Contract | undefined;
  cost_center_entity: "Subaccount" | "CostCode";
  key_field: "VendorRef" | "Description";
  webhook: { header: string };
  webhook_secret?: Secret | undefined;
  auth: PasswordAuth | RefreshAuth | CookieAuth;
}

/** Version of the contract: how drop-downs, dates, filters and nested parts are written. */
export type Contract = 4 | 5;

/** 26.200.001 is the first of contract 5 (Integration Development Guide of 2026 R2, "System endpoint versions"). */
export function contractOf({ contract_version, endpoint_version }: AcumaticaConfig): Contract {
  return contract_version ?? (Number.parseInt(endpoint_version, 10) >= 26 ? 5 : 4);
}

/** The endpoint's version is left out: a newer one goes on where the older one was. */
export function companyOf({ base_url, tenant, branch }: AcumaticaConfig): string {
  return ["acumatica", base_url, tenant, branch ?? ""].join("|");
}

export function accountOf({ base_url, tenant, branch, endpoint, auth }: AcumaticaConfig): string {
  const who = auth.type === "cookie" ? auth.username : auth.client_id;
  const user = auth.type === "password" ? auth.username : "";
  return ["acumatica", base_url, tenant, branch ?? "", endpoint, auth.type, who, user].join("|");
}
