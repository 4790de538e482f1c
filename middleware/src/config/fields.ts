/** Field types that the configuration's schemas share, adapters' included. */

import { z } from "zod";
import { Secret } from "./secrets.ts";

export function id() {
  return z.string().regex(/^[a-z0-9][a-z0-9_-]{0,62}$/i, "expected letters, digits, - and _, at most 63");
}

/** A secret field: see secrets.ts for its forms. */
export function secret() {
  return z
    .string()
    .min(1, "expected a secret, got an empty text")
    .transform((text) => new Secret(text));
}

export function url() {
  return z
    .url({ protocol: /^https?$/, message: "expected an http(s) address" })
    .refine((text) => !/^https?:\/\/[^/]*@/.test(text), "credentials do not belong into an address")
    .transform((text) => text.replace(/\/$/, ""));
}
