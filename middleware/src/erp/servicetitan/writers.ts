/** Every operation that is written to ServiceTitan. No financial one exists. */

import { upsertVendor } from "./upsert-vendor.ts";

export const writers = { "supplier.upsert": upsertVendor };
