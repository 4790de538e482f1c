/** The site's own error answers. Shapes: recordings of a live site, the official C# client's tests, the guide. */

export interface SiteAnswer {
  status: number;
  headers?: Record<string, string>;
  cookies?: readonly string[];
  /** Text, or what is written as JSON. */
  body?: string | object;
}

export class Refusal extends Error {
  readonly answer: SiteAnswer;

  constructor(answer: SiteAnswer) {
    super(`HTTP ${answer.status}`);
    this.answer = answer;
  }
}

/** What the simulator does not know: an answer 501 of its own, never a guess. */
export class NotSimulated extends Error {}

export function exception(exceptionMessage: string, exceptionType?: string, status = 500): Refusal {
  const body = {
    message: "An error has occurred.",
    exceptionMessage,
    ...(exceptionType === undefined ? {} : { exceptionType }),
    stackTrace: "   at PX.Api.ContractBased.SystemContracts.V2.EntityController.<Handle>d__12.MoveNext()",
  };
  return new Refusal({ status, body });
}

export const noEntity = (): Refusal =>
  exception(
    "No entity satisfies the condition.",
    "PX.Api.ContractBased.NoEntitySatisfiesTheConditionException",
  );

export const badCredentials = (): Refusal =>
  exception("Error: Invalid credentials. Please try again.", "PX.Data.PXException");

/** The exception's type of this one is not recorded. */
export const notOptimized = (fields: readonly string[]): Refusal =>
  exception(
    `Optimization cannot be performed.The following fields cause the error:\r\n${fields
      .map((field) => `${field}: View CurrentVendor has BQL delegate`)
      .join("\r\n")}`,
  );

export const notSetUp = (form: string): Refusal =>
  exception(
    `The required configuration data is not entered on the ${form} form.`,
    "PX.Data.PXSetupNotEnteredException",
  );

export const badFilter = (text: string): Refusal => exception(text, "Microsoft.OData.ODataException");

export const badRequest = (text: string): Refusal =>
  new Refusal({ status: 400, body: { message: "The request is invalid.", modelState: { "": [text] } } });

export function page(status: number, title: string): Refusal {
  return new Refusal({
    status,
    headers: { "content-type": "text/html" },
    body: `<html><head><title>${status} ${title}</title></head><body><h1>${title}</h1></body></html>`,
  });
}
