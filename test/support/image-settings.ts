/** What the production image sets, for measuring outside it. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../sandbox/app.ts";

/** The settings of the Dockerfile that matter for memory. */
export function asInTheImage(dir: string): Record<string, string> {
  const dockerfile = readFileSync(join(root, "Dockerfile"), "utf8");
  const settings = [...dockerfile.matchAll(/^ {4}(NODE_OPTIONS|MALLOC_\w+)="?([^"\n]*?)"? \\$/gm)];
  if (settings.length < 4) throw new Error("the Dockerfile does not set what bounds memory");
  const given = Object.fromEntries(settings.map(([, name = "", value = ""]) => [name, value]));
  return { ...given, NODE_COMPILE_CACHE: join(dir, "compile-cache") };
}
