import { posix } from "node:path";
import vm from "node:vm";
import type { PlatformGlobals } from "./globals.ts";
import { notSimulated, type Session } from "./session.ts";

interface Module {
  exports: unknown;
}

const compiled = new Map<string, vm.Script>();

/**
 * `require` of server modules. With package resolver 2.0.0 scripts name modules relative to the package root
 * (`./now-app/server/x.ts`), modules relative to themselves; 1.0.0 wants the full stored path.
 */
export class ModuleLoader {
  readonly #session: Session;
  readonly #context: vm.Context;
  readonly #platform: PlatformGlobals;
  readonly #loaded = new Map<string, Module>();
  readonly #root: string;
  readonly #resolver: string;

  constructor(session: Session, scope: string, context: vm.Context, platform: PlatformGlobals) {
    this.#session = session;
    this.#context = context;
    this.#platform = platform;
    const [app] = session.engine.metadata.by("sys_app", "scope", scope);
    this.#root = posix.dirname(app?.["package_json"] ?? "");
    this.#resolver = app?.["package_resolver_version"] ?? "";
  }

  fromScript(name: string): unknown {
    if (name.startsWith(".") && this.#resolver !== "2.0.0")
      notSimulated(this.#session, `require('${name}') with package resolver ${this.#resolver || "1.0.0"}`);
    return this.#require(name, this.#root);
  }

  #require(name: string, from: string): unknown {
    const platform = this.#platform.modules(name);
    if (platform) return platform;
    const wanted = name.startsWith(".") ? posix.join(from, name) : name;
    const path = this.#candidates(wanted).find((candidate) => this.#code(candidate) !== undefined);
    if (path === undefined) throw new Error(`Cannot find module '${name}' from '${from}'`);
    return this.#load(path).exports;
  }

  #candidates(path: string): string[] {
    const plain = [path, `${path}.ts`, `${path}.js`, `${path}.json`, `${path}/index.ts`, `${path}/index.js`];
    return this.#session.engine.settings.jsFindsTs ? [...plain, path.replace(/\.js$/, ".ts")] : plain;
  }

  #load(path: string): Module {
    const known = this.#loaded.get(path);
    if (known) return known;
    const module: Module = { exports: {} };
    this.#loaded.set(path, module);
    const run = this.#compile(path).runInContext(this.#context) as (...args: unknown[]) => void;
    run(module.exports, (name: unknown) => this.#require(String(name), posix.dirname(path)), module);
    return module;
  }

  #compile(path: string): vm.Script {
    const known = compiled.get(path);
    if (known) return known;
    const script = new vm.Script(`(function (exports, require, module) {${this.#code(path)}\n})`, {
      filename: path,
    });
    compiled.set(path, script);
    return script;
  }

  #code(path: string): string | undefined {
    const { db, metadata } = this.#session.engine;
    const modules = metadata.memo("modules", () => {
      const rows = db.all("SELECT path, code FROM sim_module");
      return new Map(rows.map((row) => [String(row["path"]), String(row["code"])]));
    });
    return modules.get(path);
  }
}
