/**
 * Where the sources disagree or say nothing, the simulator takes a setting instead of a guess. Defaults are the
 * strict reading: the one that a careless caller fails on.
 */
export interface X3Settings {
  /** Most rows of a page, whatever `count` asks for; stated in `$itemsPerPage`. */
  pageCap: number;
  /** Repeated columns (`DIE_0`, `DIE_1` in the database): one array, or properties with a suffix. Not verified. */
  repeatedColumns: "array" | "suffix";
  /** Names of classes where they are not those of the tables (`{ PORDER: "YPORDER" }`). Class and representation may differ. */
  classNames: Readonly<Record<string, string>>;
  representationNames: Readonly<Record<string, string>>;
  /** Facets that the representations do not have, e.g. `PINVOICE.$details`; refused with 400 or 500, sources differ. */
  missingFacets: readonly string[];
  missingFacetStatus: 400 | 500;
  /** Properties that are not on the `$query` facet of any class. */
  hiddenInLists: readonly string[];
  /** Prices of order lines in a collection of their own (table PORDERP). */
  priceLines: boolean;
  /** The class PORDERQ is published: lines as records of their own. */
  lineClass: boolean;
  /** Lines of business partner invoices under PINVOICE, or only under the class BPSINVOICE. Not verified. */
  partnerLines: "PINVOICE" | "BPSINVOICE";
  /** Origin that links name, as behind a reverse proxy; null = our own. */
  linkOrigin: string | null;
  /** A backslash in a text goes out unescaped (seen in the wild). */
  badEscapes: boolean;
  /** What a request without credentials meets. */
  unauthenticated: "401" | "login-page";
  /** Ways to sign in that `nodelocal.js` enables (session.auth). */
  authModes: readonly ("basic" | "bearer")[];
  /** The user is mapped to the folder; if not, 500. */
  userMapped: boolean;
  /** Classes that the user's profile does not let him see: 403. */
  deniedClasses: readonly string[];
  /** Status of a create that business rules refuse. */
  refusedCreateStatus: 201 | 400;
  /** How long a changed record stays invisible to lists, ms: a transaction that commits late. */
  commitLagMs: number;

  /** `exp - iat` of a connected application's tokens at most, seconds ("Tokens validity"). */
  tokenValidity: number;
  /** The connected application's audience; sources disagree. Null = its registered URL. */
  audience: string | null;
  /** Life of the gateway's access token, seconds. */
  accessSeconds: number;
  /** Life of its refresh token, seconds. */
  refreshSeconds: number;

  /** Names of packages and collections: builds since 2023 R2, or those of 2021. */
  graphqlNames: "current" | "2021";
  /** Nodes for which an operation is active (GESAPIOPE); without one there is no mutation. */
  operations: readonly string[];
  /** Nodes below which the user has no right: partial data beside `errors`. */
  deniedNodes: readonly string[];
}

export const DEFAULT_SETTINGS: X3Settings = {
  pageCap: 1000,
  repeatedColumns: "array",
  classNames: {},
  representationNames: {},
  missingFacets: [],
  missingFacetStatus: 400,
  hiddenInLists: [],
  priceLines: false,
  lineClass: false,
  partnerLines: "PINVOICE",
  linkOrigin: null,
  badEscapes: false,
  unauthenticated: "401",
  authModes: ["basic", "bearer"],
  userMapped: true,
  deniedClasses: [],
  refusedCreateStatus: 201,
  commitLagMs: 0,
  tokenValidity: 600,
  audience: null,
  accessSeconds: 300,
  refreshSeconds: 30 * 24 * 3600,
  graphqlNames: "current",
  operations: ["supplier"],
  deniedNodes: [],
};
