/** The one list of adapters. */

import type { ErpType } from "../../../shared-types/choices.ts";
import { acumatica } from "./acumatica/index.ts";
import type { ErpAdapter } from "./adapter.ts";
import { intacct } from "./intacct/index.ts";
import { sage300 } from "./sage300/index.ts";
import { servicetitan } from "./servicetitan/index.ts";
import { x3 } from "./x3/index.ts";

export const adapters = { intacct, sage300, x3, acumatica, servicetitan } as const;

/** The adapter of a configured connection; the configuration's schema has already checked that it exists. */
export function adapterOf(type: ErpType): ErpAdapter {
  const adapter = (adapters as Partial<Record<ErpType, unknown>>)[type];
  if (adapter === undefined) throw new Error(`no adapter for ${type}`);
  // An adapter is only ever given the configuration that its own schema produced.
  return adapter as ErpAdapter;
}
