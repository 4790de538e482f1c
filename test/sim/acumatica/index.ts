/**
 * A strict simulation of an Acumatica instance: contract-based REST API, versions 4 and 5, identity server, cookie
 * sign-in, licence seats, push notifications, with one company in it. It speaks HTTP on 127.0.0.1 and answers in the
 * vendor's own words; what it does not simulate it says so (HTTP 501).
 */

export { ANSWERS } from "./faults.ts";
export type { EntityName } from "./metadata.ts";
export type { Delivery } from "./push.ts";
export type { LoggedCall } from "./server.ts";
export type { AcumaticaSettings } from "./settings.ts";
export { type AcumaticaOptions, type AcumaticaSim, startAcumatica } from "./start.ts";
export type { Rec } from "./store.ts";
