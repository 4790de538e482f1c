/**
 * A strict simulation of the Sage 300 Web API (OData on IIS) with one company in it, on 127.0.0.1. It answers in the
 * API's own words and writes nothing; what it does not simulate it says so (HTTP 501).
 * Sources: SageNADev/Sage300-SDK, docs/webapi (Developer Reference, Endpoint Reference), samples/WebAPI_Postman,
 * samples/WebApi_SamplePostPayloads; public clients named where a fact is from one of them.
 */

export type { Rec } from "./model/write.ts";
export type { Sage300Settings } from "./settings.ts";
export { ANSWERS, type Sage300Sim, startSage300 } from "./start.ts";
export type { Sage300Call, Sage300Config, Sage300Options } from "./types.ts";
