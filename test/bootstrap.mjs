/**
 * Runs a TypeScript file of this repository on any computer with Node 20 or newer and npm:
 *
 *     node test/bootstrap.mjs <script.ts> [arguments]
 *
 * It installs the locked packages where they are missing or differ from package-lock.json, then runs the
 * script with the Node version that the project pins (the `node` package). Plain JavaScript on purpose:
 * it runs before anything is installed, on a Node that may not know TypeScript.
 */

import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const oldestNode = 20;
const projectNode = join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");

const [script, ...args] = process.argv.slice(2);
if (script === undefined) stop("usage: node test/bootstrap.mjs <script.ts> [arguments]");
if (Number.parseInt(process.versions.node, 10) < oldestNode)
  stop(
    `This needs Node ${oldestNode} or newer to start; this is ${process.version}. See https://nodejs.org.`,
  );
if (!isInstalled()) install();
run(join(root, script), args);

/**
 * npm leaves in node_modules a copy of the lock of what it installed; it writes it last, so an interrupted
 * install leaves none. Packages that are in the lock only may be optional ones for other platforms.
 */
function isInstalled() {
  if (!existsSync(projectNode)) return false;
  const locked = packagesOf(join(root, "package-lock.json"));
  const installed = packagesOf(join(root, "node_modules/.package-lock.json"));
  if (locked === undefined || installed === undefined) return false;
  const same = ([path, entry]) => {
    const found = installed[path];
    return found === undefined ? entry.optional === true : found.integrity === entry.integrity;
  };
  return (
    Object.entries(locked)
      .filter(([path]) => path !== "")
      .every(same) && Object.keys(installed).every((path) => path in locked)
  );
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : undefined;
}

function install() {
  process.stderr.write("Installing packages (npm ci); the first time this takes about a minute …\n");
  const [command, ...before] = npmCommand();
  const result = spawnSync(command, [...before, "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    encoding: "utf8",
    // npm.cmd is a batch file, which Windows starts through its shell only; the arguments are fixed words.
    shell: command === "npm" && process.platform === "win32",
  });
  if (result.error?.code === "ENOENT") stop("npm was not found. It comes with Node: see https://nodejs.org.");
  if (result.error !== undefined) stop(`npm could not be started: ${result.error.message}`);
  if (result.status !== 0) stop(`npm ci failed:\n${result.stdout}${result.stderr}`);
  if (!existsSync(projectNode))
    stop(
      `npm ci ran, but ${projectNode} is missing: the install script of the package "node" did not run.\n` +
        "Allow install scripts (npm config get ignore-scripts must be false) and try again.",
    );
}

/** Under `npm run` the npm that started us, else the one in the path. */
function npmCommand() {
  const cli = process.env.npm_execpath;
  return cli?.endsWith("npm-cli.js") && existsSync(cli) ? [process.execPath, cli] : ["npm"];
}

function run(file, scriptArgs) {
  const path = `${join(root, "node_modules/.bin")}${delimiter}${process.env.PATH ?? ""}`;
  // Node still calls type stripping for the browser and node:sqlite experimental; the version is pinned.
  const child = spawn(projectNode, ["--disable-warning=ExperimentalWarning", file, ...scriptArgs], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: path },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => stop(`${projectNode} could not be started: ${error.message}`));
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
    process.exit();
  });
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
