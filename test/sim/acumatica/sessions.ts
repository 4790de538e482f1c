/**
 * Who is signed in: tokens and cookies, and the seats that they take.
 * Source: Integration Development Guide, OAuthOIDC_GettingStarted_SignOut, License_Restrictions_API_Users.
 */

import type { Clock } from "../kit/clock.ts";
import { exception, Refusal } from "./errors.ts";
import type { AcumaticaSettings } from "./settings.ts";

interface Session {
  /** What proves it: the access token, or the value of the session's cookie. */
  proof: string;
  kind: "token" | "cookie";
  /** A grant's session is used again after each refresh. */
  grant: string;
  expiresAt: number;
  usedAt: number;
}

export class Sessions {
  readonly #sessions = new Map<string, Session>();
  readonly #clock: Clock;
  readonly #settings: AcumaticaSettings;
  #count = 0;

  constructor(clock: Clock, settings: AcumaticaSettings) {
    this.#clock = clock;
    this.#settings = settings;
  }

  /** Seats taken now. */
  get taken(): number {
    this.#forgetEnded();
    return new Set([...this.#sessions.values()].map(({ grant }) => grant)).size;
  }

  /** `grant`: of a refresh, which takes no seat more. */
  open(kind: Session["kind"], lifeMs: number, grant?: string): { proof: string; grant: string } {
    this.#forgetEnded();
    const known = [...this.#sessions.values()].some((session) => session.grant === grant);
    if (!known && this.taken >= this.#settings.seats) throw tooMany(kind);
    this.#count += 1;
    const proof = `${kind}${this.#count}${"8C1F0F4C0C7C4D5E9B1C8C4A7F1E2D3B"}`;
    const now = this.#clock.now();
    const session = { proof, kind, grant: grant ?? proof, expiresAt: now + lifeMs, usedAt: now };
    this.#sessions.set(proof, session);
    return { proof, grant: session.grant };
  }

  /** True when the proof is that of a living session. */
  use(proof: string): boolean {
    this.#forgetEnded();
    const session = this.#sessions.get(proof);
    if (session !== undefined) session.usedAt = this.#clock.now();
    return session !== undefined;
  }

  end(proof: string): void {
    this.#sessions.delete(proof);
  }

  /** As after a recycle of the site. */
  endAll(): void {
    this.#sessions.clear();
  }

  #forgetEnded(): void {
    const now = this.#clock.now();
    for (const [proof, { kind, expiresAt, usedAt }] of this.#sessions)
      if (now >= expiresAt || (kind === "cookie" && now >= usedAt + this.#settings.sessionIdleMs))
        this.#sessions.delete(proof);
  }
}

/** Only the words are known (the official C# client looks for them). */
function tooMany(kind: Session["kind"]): Refusal {
  if (kind === "cookie") return exception("API Login Limit", "PX.Data.PXException");
  return new Refusal({ status: 400, body: { error: "invalid_grant", error_description: "API Login Limit" } });
}
