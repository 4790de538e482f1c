/**
 * A strict simulation of the Sage Intacct XML gateway (DTD 3.0) with one company in it. It speaks HTTP on
 * 127.0.0.1 and answers in the gateway's own words; what it does not simulate it says so (HTTP 501).
 */

export type { Bookkeeper } from "./company/bookkeeper.ts";
export { ANSWERS } from "./faults.ts";
export type { Bill, BillLine } from "./objects/bill.ts";
export type { Account, Department, Location, Vendor } from "./objects/master.ts";
export type { Payment, PaymentDetail } from "./objects/payment.ts";
export type { IntacctSettings } from "./settings.ts";
export { type IntacctSim, startIntacct } from "./start.ts";
export type { CallRecord, Commit, IntacctCall, IntacctCredentials, IntacctOptions } from "./types.ts";
