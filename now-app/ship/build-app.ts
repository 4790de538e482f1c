import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { ownScope } from "./scope.ts";
import { root, runSdk } from "./sdk.ts";

const complaint =
  "The app was not built. If generated/keys.ts must change, run now-sdk build once and commit it";
const distApp = join(root, "dist", "app");
/** ServiceNow SDK 4.9.0, guides/table-guide.md, "Table name rules". The SDK itself lets longer ones pass. */
const longestTableName = 30;

/**
 * Builds the scoped app. Needs neither instance nor network.
 *
 * Under another vendor prefix, or into another folder than dist/app, the sources are copied to a temporary folder with
 * the prefix replaced, and built there; the records keep their sys_ids, so that such a build is upgraded by the next one.
 *
 * @param out the folder to write, which is replaced
 */
export function buildApp(scope: string, out = distApp): void {
  // Whoever trusts dist/app to be made from these sources must look again.
  if (out === distApp) rmSync(join(root, "dist", ".stamp"), { force: true });
  if (scope === ownScope && out === distApp) {
    runSdk(root, ["build", "--frozenKeys"], complaint);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "ledger-relay-app-"));
  try {
    copySources(folder, scope);
    runSdk(folder, ["build", "--frozenKeys"], complaint);
    warnOfLongNames(join(folder, "dist", "app", "dictionary"));
    rmSync(out, { recursive: true, force: true });
    cpSync(join(folder, "dist", "app"), out, { recursive: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copySources(folder: string, scope: string): void {
  for (const name of ["now-app", "shared-types", "package.json", "now.config.json"])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const sources = readdirSync(join(folder, "now-app"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => join("now-app", path));
  for (const file of ["now.config.json", ...sources]) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll(ownScope, scope));
  }
}

function warnOfLongNames(dictionary: string): void {
  const long = readdirSync(dictionary)
    .map((file) => basename(file, ".xml"))
    .filter((name) => name.length > longestTableName);
  if (long.length > 0)
    process.stderr.write(
      `Longer than the documented ${longestTableName} characters, which an instance may refuse: ${long.join(", ")}. ` +
        "A shorter --scope avoids it.\n",
    );
}
