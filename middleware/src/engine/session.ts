/**
 * Signed-in sessions and tokens: kept while they last, shared by calls in flight, renewed early. Keyed on
 * sender, company, user, entity and endpoint (the adapter's `account`), so that one company's session can
 * never serve another. Kept encrypted under a key that this process alone has and never writes down.
 */

import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import NodeCache from "node-cache";
import type { Clock } from "../clock.ts";
import type { Credential } from "../erp/adapter.ts";

/** No session is used longer than this, whatever the ERP grants. */
const LONGEST_MS = 50 * 60_000;
const EARLY_MS = 5 * 60_000;
/** Whatever is left of its life, one that was just handed out is used for as long as this, or until refused. */
const SHORTEST_MS = 10_000;
const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

interface Cached {
  sealed: Buffer;
  /** From here on a new one is fetched. */
  renewAt: number;
}

export class SessionCache {
  readonly #clock: Clock;
  readonly #key = randomBytes(32);
  readonly #cache = new NodeCache({ useClones: false, stdTTL: LONGEST_MS / 1000, checkperiod: 0 });
  readonly #inFlight = new Map<string, Promise<Credential>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The valid session of the account, or a new one from `signIn`; parallel callers share one sign-in. */
  async get(account: string, signIn: () => Promise<Credential>): Promise<Credential> {
    const cached = this.#cache.get<Cached>(account);
    if (cached !== undefined && this.#clock.now() < cached.renewAt) return this.#open(account, cached.sealed);
    return this.renew(account, signIn);
  }

  /** A new session, whatever there is; parallel callers share one sign-in. */
  async renew(account: string, signIn: () => Promise<Credential>): Promise<Credential> {
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
    if (this.current(account)?.token === refused.token) this.#cache.del(account);
  }

  /** Takes the session out, for good. */
  forget(account: string): Credential | undefined {
    const session = this.current(account);
    this.#cache.del(account);
    return session;
  }

  #keep(account: string, credential: Credential): Credential {
    const now = this.#clock.now();
    const life = Math.min(credential.expiresAt - now, LONGEST_MS);
    // Where asking early only brings the same one again, it is used to its end: anything else would ask at every call.
    const same = this.current(account)?.token === credential.token;
    const early = same ? life : Math.max(life - EARLY_MS, life / 2);
    const renewAt = now + Math.max(early || 0, SHORTEST_MS);
    this.#cache.set<Cached>(account, { sealed: this.#seal(account, credential), renewAt });
    return credential;
  }

  /** The session at hand, whether or not it is time for a new one. */
  current(account: string): Credential | undefined {
    const cached = this.#cache.get<Cached>(account);
    return cached && this.#open(account, cached.sealed);
  }

  #seal(account: string, credential: Credential): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.#key, iv).setAAD(Buffer.from(account, "utf8"));
    const text = Buffer.concat([cipher.update(JSON.stringify(credential), "utf8"), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), text]);
  }

  #open(account: string, sealed: Buffer): Credential {
    const decipher = createDecipheriv(CIPHER, this.#key, sealed.subarray(0, IV_BYTES));
    decipher.setAAD(Buffer.from(account, "utf8"));
    decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const text = Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return JSON.parse(text.toString("utf8")) as Credential;
  }
}
