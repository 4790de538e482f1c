/** `npm run app:pack [-- --scope x_acme_relay]`: builds the app and writes the installable zip into target/. */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pack, withPackage } from "./ship/package.ts";
import { main, readOptions } from "./ship/scope.ts";
import { root } from "./ship/sdk.ts";

await main(() => {
  const { scope = "", out } = readOptions(process.argv.slice(2), ["out"]);
  const target = out === undefined ? join(root, "target") : resolve(out);
  mkdirSync(target, { recursive: true });
  const zip = withPackage(scope, (folder) => pack(folder, target));
  process.stdout.write(`${zip}\n`);
});
