/** Configuration of an Intacct connection, and the identity that its sessions are bound to. */

import { z } from "zod";
import { secret, url } from "../../config/fields.ts";
import type { ConnectionBase } from "../../config/schema.ts";
import type { Secret } from "../../config/secrets.ts";
import { isZone } from "../../zones.ts";

export const intacctFields = {
  endpoint: url().default("https://api.intacct.com/ia/xml/xmlgw.phtml"),
  sender_id: z.string().min(1),
  sender_password: secret(),
  company_id: z.string().min(1),
  user_id: z.string().min(1),
  user_password: secret(),
  /** An entity's id for an entity session; null works at top level. */
  entity_id: z.string().nullable().default(null),
  cost_center_object: z.enum(["DEPARTMENT", "LOCATION"]).default("DEPARTMENT"),
  payment: z
    .strictObject({
      bank_account: z.string().nullable().default(null),
      method: z.string().nullable().default(null),
    })
    .prefault({}),
  /** Whether `invoice.update` may put a bill on hold, as a rejection wants it, and release it. */
  hold_on_reject: z.boolean().default(false),
  /** Most transactions of a calendar month; null counts them only. */
  transactions_per_month: z.int().positive().nullable().default(null),
  /** Zone of WHENMODIFIED: an IANA name or an offset. Left out, it is the integration user's own (zone.ts). */
  time_zone: z
    .string()
    .refine(isZone, "expected a time zone such as America/Los_Angeles, or an offset such as -08:00")
    .optional(),
};

export interface IntacctConfig extends ConnectionBase {
  endpoint: string;
  sender_id: string;
  sender_password: Secret;
  company_id: string;
  user_id: string;
  user_password: Secret;
  entity_id: string | null;
  cost_center_object: "DEPARTMENT" | "LOCATION";
  /** Where a payment names none itself. */
  payment: { bank_account: string | null; method: string | null };
  hold_on_reject: boolean;
  transactions_per_month: number | null;
}

/** With the zone that times are read in. */
export type Zoned = IntacctConfig & { time_zone: string };

/** A session is bound to sender, company, user, entity and endpoint (Intacct developer docs, "API Sessions"). */
export function companyOf({ endpoint, company_id, entity_id }: IntacctConfig): string {
  return ["intacct", endpoint, company_id, entity_id ?? ""].join("|");
}

export function accountOf(config: IntacctConfig, entity: string | null = config.entity_id): string {
  return ["intacct", config.endpoint, config.sender_id, config.company_id, config.user_id, entity ?? ""].join(
    "|",
  );
}
