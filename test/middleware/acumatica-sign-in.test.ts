/** Three ways in: sessions are ended, refresh tokens kept before they are used, licences without seats waited for. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { acumatica } from "../../middleware/src/erp/acumatica/index.ts";
import { openStore } from "../../middleware/src/store/open.ts";
import { ANSWERS } from "../sim/acumatica/index.ts";
import { openReading, readAcumatica, type Way } from "../support/acumatica-desk.ts";

for (const way of ["password", "refresh_token", "cookie"] as const)
  test(`${way}: signs in once for many calls, and anew when the session has ended`, async (t) => {
    const { sim, page, clock } = await readAcumatica(t, { way });
    const signIns = () => sim.calls().filter(({ kind }) => kind === "token" || kind === "login").length;
    await page("supplier");
    await page("invoice");
    assert.equal(signIns(), 1);
    sim.sessions.endAll();
    await page("supplier");
    assert.equal(signIns(), 2);
    clock.advance(2 * 3_600_000);
    await page("supplier");
    assert.equal(signIns(), 3);
  });

for (const way of ["password", "cookie"] as const)
  test(`${way}: the seat is given back when the connection closes`, async (t) => {
    const reading = await readAcumatica(t, { way, settings: { seats: 1 } });
    await reading.page("supplier");
    assert.equal(reading.sim.sessions.taken, 1);
    await reading.close();
    assert.equal(reading.sim.sessions.taken, 0);
    const logouts = reading.sim.calls().filter(({ kind }) => kind === "logout");
    assert.deepEqual(
      logouts.map(({ status, headers }) => [status, headers["content-length"]]),
      [[204, "0"]],
    );
  });

test("refresh_token: the session of the grant goes on, and is not signed out", async (t) => {
  const reading = await readAcumatica(t, { way: "refresh_token" });
  await reading.page("supplier");
  await reading.close();
  assert.deepEqual(
    reading.sim.calls().filter(({ kind }) => kind === "logout"),
    [],
  );
});

test("refresh_token: the successor is in the store, encrypted, and serves the next process", async (t) => {
  const store = openStore("memory:");
  t.after(() => store.close());
  const first = await readAcumatica(t, { way: "refresh_token", store });
  const entry = { ...first.sim.config("refresh_token") };
  await first.page("supplier");
  const [kept] = await store.rotatedTokens();
  const living = first.sim.identity.livingRefreshTokens;
  assert.ok(kept && living.every((token) => !kept.cipherText.includes(token)));
  await first.close();

  // The configured one is dead by now; the configuration itself has not changed.
  const config = first.connection.config as unknown as { auth: { refresh_token: { reveal(): string } } };
  const auth = { ...(entry["auth"] as object), refresh_token: config.auth.refresh_token.reveal() };
  const second = await openReading(first.clock, { ...entry, auth }, store);
  t.after(() => second.close());
  assert.ok((await second.page("supplier")).records.length > 0);
});

test("refresh_token: a dead one names the command that brings a new one", async (t) => {
  const { sim, page } = await readAcumatica(t, { way: "refresh_token" });
  sim.identity.revoke();
  await assert.rejects(page("supplier"), (error: { code: string; extras: { fix: string } }) => {
    assert.equal(error.code, "erp_auth_failed");
    assert.match(error.extras.fix, /npm run relay -- authorize acme-acu/);
    return true;
  });
});

test("refresh_token: a person lets the connection in where there is no token yet", async (t) => {
  const reading = await readAcumatica(t, { connection: { auth: withoutToken() } });
  const { sim, connection, page } = reading;
  await assert.rejects(page("supplier"), { code: "erp_auth_failed", message: /nobody has let/ });
  const consent = acumatica.consent?.(connection.config as never);
  assert.ok(consent);
  const redirectUri = "https://localhost/ledger-relay";
  const address = consent.address(connection.config as never, { redirectUri, state: "s1" });
  const { headers } = await fetch(address, { redirect: "manual" });
  const end = new URL(headers.get("location") ?? "");
  assert.equal(end.searchParams.get("state"), "s1");
  const grant = { code: end.searchParams.get("code") ?? "", redirectUri };
  await connection.client.letIn(
    consent.exchange(connection.config as never, grant, () => reading.clock.now()),
  );
  assert.ok((await page("supplier")).records.length > 0);
  assert.equal(sim.identity.livingRefreshTokens.length, 1);
});

function withoutToken() {
  const client_id = "8E0761D9-F4EC-2D4B-A60F-BCE2708C6FDD@Company";
  return { type: "refresh_token", client_id, client_secret: "cl1ent&secret+" };
}

const mistakes: [title: string, auth: Record<string, unknown>, fix: RegExp][] = [
  [
    "a wrong password",
    { type: "password", password: "no" },
    /^Middleware operator: correct username and password/,
  ],
  [
    "a client id without tenant",
    { type: "password", client_id: "8E0761D9" },
    /client_id, which is <GUID>@<tenant>/,
  ],
  [
    "a wrong password for the cookie",
    { type: "cookie", password: "no" },
    /^Middleware operator: correct tenant, user/,
  ],
];
for (const [title, wrong, fix] of mistakes)
  test(`${title} is told at once, with who acts`, async (t) => {
    const way = wrong["type"] as Way;
    const base = { username: "integration", password: "pa55 word%" };
    const auth = way === "cookie" ? { ...base, ...wrong } : { ...withoutToken(), ...base, ...wrong };
    const { page, sim } = await readAcumatica(t, { way, connection: { auth } });
    await assert.rejects(page("supplier"), (error: { code: string; extras: { fix: string } }) => {
      assert.equal(error.code, "erp_auth_failed");
      assert.match(error.extras.fix, fix);
      return true;
    });
    assert.equal(sim.calls().length, 1, "not repeated");
  });

test("an unknown tenant is no tenant's default", async (t) => {
  const { page } = await readAcumatica(t, { way: "cookie", connection: { tenant: "Other" } });
  await assert.rejects(page("supplier"), {
    code: "erp_auth_failed",
    message: /Unable to find the tenant Other/,
  });
});

test("a flow that the application does not allow is the ERP admin's matter", async (t) => {
  const { page } = await readAcumatica(t, { settings: { grants: [] } });
  await assert.rejects(page("supplier"), (error: { extras: { fix: string } }) => {
    assert.match(error.extras.fix, /^ERP admin: allow the flow.*SM303010/);
    return true;
  });
});

for (const way of ["password", "cookie"] as const)
  test(`${way}: a licence without a free seat is waited for, and never taken for wrong credentials`, async (t) => {
    const { sim, page } = await readAcumatica(t, { way, settings: { seats: 0 } });
    await assert.rejects(page("supplier"), { code: "erp_rate_limited", message: /API Login Limit/ });
    sim.settings.seats = 1;
    assert.ok((await page("supplier")).records.length > 0);
  });

test("Retry-After of a declined call is kept to", async (t) => {
  const { sim, page, clock } = await readAcumatica(t);
  sim.faults.add({ when: { kind: "list", entity: "Vendor" }, action: ANSWERS.declinedFor5s });
  const began = clock.now();
  await page("supplier");
  assert.ok(clock.now() - began >= 5000);
});

test("a redirect to the page of signing in is an ended session", async (t) => {
  const { sim, page } = await readAcumatica(t);
  sim.faults.add({ when: { kind: "list" }, action: { do: "custom", name: "redirect-to-login" } });
  await page("supplier");
  assert.equal(sim.calls().filter(({ kind }) => kind === "token").length, 2);
});

test("the branch is the context of every call, and tokens and passwords stand in no address", async (t) => {
  const { sim, page } = await readAcumatica(t, { connection: { branch: "HEADOFFICE" } });
  await page("supplier");
  const lists = sim.calls().filter(({ kind }) => kind === "list");
  assert.ok(lists.length > 0 && lists.every(({ headers }) => headers["px-cbapibranch"] === "HEADOFFICE"));
  for (const { path } of sim.calls()) assert.doesNotMatch(path, /token\d|pa55|cl1ent/);
});
