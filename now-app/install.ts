/**
 * `npm run app:install [-- --scope x_acme_relay] [--check]`: looks at the instance, then builds the app and lets the SDK
 * install it. With `--check` it only looks. Instance and account come from the environment, under the SDK's own names
 * (see ship/instance.ts). Exit code 64: command line or environment; 1: the instance is not fit, or the SDK failed.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { accessFrom } from "./ship/instance.ts";
import { withPackage } from "./ship/package.ts";
import { preflight, report } from "./ship/preflight.ts";
import { main, readOptions } from "./ship/scope.ts";
import { root, runSdk } from "./ship/sdk.ts";

function readJson(file: string): Record<string, string> {
  return JSON.parse(readFileSync(join(root, file), "utf8")) as Record<string, string>;
}

await main(async () => {
  const { scope = "", check } = readOptions(process.argv.slice(2), ["check"]);
  const { scopeId = "" } = readJson("now.config.json");
  const { version = "" } = readJson("package.json");
  const findings = await preflight(accessFrom(process.env), { scope, scopeId, version });
  process.stdout.write(`${report(findings)}\n`);
  if (findings.some(({ ok }) => !ok)) throw new Error("Nothing was installed.");
  if (check) return;
  withPackage(scope, (folder) =>
    runSdk(folder, ["install"], "The SDK did not install the app", { SN_SDK_NODE_ENV: "SN_SDK_CI_INSTALL" }),
  );
});
