/** Each adapter before its strict simulator: a small company to read. A new adapter is held to the contract by a line here. */

import type { ErpType } from "../../shared-types/choices.ts";
import { startAcumatica } from "../sim/acumatica/index.ts";
import { startIntacct } from "../sim/intacct/index.ts";
import type { TestClock } from "../sim/kit/clock.ts";
import { startSage300 } from "../sim/sage300/index.ts";
import { startServiceTitan } from "../sim/servicetitan/index.ts";
import { startX3 } from "../sim/x3/index.ts";

export interface ErpBench {
  /** The connection's own fields in the middleware's configuration. */
  config: Record<string, unknown>;
  close(): Promise<void>;
}

export const benches: Record<ErpType, (clock: TestClock) => Promise<ErpBench>> = {
  sage300: async (clock) => {
    const sim = await startSage300({ vendors: 12, batches: 10, purchaseOrders: 10, clock });
    return { config: { ...sim.config, cost_center_segment: 2 }, close: () => sim.close() };
  },
  servicetitan: async (clock) => {
    const sim = await startServiceTitan({ vendors: 12, bills: 40, clock });
    const { type: _, ...config } = sim.config;
    return { config, close: () => sim.close() };
  },
  intacct: async (clock) => {
    const sim = await startIntacct({ vendors: 12, bills: 80, clock });
    return { config: { endpoint: sim.url, ...sim.credentials }, close: () => sim.close() };
  },
  x3: async (clock) => {
    const sim = await startX3({ suppliers: 12, orders: 20, invoices: 40, clock });
    return { config: sim.config(), close: () => sim.close() };
  },
  acumatica: async (clock) => {
    const sim = await startAcumatica({ vendors: 12, bills: 80, orders: 20, clock });
    return { config: sim.config(), close: () => sim.close() };
  },
};
