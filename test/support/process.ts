/** The middleware as a process of its own: its log as it comes, signals, and how it ended. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

const main = join(import.meta.dirname, "../../middleware/src/main.ts");

export type LogLine = Record<string, unknown> & { msg: string };

export interface Process {
  /** Base address; known once it listens. */
  url: string;
  /** Everything that it has written to standard output and standard error. */
  output(): string;
  /** The first log line, past or future, with this message. Rejects when the process ends without it. */
  logged(message: string): Promise<LogLine>;
  signal(name: NodeJS.Signals): void;
  /** Resolves when it has ended. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Ends it if it still runs. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts it on a free port; resolves when it listens. @throws with its output when it ends before that. */
export async function startProcess(env: Record<string, string>): Promise<Process> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", main], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env["PATH"] ?? "", HOST: "127.0.0.1", PORT: "0", ...env },
  });
  let output = "";
  const lines: LogLine[] = [];
  const waiting = new Set<() => void>();
  const tick = (): void => {
    for (const look of waiting) look();
  };
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  createInterface({ input: child.stdout }).on("line", (line) => {
    output += `${line}\n`;
    if (line.startsWith("{")) lines.push(JSON.parse(line));
    tick();
  });
  let over = false;
  const ended = once(child, "close").then(([code, signal]) => {
    over = true;
    tick();
    return { code, signal };
  });
  const logged = (message: string): Promise<LogLine> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = lines.find(({ msg }) => msg === message);
        if (found === undefined && !over) return;
        waiting.delete(look);
        if (found) resolve(found);
        else reject(new Error(`it ended without "${message}":\n${output}`));
      };
      waiting.add(look);
      look();
    });
  const { port } = await logged("listening");
  return {
    url: `http://127.0.0.1:${port}`,
    output: () => output,
    logged,
    signal: (name) => void child.kill(name),
    ended,
    async [Symbol.asyncDispose]() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
