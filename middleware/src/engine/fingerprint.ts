/**
 * A keyed hash by which a change of a bank account is noticed without the account being known. The key is random,
 * made once, and kept encrypted in the store: it stays when credentials or master keys change, so that no account
 * seems to have changed because of them.
 */

import { createHmac, randomBytes } from "node:crypto";
import type { Clock } from "../clock.ts";
import { decryptSecret, encryptSecret } from "../config/secrets.ts";
import type { RotatedTokens } from "../store/store.ts";
import { keptPlace } from "./refresh-token.ts";

/** No connection can be called so. */
const NAME = "/fingerprint";

export type Fingerprint = (text: string) => string;

export interface FingerprintOptions {
  store: RotatedTokens;
  /** Master keys: the first encrypts, all decrypt. */
  keys: readonly Buffer[];
  clock: Clock;
}

export class Fingerprints {
  readonly #options: FingerprintOptions;
  #key: Promise<Buffer> | undefined;

  constructor(options: FingerprintOptions) {
    this.#options = options;
  }

  /** Without a master key there is no place to keep a key: fingerprints are then empty. */
  async maker(): Promise<Fingerprint> {
    if (this.#options.keys.length === 0) return () => "";
    this.#key ??= this.#read();
    try {
      const key = await this.#key;
      return (text) => (text === "" ? "" : createHmac("sha256", key).update(text, "utf8").digest("hex"));
    } catch (error) {
      this.#key = undefined;
      throw error;
    }
  }

  async #read(): Promise<Buffer> {
    const { store, keys, clock } = this.#options;
    const [first] = keys;
    if (first === undefined) throw new Error("no master key");
    const place = keptPlace(NAME);
    const found = await store.rotatedToken(NAME, "");
    if (found !== undefined) return Buffer.from(decryptSecret(found.cipherText, place, keys), "base64");
    const fresh = encryptSecret(randomBytes(32).toString("base64"), place, first);
    // Another replica may have been first: whatever is there then, is the key.
    await store.keepToken(NAME, "", fresh, 0, clock.now());
    return this.#read();
  }
}
