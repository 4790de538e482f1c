/** Values against the schemas of the OpenAPI documents: as much of the language as they use. */

export interface Schema {
  $ref?: string;
  oneOf?: Schema[];
  type?: "object" | "array" | "string" | "integer" | "number" | "boolean";
  format?: string;
  nullable?: boolean;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  maxLength?: number;
}

export interface Flaw {
  path: string;
  message: string;
}

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,7})?(Z|[+-]\d{2}:\d{2})$/;
const formats: Record<string, RegExp> = {
  "date-time": DATE_TIME,
  guid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
};
const KEYWORDS = new Set([
  ...["$ref", "oneOf", "type", "format", "nullable", "enum", "required", "properties", "items"],
  ...["additionalProperties", "maxLength"],
]);

export class Schemas {
  readonly #named: Readonly<Record<string, Schema>>;

  constructor(named: Readonly<Record<string, Schema>>) {
    this.#named = named;
  }

  /** What is wrong with the value; empty when nothing is. */
  flaws(schema: Schema, value: unknown, path = ""): Flaw[] {
    const unknown = Object.keys(schema).find((keyword) => !KEYWORDS.has(keyword));
    if (unknown !== undefined) throw new Error(`the schema keyword ${unknown} is not checked`);
    if (value === null) return schema.nullable ? [] : [{ path, message: "must not be null" }];
    if (schema.$ref !== undefined) return this.flaws(this.#resolve(schema.$ref), value, path);
    if (schema.oneOf !== undefined) return this.#oneOf(schema.oneOf, value, path);
    if (schema.enum !== undefined && !schema.enum.includes(value))
      return [{ path, message: `must be one of ${schema.enum.join(", ")}` }];
    return this.#typed(schema, value, path);
  }

  #resolve(reference: string): Schema {
    const schema = this.#named[reference.replace("#/components/schemas/", "")];
    if (schema === undefined) throw new Error(`no schema ${reference}`);
    return schema;
  }

  #oneOf(options: Schema[], value: unknown, path: string): Flaw[] {
    const results = options.map((option) => this.flaws(option, value, path));
    return results.find((flaws) => flaws.length === 0) ?? results[0] ?? [];
  }

  #typed(schema: Schema, value: unknown, path: string): Flaw[] {
    const wrong = (expected: string): Flaw[] => [{ path, message: `must be ${expected}` }];
    switch (schema.type) {
      case "object":
        return isObject(value) ? this.#members(schema, value, path) : wrong("an object");
      case "array":
        if (!Array.isArray(value)) return wrong("an array");
        return value.flatMap((item, index) => this.flaws(schema.items ?? {}, item, `${path}[${index}]`));
      case "string":
        return typeof value === "string" ? textFlaws(schema, value, path) : wrong("a string");
      case "integer":
        return Number.isInteger(value) ? [] : wrong("an integer");
      case "number":
        return typeof value === "number" ? [] : wrong("a number");
      case "boolean":
        return typeof value === "boolean" ? [] : wrong("true or false");
      default:
        return [];
    }
  }

  #members(schema: Schema, value: Record<string, unknown>, path: string): Flaw[] {
    const { properties = {}, required = [], additionalProperties = true } = schema;
    const at = (name: string): string => (path === "" ? name : `${path}.${name}`);
    const missing = required
      .filter((name) => value[name] === undefined)
      .map((name) => ({ path: at(name), message: `The ${name} field is required.` }));
    const flaws = Object.entries(value).flatMap(([name, item]) => {
      const known = properties[name];
      if (known !== undefined) return this.flaws(known, item, at(name));
      if (typeof additionalProperties === "object") return this.flaws(additionalProperties, item, at(name));
      return additionalProperties ? [] : [{ path: at(name), message: `The ${name} field is not known.` }];
    });
    return [...missing, ...flaws];
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textFlaws({ format, maxLength }: Schema, value: string, path: string): Flaw[] {
  const pattern = format === undefined ? undefined : formats[format];
  if (pattern !== undefined && !pattern.test(value)) return [{ path, message: `must be a ${format}` }];
  if (maxLength !== undefined && value.length > maxLength)
    return [{ path, message: `must have at most ${maxLength} characters` }];
  return [];
}
