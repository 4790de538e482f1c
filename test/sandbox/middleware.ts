/** The real middleware as a child process: started, watched, started again after it died. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import packageJson from "../../package.json" with { type: "json" };
import { root } from "./app.ts";
import { probePort } from "./ports.ts";

interface MiddlewareState {
  state: "running" | "starting" | "down";
  url: string;
  pid: number | null;
  /** How often it was started. */
  starts: number;
  /** UTC ISO, of the last change of `state`. */
  since: string;
}

export interface Middleware {
  url: string;
  state(): MiddlewareState;
  /** The last lines that it printed. */
  log(): string[];
  /**
   * Ends the process without a chance to clean up (SIGKILL). Resolves when it is dead; it is started again after
   * `restartAfterMs`.
   */
  kill(): Promise<void>;
  /** Resolves when /readyz answers 200. @throws when it does not within half a minute. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

export interface MiddlewareOptions {
  /** RELAY_… variables: configuration, master key, store. */
  env: Record<string, string>;
  /** How long a dead process stays dead. Default 1000. */
  restartAfterMs?: number;
}

/** Node's own flags, as `npm run middleware` and the image give them. */
export const nodeFlags = packageJson.scripts.middleware.split(" ").filter((part) => part.startsWith("--"));

const logLines = 200;
const readyWithinMs = 30_000;
const stopWithinMs = 2_000;

export async function startMiddleware(options: MiddlewareOptions): Promise<Middleware> {
  const middleware = new MiddlewareProcess(await probePort(0), options);
  middleware.start();
  try {
    await middleware.ready();
  } catch (error) {
    await middleware.close();
    throw error;
  }
  return middleware;
}

class MiddlewareProcess implements Middleware {
  readonly url: string;
  readonly #port: number;
  readonly #env: Record<string, string>;
  readonly #restartAfterMs: number;
  readonly #closing = new AbortController();
  #child: ChildProcess | undefined;
  #log: string[] = [];
  #state: MiddlewareState["state"] = "starting";
  #since = new Date().toISOString();
  #starts = 0;
  #wasReady = false;

  constructor(port: number, { env, restartAfterMs = 1000 }: MiddlewareOptions) {
    this.#port = port;
    this.url = `http://127.0.0.1:${port}`;
    this.#env = env;
    this.#restartAfterMs = restartAfterMs;
  }

  start(): void {
    const child = spawn(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", ...nodeFlags, join(root, "middleware/src/main.ts")],
      {
        cwd: root,
        stdio: ["ignore", "pipe", "pipe"],
        env: { ...withoutRelay(process.env), ...this.#env, HOST: "127.0.0.1", PORT: String(this.#port) },
      },
    );
    this.#child = child;
    this.#starts += 1;
    this.#become("starting");
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on("line", (line) => this.#keep(line));
    child.on("exit", (code, signal) => this.#ended(signal ?? `code ${code}`));
    this.ready().catch(() => undefined); // Its own caller hears of it; here it only moves the state on.
  }

  state(): MiddlewareState {
    const pid = this.#state === "down" ? null : (this.#child?.pid ?? null);
    return { state: this.#state, url: this.url, pid, starts: this.#starts, since: this.#since };
  }

  log(): string[] {
    return [...this.#log];
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (child === undefined || isOver(child)) return;
    const exit = once(child, "exit");
    child.kill("SIGKILL");
    await exit;
  }

  async ready(): Promise<void> {
    const deadline = AbortSignal.any([AbortSignal.timeout(readyWithinMs), this.#closing.signal]);
    while (!deadline.aborted) {
      const answer = await fetch(`${this.url}/readyz`, { signal: deadline }).catch(() => undefined);
      if (answer?.ok) {
        this.#wasReady = true;
        this.#become("running");
        return;
      }
      if (!this.#wasReady && this.#child !== undefined && isOver(this.#child)) break;
      await delay(50, undefined, { signal: deadline }).catch(() => undefined);
    }
    throw new Error(`The middleware did not become ready:\n${this.#log.join("\n")}`);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    const child = this.#child;
    if (child === undefined || isOver(child)) return;
    const exit = once(child, "exit");
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), stopWithinMs);
    await exit;
    clearTimeout(late);
  }

  #ended(how: string): void {
    this.#keep(`— the middleware ended (${how}) —`);
    this.#become("down");
    // One that never worked would fail the same way again; `ready` says so.
    if (this.#closing.signal.aborted || !this.#wasReady) return;
    const { signal } = this.#closing;
    delay(this.#restartAfterMs, undefined, { signal }).then(
      () => this.start(),
      () => undefined, // Closed while waiting.
    );
  }

  #become(state: MiddlewareState["state"]): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#since = new Date().toISOString();
  }

  #keep(line: string): void {
    this.#log = [...this.#log.slice(1 - logLines), line];
  }
}

function isOver(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** What someone has set for a middleware of their own must not reach this one. */
function withoutRelay(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("RELAY_")));
}
