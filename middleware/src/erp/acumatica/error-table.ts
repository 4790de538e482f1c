/**
 * The instance's errors: what was seen, what it means, who acts. Nearly everything is HTTP 500 with an exception, so
 * the rows look at type and text. Sources: recordings of a live site (Jetbuilt/acumatica), kborovik/acumatica-cli,
 * official C# client (ErrorMessage, ErrorMessagesTests), Integration Development Guide.
 */

/** `later`: a read may be repeated, of a write the outcome is not known. `refused`: a final no. */
export type Means = "slow-down" | "auth" | "refused" | "refused-read" | "later";

interface ErrorRow {
  status?: number;
  type?: RegExp;
  text?: RegExp;
  means: Means;
  /** Who does what. */
  fix?: string;
}

const CREDENTIALS = "Middleware operator: correct tenant, user and password of the connection.";
const RIGHTS =
  "ERP admin: give the connection's user the right to the screen, and see that its feature is switched on.";
const REPORT =
  "ERP admin: see that the endpoint offers the entity and the field that the message names; Middleware operator: else report it.";

export const rows: readonly ErrorRow[] = [
  { status: 429, means: "slow-down" },
  // Seats of the licence; it comes with several statuses (the official C# client looks for the words).
  { text: /API Login Limit/i, means: "slow-down" },
  { type: /PXUndefinedCompanyException/, means: "auth", fix: CREDENTIALS },
  { text: /invalid credentials/i, means: "auth", fix: CREDENTIALS },
  { status: 403, means: "auth", fix: RIGHTS },
  { text: /(insufficient|not enough|no) (access )?rights|access (is )?denied/i, means: "auth", fix: RIGHTS },
  {
    type: /PXSetupNotEnteredException/,
    means: "refused",
    fix: "ERP admin: complete the form that the message names.",
  },
  // Of a write these may come from the answer that is put together after the commit.
  { text: /Optimization cannot be performed/i, means: "refused-read", fix: REPORT },
  { type: /NoEntitySatisfiesTheCondition/, means: "refused-read" },
  { text: /incompatible types|syntax error|could not find a property/i, means: "refused-read", fix: REPORT },
  { type: /OutcomeEntityHasErrorsException/, means: "refused" },
  { status: 422, means: "refused" },
  { status: 400, means: "refused", fix: REPORT },
  { status: 411, means: "refused", fix: REPORT },
  { status: 412, means: "refused", fix: "Middleware operator: report it; the order was to be a new one." },
];
