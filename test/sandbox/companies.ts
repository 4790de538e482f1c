/** The companies of the sandbox beside Intacct's: each in a simulated ERP, behind a connection of its own. */

import type { Entity, ErpType } from "../../shared-types/choices.ts";

export interface Company {
  /** The connection's id in the middleware, and its name on the instance. */
  id: string;
  label: string;
  erp: ErpType;
  /** Address of the simulated ERP. */
  url: string;
  /** What is read, in this order. */
  entities: readonly Entity[];
  /** The connection's own fields in the middleware's configuration. */
  config: Record<string, unknown>;
  close(): Promise<void>;
}

/** Starts them all; those that had started are stopped again when one does not. */
export async function startCompanies(): Promise<Company[]> {
  const started: Company[] = [];
  try {
    for (const start of starters) started.push(await start());
  } catch (error) {
    for (const company of started) await company.close();
    throw error;
  }
  return started;
}

const starters: readonly (() => Promise<Company>)[] = [];
