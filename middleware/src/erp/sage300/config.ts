/** Configuration of a Sage 300 connection, and the identity that its sessions are bound to. */

import { z } from "zod";
import { secret, url } from "../../config/fields.ts";
import type { ConnectionBase } from "../../config/schema.ts";
import type { Secret } from "../../config/secrets.ts";

export const sage300Fields = {
  /** The Web API's application on the customer's IIS, e.g. `https://erp.acme.example/Sage300WebApi`. */
  base_url: url(),
  /** Org ID: the company's database id, e.g. `SAMLTD`. */
  company: z.string().regex(/^[A-Za-z0-9]+$/, "expected the company's database id, such as SAMLTD"),
  /** Basic authentication ends the user name at the first colon. */
  username: z.string().regex(/^[^:]+$/, "expected a user ID without a colon"),
  password: secret(),
  /** Off for releases whose passwords tell upper from lower case. */
  uppercase_password: z.boolean().default(true),
  calls_per_cycle: z.number().int().min(1).default(1000),
  cycle_minutes: z.number().int().min(1).default(60),
  /** Number of the account segment that holds cost centers, also as Sage 300 writes it (`000002`); null: none does. */
  cost_center_segment: z
    .union([
      z.number(),
      z
        .string()
        .regex(/^\d{1,6}$/)
        .transform(Number),
    ])
    .pipe(z.number().int().min(1).max(10))
    .nullable()
    .default(null),
  /** The first call after 20 idle minutes waits until IIS has started the application again. */
  timeout_ms: z.number().int().min(1000).max(900_000).default(120_000),
};

export interface Sage300Config extends ConnectionBase {
  base_url: string;
  company: string;
  username: string;
  password: Secret;
  uppercase_password: boolean;
  calls_per_cycle: number;
  cycle_minutes: number;
  cost_center_segment: number | null;
}

export function companyOf({ base_url, company }: Sage300Config): string {
  return ["sage300", base_url, company].join("|");
}

export function accountOf(config: Sage300Config): string {
  return [companyOf(config), config.username.toUpperCase()].join("|");
}
