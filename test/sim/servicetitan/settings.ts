/**
 * Where the sources disagree or say nothing, the simulator takes a setting instead of a guess.
 * Defaults are the strict reading: the one that a careless caller fails on.
 */
export interface ServiceTitanSettings {
  /** `expires_in` of a token, seconds. 900 is what public clients fall back to; no official page states it. */
  tokenSeconds: number;
  /** Enterprise Hub customers send `tenant` with the sign-in (compwright/oauth2-servicetitan); others need not. */
  tokenNeedsTenant: boolean;
  /** Resources that the app's scopes do not cover, as `accounting/gl-accounts`: 403. */
  deniedResources: readonly string[];
  /** Bodies of 401, 403 and 429 are not documented. */
  refusalBody: "empty" | "text" | "html" | "problem";

  /** Calls per second and tenant; beyond it 429 (developer portal, FAQs: 60 per app and tenant). */
  callsPerSecond: number;
  /** Retry-After of a 429 in seconds; null: the header is not sent. Seen both ways. */
  retryAfter: number | null;

  /** Largest `pageSize`, beyond which it is cut without a word; undocumented, public clients say 250 to 5000. */
  maxPageSize: number;
  /** Records of an answer of an export feed; it takes no size. */
  exportPageSize: number;
  /** How long a change stays invisible to export feeds without `includeRecentChanges`, ms; not documented. */
  exportLagMs: number;
  /** `ids` of vendors, declared as an array: repeated parameter by the OpenAPI default, or comma list as elsewhere. */
  vendorIds: "repeated" | "comma";
  /** A query parameter that the operation does not have: ignored by the vendor, refused here so that typing errors show. */
  unknownParameters: "refuse" | "ignore";
  /** A member that a write schema does not have (`additionalProperties: false`): refused or ignored, not documented. */
  unknownMembers: "refuse" | "ignore";
  /** A second vendor of the same name; not documented. */
  duplicateVendorName: "accept" | "refuse";
  /** Digits behind the seconds of time stamps; seven are .NET ticks. */
  fractionDigits: number;

  /** Webhooks: header, encoding and what is signed are in no official text. */
  webhookHeader: string;
  webhookEncoding: "hex" | "base64";
  /** `sha256=` before the signature, or nothing. */
  webhookPrefix: string;
  /** Header with the time in Unix seconds, which is then signed before the body: `1700000000.{…}`; empty: the body alone. */
  webhookTimestampHeader: string;
}

export const DEFAULT_SETTINGS: ServiceTitanSettings = {
  tokenSeconds: 900,
  tokenNeedsTenant: false,
  deniedResources: [],
  refusalBody: "empty",
  callsPerSecond: 60,
  retryAfter: 1,
  maxPageSize: 500,
  exportPageSize: 500,
  exportLagMs: 0,
  vendorIds: "repeated",
  unknownParameters: "refuse",
  unknownMembers: "refuse",
  duplicateVendorName: "accept",
  fractionDigits: 7,
  webhookHeader: "x-servicetitan-signature",
  webhookEncoding: "hex",
  webhookPrefix: "",
  webhookTimestampHeader: "",
};
