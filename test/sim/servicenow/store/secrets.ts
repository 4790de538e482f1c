import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Value } from "./values.ts";

/** The instance's own key; secrets in its database are cipher text to everyone who reads a row. */
const key = Buffer.from("ledger-relay-simulated-instance!", "utf8");

/** Password (2-way encrypted) columns hold this form. */
export function encryptSecret(text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `:sim:${Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64")}`;
}

/** The clear text; null where the value is empty or was never encrypted. */
export function decryptSecret(value: Value): Value {
  if (!value?.startsWith(":sim:")) return null;
  const bytes = Buffer.from(value.slice(5), "base64");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}
