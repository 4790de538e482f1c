/**
 * Where the sources disagree or say nothing, the simulator takes a setting instead of a guess.
 * Defaults are the strict reading: the one that a careless caller fails on.
 */
export interface IntacctSettings {
  /** Offset of WHENMODIFIED and other company timestamps from UTC, `+hh:mm`. AUWHENCREATED stays UTC (craibuc/PsIntacct fixture). */
  timeZoneOffset: string;
  /** Offset in which filter values are read; null = as in replies. Not verified which one holds. */
  filterTimeZoneOffset: string | null;
  /** AUDITHISTORY.ACCESSTIME in UTC instead of the company's zone: documented for ADVAUDITHISTORY only. */
  auditTimeIsUtc: boolean;
  /** WHENCREATED of master records in UTC instead of the company's zone; no source. */
  createdTimeIsUtc: boolean;
  /** How long a changed record stays invisible to list queries, in ms (estuary/connectors: the API is eventually consistent). */
  commitLagMs: number;

  /** Inactivity limit of a session in ms; each call starts it anew (Intacct developer docs, API Sessions). */
  sessionIdleMs: number;
  /** Longest life of a session from sign-in in ms, whatever its use. */
  sessionMaximumMs: number;
  /** Offset in which session times are written; older tenants show -08:00 (jfcote87/intacct). */
  sessionTimeZoneOffset: string;
  /** Whether replies state `sessiontimeout` (missing in jfcote87/intacct execFuncError.xml). */
  sessionTimeoutStated: boolean;
  /** What `endpoint` the session answer names: another path of this server, or a URL of the test's choice. */
  sessionEndpoint: "other-path" | { url: string };
  /** A session used on the login URL. Public clients disagree whether that works. */
  sessionOnLoginUrl: "refuse" | "accept";
  /** A sign-in sent to a session's endpoint (bug fixed in hotgluexyz/target-intacct). */
  loginOnSessionUrl: "refuse" | "accept";
  /** Companies that authorised the sender; another one gets "Invalid Web Services Authorization". */
  senderAuthorised: boolean;

  /** Where a repeated function controlid is reported; not verified. */
  duplicateLevel: "function" | "operation";
  /** errorno of the repeated function controlid; not verified. */
  duplicateErrorno: string;
  /** errorno of the concurrent twin; not verified. */
  concurrentErrorno: string;
  /** Whether functions that succeeded and were rolled back with a sibling use up their controlids; not documented. */
  rolledBackControlIds: "forget" | "remember";
  /** How long controlids are remembered, in ms; not documented. */
  controlIdRetentionMs: number;

  /** Requests in flight per company before the gate closes. */
  concurrency: number;
  /** What a request beyond `concurrency` meets: 429 GW-0010 at once, or a place in the queue. */
  gate: "refuse" | "queue";

  /** `resultId` sets: rows as at the query, or the query run again; not documented. */
  resultSet: "frozen" | "live";
  /** Life of a `resultId` in ms; not documented. */
  resultIdMs: number;
  /** Case of list tags of readByQuery: recorded replies show lower case, SDK mocks upper. */
  readByQueryCase: "lower" | "upper";
  /** Tag of a line inside `read`: lower case by analogy with sales documents; not verified for bills. */
  nestedLineCase: "lower" | "upper";
  /** `read` of a key that does not exist: left out, or the whole call fails; not documented. */
  readMissing: "omit" | "fail";
  /** Whether readByQuery, which has no showprivate, shows a top-level session what entities own; not documented. */
  readByQuerySeesPrivate: boolean;
  /** Fields that `lookup` lists but `query` refuses, per object (intacct/intacct-sdk-js issue 83). */
  forbiddenFields: Readonly<Record<string, readonly string[]>>;
  /** Objects that the user may not use (PL04000005). */
  deniedObjects: readonly string[];
  /** OBJECTKEY of AUDITHISTORY as `123--REC` instead of `123`; both are seen (estuary/connectors, hotgluexyz/tap-intacct). */
  auditKeySuffix: boolean;
  /** OBJECTTYPE of a payment in AUDITHISTORY: named as the object, as with others, or as the legacy one; no source. */
  auditPaymentType: "appymt" | "appayment";
  /** AUDITHISTORY needs a right of its own; its refusal has no errorno (estuary/connectors). */
  auditHistoryAllowed: boolean;
  /** Rows without a complete order come in another order each time, so that paging without one is caught. */
  unstableOrder: boolean;
  /** Whether a session of an entity sees transactions owned by the top level; no source. */
  entitySeesTopLevelTransactions: boolean;
  /** Whether a top-level session may change what an entity owns; no source. */
  topLevelMayWriteEntityRecords: boolean;

