import type { User } from "../security/users.ts";
import type { Engine } from "./engine.ts";
import type { Realm } from "./realm.ts";

/** One transaction: a user, the scope whose script runs at the moment, and the script realms it has opened. */
export class Session {
  readonly engine: Engine;
  readonly user: User;
  /** True for a form button, false for jobs and web services. */
  readonly interactive: boolean;
  /** Scope of the running script; `global` = the platform itself. */
  scope = "global";
  strictQuery = false;
  readonly messages: { kind: "info" | "error"; text: string }[] = [];
  /** Rules running now, `rule:record`, to notice recursion. */
  readonly running = new Set<string>();
  readonly realms = new Map<string, Realm>();
  /** Access decisions that do not depend on the record. */
  readonly decided = new Map<string, boolean>();

  constructor(engine: Engine, user: User, interactive = false) {
    this.engine = engine;
    this.user = user;
    this.interactive = interactive;
  }

  /** Runs work as another scope, and comes back. */
  inScope<T>(scope: string, work: () => T): T {
    const before = this.scope;
    this.scope = scope;
    try {
      return work();
    } finally {
      this.scope = before;
    }
  }

  /** An administrator passes every role check but that for `nobody` (KB0687527, r_BaseSystemRoles.md). */
  hasAnyRole(roles: string[]): boolean {
    const real = roles.filter((role) => role !== "nobody");
    return (this.user.isAdmin && real.length > 0) || real.some((role) => this.user.roles.has(role));
  }
}

/** What the instance does not imitate: said aloud, also where a script swallows the exception. */
export function notSimulated(session: Session, what: string): never {
  const message = `not simulated: ${what}`;
  session.engine.log("error", message, "simulator");
  throw new Error(message);
}
