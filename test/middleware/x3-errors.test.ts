/** What X3 says, and what it means: the documented failures as a table. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ErpAnswer, ErpCall } from "../../middleware/src/erp/adapter.ts";
import type { X3Config } from "../../middleware/src/erp/x3/config.ts";
import { graphqlCall } from "../../middleware/src/erp/x3/graphql-call.ts";
import { readCall } from "../../middleware/src/erp/x3/rest-call.ts";
import { createCall } from "../../middleware/src/erp/x3/rest-write.ts";
import { interpretToken } from "../../middleware/src/erp/x3/token-answer.ts";

const config = {
  base_url: "https://x3.acme.example:8124",
  folder: "SEED",
  resources: {},
  auth: { type: "gateway" },
} as unknown as X3Config;
const basic = { ...config, auth: { type: "basic" } } as unknown as X3Config;
const named = { class: "BPSUPPLIER", representation: "BPSUPPLIER", key: ["BPSNUM"] };
const read = readCall(config, named, "$details", "FR001") as ErpCall<unknown>;
const write = createCall(config, named, {}) as ErpCall<unknown>;
const query = graphqlCall(config, { label: "q", query: "{a}" }, (data) => ({
  kind: "ok",
  value: data,
})) as ErpCall<unknown>;
const mutation = graphqlCall(config, { label: "m", query: "mutation{a}", effect: "write" }, (data) => ({
  kind: "ok",
  value: data,
})) as ErpCall<unknown>;

const answer = (status: number, body: string | object, headers = {}): ErpAnswer => ({
  ...{ status, headers, cookies: [] },
  body: typeof body === "string" ? body : JSON.stringify(body),
});
const said = (message: string, severity = "error") => ({
  $diagnoses: [{ $severity: severity, $message: message }],
});
const supplier = { BPSNUM: "FR001", BPSNAM: "x" };

/** Verdict and code, e.g. `reject erp_rejected`. */
function meant(call: ErpCall<unknown>, given: ErpAnswer): string {
  const verdict = call.interpret(given);
  return [verdict.kind, "code" in verdict ? verdict.code : ""].join(" ").trim();
}

const table: [string, ErpCall<unknown>, ErpAnswer, string][] = [
  ["a record", read, answer(200, supplier), "ok"],
  ["a record with a warning", read, answer(200, { ...supplier, ...said("check the bank", "warning") }), "ok"],
  ["a record with a note", read, answer(200, { ...supplier, ...said("updated", "info") }), "ok"],
  ["a missing record, with HTTP 200", read, answer(200, said("721 : Record does not exist")), "ok"],
  ["a missing record, with HTTP 404", read, answer(404, said("721 : Record does not exist")), "ok"],
  ["another record than asked for", read, answer(200, { BPSNUM: "FR002" }), "retry erp_bad_answer"],
  [
    "an error in a 200 that nobody knows",
    read,
    answer(200, { ...supplier, ...said("???") }),
    "retry erp_bad_answer",
  ],
  [
    "an error in capitals",
    read,
    answer(200, { ...supplier, ...said("???", "Error") }),
    "retry erp_bad_answer",
  ],
  ["a transient fault", read, answer(200, said("busy", "Transient")), "retry erp_unavailable"],
  ["an unknown property", read, answer(500, said("Unknown property: X")), "reject endpoint_version_mismatch"],
  ["a 500 that says anything else", read, answer(500, said("Timeout")), "retry erp_unavailable"],
  ["an unmapped user", read, answer(500, said("User is not mapped")), "reject erp_auth_failed"],
  ["no right", read, answer(403, said("denied")), "reject erp_auth_failed"],
  ["an address that is none", read, answer(404, said("Not found")), "reject endpoint_version_mismatch"],
  ["too many calls", read, answer(429, ""), "retry erp_rate_limited"],
  ["a page with 503", read, answer(503, "<html>"), "retry erp_unavailable"],
  ["a login page", read, answer(200, "<!DOCTYPE html><title>Login</title>"), "reject erp_auth_failed"],
  ["a redirect", read, answer(302, "", { location: "/auth/login/page" }), "reject erp_auth_failed"],
  ["any other page", read, answer(200, "<html>Please wait</html>"), "retry erp_bad_answer"],
  ["an expired token", read, answer(401, { message: "Unauthorised" }), "reauth"],
  ["a token with a bad signature", query, answer(401, "Error 50: Invalid token"), "reauth"],
  ["a token for another audience", query, answer(401, "Error 45: Invalid token"), "reject erp_auth_failed"],
  ["a token from the future", query, answer(401, "Error 21: Invalid token"), "reject erp_auth_failed"],
  ["a created record", write, answer(201, supplier), "ok"],
  [
    "a create that rules refuse, with 201",
    write,
    answer(201, { ...supplier, ...said("Tax rule: mandatory field") }),
    "reject erp_rejected",
  ],
  [
    "a create that is refused for any reason, with 201",
    write,
    answer(201, said("???")),
    "reject erp_rejected",
  ],
  ["a create of what exists", write, answer(400, said("Record already exists")), "unknown"],
  [
    "a write that a property is unknown to",
    write,
    answer(500, said("Unknown property: X")),
    "reject endpoint_version_mismatch",
  ],
  ["a write that meets a 500", write, answer(500, said("Timeout")), "unknown"],
  ["a write that meets a page", write, answer(502, "<html>"), "unknown"],
  ["a write with half an answer", write, answer(201, '{"BPSNUM":'), "unknown"],
  ["a write that may not be", write, answer(403, said("denied")), "reject erp_auth_failed"],
  ["a write that comes too fast", write, answer(429, ""), "retry erp_rate_limited"],
  ["a write whose session ended", write, answer(401, { message: "Unauthorised" }), "reauth"],
  ["data", query, answer(200, { data: { a: 1 }, extensions: { diagnoses: [] } }), "ok"],
  [
    "partial data beside errors",
    query,
    answer(200, { data: { a: 1 }, errors: [{ message: "not authorised" }] }),
    "reject erp_auth_failed",
  ],
  [
    "an error that nobody knows",
    query,
    answer(200, { data: null, errors: [{ message: "?" }] }),
    "retry erp_bad_answer",
  ],
  [
    "a field that is not there",
    query,
    answer(400, { errors: [{ message: 'Cannot query field "x" on type "Query".' }] }),
    "reject endpoint_version_mismatch",
  ],
  [
    "an error in the diagnoses",
    query,
    answer(200, { data: { a: 1 }, extensions: { diagnoses: [{ severity: "error", message: "?" }] } }),
    "retry erp_bad_answer",
  ],
  ["the gateway's own refusal", query, answer(401, said("unauthorized: POST /api")), "reauth"],
  ["neither data nor errors", query, answer(200, {}), "retry erp_bad_answer"],
  [
    "a mutation that rules refuse",
    mutation,
    answer(200, { data: null, errors: [{ message: "?" }] }),
    "reject erp_rejected",
  ],
  [
    "a mutation without an operation",
    mutation,
    answer(400, { errors: [{ message: 'Cannot query field "create" on type "X".' }] }),
    "reject endpoint_version_mismatch",
  ],
];

