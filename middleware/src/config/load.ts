/** Reads and validates the configuration; every mistake in one go, none with a stack trace. */

import { readFileSync } from "node:fs";
import { parse, YAMLParseError } from "yaml";
import type { z } from "zod";
import { type Config, configSchema } from "./schema.ts";
import { Secret } from "./secrets.ts";

/** What is wrong with the configuration, one line per mistake, each naming the key and what would be right. */
export class ConfigError extends Error {
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(mistakes.join("\n"));
    this.name = "ConfigError";
    this.mistakes = mistakes;
  }
}

export function loadConfig(path: string, keys: readonly Buffer[]): Config {
  const raw = parseYaml(readText(path), path);
  const parsed = configSchema.safeParse(raw);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.flatMap((issue) => describe(issue, raw)));
  const config = parsed.data;
  const mistakes = [...resolveSecrets(config, keys), ...references(config), ...addresses(config)];
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return config;
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new ConfigError([
      `RELAY_CONFIG: ${path} cannot be read; expected the path of the YAML configuration`,
    ]);
  }
}

function parseYaml(text: string, path: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new ConfigError([`${path}: not valid YAML: ${error.message.split("\n")[0]}`]);
  }
}

/** `connections/acme-intacct/company_id: expected …`, with the item's id instead of its index. */
function describe(issue: z.core.$ZodIssue, raw: unknown): string[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map(
      (key) => `${place([...issue.path, key], raw)}: unknown key; remove it or correct its spelling`,
    );
  }
  const missing = issue.code === "invalid_type" && valueAt(issue.path, raw) === undefined;
  const message = missing ? `missing; expected ${issue.expected}` : issue.message;
  return [`${place(issue.path, raw)}: ${message}`];
}

function valueAt(path: readonly PropertyKey[], raw: unknown): unknown {
  return path.reduce<unknown>((node, key) => (node as Record<PropertyKey, unknown> | null)?.[key], raw);
}

function place(path: readonly PropertyKey[], raw: unknown): string {
  let node: unknown = raw;
  const parts = path.map((key) => {
    node = (node as Record<PropertyKey, unknown> | undefined)?.[key];
    const itemId = typeof key === "number" ? (node as { id?: unknown } | undefined)?.id : undefined;
    return typeof itemId === "string" ? itemId : String(key);
  });
  return parts.length === 0 ? "the file" : parts.join("/");
}

function resolveSecrets(config: Config, keys: readonly Buffer[]): string[] {
  const mistakes: string[] = [];
  for (const { secret, path } of secretsOf(config, [], config)) {
    const at = path.join("/");
    try {
      secret.resolve(at, keys, config.allow_plaintext_secrets);
    } catch (error) {
      mistakes.push(`${at}: ${(error as Error).message}`);
    }
  }
  for (const client of config.clients) {
    const bytes = client.hmac_secret && Buffer.from(client.hmac_secret.reveal(), "base64").length;
    if (bytes !== undefined && mistakes.length === 0 && bytes < 32) {
      mistakes.push(`clients/${client.id}/hmac_secret: expected Base64 of at least 32 bytes, got ${bytes}`);
    }
  }
  return mistakes;
}

function* secretsOf(
  node: unknown,
  path: readonly string[],
  root: unknown,
): Generator<{ secret: Secret; path: readonly string[] }> {
  if (node instanceof Secret) {
    yield { secret: node, path };
  } else if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) {
      yield* secretsOf(item, [...path, String((item as { id?: unknown } | null)?.id ?? index)], root);
    }
  } else if (node !== null && typeof node === "object") {
    for (const [key, value] of Object.entries(node)) yield* secretsOf(value, [...path, key], root);
  }
}

function references(config: Config): string[] {
  const instances = new Set(config.instances.map((item) => item.id));
  const connections = new Map(config.connections.map((item) => [item.id, item]));
  const mistakes = [
    ...duplicates("instances", config.instances),
    ...duplicates("clients", config.clients),
    ...duplicates("connections", config.connections),
  ];
  for (const [section, items] of [
    ["clients", config.clients] as const,
    ["connections", config.connections] as const,
  ]) {
    for (const item of items) {
      if (instances.has(item.instance)) continue;
      mistakes.push(
        `${section}/${item.id}/instance: no instance ${item.instance}; expected one of: ${[...instances].join(", ")}`,
      );
    }
  }
  for (const client of config.clients) {
    for (const name of client.connections) {
      const connection = connections.get(name);
      if (connection === undefined) {
        mistakes.push(
          `clients/${client.id}/connections: no connection ${name}; expected one of: ${[...connections.keys()].join(", ")}`,
        );
      } else if (connection.instance !== client.instance) {
        mistakes.push(
          `clients/${client.id}/connections: ${name} belongs to instance ${connection.instance}, the client to ${client.instance}`,
        );
      }
    }
  }
  return mistakes;
}

function duplicates(section: string, items: readonly { id: string }[]): string[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }) => {
    if (seen.has(id)) return [`${section}/${id}/id: used twice; ids must differ`];
    seen.add(id);
    return [];
  });
}

/** Plain http only where the operator says so. */
function addresses(config: Config): string[] {
  const all = [
    ...config.instances.map((item) => ({ at: `instances/${item.id}`, item })),
    ...config.connections.map((item) => ({ at: `connections/${item.id}`, item })),
  ];
  return all.flatMap(({ at, item }) =>
    Object.entries(item)
      .filter(([, value]) => typeof value === "string" && value.startsWith("http://") && !item.allow_http)
      .map(([key]) => `${at}/${key}: plain http is refused; use https, or set allow_http: true`),
  );
}
