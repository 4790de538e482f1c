/** Every documented error of the gateway: what it means, who acts, whether a repeat helps. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { classify } from "../../middleware/src/erp/intacct/errors.ts";

type Level = Parameters<typeof classify>[1];
type Effect = Parameters<typeof classify>[2];

/** Level, code, text (description2, or description | description2 | correction), and what is made of it. */
const table: [Level, string, string, read: string, write: string, who?: RegExp][] = [
  [
    "control",
    "XL03000003",
    "XML Parse schema error: Fatal Error 76: Opening and ending tag mismatch",
    "erp_rejected",
    "erp_rejected",
    /^Middleware operator: report/,
  ],
  [
    "control",
    "XL03000006",
    "Incorrect Intacct XML Partner ID or password.",
    "erp_auth_failed",
    "erp_auth_failed",
    /^Middleware operator/,
  ],
  [
    "control",
    "XL03000006",
    "There is no valid transport policy with that name",
    "erp_auth_failed",
    "erp_auth_failed",
    /^Middleware operator/,
  ],
  [
    "authentication",
    "XL03000006",
    "Sign-in information is incorrect",
    "erp_auth_failed",
    "erp_auth_failed",
    /^Middleware operator/,
  ],
  ["authentication", "XL03000006", "Invalid session q7Tt2kL0-vR9_sample_aA..", "reauth", "reauth"],
  [
    "authentication",
    "XL03000006",
    "Invalid Web Services Authorization|The sender ID 'x' is not authorized to make Web Services requests to company ID 'y'.|",
    "erp_auth_failed",
    "erp_auth_failed",
    /^ERP admin: add the sender id/,
  ],
  [
    "function",
    "XL03000006",
    "The following fields cannot be queried: [PROJECT: [CFDA, AGENCY]]",
    "erp_rejected",
    "erp_rejected",
    /^ERP admin/,
  ],
  [
    "function",
    "XL03000009",
    "The entire transaction in this operation has been rolled back due to an error.",
    "retry erp_unavailable",
    "retry erp_unavailable",
  ],
  ["control", "invalidRequest", "Invalid token", "reauth", "reauth"],
  ["control", "GW-0010", "API rate limit exceeded", "retry erp_rate_limited", "retry erp_rate_limited"],
  ["control", "GW-0011", "Invalid Request", "retry erp_unavailable", "retry erp_unavailable"],
  [
    "control",
    "XMLGW_JPP0002",
    "Sign-in information is incorrect. Please check your request.",
    "erp_auth_failed",
    "erp_auth_failed",
    /^Middleware operator/,
  ],
  [
    "control",
    "UJPP0002",
    "Sign-in information is incorrect. Please check your request.",
    "erp_auth_failed",
    "erp_auth_failed",
    /^Middleware operator/,
  ],
  [
    "control",
    "PL04000055",
    "This demo company has expired",
    "erp_auth_failed",
    "erp_auth_failed",
    /^ERP admin: the demo company/,
  ],
  [
    "function",
    "PL04000005",
    "You do not have permission or subscription",
    "erp_auth_failed",
    "erp_auth_failed",
    /^ERP admin/,
  ],
  [
    "function",
    "XX",
    "You do not have permission for API operation CREATE on APBILL",
    "erp_auth_failed",
    "erp_auth_failed",
    /^ERP admin/,
  ],
  [
    "function",
    "BL34000061",
    "Another Bill with the given value(s) INV-1  already exists",
    "erp_rejected",
    "erp_rejected",
    /^AP: the ERP has a record/,
  ],
  [
    "function",
    "PL05000104",
    "Another record exists",
    "erp_rejected",
    "erp_rejected",
    /^AP: the ERP has a record/,
  ],
  [
    "function",
    "BL34000061",
    "Another Contact with the given value(s) A(VV-1)  already exists",
    "erp_rejected",
    "erp_rejected",
    /^AP: a contact/,
  ],
  [
    "function",
    "BL01001973",
    "Invalid Project '10064' specified.",
    "erp_rejected",
    "erp_rejected",
    /^AP: correct the coding/,
  ],
  [
    "function",
    "BL01001973",
    "Currently, we can't create the transaction||Check the transaction for errors or inconsistencies, then try again.",
    "erp_rejected",
    "erp_rejected",
  ],
  [
    "function",
    "BL03002128",
    "Enter a Bill number, and try again.",
    "erp_rejected",
    "erp_rejected",
    /^AP: give the bill a number/,
  ],
  [
    "function",
    "BL03000018",
    "The e-mail address has an illegal format",
    "erp_rejected",
    "erp_rejected",
    /^AP: correct the value/,
  ],
  [
    "function",
    "DL02000001",
    "There was an error processing the request.",
    "retry erp_unavailable",
    "unknown",
  ],
  [
    "function",
    "Query Failed",
    "Object definition X not found",
    "erp_rejected",
    "erp_rejected",
    /^Middleware operator: report/,
  ],
  [
    "function",
    "Invalid fields list NOPE",
    "",
    "erp_rejected",
    "erp_rejected",
    /^Middleware operator: report/,
  ],
  ["function", "Get API Session Failed", "", "erp_auth_failed", "erp_auth_failed", /^Middleware operator/],
  ["function", "", "AUDITHISTORY may not be read", "erp_auth_failed", "erp_rejected"],
  [
    "function",
    "BL01001973",
    "Use of empty Location is invalid. A valid Multi-Entity Location must be specified.",
    "erp_rejected",
    "erp_rejected",
    /^AP: give every line a location/,
  ],
  [
    "function",
    "BL01001973",
    "The period of the transaction is closed. Date must be on or after 01/31/2025.",
    "erp_rejected",
    "erp_rejected",
    /^AP: open the period/,
  ],
  [
    "function",
    "BL01001973",
    "Payment amount (5900) exceeds total amount due (0)",
    "erp_rejected",
    "erp_rejected",
    /paid already/,
  ],
  [
    "function",
    "BL01001973",
    "Payment amount (5900) exceeds total amount due ()",
    "erp_rejected",
    "erp_rejected",
    /paid already/,
  ],
  [
    "function",
    "BL01001973",
    "Payment amount (5900) exceeds total amount due (12.5)",
    "erp_rejected",
    "erp_rejected",
    /^AP: pay at most/,
  ],
  [
    "function",
    "BL01001973",
    "Oops, we can't find this transaction; enter a valid transaction, and try again.",
    "erp_rejected",
    "erp_rejected",
    /^AP: the bill must be posted/,
  ],
  [
    "function",
    "BL01001973",
    "The line items of a paid or partially paid bill can't be edited.",
    "erp_rejected",
    "erp_rejected",
    /^AP: a bill that is paid/,
  ],
  [
    "function",
    "XL03000000",
    "A successful transaction has already been recorded with the control id abc",
    "duplicate",
    "duplicate",
  ],
  [
    "authentication",
    "XL03000000",
    "A successful transaction has already been recorded with the control id abc",
    "duplicate",
    "duplicate",
  ],
  ["function", "XL03000000", "Concurrent request in process", "unknown", "unknown"],
  [
    "function",
    "BL01001973",
    "|The Service is Temporarily Off-line|Please Try Again Later",
    "retry erp_unavailable",
    "retry erp_unavailable",
  ],
  ["function", "NOBODY-KNOWS", "Something new", "erp_rejected", "erp_rejected"],
];

