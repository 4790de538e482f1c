/**
 * A strict simulation of ServiceTitan's API v2 with one tenant in it. Requests and answers are held against an extract
 * of the vendor's OpenAPI documents (openapi.json); what is not simulated it says so (HTTP 501).
 */

export type { Bill, PurchaseOrder, Vendor } from "./records.ts";
export type { ServiceTitanSettings } from "./settings.ts";
export { type ServiceTitanSim, startServiceTitan } from "./start.ts";
export type { ServiceTitanCall, ServiceTitanOptions } from "./types.ts";
