import { parseArgs } from "node:util";

/** The scope that the sources are written under. */
export const ownScope = "x_lr_relay";

/** A mistake in the command line or in the environment: told in one line, exit code 64. */
export class UsageError extends Error {}

/** `x_acme_relay` → `acme`: the code that the instance must have, too. */
export function vendorOf(scope: string): string {
  return scope.split("_")[1] ?? "";
}

/**
 * Reads `--scope` and the flags given. ServiceNow SDK 4.9.0, now-config-reference: 4 to 18 characters, `x_` and the
 * vendor's code in front.
 *
 * @throws UsageError for anything else on the command line
 */
export function readOptions(args: string[], flags: readonly string[] = []): { [name: string]: string } {
  let values: { [name: string]: string | boolean | undefined };
  try {
    const options = Object.fromEntries(
      ["scope", ...flags].map((name) => [name, { type: name === "check" ? "boolean" : "string" } as const]),
    );
    ({ values } = parseArgs({ args, options }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const scope = String(values["scope"] ?? ownScope);
  if (!/^x_[a-z0-9]+_[a-z0-9_]*[a-z0-9]$/.test(scope) || scope.length > 18)
    throw new UsageError(`--scope ${scope}: must read x_<vendor>_<name>, at most 18 characters`);
  return { ...values, scope } as { [name: string]: string };
}

/** Runs a command; a mistake ends it with one line. */
export async function main(run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof UsageError ? 64 : 1;
  }
}
