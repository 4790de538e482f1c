/** Acumatica: contract-based REST API, contracts 4 and 5. */

import { defineAdapter } from "../adapter.ts";
import { type AcumaticaConfig, accountOf, acumaticaFields, companyOf } from "./config.ts";
import { consent } from "./consent.ts";
import { createOrder } from "./create-order.ts";
import { endpointLook } from "./endpoint.ts";
import { MAPPING_VERSION } from "./map.ts";
import { probes } from "./probe.ts";
import { readers } from "./read.ts";
import { signIn, signOut } from "./sign-in.ts";
import { totals } from "./totals.ts";
import { webhook } from "./webhook.ts";

const POSTED = "No entry of the general ledger is ever posted: it follows from the document in Acumatica";

export const acumatica = defineAdapter<AcumaticaConfig>({
  type: "acumatica",
  config: acumaticaFields,
  mapping: MAPPING_VERSION,
  // The site itself delays what comes too fast, and refuses only when more than 20 requests wait: two never do.
  limits: { concurrency: 2 },
  // A request may wait ten minutes in the queue of the licence.
  settleSeconds: 720,
  can: {
    gl_account: { read: true, write: [], note: POSTED },
    cost_center: { read: true, write: [] },
    supplier: { read: true, write: [] },
    invoice: { read: true, write: [], note: "Bills are approved and released in Acumatica" },
    purchase_order: { read: true, write: ["purchase_order.create"] },
    payment: { read: true, write: [], note: "Payments are made and released in Acumatica" },
  },
  company: companyOf,
  account: accountOf,
  signIn,
  usesRefreshToken: ({ auth }) => auth.type === "refresh_token",
  refreshToken: ({ auth }) => (auth.type === "refresh_token" ? auth.refresh_token : undefined),
  consent,
  signOut,
  webhook,
  looks: [endpointLook],
  probes,
  readers,
  totals,
  writers: { "purchase_order.create": createOrder },
});
