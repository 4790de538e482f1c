import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { root } from "../sandbox/app.ts";

const lock = (version: string): string =>
  JSON.stringify({
    packages: {
      "": { name: "clone" },
      "node_modules/node": { version, integrity: `sha512-${version}` },
      "node_modules/only-on-windows": { version: "1.0.0", integrity: "sha512-w", optional: true },
    },
  });
const installedLock = (version: string): string =>
  JSON.stringify({ packages: { "node_modules/node": { version, integrity: `sha512-${version}` } } });

/** Stands in for npm: notes that it was asked, then "installs" what the lock says. */
const fakeNpm = `
import { appendFileSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
appendFileSync("npm-calls", process.argv.slice(2).join(" ") + "\\n");
if (process.env.NPM_FAILS) { console.log("some output"); console.error("npm error: no such package"); process.exit(3); }
mkdirSync("node_modules/node/bin", { recursive: true });
try { symlinkSync(process.execPath, "node_modules/node/bin/node"); } catch {}
writeFileSync("node_modules/.package-lock.json", ${JSON.stringify(installedLock("2.0.0"))});
`;

const script = `
process.on("SIGTERM", () => { console.log("stopped"); process.exit(9); });
console.log("args", process.argv.slice(2).join(","));
if (process.argv[2] === "wait") setInterval(() => {}, 1000);
else process.exit(Number(process.argv[3] ?? 0));
`;

describe("the bootstrap on a clone", () => {
  let clone = "";

  beforeEach(async () => {
    clone = await mkdtemp(join(tmpdir(), "relay-clone-"));
    await mkdir(join(clone, "test"));
    await cp(join(root, "test/bootstrap.mjs"), join(clone, "test/bootstrap.mjs"));
    await writeFile(join(clone, "package.json"), '{"type":"module"}');
    await writeFile(join(clone, "package-lock.json"), lock("2.0.0"));
    await writeFile(join(clone, "npm-cli.js"), fakeNpm);
    await writeFile(join(clone, "script.ts"), script);
  });
  afterEach(() => rm(clone, { recursive: true, force: true }));

  function start(args: string[], env: Record<string, string> = {}) {
    const child = spawn(process.execPath, ["test/bootstrap.mjs", ...args], {
      cwd: clone,
      env: { PATH: "/nowhere", npm_execpath: join(clone, "npm-cli.js"), ...env },
    });
    const output = { stdout: "", stderr: "" };
    child.stdout.on("data", (chunk) => {
      output.stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output.stderr += chunk;
    });
    return { child, output };
  }

  async function run(args: string[], env: Record<string, string> = {}) {
    const { child, output } = start(args, env);
    const [code] = await once(child, "close");
    return { code, ...output };
  }

  async function npmCalls(): Promise<number> {
    const calls = await readFile(join(clone, "npm-calls"), "utf8").catch(() => "");
    return calls.split("\n").filter(Boolean).length;
  }

  it("installs once, then runs the script with its arguments and hands its exit code on", async () => {
    const first = await run(["script.ts", "a", "5"]);
    assert.deepEqual([first.code, first.stdout], [5, "args a,5\n"]);
    assert.match(first.stderr, /Installing packages/);
    const second = await run(["script.ts", "b"]);
    assert.deepEqual([second.code, second.stdout, second.stderr], [0, "args b\n", ""]);
    assert.equal(await npmCalls(), 1);
  });

  it("installs again when the lock has changed", async () => {
    await run(["script.ts"]);
    await writeFile(join(clone, "package-lock.json"), lock("3.0.0"));
    await run(["script.ts"]);
    assert.equal(await npmCalls(), 2);
  });

  it("shows npm's whole output when the install fails, and does not run the script", async () => {
    const { code, stdout, stderr } = await run(["script.ts"], { NPM_FAILS: "1" });
    assert.equal(code, 1);
    assert.equal(stdout, "");
    assert.match(stderr, /npm ci failed:\nsome output\nnpm error: no such package/);
  });

  it("says in one line that npm is missing", async () => {
    const { code, stderr } = await run(["script.ts"], { npm_execpath: "" });
    assert.equal(code, 1);
    assert.match(stderr, /npm was not found\. It comes with Node/);
  });

  it("passes a signal on and waits for the script to stop", async () => {
    const { child, output } = start(["script.ts", "wait"]);
    while (!output.stdout.includes("args")) await once(child.stdout, "data");
    child.kill("SIGTERM");
    const [code] = await once(child, "close");
    assert.deepEqual([code, output.stdout], [9, "args wait\nstopped\n"]);
  });
});
