/**
 * Where the sources disagree or say nothing, the simulator takes a setting instead of a guess. Defaults are the
 * strict reading: the one that a careless caller fails on.
 */
export interface Sage300Settings {
  /** `PageSize` of Online\WebApi\Web.config: most records of one answer, 100 as shipped (Web API Developer Reference, "Paging"). */
  pageSize: number;
  /** `@odata.count` as number (omniboost/go-sage300), or `odata.count` as text (samples of the Developer Reference). */
  envelope: "odata4" | "odata3";
  /** Origin in next links: behind a proxy IIS writes its own host's name, which nobody outside can reach. */
  linkOrigin: string;
  /** Dates end with `Z` (payload in mickiemic/iTaxSuiteV2) or do not (Developer Reference). */
  zone: "Z" | "";
  /** AllowWebApiAccessForAdmin, in both web.config files (Jitterbit, "Sage 300 Connection Details"). */
  adminAllowed: boolean;
  /** Security on: newer releases tell upper from lower case in passwords, older ones know upper case alone. */
  password: "upper-case" | "as-typed";
  /** A request without Content-Type is answered 500 (Developer Reference); public clients exist that get away without. */
  contentTypeRequired: boolean;
  /** Modules for which the user lacks the right "Sage 300 Web API". */
  forbidden: string[];
  /** Modules that are not activated in the company. */
  inactive: string[];
  /** Properties that this release does not have, by entity set; APInvoiceBatches.DateLastEdited is not verified. */
  absent: Record<string, string[]>;
  /** What an unknown property in a query comes to. */
  unknownProperty: 400 | 500;
  /** Nodes that a `$filter` may have: MaxNodeCount of EnableQueryAttribute, 100 by default (ASP.NET OData 5.9). */
  filterNodes: number;
  /** Characters of a query string that IIS lets through (requestLimits maxQueryString, 2048 by default). */
  queryCharacters: number;
  /** Requests at a time, beyond which the answer is TooManyRequests; the real limit is not published. */
  concurrency: number;
  /** The application pool stops after so many calls within an hour, for `coolDownMs`. */
  callsBeforeCrash: number;
  coolDownMs: number;
  /** After so long without a request the application is unloaded, and the next call waits for it to start. */
  idleMs: number;
  coldStartMs: number;
}

const MINUTE = 60_000;

export const DEFAULT_SETTINGS: Sage300Settings = {
  pageSize: 100,
  envelope: "odata4",
  linkOrigin: "http://sage300.example.local",
  zone: "Z",
  adminAllowed: false,
  password: "upper-case",
  contentTypeRequired: true,
  forbidden: [],
  inactive: [],
  absent: {},
  unknownProperty: 400,
  filterNodes: 100,
  queryCharacters: 2048,
  concurrency: 1,
  callsBeforeCrash: 1500,
  coolDownMs: 5 * MINUTE,
  idleMs: 20 * MINUTE,
  coldStartMs: 0,
};
