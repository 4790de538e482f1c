/** Sage Intacct, XML gateway (DTD 3.0): table of contents. */

import { defineAdapter } from "../adapter.ts";
import { allowance } from "./allowance.ts";
import { accountOf, companyOf, type IntacctConfig, intacctFields } from "./config.ts";
import { looks } from "./looks.ts";
import { MAPPING_VERSION } from "./map.ts";
import { probes } from "./probe.ts";
import { readers } from "./read.ts";
import { signIn } from "./sign-in.ts";
import { totals } from "./totals.ts";
import { writers } from "./writers.ts";

export const intacct = defineAdapter<IntacctConfig>({
  type: "intacct",
  config: intacctFields,
  mapping: MAPPING_VERSION,
  // A standard company runs one job at a time; a second one queues, a third is refused.
  limits: {
    concurrency: 1,
    sharedBy: ({ endpoint, company_id }) => `${endpoint}|${company_id}`,
    budget: allowance,
  },
  // The gateway cuts a connection after about 15 minutes while the work goes on behind it.
  settleSeconds: 960,
  can: {
    gl_account: { read: true, write: ["gl_account.upsert"] },
    cost_center: { read: true, write: ["cost_center.upsert"] },
    supplier: { read: true, write: ["supplier.upsert"] },
    invoice: { read: true, write: ["invoice.create", "invoice.update"] },
    purchase_order: { read: false, write: [], note: "Purchasing documents stay in Intacct" },
    payment: { read: true, write: ["payment.create"] },
  },
  company: companyOf,
  account: accountOf,
  signIn,
  probes,
  looks,
  readers,
  totals,
  writers,
});
