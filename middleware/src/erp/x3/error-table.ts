/**
 * What X3 says, what it means, who acts. The status is not enough: reading a missing record is answered with 200, a
 * create that is refused may be answered with 201, and a property that does not exist with 500. Texts are matched
 * where a source shows them. Sources: Sage online help, "API requests", "SData web service for …"; Public Sage X3
 * 4GL knowledge base, web-services-rest.md; "Signed JWT upstream authentication" (Error NN); timo0135/sagex3_graphql;
 * developer.sage.com/x3/data-integration/guides/api-error-codes.
 */

/**
 * `sign-in`: who we are is not accepted. `expired`: the token is not valid any more. `permission`: we may not.
 * `names`: a class, representation, facet, node or property is not there. `missing`: the record is not there.
 * `exists`: a record with this key is there, perhaps by an earlier send of ours that came late.
 */
export type Means =
  | "sign-in"
  | "expired"
  | "permission"
  | "names"
  | "missing"
  | "exists"
  | "later"
  | "slow-down"
  | "refused";

export interface ErrorRow {
  status?: number;
  text?: RegExp;
  means: Means;
  /** Who does what. */
  fix?: string;
}

const CREDENTIALS =
  "Middleware operator: correct user and password, or client_id and secret, of the connection.";
const APPLICATION =
  "ERP admin: compare the connected application (Administration > Settings > Authentication) with the connection.";

const signIn: readonly ErrorRow[] = [
  {
    status: 401,
    text: /^Error 41\b/,
    means: "sign-in",
    fix: `Middleware operator: auth.client_id is not that of the connected application. ${APPLICATION}`,
  },
  {
    status: 401,
    text: /^Error 42\b/,
    means: "sign-in",
    fix: `Middleware operator: auth.username is not the connected application's allowed user. ${APPLICATION}`,
  },
  {
    status: 401,
    text: /^Error 45\b/,
    means: "sign-in",
    fix: "Middleware operator: set auth.audience to the URL of the connected application, to the letter (scheme, port, trailing slash).",
  },
  {
    status: 401,
    text: /^Error 21\b/,
    means: "sign-in",
    fix: "Middleware operator: the host's clock is ahead of X3's by more than 30 s; set it by NTP.",
  },
  { status: 401, text: /^Error 50\b/, means: "expired", fix: CREDENTIALS },
  { status: 401, text: /unauthori[sz]ed/i, means: "expired", fix: CREDENTIALS },
  { status: 401, means: "sign-in", fix: CREDENTIALS },
  {
    text: /\bmapp(ed|ing)\b/i,
    means: "sign-in",
    fix: "ERP admin: map the Syracuse user of the connection to an X3 user on this endpoint (folder).",
  },
  {
    text: /unknown endpoint|endpoint .*not found/i,
    means: "names",
    fix: "Middleware operator: set `folder` to the name of the X3 endpoint, as Administration > Endpoints lists it.",
  },
];

const permission: readonly ErrorRow[] = [
  {
    status: 403,
    means: "permission",
    fix: "ERP admin: give the X3 user of the connection a profile with access to what the message names.",
  },
  {
    text: /not (author|allow)|unauthori[sz]ed|no access|access denied|habilitation/i,
    means: "permission",
    fix: "ERP admin: give the X3 user of the connection a profile with access to what the message names.",
  },
];

const names: readonly ErrorRow[] = [
  {
    text: /unknown property|property not found/i,
    means: "names",
    fix: "Middleware operator: the property is not on this folder's facet; name the right one (watermark, key, properties) under `resources`, or null for none.",
  },
  {
    text: /unknown (class|representation)|representation .*(missing|not found)/i,
    means: "names",
    fix: "Middleware operator: name class and representation of this folder under `resources`. ERP admin: publish the class if there is none.",
  },
  {
    text: /facet/i,
    means: "names",
    fix: "ERP admin: give the representation this facet. Or middleware operator: name another list_facet or detail_facet under `resources`.",
  },
  {
    text: /cannot query field|unknown (argument|type)|is not defined by type|must (not )?have a selection|not supported by the schema/i,
    means: "names",
    fix: "Middleware operator: name package, node and properties of this build under `resources` (x3… since 2023 R2, xtremX3… before). ERP admin: a mutation needs an active operation (GESAPIOPE).",
  },
  {
    status: 404,
    means: "names",
    fix: "Middleware operator: correct base_url and folder, or the class under `resources`.",
  },
];

const state: readonly ErrorRow[] = [
  { status: 429, means: "slow-down" },
  { status: 503, means: "later" },
  { status: 502, means: "later" },
  { status: 504, means: "later" },
];

const records: readonly ErrorRow[] = [
  { text: /^\s*721\b|^record does not exist$/i, means: "missing" },
  {
    text: /mandatory field|champ obligatoire/i,
    means: "refused",
    fix: "AP: fill what the message names, then replay. Middleware operator: what every new supplier has in common belongs into supplier_defaults, under X3's own names too (BSGCOD, VACBPR).",
  },
  { text: /already exists/i, means: "exists" },
];

/** First match wins. */
export const rows: readonly ErrorRow[] = [...signIn, ...state, ...records, ...permission, ...names];
