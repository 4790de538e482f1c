/** Every operation that is written to Intacct. */

import { createBill } from "./create-bill.ts";
import { createPayment } from "./create-payment.ts";
import { masterWriters } from "./masters.ts";
import { updateBill } from "./update-bill.ts";

export const writers = {
  "invoice.create": createBill,
  "invoice.update": updateBill,
  "payment.create": createPayment,
  ...masterWriters,
};
