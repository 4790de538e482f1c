import vm from "node:vm";
import { platformGlobals } from "./globals.ts";
import { ModuleLoader } from "./modules.ts";
import type { Session } from "./session.ts";

/** A place where scripts of one scope run during one transaction; nothing of Node is in it. */
export interface Realm {
  context: vm.Context;
  /** The global object as the host writes to it. */
  globals: Record<string, unknown>;
}

/**
 * Removes what the engine lacks and what it does not have yet (ServiceNow SDK 4.9.0,
 * guides/javascript-compatibility-guide.md), and puts `Date` on the instance's clock.
 */
const prepare = new vm.Script(
  `(function (now, remove) {
    const Native = Date, construct = Reflect.construct;
    const SimulatedDate = function Date(...args) {
      if (!new.target) return new Native(now()).toString();
      return construct(Native, args.length === 0 ? [now()] : args, new.target);
    };
    SimulatedDate.prototype = Native.prototype;
    SimulatedDate.prototype.constructor = SimulatedDate;
    SimulatedDate.now = () => now();
    SimulatedDate.parse = Native.parse;
    SimulatedDate.UTC = Native.UTC;
    globalThis.Date = SimulatedDate;
    const owners = { Array: Array.prototype, String: String.prototype, Set: Set.prototype, Map: Map.prototype,
      ArrayBuffer: ArrayBuffer.prototype, 'Object.': Object, 'Map.': Map, 'Promise.': Promise, 'Array.': Array,
      'RegExp.': RegExp, 'Error.': Error, 'Math.': Math, 'Uint8Array.': Uint8Array, Uint8Array: Uint8Array.prototype };
    for (const [owner, name] of remove) delete (owner === 'global' ? globalThis : owners[owner])[name];
  })`,
  { filename: "realm" },
);

const absent: [string, string[]][] = [
  [
    "global",
    "Reflect WeakRef FinalizationRegistry SharedArrayBuffer Atomics WebAssembly Intl console Iterator".split(
      " ",
    ),
  ],
  ["global", "AsyncDisposableStack DisposableStack SuppressedError Float16Array".split(" ")],
  ["Array", "toSorted toReversed toSpliced with findLast findLastIndex group groupToMap".split(" ")],
  ["String", "isWellFormed toWellFormed".split(" ")],
  [
    "Set",
    "union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom".split(" "),
  ],
  ["ArrayBuffer", "transfer transferToFixedLength resize".split(" ")],
  ["Object.", ["groupBy"]],
  ["Map.", ["groupBy"]],
  ["Promise.", ["withResolvers", "try"]],
  ["Array.", ["fromAsync"]],
  ["RegExp.", ["escape"]],
  ["Error.", ["captureStackTrace", "isError", "stackTraceLimit"]],
  ["Math.", ["f16round", "sumPrecise"]],
  ["Uint8Array.", ["fromBase64", "fromHex"]],
  ["Uint8Array", ["toBase64", "toHex", "setFromBase64", "setFromHex"]],
];
const removals = absent.flatMap(([owner, names]) => names.map((name) => [owner, name]));

/** The realm of a scope in this transaction; module state does not outlive it. */
export function realmFor(session: Session, scope: string): Realm {
  const known = session.realms.get(scope);
  if (known) return known;
  const globals: Record<string, unknown> = {};
  // Neither eval nor new Function: the engine has no new Function, and no script should need eval.
  const context = vm.createContext(globals, { codeGeneration: { strings: false, wasm: false } });
  const realm: Realm = { context, globals };
  session.realms.set(scope, realm);
  (prepare.runInContext(context) as (now: () => number, remove: string[][]) => void)(
    () => session.engine.now(),
    removals,
  );
  const platform = platformGlobals(session);
  Object.assign(globals, platform.globals);
  const loader = new ModuleLoader(session, scope, context, platform);
  globals["require"] = (name: unknown) => loader.fromScript(String(name));
  return realm;
}
