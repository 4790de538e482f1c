/** The configuration file as text and as YAML. No message repeats a word of the file: it may be a secret. */

import { readFileSync } from "node:fs";
import { type Document, LineCounter, parseDocument } from "yaml";
import { ConfigError } from "./error.ts";

export function readConfigText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new ConfigError([
      `RELAY_CONFIG: ${path} cannot be read; expected the path of the YAML configuration`,
    ]);
  }
}

/** Throws ConfigError with one line per flaw. */
export function parseConfigYaml(text: string, path: string): { document: Document; tree: unknown } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  if (document.errors.length > 0) {
    throw new ConfigError(
      document.errors.map(({ code, pos }) => {
        const { line, col } = lineCounter.linePos(pos[0]);
        return `${path}: line ${line}, column ${col}: not valid YAML: ${code.toLowerCase().replaceAll("_", " ")}`;
      }),
    );
  }
  try {
    return { document, tree: document.toJS() };
  } catch {
    // Its message quotes the alias, which is what an unquoted secret that begins with * is taken for.
    throw new ConfigError([
      `${path}: not valid YAML: an alias (*name) without anchor; quote texts that begin with *`,
    ]);
  }
}
