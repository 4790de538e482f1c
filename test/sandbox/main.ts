/** `npm start`: the sandbox. Prints one line when everything is up; Ctrl-C stops all of it. */

import { startWorld } from "./world.ts";

const given = process.env["PORT"] ?? "8080";
if (!/^\d+$/.test(given) || Number(given) > 65_535)
  fail(`PORT must be a number up to 65535, not "${given}".`);

let stopping = false;
const world = startWorld({ consolePort: Number(given), scheduler: true, allErps: true });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop());
try {
  const { consoleUrl, instance } = await world;
  if (!stopping) {
    process.stdout.write(`ready ${consoleUrl}\n`);
    // Execute now, as an administrator would: else the first minute passes before the job's own time has come.
    await instance.runJob("Ledger Relay: sync runner");
  }
} catch (error) {
  // While stopping, `stop` has the last word.
  if (!stopping) report(error);
}

function report(error: unknown): never {
  if ((error as NodeJS.ErrnoException).code === "EADDRINUSE")
    fail(`Port ${given} is in use. Stop what uses it, or choose another one: PORT=8090 npm start`);
  fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** Also when still starting: waits for that, as half a start cannot be told from a whole one. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  const started = await world.catch(() => undefined);
  await started?.close();
  process.exit(0);
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
