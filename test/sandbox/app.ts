import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const appDir = join(root, "dist/app");

const stampFile = join(root, "dist/.stamp");
/** Everything that the built app is made from; package.json because the SDK ships it as a module. */
const sources = ["now-app/**/*", "shared-types/**/*", "now.config.json", "package.json"];

/**
 * Builds the scoped app into dist/app unless the last build was made from these very sources.
 *
 * @throws Error with the build's whole output when it fails.
 */
export function ensureAppBuilt(): void {
  const hash = sourceHash();
  if (existsSync(appDir) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === hash) return;
  const build = spawnSync(process.execPath, [join(root, "now-app/build.ts")], {
    cwd: root,
    encoding: "utf8",
  });
  if (build.status !== 0)
    throw new Error(`The scoped app does not build:\n${build.stdout}${build.stderr}${build.error ?? ""}`);
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, hash);
}

function sourceHash(): string {
  const hash = createHash("sha256");
  const entries = globSync(sources, { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of entries.map((entry) => join(entry.parentPath, entry.name)).sort())
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update("\0");
  return hash.digest("hex");
}
