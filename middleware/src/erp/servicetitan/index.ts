/** ServiceTitan, API v2: table of contents. */

import { defineAdapter } from "../adapter.ts";
import { accountOf, companyOf, type ServiceTitanConfig, serviceTitanFields } from "./config.ts";
import { MAPPING_VERSION } from "./map.ts";
import { probes } from "./probe.ts";
import { readers } from "./read.ts";
import { signIn } from "./sign-in.ts";
import { totals } from "./totals.ts";
import { webhook } from "./webhook.ts";
import { writers } from "./writers.ts";

export const servicetitan = defineAdapter<ServiceTitanConfig>({
  type: "servicetitan",
  config: serviceTitanFields,
  mapping: MAPPING_VERSION,
  // Sixty calls a second for each app and tenant (developer portal, FAQs); some families were seen to allow less.
  limits: { concurrency: 4, requestsPerSecond: 30 },
  settleSeconds: 300,
  can: {
    gl_account: { read: true, write: [] },
    cost_center: { read: true, write: [], note: "Business units and job types" },
    supplier: { read: true, write: ["supplier.upsert"] },
    invoice: {
      read: true,
      write: [],
      note: "Bills of ServiceTitan cannot be created or changed from outside",
    },
    purchase_order: { read: true, write: [] },
    payment: { read: false, write: [], note: "Bills are paid in the books that they are exported to" },
  },
  company: companyOf,
  account: accountOf,
  signIn,
  probes,
  readers,
  totals,
  webhook,
  writers,
});
