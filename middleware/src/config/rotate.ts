/** Re-encrypts the secrets of the configuration file in place; everything else of the file stays as it is. */

import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { isPair, isScalar, isSeq, type Node, type Scalar, visit } from "yaml";
import { ConfigError } from "./error.ts";
import { placeOf } from "./places.ts";
import { decryptSecret, encryptSecret, isEncrypted } from "./secrets.ts";
import { parseConfigYaml, readConfigText } from "./yaml.ts";

interface Sealed {
  place: string;
  plain: string;
  /** Where its text begins and ends in the file. */
  start: number;
  end: number;
  style: string | undefined;
}

/**
 * Puts every `enc:v1:…` under the first key, and returns the places. Throws ConfigError, naming each secret that
 * no key opens, and then nothing is written.
 */
export function rotateSecrets(path: string, keys: readonly Buffer[]): string[] {
  const [first] = keys;
  if (first === undefined)
    throw new ConfigError(["RELAY_MASTER_KEY: not set; expected the new key, then the old"]);
  const text = readConfigText(path);
  const sealed = sealedIn(text, path, keys);
  const rotated = sealed.toReversed().reduce((rest, { place, plain, start, end, style }) => {
    const fresh = inStyle(encryptSecret(plain, place, first), style, rest.slice(start, end));
    return rest.slice(0, start) + fresh + rest.slice(end);
  }, text);
  const now = sealedIn(rotated, path, [first]);
  const same = sealed.every(
    ({ place, plain }, index) => now[index]?.place === place && now[index].plain === plain,
  );
  if (!same || now.length !== sealed.length)
    throw new Error(`${path}: could not be rewritten; nothing was changed`);
  if (sealed.length > 0) replaceFile(realpathSync(path), rotated);
  return sealed.map(({ place }) => place);
}

/** All encrypted secrets, in the file's order. */
function sealedIn(text: string, path: string, keys: readonly Buffer[]): Sealed[] {
  const { document, tree } = parseConfigYaml(text, path);
  const found: Sealed[] = [];
  const mistakes: string[] = [];
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === "key" || typeof node.value !== "string" || !isEncrypted(node.value)) return;
      const place = placeOf(keysOf([...(ancestors as Node[]), node]), tree);
      try {
        found.push(sealedAt(node as Scalar<string>, place, keys));
      } catch (error) {
        mistakes.push(`${place}: ${(error as Error).message}`);
      }
    },
  });
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return found;
}

function sealedAt(node: Scalar<string>, place: string, keys: readonly Buffer[]): Sealed {
  const [start, end] = node.range ?? [];
  if (start === undefined || end === undefined) throw new Error("its place in the file is not known");
  return { place, plain: decryptSecret(node.value, place, keys), start, end, style: node.type };
}

/** Keys and indexes on the way from the document to the last of these nodes. */
function keysOf(nodes: readonly Node[]): PropertyKey[] {
  return nodes.flatMap((node, index): PropertyKey[] => {
    const next = nodes[index + 1];
    if (isPair(node)) return isScalar(node.key) ? [String(node.key.value)] : [];
    return isSeq(node) && next !== undefined ? [node.items.indexOf(next)] : [];
  });
}

/** The new text in the quotes of the old; in the place of a block, as one plain line. */
function inStyle(fresh: string, style: string | undefined, old: string): string {
  if (style === "QUOTE_DOUBLE") return `"${fresh}"`;
  if (style === "QUOTE_SINGLE") return `'${fresh}'`;
  return style?.startsWith("BLOCK") && old.endsWith("\n") ? `${fresh}\n` : fresh;
}

/** Whoever reads meanwhile, or after a crash, sees the whole old file or the whole new one. */
function replaceFile(path: string, text: string): void {
  const fresh = `${path}.${randomBytes(6).toString("hex")}.new`;
  try {
    const file = openSync(fresh, "wx", statSync(path).mode & 0o777);
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw new Error(`${path} cannot be replaced: ${(error as Error).message}`, { cause: error });
  }
}
