import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { problemTable } from "../../middleware/src/problems.ts";
import { readmePath, render } from "./readme.ts";

test("README.md says what the code says about capabilities and errors (else: npm run docs)", () => {
  const readme = readFileSync(readmePath, "utf8");
  const lines = readme.split("\n");
  const stale = render(readme)
    .split("\n")
    .filter((line) => !lines.includes(line));
  assert.deepEqual(stale, [], "lines that are missing");
  assert.ok(readme === render(readme), "some generated lines are too many, or in another order");
});

test("a README without a place for a generated part is refused", () => {
  assert.throws(() => render("# Ledger Relay\n"), /no place for capabilities/);
});

test("the problem codes are the contract's, each with its HTTP status", () => {
  const statuses = Object.fromEntries(
    Object.entries(problemTable).map(([code, { status }]) => [code, status]),
  );
  assert.deepEqual(statuses, {
    unauthorized: 401,
    clock_skew: 401,
    not_found: 404,
    unknown_connection: 404,
    invalid_request: 422,
    capability_denied: 409,
    idempotency_conflict: 409,
    stale_document: 409,
    duplicate_found: 409,
    pull_running: 409,
    instance_not_paired: 409,
    payload_too_large: 413,
    rate_limited: 429,
    erp_rejected: 422,
    erp_auth_failed: 502,
    endpoint_version_mismatch: 502,
    erp_bad_answer: 502,
    servicenow_auth_failed: 502,
    erp_rate_limited: 503,
    erp_unavailable: 503,
    outcome_unknown: 503,
    servicenow_unavailable: 503,
    internal_error: 500,
  });
});

test("every problem says who does what", () => {
  const actors = [
    "Nobody",
    "Nobody at first",
    "Caller",
    "AP",
    "ServiceNow admin",
    "ERP admin",
    "Middleware operator",
  ];
  for (const [code, { fix }] of Object.entries(problemTable)) {
    const [who = "", what = ""] = fix.split(": ");
    assert.ok(actors.includes(who), `${code}: ${who}`);
    assert.ok(what.length > 10, code);
  }
});
