/**
 * `npm run app:build [-- --scope x_acme_relay]`: builds the scoped app into dist/app. Needs neither instance nor network.
 *
 * Under another vendor prefix the sources are copied to a temporary folder with the prefix replaced, and built there;
 * the records keep their sys_ids, so that such a build is upgraded by the next one.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const ownScope = "x_lr_relay";

/** Runs the SDK's build in `folder`; throws when it fails or reports any error. */
function build(folder: string): void {
  const sdk = join(root, "node_modules", "@servicenow", "sdk", "bin", "index.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [sdk, "build", "--frozenKeys"], {
    cwd: folder,
    encoding: "utf8",
  });
  const output = `${stdout}${stderr}`;
  process.stdout.write(output);
  if (status !== 0 || /\bERROR:/.test(output)) {
    throw new Error(
      `The app was not built (exit status ${status}). If generated/keys.ts must change, run now-sdk build once and commit it.`,
    );
  }
}

function buildUnderScope(scope: string): void {
  const folder = mkdtempSync(join(tmpdir(), "ledger-relay-app-"));
  try {
    for (const name of ["now-app", "shared-types", "package.json", "now.config.json"]) {
      cpSync(join(root, name), join(folder, name), { recursive: true });
    }
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    for (const file of [
      "now.config.json",
      ...sources(join(folder, "now-app")).map((path) => join("now-app", path)),
    ]) {
      const path = join(folder, file);
      writeFileSync(path, readFileSync(path, "utf8").replaceAll(ownScope, scope));
    }
    build(folder);
    rmSync(join(root, "dist", "app"), { recursive: true, force: true });
    cpSync(join(folder, "dist", "app"), join(root, "dist", "app"), { recursive: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
}

const { values } = parseArgs({ options: { scope: { type: "string", default: ownScope } } });
// ServiceNow SDK docs, now-config-reference: 4 to 18 characters, x_ and the vendor prefix in front.
if (!/^x_[a-z0-9]+_[a-z0-9_]+$/.test(values.scope) || values.scope.length > 18) {
  process.stderr.write(`--scope ${values.scope}: must read x_<vendor>_<name>, at most 18 characters\n`);
  process.exit(64);
}
try {
  if (values.scope === ownScope) build(root);
  else buildUnderScope(values.scope);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
