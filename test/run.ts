/**
 * `npm test [-- path or part of a path … | --node-option …]`: builds the scoped app if its sources changed,
 * then runs test/**\/*.test.ts with node's own runner.
 */

import { spawn } from "node:child_process";
import { globSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { ensureAppBuilt, root } from "./sandbox/app.ts";

const given = process.argv.slice(2);
const wanted = given.filter((argument) => !argument.startsWith("-"));
const options = given.filter((argument) => argument.startsWith("-"));

const files = globSync("test/**/*.test.ts", { cwd: root })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part.replace(/^\.\//, ""))))
  .sort();
if (files.length === 0) fail(`No test file matches ${wanted.join(", ")}.`);

try {
  ensureAppBuilt();
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

const runner = spawn(
  process.execPath,
  [
    "--disable-warning=ExperimentalWarning",
    "--test",
    "--test-reporter=spec",
    // A test that hangs must not take the whole CI run with it.
    "--test-timeout=180000",
    `--test-concurrency=${Math.max(1, Math.min(4, availableParallelism()))}`,
    ...options,
    ...files,
  ],
  {
    cwd: root,
    stdio: "inherit",
    // Each file is a process of its own: types are stripped once for all of them.
    env: { NODE_COMPILE_CACHE: join(root, "node_modules/.cache/compile"), ...process.env },
  },
);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => runner.kill(signal));
runner.on("exit", (code) => process.exit(code ?? 1));

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
