/**
 * The API's errors: what was seen, what it means, who acts. Codes are the complete list of the Developer Reference
 * ("Errors"); 401, 404 and 503 may also come from IIS, as pages. Branch on the code: the text follows the user's language.
 * Sources: SageNADev/Sage300-SDK, docs/webapi; Jitterbit, "Sage 300 Connection Details"; help.sage300.com, "Security
 * Authorizations"; mickiemic/iTaxSuiteV2 (day-end processing).
 */

/** `session`: nothing was done, a new session may help. `later`: passing. `off`: not here, and not at once. */
type Means = "session" | "slow-down" | "later" | "off" | "sign-in" | "refused" | "version";

interface Row {
  /** Of the error object; undefined matches what has none. */
  code?: RegExp;
  status?: number;
  text?: RegExp;
  means: Means;
  /** Who does what. */
  fix?: string;
}

const CREDENTIALS =
  "Middleware operator: correct username and password; set uppercase_password: false if the release tells upper from lower case in passwords.";
const RIGHT =
  "ERP admin: give the user's security group the authorization Sage 300 Web API in this module, beside the right to its records; see that the module is licensed.";
export const ADMIN_REFUSED =
  "ERP admin: create a user of its own for the middleware, or set AllowWebApiAccessForAdmin to true in both web.config files (Online\\Web, Online\\WebApi) and restart the application pool.";
const ADDRESS =
  "Middleware operator: base_url must be the Web API's address with its application, such as https://erp.acme.example/Sage300WebApi.";
const COMPANY =
  "Middleware operator: company must be the Org ID of a company on this server; ERP admin: activate the module in it.";
const POOL =
  "ERP admin: start the application pool (Sage 300 Pool) in IIS; if it stops again and again, middleware operator: lower calls_per_cycle.";
const CROWDED =
  "ERP admin: see which other programs call the Web API at the same time; middleware operator: leave concurrency at 1.";
const BROKEN =
  "ERP admin: see the Web API's log and the event log of the web server for this time; restart the application pool if it stays.";
const REPORT =
  "Middleware operator: report it with the Sage 300 release; the request was not one that this release understands.";

export const rows: readonly Row[] = [
  { text: /day end processing/i, means: "later" },
  { code: /^Unauthorized$/, means: "sign-in", fix: CREDENTIALS },
  { code: /^Forbidden$/, means: "sign-in", fix: RIGHT },
  { code: /^TooManyRequests$/, means: "slow-down", fix: CROWDED },
  { code: /^SessionError$/, means: "session" },
  {
    code: /^DBLinkError$/,
    means: "off",
    fix: "ERP admin: see that the database server is up and that the web server reaches the company's database.",
  },
  { code: /^InternalServerError$/, means: "later", fix: BROKEN },
  { code: /^ResourceNotFound$/, means: "refused", fix: COMPANY },
  {
    code: /^(InvalidParameters|InvalidEntityKey|InvalidPayload|InvalidAction)$/,
    means: "refused",
    fix: REPORT,
  },
  {
    code: /^(MethodNotAllowed|RecordNotFound|RecordDuplicate|RecordInvalid|General)$/,
    means: "refused",
    fix: REPORT,
  },
  { status: 401, means: "sign-in", fix: CREDENTIALS },
  { status: 403, means: "sign-in", fix: RIGHT },
  { status: 404, means: "version", fix: ADDRESS },
  { status: 429, means: "slow-down", fix: CROWDED },
  { status: 503, means: "later", fix: POOL },
  { status: 400, means: "refused", fix: REPORT },
  { status: 405, means: "refused", fix: REPORT },
];
