/** Sage 300, Web API (OData v1.0 on the customer's IIS), read only: table of contents. */

import { defineAdapter } from "../adapter.ts";
import { accountOf, companyOf, type Sage300Config, sage300Fields } from "./config.ts";
import { MAPPING_VERSION } from "./map.ts";
import { probes } from "./probe.ts";
import { readers } from "./readers.ts";
import { signIn } from "./sign-in.ts";
import { totals } from "./totals.ts";

const ONE_WAY = "One way: Sage 300 is never written to";

export const sage300 = defineAdapter<Sage300Config>({
  type: "sage300",
  config: sage300Fields,
  mapping: MAPPING_VERSION,
  limits: {
    // The server refuses concurrent requests, and every session may take a licence.
    concurrency: 1,
    budget: ({ calls_per_cycle, cycle_minutes }) => ({
      limit: calls_per_cycle,
      cycleMs: cycle_minutes * 60_000,
    }),
  },
  settleSeconds: 300,
  can: {
    gl_account: { read: true, write: [], note: ONE_WAY },
    cost_center: {
      read: true,
      write: [],
      note: `${ONE_WAY}. Read from the account segment that cost_center_segment names`,
    },
    supplier: { read: true, write: [], note: ONE_WAY },
    invoice: { read: true, write: [], note: ONE_WAY },
    purchase_order: { read: true, write: [], note: ONE_WAY },
    payment: { read: false, write: [], note: "Payments stay in Sage 300" },
  },
  company: companyOf,
  account: accountOf,
  signIn,
  probes,
  readers,
  totals,
  writers: {},
});
