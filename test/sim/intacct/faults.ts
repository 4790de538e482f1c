import type { FaultAction, Faults } from "../kit/faults.ts";
import type { Bookkeeper } from "./company/bookkeeper.ts";
import type { FunctionRequest } from "./envelope/request.ts";
import { type ErrorEntry, NotSimulated, ROLLED_BACK } from "./errors.ts";
import type { IntacctCall } from "./types.ts";

export interface Struck {
  action: FaultAction;
  released: Promise<void>;
  /** The function that it struck. */
  by: FunctionRequest;
}

/**
 * Custom faults of this system. `expire-session`: the session is gone before it is looked at.
 * `errormessage-in-200`: the functions fail; value = the text, or an error as JSON (`{"errorno":…}`).
 * `aborted`: as if a sibling had failed. `offline-text`: "The Service is Temporarily Off-line".
 * `control-character-in-reply`: a raw U+000B in the first name of the reply. `wrong-count`: one more record
 * promised than sent. `bad-gateway-after-commit`: the work is done, the edge answers 502. `rate-limit-text-in-200`: "API rate limit exceeded" in a 200. `slow-body`: the second
 * half of the body waits for the rule's release. `changed-meanwhile`: right before the function that it strikes somebody
 * else changes a bill; value = JSON, the bookkeeper's arguments: `{"bill":"1350","patch":{…}}`.
 */
const CUSTOM_FAULTS = [
  "expire-session",
  "errormessage-in-200",
  "aborted",
  "offline-text",
  "control-character-in-reply",
  "wrong-count",
  "rate-limit-text-in-200",
  "bad-gateway-after-commit",
  "slow-body",
  "changed-meanwhile",
] as const;

/** Ready-made answers of the edge and the gateway for `do: "answer"` (Intacct developer docs, Error handling; intacct/intacct-sdk-js, RequestHandlerTest.ts). */
export const ANSWERS = {
  rateLimited: gatewayAnswer(429, "GW-0010", "API rate limit exceeded [Request ID: sample-0001]"),
  invalidRequest: gatewayAnswer(400, "GW-0011", "Invalid Request [Request ID: sample-0002]"),
  signInIncorrect: gatewayAnswer(
    401,
    "XMLGW_JPP0002",
    "Sign-in information is incorrect. Please check your request.",
  ),
  emptyError: { do: "answer", status: 500, body: "" },
  edgeOutage: {
    do: "answer",
    status: 503,
    headers: { "content-type": "text/html" },
    body: edgePage("503 Service Unavailable"),
  },
} as const satisfies Record<string, FaultAction>;

/** The edge in front of the gateway answers HTML (hotgluexyz/tap-intacct, 497a306, looks for the marker). */
export function edgePage(title: string): string {
  return `<html><head><title>${title}</title></head><body><div id="cf-error-details">${title}</div></body></html>`;
}

function gatewayAnswer(status: number, errorno: string, description: string) {
  return {
    do: "answer",
    status,
    headers: { "content-type": 'text/xml; encoding="UTF-8"' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<response><control><status>failure</status></control><errormessage><error><errorno>${errorno}</errorno><description>${description}</description></error></errormessage></response>`,
  } as const;
}

/** The first rule that strikes one of the request's functions. */
export function strikeFor(
  faults: Faults<IntacctCall>,
  functions: readonly FunctionRequest[],
): Struck | undefined {
  for (const by of functions) {
    const { name, object } = by;
    const struck = faults.strike({ function: name, ...(object === undefined ? {} : { object }) });
    if (!struck) continue;
    const { action } = struck;
    if (action.do === "custom" && !(CUSTOM_FAULTS as readonly string[]).includes(action.name))
      throw new NotSimulated(`fault ${action.name}`);
    return { ...struck, by };
  }
  return undefined;
}

/** What somebody else does before this function runs. */
export function otherUser(struck: Struck | undefined, request: FunctionRequest, { bill }: Bookkeeper): void {
  if (struck?.by !== request || struck.action.do !== "custom" || struck.action.name !== "changed-meanwhile")
    return;
  const { bill: recordNo, patch } = JSON.parse(struck.action.value ?? "");
  bill(recordNo, patch);
}

/** The errors that a fault puts in place of the functions' work. */
export function struckErrors(struck: Struck | undefined): { entries: readonly ErrorEntry[] } | undefined {
  if (struck?.action.do !== "custom") return undefined;
  const { name, value } = struck.action;
  if (name === "errormessage-in-200") {
    const given = value?.startsWith("{") ? (JSON.parse(value) as ErrorEntry) : undefined;
    const text = value ?? "Currently, we can't process the request.";
    return { entries: [given ?? { errorno: "BL01001973", description2: text }] };
  }
  if (name === "aborted") return { entries: [ROLLED_BACK] };
  // hotgluexyz/tap-intacct 56676c5 recognises the outage by exactly these texts.
  if (name === "offline-text")
    return {
      entries: [
        {
          errorno: "BL01001973",
          description2: "The Service is Temporarily Off-line",
          correction: "Please Try Again Later",
        },
      ],
    };
  return undefined;
}

const NAME_ELEMENT = /<(VENDORNAME|NAME|TITLE|ENTRYDESCRIPTION|DESCRIPTION)>(?=[^<])/;

/** The reply as a fault leaves it. */
export function spoil(body: string, struck: Struck | undefined): string {
  if (struck?.action.do !== "custom") return body;
  switch (struck.action.name) {
    case "control-character-in-reply":
      if (!NAME_ELEMENT.test(body))
        throw new NotSimulated("control-character-in-reply in a reply without a name");
      return body.replace(NAME_ELEMENT, "$&\u000b");
    case "wrong-count":
      return body.replace(/ count="(\d+)"/, (_, count) => ` count="${Number(count) + 1}"`);
    case "aborted":
      return body
        .replaceAll("<result><status>failure</status>", "<result><status>aborted</status>")
        .replaceAll('<data listtype="objects" count="0"/>', "");
    case "rate-limit-text-in-200":
      return ANSWERS.rateLimited.body;
    default:
      return body;
  }
}
