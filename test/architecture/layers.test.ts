/** Who may import whom, and what an adapter may not do. Each title is the rule. */

import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

interface Import {
  file: string;
  target: string;
  typeOnly: boolean;
}

const files = globSync("{now-app,middleware,shared-types,test}/**/*.{ts,mjs}", { cwd: root })
  .filter((file) => !/generated|node_modules|\/fixture\//.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));

const imports: Import[] = files.flatMap(({ file, text }) =>
  [...text.matchAll(/^(?:import|export) (type )?[^;]*?from "([^"]+)";/gms)].map(([, type, source = ""]) => ({
    file,
    target: source.startsWith(".") ? relative(root, join(root, dirname(file), source)) : source,
    typeOnly: type !== undefined,
  })),
);

/** Fails naming each import that is not allowed. */
function expectNone(rule: (item: Import) => boolean): void {
  assert.deepEqual(
    imports.filter(rule).map(({ file, target }) => `${file} imports ${target}`),
    [],
  );
}

const within = (folder: string) => (path: string) => path.startsWith(`${folder}/`);

test("the scan sees the code", () => {
  assert.ok(imports.length > 200, `only ${imports.length} imports found`);
});

test("shared-types imports nothing but itself", () => {
  expectNone(({ file, target }) => within("shared-types")(file) && !within("shared-types")(target));
});

test("an adapter knows no other adapter", () => {
  const adapterOf = (path: string): string | undefined => /^middleware\/src\/erp\/([^/]+)\//.exec(path)?.[1];
  expectNone(({ file, target }) => {
    const own = adapterOf(file);
    const other = adapterOf(target);
    return own !== undefined && other !== undefined && own !== other;
  });
});

test("an adapter uses neither engine nor ServiceNow nor store nor HTTP", () => {
  expectNone(
    ({ file, target }) =>
      within("middleware/src/erp")(file) &&
      (/^middleware\/src\/(engine|servicenow|store|routes|access)\//.test(target) ||
        /^(node:)?(http|https|net|undici|timers)/.test(target)),
  );
});

test("the engine names no adapter", () => {
  expectNone(
    ({ file, target }) =>
      within("middleware/src/engine")(file) && /^middleware\/src\/erp\/[^/]+\//.test(target),
  );
});

test("simulators share no code with what they test", () => {
  expectNone(
    ({ file, target, typeOnly }) =>
      within("test/sim")(file) &&
      !file.endsWith(".test.ts") &&
      (within("middleware")(target) ||
        within("now-app")(target) ||
        (within("shared-types")(target) && !typeOnly)),
  );
});

test("server modules of the app take only types from outside their folder", () => {
  expectNone(
    ({ file, target, typeOnly }) =>
      within("now-app/server")(file) &&
      !typeOnly &&
      !within("now-app/server")(target) &&
      !target.startsWith("@servicenow/"),
  );
});

test("the product does not import its tests", () => {
  expectNone(({ file, target }) => !within("test")(file) && within("test")(target));
});

test("an adapter neither waits nor fetches nor repeats", () => {
  const offenders = files
    .filter(({ file }) => within("middleware/src/erp")(file))
    .flatMap(({ file, text }) =>
      [...text.matchAll(/\b(setTimeout|setInterval|setImmediate|fetch)\(/g)].map(
        ([hit]) => `${file}: ${hit}`,
      ),
    );
  assert.deepEqual(offenders, []);
});

test("no file has more than 400 lines", () => {
  const long = files.filter(({ text }) => text.split("\n").length > 401).map(({ file }) => file);
  assert.deepEqual(long, []);
});
