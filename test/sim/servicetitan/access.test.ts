/** Who may call, and how often. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { client } from "./test-client.ts";

test("a token comes for client credentials sent as a form, and lasts as long as it says", async (t) => {
  const { sim, clock, signIn, get } = await client(t, { settings: { tokenSeconds: 2 } });
  const { status, body } = await signIn();
  assert.deepEqual([status, body.token_type, body.expires_in], [200, "Bearer", 2]);
  assert.equal((await get("accounting/gl-accounts")).status, 200);
  clock.advance(2000);
  assert.equal((await get("accounting/gl-accounts")).status, 401);
  assert.equal(sim.signIns(), 2);
});

test("wrong pairs and other grants are refused by the standard's errors", async (t) => {
  const { signIn } = await client(t);
  const wrong = await signIn({ client_secret: "cs1.other" });
  assert.deepEqual([wrong.status, wrong.body], [400, { error: "invalid_client" }]);
  const other = await signIn({ grant_type: "password" });
  assert.deepEqual([other.status, other.body], [400, { error: "unsupported_grant_type" }]);
});

test("enterprise tenants want the tenant with the sign-in", async (t) => {
  const { sim, signIn } = await client(t);
  sim.settings.tokenNeedsTenant = true;
  assert.equal((await signIn()).status, 400);
  assert.equal((await signIn({ tenant: sim.config.tenant_id })).status, 200);
});

test("a good token without the application key is 401, another tenant's path and a missing scope are 403", async (t) => {
  const { sim, signIn, get } = await client(t, { settings: { deniedResources: ["jpm/jobs"] } });
  assert.equal((await get("accounting/gl-accounts", { "st-app-key": "" })).status, 401);
  assert.equal((await get("accounting/gl-accounts", { authorization: "Bearer x" })).status, 401);
  assert.equal((await get("jpm/jobs")).status, 403);
  const { access_token } = (await signIn()).body;
  const headers = { authorization: `Bearer ${access_token}`, "st-app-key": sim.config.app_key };
  const other = await fetch(`${sim.url}/accounting/v2/tenant/7654321/gl-accounts`, { headers });
  assert.equal(other.status, 403);
});

for (const refusalBody of ["empty", "text", "html", "problem"] as const) {
  test(`the sixty-first call of a second is 429, its body ${refusalBody}`, async (t) => {
    const { get, clock } = await client(t, { settings: { refusalBody, retryAfter: 7 } });
    for (let call = 0; call < 60; call += 1) assert.equal((await get("settings/business-units")).status, 200);
    const over = await get("settings/business-units");
    assert.deepEqual([over.status, over.headers.get("retry-after")], [429, "7"]);
    assert.equal(over.text === "", refusalBody === "empty");
    clock.advance(1000);
    assert.equal((await get("settings/business-units")).status, 200);
  });
}

test("what is not simulated is said to be so, and what does not exist is not found", async (t) => {
  const { get, send } = await client(t);
  assert.equal((await get("accounting/gl-accounts?isIntacctGroup=true")).status, 501);
  assert.equal((await get("accounting/gl-accounts?nonsense=1")).status, 501);
  assert.equal((await get("accounting/inventory-bills/48120077")).status, 404);
  const marked = await send("POST", "accounting/inventory-bills/markasexported", { inventoryBillIds: [1] });
  assert.equal(marked.status, 501);
});

test("faults strike by method and resource: cut, truncated, answered instead, expired", async (t) => {
  const { sim, get } = await client(t);
  const when = { resource: "inventory/vendors" };
  sim.faults.add({ when, action: { do: "drop" } });
  await assert.rejects(get("inventory/vendors"));
  sim.faults.add({ when, action: { do: "truncate", keep: 20 } });
  await assert.rejects(get("inventory/vendors"), SyntaxError);
  sim.faults.add({ when, action: { do: "answer", status: 502, body: "<html>" } });
  assert.equal((await get("inventory/vendors")).status, 502);
  sim.faults.add({ when, action: { do: "custom", name: "expire-token" } });
  assert.equal((await get("inventory/vendors")).status, 401);
  assert.deepEqual(sim.faults.unused(), []);
});