describe("an answer", () => {
  for (const [what, call, given, expected] of table)
    test(`${what}: ${expected}`, () => assert.equal(meant(call, given), expected));
});

test("with Basic a 401 is final: another try would bring the user nearer to being locked", () => {
  const call = readCall(basic, named, "$details", "FR001") as ErpCall<unknown>;
  assert.equal(meant(call, answer(401, { message: "Unauthorised" })), "reject erp_auth_failed");
});

test("what X3 said is in the problem, with who acts", () => {
  const verdict = write.interpret(answer(201, said("Tax rule: mandatory field")));
  assert.ok(verdict.kind === "reject");
  assert.deepEqual(verdict.erp, { code: "201", message: "Tax rule: mandatory field" });
  assert.match(verdict.fix ?? "", /^AP: /);
});

const tokens: [string, ErpAnswer, string][] = [
  ["a pair", answer(200, { access_token: "a", refresh_token: "r" }), "ok"],
  ["no access token", answer(200, { refresh_token: "r" }), "retry erp_bad_answer"],
  ["half an answer", answer(200, '{"access_token":"a'), "retry erp_bad_answer"],
  ["an ended pairing", answer(403, { message: "Pairing not found" }), "reject erp_auth_failed"],
  ["a wrong grant", answer(400, { message: "Invalid grant type" }), "reject erp_auth_failed"],
  ["an unknown client", answer(404, { message: "Unknown client_id" }), "reject erp_auth_failed"],
  ["an outage", answer(503, "<html>"), "retry erp_unavailable"],
  ["too many calls", answer(429, ""), "retry erp_rate_limited"],
];
describe("an answer of the token endpoint", () => {
  for (const [what, given, expected] of tokens)
    test(`${what}: ${expected}`, () => {
      const verdict = interpretToken(given, 0);
      assert.equal([verdict.kind, "code" in verdict ? verdict.code : ""].join(" ").trim(), expected);
    });
});

test("who can repair a refused token depends on the reason: a person's consent, or the configuration", () => {
  const fixOf = (status: number, message: string): string => {
    const verdict = interpretToken(answer(status, { message }), 0);
    return verdict.kind === "reject" ? (verdict.fix ?? "") : "";
  };
  assert.match(fixOf(403, "Pairing not found"), /authorize/);
  assert.match(fixOf(403, "Application disabled"), /client_id/);
  assert.match(fixOf(404, "Unknown client_id"), /client_id/);
});
