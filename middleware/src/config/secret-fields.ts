/** Finds the secrets of a configuration by its schema and opens them, before anything else looks at them. */

import type { z } from "zod";
import { type SecretSpec, secretSpecs } from "./fields.ts";
import type { Secret } from "./secrets.ts";

type Schema = z.core.$ZodType;
type Visit = (text: string, path: readonly PropertyKey[], spec: SecretSpec) => Secret;

/** A copy of `value` in which every text of a secret field is what `open` makes of it. */
export function replaceSecrets(
  schema: Schema,
  value: unknown,
  open: Visit,
  path: readonly PropertyKey[] = [],
): unknown {
  const spec = secretSpecs.get(schema);
  if (spec !== undefined) return typeof value === "string" ? open(value, path, spec) : value;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "object":
      return mapObject(value, (key, item) => {
        const field = def.shape[key];
        return field === undefined ? item : replaceSecrets(field, item, open, [...path, key]);
      });
    case "array":
      if (!Array.isArray(value)) return value;
      return value.map((item, index) => replaceSecrets(def.element, item, open, [...path, index]));
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
      return replaceSecrets(def.innerType, value, open, path);
    case "union": {
      const option = optionFor(def, value);
      return option === undefined ? value : replaceSecrets(option, value, open, path);
    }
    default:
      return value;
  }
}

/** The option of a discriminated union that the value says it is. */
function optionFor(def: z.core.$ZodUnionDef, value: unknown): Schema | undefined {
  const { discriminator } = def as Partial<z.core.$ZodDiscriminatedUnionDef>;
  if (discriminator === undefined || value === null || typeof value !== "object") return undefined;
  const kind = (value as Record<string, unknown>)[discriminator];
  return def.options.find((option) => {
    const { shape } = (option as z.core.$ZodObject)._zod.def;
    return shape[discriminator]?._zod.values?.has(kind as string);
  });
}

function mapObject(value: unknown, map: (key: string, item: unknown) => unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, map(key, item)]));
}
