/** `npm run app:build [-- --scope x_acme_relay --out FOLDER]`: builds the scoped app, into dist/app unless told otherwise. */
import { resolve } from "node:path";
import { buildApp } from "./ship/build-app.ts";
import { main, readOptions } from "./ship/scope.ts";

await main(() => {
  const { scope = "", out } = readOptions(process.argv.slice(2), ["out"]);
  buildApp(scope, out === undefined ? undefined : resolve(out));
});
