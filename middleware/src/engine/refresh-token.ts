/**
 * The refresh token of a connection, where each use hands out a successor and ends its own life. The successor is
 * in the store, encrypted, before the session that came with it is used; and one process at a time uses the token.
 * Source: RFC 6749 section 6; OAuth 2.0 Security Best Current Practice (RFC 9700) section 4.14.2, rotation.
 */

import type { Clock } from "../clock.ts";
import { decryptSecret, encryptSecret, type Secret } from "../config/secrets.ts";
import type { Credential } from "../erp/adapter.ts";
import { RelayProblem } from "../problems.ts";
import type { Lease, Leases, RotatedTokens } from "../store/store.ts";
import { sha256 } from "./hash.ts";

/** A sign-in with all its repeats; should it take longer, the store still takes one successor only. */
const LEASE_MS = 120_000;
const ASK_AGAIN_MS = 250;

export interface RefreshTokenOptions {
  /** Id of the connection. */
  connection: string;
  /** As configured; undefined: a person is to let the connection in first. */
  configured: Secret | undefined;
  /** Master keys: the first encrypts, all decrypt. */
  keys: readonly Buffer[];
  store: RotatedTokens & Leases;
  clock: Clock;
}

interface Held {
  token: string;
  /** Version in the store; 0 is the configured one. */
  version: number;
}

export class RefreshToken {
  readonly #options: RefreshTokenOptions;
  readonly #configuredHash: string;
  /** A successor that the store did not take: without it the next sign-in would fail. */
  #unsaved: Held | undefined;

  constructor(options: RefreshTokenOptions) {
    this.#options = options;
    this.#configuredHash = sha256(options.configured?.reveal() ?? "");
  }

  /** Signs in with the latest token, and keeps its successor. Throws `erp_auth_failed` where there is none yet. */
  async use(signIn: (token: string) => Promise<Credential>): Promise<Credential> {
    const lease = await this.#alone();
    try {
      const held = await this.#latest();
      const { refreshToken: successor, ...credential } = await signIn(held.token);
      if (successor !== undefined && successor !== held.token)
        await this.#keep({ token: successor, version: held.version });
      return credential;
    } finally {
      await this.#options.store.releaseLease(this.#leaseName, lease.fence);
    }
  }

  /** Keeps the token that a person's consent has brought. */
  async begin(token: string): Promise<void> {
    const { store, connection } = this.#options;
    const found = await store.rotatedToken(connection, this.#configuredHash);
    await this.#keep({ token, version: found?.version ?? 0 });
  }

  get #leaseName(): string {
    return `refresh_token/${this.#options.connection}`;
  }

  get #place(): string {
    return keptPlace(this.#options.connection);
  }

  async #alone(): Promise<Lease & { kind: "held" }> {
    const { store, clock, connection } = this.#options;
    for (;;) {
      const lease = await store.acquireLease(this.#leaseName, connection, LEASE_MS, clock.now());
      if (lease.kind === "held") return lease;
      await clock.sleep(ASK_AGAIN_MS);
    }
  }

  async #latest(): Promise<Held> {
    const { store, connection, configured, keys } = this.#options;
    if (this.#unsaved !== undefined) await this.#keep(this.#unsaved);
    const found = await store.rotatedToken(connection, this.#configuredHash);
    if (found !== undefined)
      return { token: decryptSecret(found.cipherText, this.#place, keys), version: found.version };
    if (configured !== undefined) return { token: configured.reveal(), version: 0 };
    throw new RelayProblem("erp_auth_failed", `${connection}: nobody has let this connection in yet`, {
      fix: `Middleware operator: run \`npm run relay -- authorize ${connection}\`.`,
    });
  }

  /** `after.version` is that of the token before. Another replica that was first has kept a token that counts as well. */
  async #keep(after: Held): Promise<void> {
    const { store, connection, keys, clock } = this.#options;
    const [first] = keys;
    if (first === undefined) throw new Error("no master key to encrypt the refresh token with");
    this.#unsaved = after;
    const cipherText = encryptSecret(after.token, this.#place, first);
    await store.keepToken(connection, this.#configuredHash, cipherText, after.version, clock.now());
    this.#unsaved = undefined;
  }
}

/** Puts what is kept under the first master key; what is under it already stays as it is. */
export async function reencryptTokens(store: RotatedTokens, keys: readonly Buffer[]): Promise<string[]> {
  const [first] = keys;
  const changed: string[] = [];
  for (const { connection, cipherText, version } of await store.rotatedTokens()) {
    const place = keptPlace(connection);
    if (first === undefined || isUnder(cipherText, place, first)) continue;
    const token = decryptSecret(cipherText, place, keys);
    if (await store.reencryptToken(connection, version, encryptSecret(token, place, first)))
      changed.push(connection);
  }
  return changed;
}

function isUnder(cipherText: string, place: string, key: Buffer): boolean {
  try {
    decryptSecret(cipherText, place, [key]);
    return true;
  } catch {
    // Under one of the other keys: the caller tries them all, and fails where none fits.
    return false;
  }
}

/** What a secret in the store is bound to, as those of the configuration are to their place in the file. */
export function keptPlace(name: string): string {
  return `kept/${name}`;
}
