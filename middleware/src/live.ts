/**
 * The configuration in force, and what was opened for it. A new one serves the requests that come after it;
 * the old one stays open until the last request that began with it has ended.
 */

import type { Config } from "./config/schema.ts";
import type { Connections } from "./engine/connection.ts";
import type { Log } from "./log.ts";

export interface Runtime {
  config: Config;
  connections: Connections;
}

/** Keeps a runtime open for as long as work goes on with it. */
export interface Hold {
  runtime: Runtime;
  /** A second hold on the same runtime; only while this one is not released. */
  again(): Hold;
  /** May be called more than once. */
  release(): void;
}

interface Generation {
  runtime: Runtime;
  holds: Set<Hold>;
}

export class Live {
  readonly #open: (config: Config) => Connections;
  readonly #log: Log;
  readonly #generations = new Set<Generation>();
  readonly #listeners: ((config: Config) => void)[] = [];
  readonly #waiting: (() => void)[] = [];
  #current: Generation;

  constructor(config: Config, open: (config: Config) => Connections, log: Log) {
    this.#open = open;
    this.#log = log;
    this.#current = this.#begin(config);
  }

  get config(): Config {
    return this.#current.runtime.config;
  }

  /** Calls back with the configuration in force, now and whenever another one takes its place. */
  follow(listener: (config: Config) => void): void {
    this.#listeners.push(listener);
    listener(this.config);
  }

  hold(): Hold {
    return this.#holdOn(this.#current);
  }

  replace(config: Config): void {
    const old = this.#current;
    this.#current = this.#begin(config);
    for (const listener of this.#listeners) listener(config);
    this.#released(old);
  }

  /** Resolves when no work goes on. */
  async idle(): Promise<void> {
    if (this.#isIdle()) return;
    await new Promise<void>((idle) => this.#waiting.push(idle));
  }

  /** Closes everything; to be called when idle, or when nobody waits for what still goes on. */
  async close(): Promise<void> {
    await Promise.all([...this.#generations].map(({ runtime }) => runtime.connections.close()));
  }

  #begin(config: Config): Generation {
    const generation = { runtime: { config, connections: this.#open(config) }, holds: new Set<Hold>() };
    this.#generations.add(generation);
    return generation;
  }

  #holdOn(generation: Generation): Hold {
    const hold: Hold = {
      runtime: generation.runtime,
      again: () => this.#holdOn(generation),
      release: () => {
        if (generation.holds.delete(hold)) this.#released(generation);
      },
    };
    generation.holds.add(hold);
    return hold;
  }

  #released(generation: Generation): void {
    if (generation !== this.#current && generation.holds.size === 0) {
      this.#generations.delete(generation);
      generation.runtime.connections
        .close()
        .catch((error: unknown) => this.#log.error({ error: (error as Error).message }, "closing failed"));
    }
    if (this.#isIdle()) for (const idle of this.#waiting.splice(0)) idle();
  }

  #isIdle(): boolean {
    return [...this.#generations].every(({ holds }) => holds.size === 0);
  }
}
