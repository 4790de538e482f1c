/** The middleware's environment variables (contract section 2); every mistake in one go. */

import { existsSync } from "node:fs";
import { ConfigError, loadConfig } from "./config/load.ts";
import type { Config } from "./config/schema.ts";
import { masterKeys } from "./config/secrets.ts";
import { DEFAULT_STORE, openStore } from "./store/open.ts";
import type { Store } from "./store/store.ts";

export interface Environment {
  config: Config;
  store: Store;
  host: string;
  port: number;
  logLevel: string;
  tls: { certFile: string; keyFile: string } | undefined;
}

const LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];

/** Throws ConfigError. The store is opened last, when nothing else is wrong. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const mistakes: string[] = [];
  const collect = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (error instanceof ConfigError) mistakes.push(...error.mistakes);
      else mistakes.push((error as Error).message);
      return undefined;
    }
  };
  const config = collect(() => configOf(env));
  const port = collect(() => portOf(env["PORT"] ?? "8080"));
  const logLevel = collect(() => oneOf("LOG_LEVEL", env["LOG_LEVEL"] ?? "info", LEVELS));
  const tls = collect(() => tlsOf(env));
  const store =
    mistakes.length === 0 ? collect(() => openStore(env["RELAY_STORE"] ?? DEFAULT_STORE)) : undefined;
  if (config === undefined || port === undefined || logLevel === undefined || store === undefined)
    throw new ConfigError(mistakes);
  return { config, store, host: env["HOST"] ?? "127.0.0.1", port, logLevel, tls };
}

function configOf(env: NodeJS.ProcessEnv): Config {
  const keys = masterKeys(env);
  const path = env["RELAY_CONFIG"];
  if (path === undefined || path === "")
    throw new Error("RELAY_CONFIG: not set; expected the path of the YAML configuration");
  return loadConfig(path, keys);
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new Error(`PORT: expected a port number from 0 to 65535, got ${JSON.stringify(text)}`);
}

function oneOf(name: string, value: string, allowed: readonly string[]): string {
  if (allowed.includes(value)) return value;
  throw new Error(`${name}: expected one of ${allowed.join(", ")}, got ${JSON.stringify(value)}`);
}

function tlsOf(env: NodeJS.ProcessEnv): Environment["tls"] {
  const certFile = env["RELAY_TLS_CERT_FILE"];
  const keyFile = env["RELAY_TLS_KEY_FILE"];
  if (certFile === undefined && keyFile === undefined) return undefined;
  if (certFile === undefined || keyFile === undefined) {
    throw new Error("RELAY_TLS_CERT_FILE and RELAY_TLS_KEY_FILE: expected both or neither");
  }
  for (const [name, path] of [
    ["RELAY_TLS_CERT_FILE", certFile],
    ["RELAY_TLS_KEY_FILE", keyFile],
  ] as const) {
    if (!existsSync(path)) throw new Error(`${name}: ${path} cannot be read`);
  }
  return { certFile, keyFile };
}
