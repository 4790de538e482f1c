/**
 * Faults as data, one vocabulary for every simulated system. A rule names the calls it is for, how many of
 * them to let pass first, how often to strike, and what to do. A rule that never struck fails the test.
 */

export type FaultAction =
  /** Cut the connection before anything was done. */
  | { do: "drop" }
  /** Do the work, then cut the connection: committed, but the answer is lost. */
  | { do: "drop-after-commit" }
  /** Do the work and answer only the first part of the body. */
  | { do: "truncate"; keep?: number }
  /** Do nothing and answer this instead. */
  | { do: "answer"; status: number; headers?: Record<string, string>; body?: string }
  /** Wait, before or after the work, until the test releases the rule. */
  | { do: "hold"; at: "before" | "after" }
  /** A fault that only one system knows, e.g. `expire-session`. */
  | { do: "custom"; name: string; value?: string };

export interface FaultRule<Call extends object> {
  /** Properties of the call that must be equal; absent ones match anything. */
  when: Partial<Call>;
  /** Matching calls to let pass first. Default 0. */
  after?: number;
  /** How often to strike. Default 1; `Infinity` for ever. */
  times?: number;
  action: FaultAction;
}

interface ActiveRule<Call extends object> extends FaultRule<Call> {
  seen: number;
  struck: number;
  reached: PromiseWithResolvers<void>;
  release: PromiseWithResolvers<void>;
}

export interface FaultHandle {
  /** Resolves when the rule has struck for the first time. */
  readonly reached: Promise<void>;
  /** Lets calls held by the rule go on. */
  release(): void;
}

export class Faults<Call extends object> {
  readonly #rules: ActiveRule<Call>[] = [];

  add(rule: FaultRule<Call>): FaultHandle {
    const active: ActiveRule<Call> = {
      ...rule,
      seen: 0,
      struck: 0,
      reached: Promise.withResolvers(),
      release: Promise.withResolvers(),
    };
    this.#rules.push(active);
    return { reached: active.reached.promise, release: () => active.release.resolve() };
  }

  /** The action for this call, if a rule strikes; the first one that matches wins. */
  strike(call: Call): { action: FaultAction; released: Promise<void> } | undefined {
    for (const rule of this.#rules) {
      if (!matches(rule.when, call)) continue;
      rule.seen += 1;
      if (rule.seen <= (rule.after ?? 0) || rule.struck >= (rule.times ?? 1)) continue;
      rule.struck += 1;
      rule.reached.resolve();
      return { action: rule.action, released: rule.release.promise };
    }
    return undefined;
  }

  /** Rules that never struck: a test ends by proving this empty. */
  unused(): FaultRule<Call>[] {
    return this.#rules.filter((rule) => rule.struck === 0).map(({ when, action }) => ({ when, action }));
  }

  clear(): void {
    for (const rule of this.#rules) rule.release.resolve();
    this.#rules.length = 0;
  }
}

function matches<Call extends object>(when: Partial<Call>, call: Call): boolean {
  return (Object.keys(when) as (keyof Call)[]).every((key) => when[key] === call[key]);
}
