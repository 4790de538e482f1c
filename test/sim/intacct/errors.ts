import { element } from "./xml/write.ts";

/** One `<error>` as the gateway writes it; absent parts are written as empty elements. */
export interface ErrorEntry {
  errorno: string;
  description?: string;
  description2?: string;
  correction?: string;
}

/** A function that failed: the caller sees `result/status=failure` with these errors, in this order. */
export class FunctionFailure extends Error {
  readonly errors: readonly ErrorEntry[];
  constructor(...errors: ErrorEntry[]) {
    super(errors.map((error) => `${error.errorno} ${error.description2 ?? ""}`).join("; "));
    this.errors = errors;
  }
}

/** Sign-in refused: `authentication/status=failure` (jfcote87/intacct, execLoginInvalid.xml). */
export class AuthenticationFailure extends Error {
  readonly entry: ErrorEntry;
  /** What the reply echoes: the login's ids, or nothing for a session (jfcote87/intacct, sessionInvalid.xml). */
  readonly echo: { userId: string; companyId: string };
  constructor(entry: ErrorEntry, echo = { userId: "", companyId: "" }) {
    super(entry.description2 ?? entry.errorno);
    this.entry = entry;
    this.echo = echo;
  }
}

/** The whole request refused: `control/status=failure`, nothing executed. */
export class ControlFailure extends Error {
  readonly errors: readonly ErrorEntry[];
  constructor(...errors: ErrorEntry[]) {
    super(errors[0]?.description2 ?? "control failure");
    this.errors = errors;
  }
}

/** A real feature of the gateway that this simulator does not have; answered with HTTP 501 in plain text. */
export class NotSimulated extends Error {}

/** XL03000009 stands on the aborted functions and behind the failed one's cause (intacct/intacct-sdk-js, OnlineClientTest.ts). */
export const ROLLED_BACK: ErrorEntry = {
  errorno: "XL03000009",
  description2: "The entire transaction in this operation has been rolled back due to an error.",
};

export function errorMessage(errors: readonly ErrorEntry[]): string {
  const entries = errors.map(
    (error) =>
      `<error>${element("errorno", error.errorno)}${element("description", error.description ?? "")}` +
      `${element("description2", error.description2 ?? "")}${element("correction", error.correction ?? "")}</error>`,
  );
  return `<errormessage>${entries.join("")}</errormessage>`;
}

/** The generic business error, also the wrapper behind the real cause (jfcote87/intacct, execFuncError.xml). */
export function businessError(description2: string, correction = ""): ErrorEntry {
  return { errorno: "BL01001973", description2, correction };
}

/** A cause followed by the wrapper that the gateway appends (intacct/intacct-sdk-js issue 86; fylein/fyle-intacct-api fixtures). */
export function transactionRefused(cause: ErrorEntry): FunctionFailure {
  return new FunctionFailure(
    cause,
    businessError(
      "Currently, we can't create the transaction.",
      "Check the transaction for errors or inconsistencies, then try again.",
    ),
  );
}
