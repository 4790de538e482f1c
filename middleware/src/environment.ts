/** The middleware's environment variables (contract section 2); every mistake in one go. */

import { readFileSync } from "node:fs";
import { createSecureContext } from "node:tls";
import { ConfigError } from "./config/error.ts";
import { loadConfig } from "./config/load.ts";
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
  tls: Tls | undefined;
  /** Bearer token for /metrics; undefined: loopback callers only. */
  metricsToken: string | undefined;
}

/** PEM texts. */
export interface Tls {
  cert: string;
  key: string;
}

const LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];

/** Throws ConfigError with the mistakes of all variables and of the configuration file. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const mistakes: string[] = [];
  const config = collect(mistakes, () => readConfiguration(env));
  const port = collect(mistakes, () => portOf(env["PORT"] || "8080"));
  const logLevel = collect(mistakes, () => oneOf("LOG_LEVEL", env["LOG_LEVEL"] || "info", LEVELS));
  const tls = collect(mistakes, () => readTls(env));
  const metricsToken = collect(mistakes, () => metricsTokenOf(env["RELAY_METRICS_TOKEN"]));
  const store = collect(mistakes, () => openStore(storeLocation(env)));
  if (mistakes.length > 0 || !config || port === undefined || !logLevel || !store) {
    // Nothing waits for it: the process ends with the mistakes.
    store?.close().catch(() => undefined);
    throw new ConfigError(mistakes);
  }
  return { config, store, host: env["HOST"] || "127.0.0.1", port, logLevel, tls, metricsToken };
}

/** The configuration file that RELAY_CONFIG names, opened with the master keys. Throws ConfigError. */
export function readConfiguration(env: NodeJS.ProcessEnv): Config {
  const mistakes: string[] = [];
  const keys = collect(mistakes, () => masterKeys(env));
  const config = collect(mistakes, () => loadConfig(configPath(env), keys));
  if (mistakes.length > 0 || config === undefined) throw new ConfigError(mistakes);
  return config;
}

export function configPath(env: NodeJS.ProcessEnv): string {
  const path = env["RELAY_CONFIG"];
  if (path) return path;
  throw new ConfigError(["RELAY_CONFIG: not set; expected the path of the YAML configuration"]);
}

export function storeLocation(env: NodeJS.ProcessEnv): string {
  return env["RELAY_STORE"] || DEFAULT_STORE;
}

/** What `read` gives; undefined when it threw, its mistakes then being kept. */
function collect<T>(mistakes: string[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof ConfigError) mistakes.push(...error.mistakes);
    else mistakes.push((error as Error).message);
    return undefined;
  }
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

function metricsTokenOf(token: string | undefined): string | undefined {
  if (!token) return undefined;
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw new Error("RELAY_METRICS_TOKEN: expected printable ASCII characters without spaces");
}

/** Certificate and key as they are now; undefined for plain HTTP. Throws ConfigError. */
export function readTls(env: NodeJS.ProcessEnv): Tls | undefined {
  const certFile = env["RELAY_TLS_CERT_FILE"];
  const keyFile = env["RELAY_TLS_KEY_FILE"];
  if (!certFile && !keyFile) return undefined;
  if (!certFile || !keyFile)
    throw new ConfigError(["RELAY_TLS_CERT_FILE and RELAY_TLS_KEY_FILE: expected both or neither"]);
  const mistakes: string[] = [];
  const cert = collect(mistakes, () => readPem("RELAY_TLS_CERT_FILE", certFile));
  const key = collect(mistakes, () => readPem("RELAY_TLS_KEY_FILE", keyFile));
  if (cert === undefined || key === undefined) throw new ConfigError(mistakes);
  try {
    createSecureContext({ cert, key });
  } catch {
    throw new ConfigError([
      "RELAY_TLS_CERT_FILE and RELAY_TLS_KEY_FILE: expected a PEM certificate and the private key that belongs to it",
    ]);
  }
  return { cert, key };
}

function readPem(name: string, path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new Error(`${name}: ${path} cannot be read; expected the path of a PEM file`);
  }
}
