/** check on an X3 connection: harmless looks, and for each documented failure who does what. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { CheckFinding } from "../../shared-types/api.ts";
import type { X3Settings } from "../sim/x3/index.ts";
import { type X3DeskOptions, x3Desk } from "../support/x3-desk.ts";

const entities = ["supplier", "gl_account", "purchase_order", "invoice", "cost_center"];
const VERSION = "erp_endpoint_version";
const permissions = entities.map((entity) => `erp_permission_${entity}`);

async function check(t: Parameters<typeof x3Desk>[0], options: X3DeskOptions = {}) {
  const desk = await x3Desk(t, options);
  const { body } = await desk.ask("check");
  const checks = (body.checks as CheckFinding[]).filter(({ name }) => name.startsWith("erp_"));
  const failed = checks.filter(({ ok }) => !ok);
  for (const { name, fix } of failed) assert.match(fix, /^[A-Z][\w ]+: .{10}/, `${name} says who does what`);
  const of = (name: string): CheckFinding => {
    const found = checks.find((finding) => finding.name === name);
    assert.ok(found, name);
    return found;
  };
  return { desk, of, names: checks.map(({ name }) => name), failed: failed.map(({ name }) => name) };
}

for (const transport of ["rest", "graphql"] as const) {
  for (const auth of ["basic", "app_jwt", "gateway"] as const) {
    test(`${transport} with ${auth}: all is well, and nothing was written`, async (t) => {
      const { desk, names, failed } = await check(t, { transport, auth });
      assert.deepEqual(failed, []);
      assert.deepEqual(names, ["erp_reachability", "erp_sign_in", ...permissions, "erp_clock_skew", VERSION]);
      assert.deepEqual(desk.sim.commits(), []);
    });
  }
}

test("without a dimension type everything else is looked at", async (t) => {
  const { names } = await check(t, { connection: { cost_center_dimension: null } });
  assert.deepEqual(names, [
    "erp_reachability",
    "erp_sign_in",
    ...permissions.slice(0, -1),
    "erp_clock_skew",
    VERSION,
  ]);
});

test("a wrong password fails the sign-in, after one call", async (t) => {
  const auth = { type: "basic", username: "RELAY", password: "wrong" };
  const { desk, failed, of } = await check(t, { connection: { auth } });
  assert.deepEqual(failed, ["erp_sign_in", ...permissions, VERSION]);
  assert.match(of("erp_sign_in").detail, /Invalid user name or password/);
  assert.match(of("erp_sign_in").fix, /^Middleware operator: correct user and password/);
  assert.match(of("erp_permission_supplier").detail, /not tried/);
  assert.equal(desk.sim.calls().length, 1);
});

test("a server that is not there fails reachability", async (t) => {
  const { failed, of } = await check(t, { connection: { base_url: "http://127.0.0.1:9" } });
  assert.deepEqual(failed, ["erp_reachability", "erp_sign_in", ...permissions, VERSION]);
  assert.match(of("erp_reachability").detail, /ECONNREFUSED/);
});

const audience = {
  type: "app_jwt",
  client_id: "3f0a9c5e-relay",
  secret: "connected-app-s3cret",
  username: "relay",
};

test("an audience that is not the registered URL fails the sign-in, and names the setting", async (t) => {
  const auth = { ...audience, audience: "https://elsewhere/xtrem/api" };
  const { failed, of } = await check(t, { transport: "graphql", connection: { auth } });
  assert.equal(failed[0], "erp_sign_in");
  assert.match(of("erp_sign_in").fix, /auth\.audience/);
});

const flaws: [string, Partial<X3Settings>, string, RegExp][] = [
  [
    "a class that the user may not see",
    { deniedClasses: ["PORDER"] },
    "purchase_order",
    /^ERP admin: .*profile/,
  ],
  ["a facet that is not there", { missingFacets: ["PINVOICE.$details"] }, "invoice", /^ERP admin: .*facet/],
  [
    "a facet that is not there, told by 500",
    { missingFacets: ["PINVOICE.$details"], missingFacetStatus: 500 },
    "invoice",
    /^ERP admin: .*facet/,
  ],
  [
    "a representation that cannot be written",
    { missingFacets: ["BPSUPPLIER.$edit"] },
    "supplier",
    /^ERP admin: .*facet/,
  ],
  [
    "a class by another name",
    { classNames: { GACCOUNT: "YGAC" } },
    "gl_account",
    /^Middleware operator: .*resources/,
  ],
  [
    "a representation by another name",
    { representationNames: { CCE: "YCCE" } },
    "cost_center",
    /^Middleware operator: .*resources/,
  ],
];
for (const [what, settings, entity, fix] of flaws) {
  test(`${what} is found for its entity alone`, async (t) => {
    const { failed, of } = await check(t, { settings });
    const isList = entity === "gl_account" && settings.classNames !== undefined;
    assert.deepEqual(failed, [`erp_permission_${entity}`, ...(isList ? [VERSION] : [])]);
    assert.match(of(`erp_permission_${entity}`).fix, fix);
  });
}

test("a watermark that is not on the facet is found before a pull meets it as an outage", async (t) => {
  const { failed, of } = await check(t, { settings: { hiddenInLists: ["UPDDATTIM"] } });
  assert.deepEqual(failed, permissions);
  assert.match(of("erp_permission_supplier").detail, /Unknown property: UPDDATTIM/);
  assert.match(of("erp_permission_supplier").fix, /watermark.*resources/);
});

test("a user who is not mapped to the folder, and a folder that is none, are told", async (t) => {
  const unmapped = await check(t, { settings: { userMapped: false } });
  assert.match(unmapped.of("erp_permission_supplier").fix, /^ERP admin: map the Syracuse user/);
  const other = await check(t, { connection: { folder: "OTHER" } });
  assert.match(other.of("erp_permission_supplier").fix, /^Middleware operator: set `folder`/);
});

test("a build of 2021 is told by its packages", async (t) => {
  const { failed, of } = await check(t, { transport: "graphql", settings: { graphqlNames: "2021" } });
  assert.deepEqual(failed, [...permissions, VERSION]);
  assert.match(of("erp_permission_invoice").fix, /xtremX3/);
  assert.match(of(VERSION).detail, /no x3MasterData, .* but .*xtremX3MasterData/);
  assert.match(of(VERSION).fix, /resources/);
});
