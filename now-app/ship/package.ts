import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp } from "./build-app.ts";
import { ownScope } from "./scope.ts";
import { root, runSdk } from "./sdk.ts";

/**
 * Builds the app under `scope` and hands over a folder in which the SDK's `pack` and `install` find it as a project of
 * that scope. dist/app stays as it is.
 */
export function withPackage<Result>(scope: string, use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "ledger-relay-package-"));
  try {
    buildApp(scope, join(folder, "dist", "app"));
    const config = readFileSync(join(root, "now.config.json"), "utf8");
    writeFileSync(join(folder, "now.config.json"), config.replaceAll(ownScope, scope));
    cpSync(join(root, "package.json"), join(folder, "package.json"));
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the installable zip of a folder from `withPackage` into `target`; answers its path. */
export function pack(folder: string, target: string): string {
  runSdk(folder, ["pack"], "The app was not packed");
  const [zip, ...more] = readdirSync(join(folder, "target"));
  if (zip === undefined || more.length > 0) throw new Error("The SDK packed no zip, or more than one");
  const { scope } = JSON.parse(readFileSync(join(folder, "now.config.json"), "utf8")) as { scope: string };
  const path = join(target, scope === ownScope ? zip : zip.replace(/\.zip$/, `_${scope}.zip`));
  cpSync(join(folder, "target", zip), path);
  return path;
}
