import type { Clock } from "../kit/clock.ts";
import { Random } from "../kit/random.ts";
import type { IntacctSettings } from "./settings.ts";

/** Who calls: signed in by password for one request, or by a session. */
export interface Caller {
  userId: string;
  companyId: string;
  /** "" = top level. */
  entity: string;
  /** When the sign-in ends unless used again, ms since the epoch. */
  expiresAt: number;
  /** "" for a request that carries the password itself. */
  sessionId: string;
}

interface Session extends Caller {
  /** The end, whatever its use. */
  endsAt: number;
}

/** Sessions with a sliding and an absolute end (Intacct developer docs, API Sessions). */
export class Sessions {
  readonly #clock: Clock;
  readonly #settings: IntacctSettings;
  readonly #sessions = new Map<string, Session>();
  readonly #random: Random;

  constructor(clock: Clock, settings: IntacctSettings, seed: number) {
    this.#clock = clock;
    this.#settings = settings;
    this.#random = new Random(seed ^ 0x5e55);
  }

  open(userId: string, companyId: string, entity: string): Caller {
    const endsAt = this.#clock.now() + this.#settings.sessionMaximumMs;
    const session = { userId, companyId, entity, sessionId: this.#newId(), endsAt, expiresAt: 0 };
    this.#touch(session);
    this.#sessions.set(session.sessionId, session);
    return session;
  }

  /** The session's caller, its inactivity limit started anew; undefined for an unknown or ended one. */
  use(sessionId: string): Caller | undefined {
    const session = this.#sessions.get(sessionId);
    if (!session) return undefined;
    if (this.#clock.now() >= session.expiresAt) {
      this.#sessions.delete(sessionId);
      return undefined;
    }
    this.#touch(session);
    return session;
  }

  end(sessionId: string): void {
    this.#sessions.delete(sessionId);
  }

  #touch(session: Session): void {
    session.expiresAt = Math.min(this.#clock.now() + this.#settings.sessionIdleMs, session.endsAt);
  }

  /** Shaped like a real one: URL-safe base64 with trailing dots (craibuc/PsIntacct, Create-Session.Response.xml). */
  #newId(): string {
    const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    return `${Array.from({ length: 40 }, () => signs[this.#random.integer(0, 63)]).join("")}..`;
  }
}
