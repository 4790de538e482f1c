/**
 * Secrets of the configuration: `enc:v1:…` (AES-256-GCM under the master key, the field's place as
 * associated data), `env:NAME`, `file:/path`, or plain text where that is allowed.
 */

import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { inspect } from "node:util";

const PREFIX = "enc:v1:";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** A secret that cannot be printed by accident: it shows as `[secret]` in text, JSON and inspection. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return "[secret]";
  }

  toJSON(): string {
    return "[secret]";
  }

  [inspect.custom](): string {
    return "[secret]";
  }
}

/**
 * The secret that a text of the file stands for. Undefined for an encrypted one when `keys` are undefined: the
 * master keys are then reported as a mistake of their own. Throws an Error whose message is for the operator.
 */
export function openSecret(
  text: string,
  place: string,
  keys: readonly Buffer[] | undefined,
  allowPlaintext: boolean,
): string | undefined {
  if (text === "") throw new Error("expected a secret, got an empty text");
  if (isEncrypted(text)) return keys === undefined ? undefined : decryptSecret(text, place, keys);
  if (text.startsWith("env:")) return fromEnvironment(text.slice("env:".length));
  if (text.startsWith("file:")) return fromFile(text.slice("file:".length));
  if (allowPlaintext) return text;
  throw new Error(
    `plain text is refused: encrypt it with \`npm run relay -- secret encrypt ${place}\`, or use env:NAME or file:/path`,
  );
}

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Error(`environment variable ${name} is not set`);
  return value;
}

function fromFile(path: string): string {
  const text = readSecretFile(path).replace(/\r?\n$/, "");
  if (text === "") throw new Error(`file ${path} is empty`);
  return text;
}

function readSecretFile(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new Error(`file ${path} cannot be read`);
  }
}

export function isEncrypted(text: string): boolean {
  return text.startsWith(PREFIX);
}

export function encryptSecret(plain: string, place: string, key: Buffer): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(place, "utf8"));
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return PREFIX + Buffer.concat([nonce, body, cipher.getAuthTag()]).toString("base64");
}

export function decryptSecret(text: string, place: string, keys: readonly Buffer[]): string {
  if (keys.length === 0) throw new Error("RELAY_MASTER_KEY or RELAY_MASTER_KEY_FILE is needed to decrypt it");
  const box = Buffer.from(text.slice(PREFIX.length), "base64");
  if (box.length < NONCE_BYTES + TAG_BYTES) throw new Error("the enc:v1 text is cut short");
  for (const key of keys) {
    const plain = open(box, place, key);
    if (plain !== undefined) return plain;
  }
  throw new Error(
    `cannot be decrypted: another master key, or a secret made for another field than ${place}`,
  );
}

function open(box: Buffer, place: string, key: Buffer): string | undefined {
  const decipher = createDecipheriv("aes-256-gcm", key, box.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(place, "utf8"));
  decipher.setAuthTag(box.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(box.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString(
      "utf8",
    );
  } catch {
    // The tag does not fit this key and place; the caller tries the next key and reports if none fits.
    return undefined;
  }
}

/**
 * Master keys from the environment; several, comma separated, while rotating: the first encrypts, all decrypt.
 * Empty when there are none. Throws an Error for the operator.
 */
export function masterKeys(env: NodeJS.ProcessEnv): Buffer[] {
  const file = env["RELAY_MASTER_KEY_FILE"];
  const text = env["RELAY_MASTER_KEY"] || (file ? readKeyFile(file) : "");
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const key = Buffer.from(part, "base64");
      if (key.length !== KEY_BYTES)
        throw new Error("RELAY_MASTER_KEY: expected 32 random bytes in Base64 (`npm run relay -- keygen`)");
      return key;
    });
}

export function newMasterKey(): string {
  return randomBytes(KEY_BYTES).toString("base64");
}

function readKeyFile(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new Error(`RELAY_MASTER_KEY_FILE: ${path} cannot be read`);
  }
}
