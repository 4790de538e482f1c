/** The companies of the sandbox beside Intacct's: each in a simulated ERP, behind a connection of its own. */

import type { Entity, ErpType } from "../../shared-types/choices.ts";
import { startAcumatica } from "../sim/acumatica/index.ts";
import type { IntacctSim } from "../sim/intacct/index.ts";
import { startSage300 } from "../sim/sage300/index.ts";
import type { Instance } from "../sim/servicenow/index.ts";
import { startServiceTitan } from "../sim/servicetitan/index.ts";
import { startX3 } from "../sim/x3/index.ts";
import { setUpTwoHops } from "./two-hops.ts";

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
  /** More that an administrator enters on the instance. */
  setUp?(instance: Instance, intacct: IntacctSim): Promise<void>;
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

const masters = ["gl_account", "cost_center", "supplier"] as const;

/** What a simulator is, as far as the sandbox goes. */
interface Sim {
  url: string;
  close(): Promise<void>;
}

function company(
  described: Pick<Company, "id" | "label" | "erp">,
  sim: Sim,
  config: Record<string, unknown>,
  ...documents: Entity[]
): Company {
  const { type: _, ...own } = config;
  const { url } = sim;
  return { ...described, url, config: own, entities: [...masters, ...documents], close: () => sim.close() };
}

const starters: readonly (() => Promise<Company>)[] = [
  async () => {
    const sim = await startSage300();
    const config = { ...sim.config, cost_center_segment: 2 };
    const described = { id: "acme-300", label: "Acme Samples, Sage 300", erp: "sage300" } as const;
    return company(described, sim, config, "purchase_order", "invoice");
  },
  async () => {
    const sim = await startX3();
    const described = { id: "acme-x3", label: "Acme Europe, Sage X3", erp: "x3" } as const;
    return company(described, sim, sim.config(), "purchase_order", "invoice");
  },
  async () => {
    const sim = await startAcumatica();
    const described = { id: "acme-acu", label: "Acme Distribution, Acumatica", erp: "acumatica" } as const;
    return company(described, sim, sim.config(), "purchase_order", "invoice", "payment");
  },
  async () => {
    const sim = await startServiceTitan();
    const described = {
      id: "acme-st",
      label: "Acme Field Service, ServiceTitan",
      erp: "servicetitan",
    } as const;
    const hops = {
      ...{ source: described.id, target: "acme-intacct" },
      connection: { auto_approve: "true", auto_approve_limit: "1500", auto_approve_currency: "USD" },
    };
    return {
      ...company(described, sim, { ...sim.config }, "purchase_order", "invoice"),
      setUp: (instance, intacct) => setUpTwoHops(instance, intacct, sim, hops),
    };
  },
];
