import { transform } from "sucrase";
import { engineMistakes } from "./check-module.ts";
import type { AppRecord } from "./read-app.ts";

/** A server module ready to run: ES module syntax turned into CommonJS, nothing else changed. */
export interface CompiledModule {
  path: string;
  code: string;
}

/** Compiles the app's sys_module records; throws with every mistake if the platform's engine would refuse one. */
export function compileModules(records: AppRecord[]): CompiledModule[] {
  const modules = records.filter((record) => record.table === "sys_module");
  const mistakes: string[] = [];
  const compiled = modules.map((record) => {
    const path = record.values.get("path") ?? "";
    const content = record.values.get("content") ?? "";
    if (path.endsWith(".json")) return { path, code: `module.exports = ${content};` };
    const found = engineMistakes(content, "module");
    mistakes.push(...found.map((mistake) => `${path}: ${mistake}`));
    return { path, code: found.length > 0 ? "" : toCommonJs(content, path) };
  });
  if (mistakes.length > 0)
    throw new Error(`the platform's engine refuses these modules:\n${mistakes.join("\n")}`);
  return compiled;
}

function toCommonJs(content: string, path: string): string {
  const options = { transforms: ["imports" as const], disableESTransforms: true, filePath: path };
  return transform(content, options).code;
}

/** Columns that hold a script, per table: a syntax error there fails only when it runs, on a real instance too. */
const scriptColumns: Record<string, string[]> = {
  sys_script: ["script", "condition"],
  sys_security_acl: ["script"],
  sys_ui_action: ["script", "condition"],
  sysauto_script: ["script", "condition"],
  sysevent_script_action: ["script", "condition_script"],
  sys_transform_map: ["script"],
  sys_transform_entry: ["source_script"],
  sys_transform_script: ["script"],
  sys_ws_operation: ["operation_script"],
};

/** Throws if a script of the app uses what the platform's engine lacks. */
export function checkScripts(records: AppRecord[]): void {
  const mistakes = records.flatMap((record) =>
    (scriptColumns[record.table] ?? []).flatMap((column) =>
      engineMistakes(record.values.get(column) ?? "", "script").map(
        (mistake) => `${record.file} ${column}: ${mistake}`,
      ),
    ),
  );
  if (mistakes.length > 0)
    throw new Error(`the platform's engine refuses these scripts:\n${mistakes.join("\n")}`);
}
