/** `npm run docs`: writes the generated parts of README.md. */

import { readFileSync, writeFileSync } from "node:fs";
import { readmePath, render } from "./readme.ts";

writeFileSync(readmePath, render(readFileSync(readmePath, "utf8")));
