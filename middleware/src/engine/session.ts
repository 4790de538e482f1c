/**
 * Signed-in sessions of ERPs: kept while they last, shared by calls in flight, renewed early. Keyed on
 * sender, company, user, entity and endpoint (the adapter's `account`), so that one company's session can
 * never serve another.
 */

import NodeCache from "node-cache";
import type { Clock } from "../clock.ts";
import type { Credential } from "../erp/adapter.ts";

/** No session is used longer than this, whatever the ERP grants. */
const LONGEST_MS = 50 * 60_000;
const EARLY_MS = 5 * 60_000;

interface Cached {
  credential: Credential;
  /** From here on a new one is fetched. */
  renewAt: number;
}

export class SessionCache {
  readonly #clock: Clock;
  readonly #cache = new NodeCache({ useClones: false, stdTTL: LONGEST_MS / 1000, checkperiod: 0 });
  readonly #inFlight = new Map<string, Promise<Credential>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The valid session of the account, or a new one from `signIn`; parallel callers share one sign-in. */
  async get(account: string, signIn: () => Promise<Credential>): Promise<Credential> {
    const cached = this.#cache.get<Cached>(account);
    if (cached !== undefined && this.#clock.now() < cached.renewAt) return cached.credential;
    const running = this.#inFlight.get(account);
    if (running !== undefined) return running;
    const promise = signIn()
      .then((credential) => this.#keep(account, credential))
      .finally(() => this.#inFlight.delete(account));
    this.#inFlight.set(account, promise);
    return promise;
  }

  /** Forgets the session if it is still the one that was refused; a newer one stays. */
  drop(account: string, refused: Credential): void {
    if (this.#cache.get<Cached>(account)?.credential.token === refused.token) this.#cache.del(account);
  }

  #keep(account: string, credential: Credential): Credential {
    const now = this.#clock.now();
    const life = Math.min(credential.expiresAt - now, LONGEST_MS);
    // A session that lives less than ten minutes is renewed at half its life, so that it is used at all.
    const renewAt = now + Math.max(life - EARLY_MS, life / 2);
    this.#cache.set<Cached>(account, { credential, renewAt });
    return credential;
  }
}
