import { createHash, createHmac, randomBytes, randomInt } from "node:crypto";
import { absentNames } from "./globals.ts";
import { textArgument } from "./proxies.ts";
import { notSimulated, type Session } from "./session.ts";

const macs: Record<string, string> = { HmacSHA256: "sha256", HmacSHA1: "sha1", HmacSHA512: "sha512" };

/** CertificateEncryption, GlideDigest, GlideStringUtil, GlideSecureRandomUtil, as far as documented for scopes. */
export function cryptography(session: Session): Record<string, unknown> {
  return {
    CertificateEncryption: function CertificateEncryption() {
      return absentNames(session, "CertificateEncryption", {
        generateMac: (key: unknown, algorithm: unknown, data: unknown) =>
          generateMac(session, key, algorithm, data),
      });
    },
    GlideDigest: function GlideDigest() {
      return absentNames(session, "GlideDigest", digestMethods());
    },
    GlideStringUtil: absentNames(session, "GlideStringUtil", {
      base64Encode: (text: unknown) => Buffer.from(textArgument(text), "utf8").toString("base64"),
      base64Decode: (text: unknown) => Buffer.from(textArgument(text), "base64").toString("utf8"),
      isEligibleSysID: (text: unknown) => /^[0-9a-f]{32}$/.test(textArgument(text)),
      escapeHTML: (text: unknown) => escapeXml(textArgument(text)),
    }),
    GlideSecureRandomUtil: absentNames(session, "GlideSecureRandomUtil", {
      getSecureRandomInt: () => randomInt(-(2 ** 31), 2 ** 31),
      getSecureRandomIntBound: (bound: unknown) => randomInt(Number(bound)),
      getSecureRandomString: (length: unknown) =>
        randomBytes(Number(length)).toString("hex").slice(0, Number(length)),
    }),
  };
}

/** The key is Base64 of the key's bytes, the answer Base64 of the MAC (ServiceNow docs, CertificateEncryption). */
function generateMac(session: Session, key: unknown, algorithm: unknown, data: unknown): string {
  const hash = macs[textArgument(algorithm)];
  if (!hash) notSimulated(session, `MAC algorithm ${textArgument(algorithm)}`);
  const bytes = Buffer.from(textArgument(key), "base64");
  if (bytes.length === 0) throw new Error("CertificateEncryption.generateMac: empty key");
  return createHmac(hash, bytes).update(textArgument(data), "utf8").digest("base64");
}

function digestMethods(): Record<string, (text: unknown) => string> {
  const hash = (algorithm: string, encoding: "hex" | "base64") => (text: unknown) =>
    createHash(algorithm).update(textArgument(text), "utf8").digest(encoding);
  return {
    getSHA256Hex: hash("sha256", "hex"),
    getSHA256Base64: hash("sha256", "base64"),
    getSHA1Hex: hash("sha1", "hex"),
    getSHA1Base64: hash("sha1", "base64"),
    getMD5Hex: hash("md5", "hex"),
    getMD5Base64: hash("md5", "base64"),
  };
}

export function escapeXml(text: string): string {
  const names: Record<string, string> = {
    "<": "&lt;",
    ">": "&gt;",
    "&": "&amp;",
    "'": "&apos;",
    '"': "&quot;",
  };
  return text.replace(/[<>&'"]/g, (character) => names[character] ?? character);
}