const wrapper = {
  code: "BL01001973",
  description: "",
  description2: "Could not create the record!",
  correction: "",
};

function meaning(level: Level, code: string, text: string, effect: Effect) {
  const parts = text.split("|");
  const [description = "", description2 = "", correction = ""] = parts.length === 1 ? ["", text] : parts;
  const verdict = classify([{ code, description, description2, correction }, wrapper], level, effect);
  if (verdict.kind === "retry") return { said: `retry ${verdict.code}`, verdict };
  return { said: verdict.kind === "reject" ? verdict.code : verdict.kind, verdict };
}

for (const [level, code, text, read, write, who] of table) {
  test(`${level} ${code || "(no code)"} ${text.slice(0, 60)}`, () => {
    for (const [effect, expected] of [
      ["read", read],
      ["write", write],
    ] as const) {
      const { said, verdict } = meaning(level, code, text, effect);
      assert.equal(said, expected, effect);
      if (who !== undefined) assert.match((verdict.kind === "reject" && verdict.fix) || "", who);
    }
  });
}

test("a gateway code that may pass is retried, and says who acts should it stay", () => {
  const { verdict } = meaning("control", "GW-0011", "Invalid Request", "read");
  assert.match(verdict.reason, /GW-0011 Invalid Request.*Middleware operator/);
});

test("the first error is the cause that is shown, the wrapper is not", () => {
  const { verdict } = meaning(
    "function",
    "BL34000061",
    "Another Vendor with the given value(s) V-11  already exists",
    "write",
  );
  assert.ok(verdict.kind === "reject");
  assert.deepEqual(verdict.erp, {
    code: "BL34000061",
    message: "Another Vendor with the given value(s) V-11  already exists",
  });
});
