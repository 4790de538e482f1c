/** What a command of the command line is. */

import type { Readable, Writable } from "node:stream";
import { type ParseArgsOptionsConfig, parseArgs } from "node:util";

export interface Io {
  env: NodeJS.ProcessEnv;
  stdin: Readable;
  /** Standard output, for what is more than lines. */
  output: Writable;
  /** A line on standard output. */
  print(line: string): void;
  /** A line on standard error, for people. */
  say(line: string): void;
}

export interface Command {
  /** Words that name it, e.g. `secret rotate`. */
  name: string;
  /** What follows the name, e.g. `<section>/<id>/<key>`. */
  parameters: string;
  summary: string;
  /** Returns the exit code. */
  run(args: string[], io: Io): Promise<number> | number;
}

/** The command line was not understood. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export interface Arguments {
  positionals: string[];
  options: Record<string, string | undefined>;
  flags: ReadonlySet<string>;
}

/** Throws UsageError for more positionals than `most`, or options that do not exist. */
export function argumentsOf(
  args: string[],
  { most, options = [], flags = [] }: { most: number; options?: string[]; flags?: string[] },
): Arguments {
  const known: ParseArgsOptionsConfig = Object.fromEntries([
    ...options.map((name) => [name, { type: "string" as const }]),
    ...flags.map((name) => [name, { type: "boolean" as const }]),
  ]);
  const { values, positionals } = parsed(args, known);
  const surplus = positionals[most];
  if (surplus !== undefined) throw new UsageError(`unexpected argument ${surplus}`);
  const given = Object.entries(values);
  return {
    positionals,
    options: Object.fromEntries(
      given.filter(([, value]) => typeof value === "string"),
    ) as Arguments["options"],
    flags: new Set(given.filter(([, value]) => value === true).map(([name]) => name)),
  };
}

function parsed(args: string[], options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message.split(". ")[0]);
  }
}
