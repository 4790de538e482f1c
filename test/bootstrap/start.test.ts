import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { root } from "../sandbox/app.ts";

describe("npm start", () => {
  let temporary = "";
  let sandbox: ChildProcess | undefined;
  before(async () => {
    temporary = await mkdtemp(join(tmpdir(), "relay-start-"));
  });
  after(async () => {
    sandbox?.kill("SIGKILL");
    await rm(temporary, { recursive: true, force: true });
  });

  /** What a start left, but for the simulated instance's cache of installed apps. */
  async function left(): Promise<string[]> {
    return (await readdir(temporary)).filter((name) => !name.startsWith("ledger-relay-sim-"));
  }

  function start(port: number) {
    const child = spawn(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", join(root, "test/sandbox/main.ts")],
      { cwd: root, env: { ...process.env, PORT: String(port), TMPDIR: temporary } },
    );
    sandbox = child;
    const output = { stdout: "", stderr: "" };
    child.stdout.on("data", (chunk) => {
      output.stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output.stderr += chunk;
    });
    return { child, output };
  }

  it("prints one line, serves the console there, and on Ctrl-C stops everything and leaves no data", async () => {
    const { child, output } = start(0);
    const exit = once(child, "exit");
    while (!output.stdout.includes("\n"))
      await Promise.race([
        once(child.stdout, "data"),
        exit.then(() => assert.fail(`it ended: ${output.stderr}`)),
      ]);
    const [, url] = /^ready (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(output.stdout) ?? assert.fail(output.stdout);
    const state = await fetch(`${url}/sandbox/state`, { headers: { "X-Sandbox-User": "alice" } });
    const { middleware, instance, erps } = (await state.json()) as {
      [side in "middleware" | "instance"]: { url: string };
    } & { erps: { url: string }[] };
    assert.equal(erps.length, 5);
    assert.notEqual((await left()).length, 0);

    child.kill("SIGINT");
    assert.deepEqual(await exit, [0, null]);
    assert.deepEqual(output, { stdout: `ready ${url}\n`, stderr: "" });
    assert.deepEqual(await left(), []);
    for (const address of [url, ...[middleware, instance, ...erps].map((side) => side.url)])
      await assert.rejects(fetch(`${address}/`), /fetch failed/, `${address} still answers`);
  });

  it("says in one line that the port is in use", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as { port: number };
    const { child, output } = start(port);
    const [code] = await once(child, "close");
    taken.close();
    assert.equal(code, 1);
    assert.match(output.stderr, new RegExp(`^Port ${port} is in use\\..*PORT=8090 npm start\\n$`));
    assert.equal(output.stdout, "");
  });
});
