/**
 * Where the sources disagree or say nothing, the simulator takes a setting instead of a guess. Defaults are the
 * strict reading: the one that a careless caller fails on.
 */
export interface AcumaticaSettings {
  /** Build of the site, as `GET /entity` names it. */
  build: string;
  /** What `GET /entity` lists: an object with the build on builds since 2023, a bare array before (kborovik/acumatica-cli). */
  rootShape: "object" | "array";
  /** System and custom endpoints of the tenant. A custom one extends Default. */
  endpoints: readonly { name: string; version: string }[];
  /** Offset that date-times and midnights carry; it follows the server, not the user. */
  serverOffset: string;
  /** Order of lists without `$orderby`: that of the keys is likely, and documented nowhere. */
  listOrder: "key" | "modified";
  /** AND over fields of different views matches nothing (kborovik/acumatica-cli, B14). */
  crossViewFilters: "empty" | "work";
  /** Fields and parts that cannot be optimized: a list that has one in scope fails (guide, Get_Records). */
  notOptimized: Readonly<Record<string, readonly string[]>>;
  /** Entities that answer 403: no rights on the screen, or the feature is off. */
  denied: readonly string[];
  /** Entities whose screens want their set-up first (PXSetupNotEnteredException); value = the form's name. */
  notSetUp: Readonly<Record<string, string>>;
  /** Longest query string that the web server takes; 2048 is the default of IIS request filtering. */
  longestQuery: number;
  /** Body of a 401; found in no source. */
  body401: "json" | "html" | "none";
  /** Body of a 404; found in no source. */
  body404: "json" | "html";
  /** Seats of the licence: API users at a time. A trial has two. */
  seats: number;
  /** How long an unused session keeps its seat, in ms. */
  sessionIdleMs: number;
  tokenSeconds: number;
  /** `expires_in` as text: so the model of the official C# client has it. */
  expiresInAsText: boolean;
  /** Life of a chain of refresh tokens from its beginning, in ms; 30 days unless the application says otherwise. */
  refreshChainMs: number;
  /** Grants that the connected application allows. */
  grants: readonly string[];
  /** New purchase orders go on hold where the request says nothing. */
  holdOnEntry: boolean;
  /** Approval switched on: an order off hold is Pending Approval. */
  orderApproval: boolean;
  /** Longest VendorRef; what is longer is cut without a word. Not documented. */
  vendorRefLength: number;
  /** Whether a note sent with a new record is kept; not documented. */
  keepsNotes: boolean;
  /** Fields whose value in a PUT is taken without error and not stored: rights, screen logic (guide, 200 proves nothing). */
  ignoredOnWrite: readonly string[];
  /** How often an action's status says "still running". 0: it is done at once, 204. */
  actionPolls: number;
  /** What a long-running action fails with, if anything. */
  actionFails: string | null;
  /** `Location` of a 202: both forms are seen (official C# client). */
  actionLocation: "absolute" | "relative";
  /** `_links` on single records; recordings of older builds have none. */
  links: boolean;
}

const MINUTE = 60_000;

export const DEFAULT_SETTINGS: AcumaticaSettings = {
  build: "25.201.0213",
  rootShape: "object",
  endpoints: [
    { name: "Default", version: "20.200.001" },
    { name: "Default", version: "24.200.001" },
    { name: "Default", version: "25.200.001" },
    { name: "MANUFACTURING", version: "24.200.001" },
  ],
  serverOffset: "+00:00",
  listOrder: "key",
  crossViewFilters: "empty",
  notOptimized: {},
  denied: [],
  notSetUp: {},
  longestQuery: 2048,
  body401: "json",
  body404: "json",
  seats: 20,
  sessionIdleMs: 20 * MINUTE,
  tokenSeconds: 3600,
  expiresInAsText: false,
  refreshChainMs: 30 * 24 * 60 * MINUTE,
  grants: ["password", "refresh_token", "authorization_code"],
  holdOnEntry: true,
  orderApproval: false,
  vendorRefLength: 40,
  keepsNotes: true,
  ignoredOnWrite: [],
  actionPolls: 0,
  actionFails: null,
  actionLocation: "absolute",
  links: true,
};
