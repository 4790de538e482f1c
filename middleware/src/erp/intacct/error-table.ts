/**
 * The gateway's errors: what was seen, what it means, who acts. Codes repeat with different meanings
 * (XL03000006 alone has five) and may be absent or plain text, so most rows also look at the level or the text.
 * Sources: Intacct developer docs, "Error handling"; answers recorded in the test suites of public clients
 * (jfcote87/intacct, intacct/intacct-sdk-js, craibuc/PsIntacct, fylein/fyle-intacct-api, estuary/connectors,
 * hotgluexyz/target-intacct), and ServiceTitan help, "Intacct integration error messages".
 */

export type Level = "control" | "authentication" | "function";
export type Effect = "read" | "write";

/** `read-later`: a read may be repeated, of a write the outcome is not known. */
export type Means =
  | "reauth"
  | "duplicate"
  | "slow-down"
  | "later"
  | "unknown"
  | "read-later"
  | "config"
  | "refused";

export interface Row {
  level?: Level;
  effect?: Effect;
  /** Of the first error, which is the cause. */
  code?: RegExp;
  /** In description or correction of any error. */
  text?: RegExp;
  means: Means;
  /** Who does what. */
  fix?: string;
}

const OPERATOR = "Middleware operator: correct sender, company, user and passwords of the connection.";
const REPORT = "Middleware operator: report it; the request was not one that the gateway understands.";
const ERP_ADMIN =
  "ERP admin: give the web-services user the permission, and the company the subscription, that the message names.";
const AUTHORIZE =
  "ERP admin: add the sender id to the company's Web Services authorizations (Company > Setup > Company Information > Security).";
const PAID = "Nobody, if the bill is paid as it should be; AP: else correct the amount, then replay.";

/** Whatever the level. First match wins, over all lists. */
const anywhere: readonly Row[] = [
  // The gateway's word that a function with this control id was committed before. Level and code vary.
  { text: /already been recorded with the control id/i, means: "duplicate" },
  { text: /concurrent request in process/i, means: "unknown" },
  { code: /^GW-0010$/, means: "slow-down" },
  { text: /API rate limit exceeded/i, means: "slow-down" },
  { text: /temporarily off-?line|please try again later/i, means: "later" },
];

const signIn: readonly Row[] = [
  { level: "authentication", text: /invalid session/i, means: "reauth" },
  {
    level: "authentication",
    text: /web services authorization|not authorized to make web services requests/i,
    means: "config",
    fix: AUTHORIZE,
  },
  // The edge's word for a token that is not valid any more (fylein/sageintacct-sdk-py).
  { level: "control", code: /^invalidRequest$/, means: "reauth" },
  // Public clients disagree whether GW codes are passing faults: tried a few times, then reported.
  { level: "control", code: /^GW-/, means: "later", fix: OPERATOR },
  { level: "control", code: /^XL03000003$/, means: "refused", fix: REPORT },
  {
    level: "control",
    code: /^PL04000055$/,
    means: "config",
    fix: "ERP admin: the demo company has expired; renew it, or name another company_id.",
  },
  { level: "control", means: "config", fix: OPERATOR },
  { level: "authentication", means: "config", fix: OPERATOR },
  { code: /^Get API Session Failed/i, means: "config", fix: OPERATOR },
];

const permission: readonly Row[] = [
  { code: /^PL04000005$/, means: "config", fix: ERP_ADMIN },
  { text: /do not have permission/i, means: "config", fix: ERP_ADMIN },
  { text: /fields cannot be queried/i, means: "refused", fix: ERP_ADMIN },
  { code: /^DL02000001$/, means: "read-later" },
  // Rolled back without a cause of its own: nothing was done.
  { code: /^XL03000009$/, means: "later" },
  { code: /^(Query Failed|Invalid fields list)/i, means: "refused", fix: REPORT },
  // The audit history is refused without any code.
  { effect: "read", code: /^$/, means: "config", fix: ERP_ADMIN },
];

const documents: readonly Row[] = [
  {
    code: /^BL03002128$/,
    means: "refused",
    fix: "AP: give the bill a number, or have the ERP admin set up a document sequence for bills.",
  },
  {
    text: /period.*closed|closed.*period|date must be on or after/i,
    means: "refused",
    fix: "AP: open the period in Intacct or change the posting date, then replay.",
  },
  { text: /exceeds total amount due \(0?\)/i, means: "refused", fix: `The bill is paid already. ${PAID}` },
  { text: /exceeds total amount due/i, means: "refused", fix: "AP: pay at most what is due, then replay." },
  {
    text: /can'?t find this transaction/i,
    means: "refused",
    fix: "AP: the bill must be posted, of this vendor, and visible to the connection's entity; correct it, then replay.",
  },
  {
    text: /line items of a paid|paid.*can'?t be edited/i,
    means: "refused",
    fix: "AP: a bill that is paid, even in part, keeps its coding; correct it by a journal in Intacct.",
  },
  {
    text: /multi-entity location|location is required/i,
    means: "refused",
    fix: "AP: give every line a location, then replay.",
  },
  {
    text: /vendor '[^']*' (is inactive|specified)|invalid vendor|vendor.*inactive/i,
    means: "refused",
    fix: "AP: activate the vendor in Intacct or choose another one, then replay.",
  },
  {
    text: /is required for GL account|invalid (GL account|account|department|location|project|class|item|customer|employee|task)\b/i,
    means: "refused",
    fix: "AP: correct the coding of the lines that the message names, then replay.",
  },
  {
    text: /another contact with/i,
    means: "refused",
    fix: "AP: a contact with the vendor's name is left in Intacct; delete or rename it there, then replay.",
  },
  {
    code: /^(BL34000061|PL05000104)$/,
    means: "refused",
    fix: "AP: the ERP has a record with this number; use another number, or drop this one as a duplicate.",
  },
  {
    code: /^BL03000018$/,
    means: "refused",
    fix: "AP: correct the value whose format the message names, then replay.",
  },
];

export const rows: readonly Row[] = [
  ...anywhere,
  ...signIn,
  ...permission,
  ...documents,
  { means: "refused" },
];
