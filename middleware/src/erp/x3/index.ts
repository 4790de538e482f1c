/** Sage X3, api1 REST and X3 Services GraphQL: table of contents. */

import { defineAdapter } from "../adapter.ts";
import { accountOf, companyOf, type X3Config, x3Fields } from "./config.ts";
import { versionLook } from "./look.ts";
import { MAPPING_VERSION } from "./map.ts";
import { probes } from "./probe.ts";
import { readers } from "./read.ts";
import { consent, refreshToken, signIn, usesRefreshToken } from "./sign-in.ts";
import { supplier } from "./supplier.ts";
import { totals } from "./totals.ts";

export const x3 = defineAdapter<X3Config>({
  type: "x3",
  config: x3Fields,
  mapping: MAPPING_VERSION,
  // Sessions come from a pool that people use too.
  limits: { concurrency: 4 },
  settleSeconds: 300,
  can: {
    gl_account: { read: true, write: [], note: "GL accounts are kept in X3" },
    cost_center: { read: true, write: [], note: "Dimensions are kept in X3" },
    supplier: { read: true, write: ["supplier.upsert"] },
    invoice: { read: true, write: [], note: "Supplier invoices are never written to X3" },
    purchase_order: { read: true, write: [], note: "Purchase orders are made in X3" },
    payment: { read: false, write: [], note: "Payments stay in X3" },
  },
  company: companyOf,
  account: accountOf,
  signIn,
  usesRefreshToken,
  refreshToken,
  consent,
  probes,
  looks: [versionLook],
  readers,
  totals,
  writers: { "supplier.upsert": supplier },
});
