import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Runs one command of the ServiceNow SDK in `folder` and passes on what it says.
 *
 * @throws Error with `complaint` when it fails, or says that something is an error and exits with 0 all the same
 */
export function runSdk(
  folder: string,
  args: readonly string[],
  complaint: string,
  env: Record<string, string> = {},
): void {
  const sdk = join(root, "node_modules", "@servicenow", "sdk", "bin", "index.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [sdk, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  const output = `${stdout}${stderr}`;
  process.stdout.write(output);
  if (status !== 0 || /\bERROR:/.test(output)) throw new Error(`${complaint} (exit status ${status})`);
}
