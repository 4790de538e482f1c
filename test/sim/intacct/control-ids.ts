import type { Clock } from "../kit/clock.ts";
import type { IntacctSettings } from "./settings.ts";

/**
 * Function controlids that committed or are running, per sender and company (Intacct developer docs, Requests,
 * uniqueid; the scope is not documented). Failed functions do not use theirs up: the answer to a repeat speaks
 * of a *successful* transaction.
 */
export class ControlIds {
  readonly #clock: Clock;
  readonly #settings: IntacctSettings;
  readonly #recorded = new Map<string, number>();
  readonly #running = new Set<string>();

  constructor(clock: Clock, settings: IntacctSettings) {
    this.#clock = clock;
    this.#settings = settings;
  }

  state(id: string): "new" | "running" | "recorded" {
    if (this.#running.has(id)) return "running";
    const at = this.#recorded.get(id);
    return at !== undefined && this.#clock.now() < at + this.#settings.controlIdRetentionMs
      ? "recorded"
      : "new";
  }

  begin(id: string): void {
    this.#running.add(id);
  }

  record(id: string): void {
    this.#recorded.set(id, this.#clock.now());
  }

  end(id: string): void {
    this.#running.delete(id);
  }
}
