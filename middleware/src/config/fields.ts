/** Field types that the configuration's schemas share, adapters' included. */

import { z } from "zod";
import { Secret } from "./secrets.ts";

export function id() {
  return z.string().regex(/^[a-z0-9][a-z0-9_-]{0,62}$/i, "expected letters, digits, - and _, at most 63");
}

export interface SecretSpec {
  /** What is wrong with the secret itself, if anything; must not repeat it. */
  flaw?: (plain: string) => string | undefined;
}

/** Which schemas are secrets: they are opened before the rest is validated. */
export const secretSpecs = z.registry<SecretSpec>();

/** A secret field: see secrets.ts for its forms. */
export function secret(spec: SecretSpec = {}) {
  return z
    .custom<Secret>((value) => value instanceof Secret, "expected a secret: enc:v1:…, env:NAME or file:/path")
    .register(secretSpecs, spec);
}

export function url() {
  return z
    .url({ protocol: /^https?$/, message: "expected an http(s) address" })
    .refine((text) => !/^https?:\/\/[^/]*@/.test(text), "credentials do not belong into an address")
    .transform((text) => text.replace(/\/$/, ""));
}