  /** Bill approval switched on: `Submit` leaves a bill Submitted instead of Posted. */
  billApproval: boolean;
  /** Document sequencing numbers bills that come without RECORDID; off = BL03002128. */
  billSequencing: boolean;
  /** What a second bill of one vendor under one number meets. */
  duplicateBillNumber: "refuse" | "accept";
  /** A second create of one vendor fails on the vendor, or on its contact, whose name is made from it; both are seen. */
  vendorTwin: "vendor" | "contact";
  /** create APPYMT without CURRENCY: the table requires it, the page's own samples omit it (Intacct developer docs, AP Payments). */
  paymentNeedsCurrency: boolean;
  /** update APBILL without WHENDUE: the table requires it, the page's own sample omits it (Intacct developer docs, Bills). */
  updateNeedsDueDate: boolean;
  /** Line fields that an edit by LINE_NO leaves out; not documented, so the default punishes who does not send them. */
  omittedLineFields: "clear" | "keep";
  /** A line of an update under a LINE_NO that the bill does not have (any more); not documented. */
  unknownLineNumber: "refuse" | "add";
  /** A field that the object does not have, in create or update; not documented. */
  unknownWriteField: "refuse" | "ignore";
  /** Last day of the closed books, `yyyy-mm-dd`, "" for none. */
  booksClosedTo: string;
  /** Every line needs LOCATIONID (multi-entity company). */
  locationRequired: boolean;

  /** `[Support ID: …]` behind error texts (fylein/sageintacct-sdk-py). */
  supportId: boolean;
  /** Content-Type of replies: recorded mocks show the odd `encoding` parameter. */
  contentType: string;
  /** Compress replies for callers that accept it. */
  gzip: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export const DEFAULT_SETTINGS: IntacctSettings = {
  timeZoneOffset: "+00:00",
  filterTimeZoneOffset: null,
  auditTimeIsUtc: false,
  createdTimeIsUtc: false,
  commitLagMs: 0,
  sessionIdleMs: 2 * HOUR,
  sessionMaximumMs: 12 * HOUR,
  sessionTimeZoneOffset: "+00:00",
  sessionTimeoutStated: true,
  sessionEndpoint: "other-path",
  sessionOnLoginUrl: "refuse",
  loginOnSessionUrl: "refuse",
  senderAuthorised: true,
  duplicateLevel: "function",
  duplicateErrorno: "XL03000000",
  concurrentErrorno: "XL03000000",
  rolledBackControlIds: "forget",
  controlIdRetentionMs: HOUR,
  concurrency: 2,
  gate: "refuse",
  resultSet: "frozen",
  resultIdMs: 30 * MINUTE,
  readByQueryCase: "lower",
  nestedLineCase: "lower",
  readMissing: "omit",
  readByQuerySeesPrivate: false,
  forbiddenFields: { APBILL: ["PAYTOCONTACTNAME", "RETURNTOCONTACTNAME"], APBILLITEM: ["GLACCOUNTNO"] },
  deniedObjects: [],
  auditKeySuffix: false,
  auditPaymentType: "appymt",
  auditHistoryAllowed: true,
  unstableOrder: true,
  entitySeesTopLevelTransactions: false,
  topLevelMayWriteEntityRecords: false,
  billApproval: false,
  billSequencing: false,
  duplicateBillNumber: "refuse",
  vendorTwin: "vendor",
  paymentNeedsCurrency: true,
  updateNeedsDueDate: true,
  omittedLineFields: "clear",
  unknownLineNumber: "refuse",
  unknownWriteField: "refuse",
  booksClosedTo: "",
  locationRequired: true,
  supportId: true,
  contentType: 'text/xml; encoding="UTF-8"',
  gzip: true,
};
