import vm from "node:vm";
import { ScopeAccessNotGranted } from "./fences.ts";
import { realmFor } from "./realm.ts";
import type { Session } from "./session.ts";

export interface ScriptRun {
  scope: string;
  text: string;
  /** Shown in stack traces and in the log. */
  name: string;
  /** Variables that the platform provides; those that the script assigns come back. */
  globals: Record<string, unknown>;
}

export interface ScriptResult {
  /** Value of the last expression. */
  value: unknown;
  globals: Record<string, unknown>;
}

const compiled = new Map<string, vm.Script>();

/**
 * Runs a script of a record in the realm of its scope. `const` and `let` at its top level are its own; other
 * names that it assigns are seen by later scripts of the same transaction. Throws what the script throws.
 */
export function runScript(session: Session, run: ScriptRun): ScriptResult {
  const realm = realmFor(session, run.scope);
  const before = new Map(Object.keys(run.globals).map((name) => [name, realm.globals[name]]));
  Object.assign(realm.globals, run.globals);
  try {
    const value: unknown = session.inScope(run.scope, () => compile(run).runInContext(realm.context));
    const globals = Object.fromEntries(Object.keys(run.globals).map((name) => [name, realm.globals[name]]));
    return { value, globals };
  } finally {
    for (const [name, value] of before)
      if (value === undefined) delete realm.globals[name];
      else realm.globals[name] = value;
  }
}

function compile(run: ScriptRun): vm.Script {
  const key = `${run.name}\n${run.text}`;
  const known = compiled.get(key);
  if (known) return known;
  const script = new vm.Script(`{${run.text}\n}`, { filename: run.name });
  compiled.set(key, script);
  return script;
}

/** Puts what a script threw into the log, where tests and people look for it. */
export function logScriptError(session: Session, error: unknown, source: string): void {
  session.engine.log("error", errorText(error), source);
}

export function errorText(error: unknown): string {
  if (error instanceof ScopeAccessNotGranted) return ScopeAccessNotGranted.textOf(error);
  if (typeof error !== "object" || error === null) return String(error);
  const { message, stack } = error as { message?: unknown; stack?: unknown };
  const place = String(stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 4)
    .join("");
  return `${message === undefined ? JSON.stringify(error) : String(message)}${place}`;
}
