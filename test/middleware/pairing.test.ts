/** A clone of an instance carries the same client and secret: its own id alone tells it from production. */

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, beforeEach, test } from "node:test";
import { stringify } from "yaml";
import { startIntacct } from "../sim/intacct/index.ts";
import { TestClock } from "../sim/kit/clock.ts";
import { startProcess } from "../support/process.ts";
import { bearer, configuration, type Relay, type Reply, startRelay } from "../support/relay.ts";
import { signedHeaders } from "../support/signed.ts";

const base = "/v1/connections/acme-intacct";
const production = { "x-relay-instance": "production-id" };
const clone = { "x-relay-instance": "clone-id" };
let clock: TestClock;
let relay: Relay;

beforeEach(async () => {
  clock = new TestClock("2026-03-02T09:00:00Z");
  relay = await startRelay({ clock });
});
afterEach(() => relay.close());

/** A pull that is refused for its entity, so that no ERP is needed: pairing is looked at before. */
const pull = (headers: Record<string, string>) =>
  relay.post(`${base}/pull`, { entity: "purchase_order" }, headers);
const post = (headers: Record<string, string>) =>
  relay.post(
    `${base}/documents`,
    { operation: "purchase_order.create", document: {} },
    { "idempotency-key": "k", ...headers },
  );
const check = (headers: Record<string, string>) => relay.post(`${base}/check`, {}, headers);

function assertRefused({ status, body }: Reply, detail: RegExp): void {
  assert.equal(status, 409);
  assert.equal(body.code, "instance_not_paired");
  assert.match(body.detail, detail);
}
function assertLetIn({ body }: Reply): void {
  assert.equal(body.code, "capability_denied");
}
const pairingOf = ({ body }: Reply) => body.checks.find(({ name }: { name: string }) => name === "pairing");

test("before any check with an id, everybody with the client's credentials is let in", async () => {
  for (const headers of [{}, production, clone]) {
    assertLetIn(await pull(headers));
    assertLetIn(await post(headers));
  }
  assert.equal(pairingOf(await check({})).ok, true);
  assertLetIn(await pull(clone));
});

test("the first check that carries an id pairs; then pull and documents of any other, or of none, are refused", async () => {
  assert.match(
    pairingOf(await check(production)).detail,
    /paired with instance production-id, which is the caller/,
  );
  assertLetIn(await pull(production));
  assertLetIn(await post(production));
  for (const call of [pull, post]) {
    assertRefused(
      await call(clone),
      /comes from instance clone-id, this client belongs to instance production-id/,
    );
    assertRefused(await call({}), /has no X-Relay-Instance/);
  }
});

test("a later check of a clone says so and pairs nothing anew", async () => {
  await check(production);
  const finding = pairingOf(await check(clone));
  assert.equal(finding.ok, false);
  assert.match(finding.fix, /^ServiceNow admin: on a clone leave it so/);
  assertLetIn(await pull(production));
  assertRefused(await pull(clone), /clone-id/);
});

test("signed requests are held to the pairing like those with a bearer token", async () => {
  await check(production);
  const body = JSON.stringify({ entity: "purchase_order" });
  for (const [instance, code] of [
    [production, "capability_denied"],
    [clone, "instance_not_paired"],
  ] as const) {
    const headers = signedHeaders({ now: clock.now(), path: `${base}/pull`, body });
    const response = await fetch(`${relay.url}${base}/pull`, {
      method: "POST",
      headers: { ...headers, ...instance },
      body,
    });
    assert.equal(((await response.json()) as { code: string }).code, code);
  }
});

test("an instance_id in the configuration needs no pairing and cannot be talked out of it", async () => {
  await relay.reconfigure({ instance: { instance_id: "production-id" } });
  assertRefused(await pull(clone), /clone-id/);
  assertRefused(await pull({}), /no X-Relay-Instance/);
  assert.equal(pairingOf(await check(clone)).ok, false);
  assertRefused(await pull(clone), /clone-id/);
  assertLetIn(await pull(production));
});

test("after a planned move the configured id counts instead of the one that was paired", async () => {
  await check(production);
  await relay.reconfigure({ instance: { instance_id: "moved-id" } });
  assertLetIn(await pull({ "x-relay-instance": "moved-id" }));
  assertRefused(await pull(production), /production-id/);
});

test("totals only read: they are not held to the pairing", async () => {
  await check(production);
  const { body } = await relay.post(
    `${base}/totals`,
    { entity: "purchase_order", from: "2026-01-01", to: "2026-01-31" },
    clone,
  );
  assert.equal(body.code, "capability_denied");
});

test("an id that is none is refused", async () => {
  const { status, body } = await check({ "x-relay-instance": "two words" });
  assert.equal(status, 422);
  assert.match(body.detail, /X-Relay-Instance/);
});

const dir = mkdtempSync(join(tmpdir(), "relay-pairing-"));
after(() => rmSync(dir, { recursive: true }));

test("the pairing survives a restart", async (t) => {
  const intacct = await startIntacct({ vendors: 1, bills: 1 });
  t.after(() => intacct.close());
  const file = join(dir, "relay.yaml");
  writeFileSync(file, stringify(configuration({ intacct })));
  const env = { RELAY_CONFIG: file, RELAY_STORE: `file:${join(dir, "relay.db")}` };
  const call = async (url: string, path: string, headers: Record<string, string>, body: unknown) => {
    const response = await fetch(`${url}${base}${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${bearer}`, ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as { code?: string } };
  };
  {
    await using first = await startProcess(env);
    assert.equal((await call(first.url, "/check", production, {})).status, 200);
    first.signal("SIGTERM");
    await first.ended;
  }
  await using second = await startProcess(env);
  const refused = await call(second.url, "/pull", clone, { entity: "purchase_order" });
  assert.equal(refused.body.code, "instance_not_paired");
  assert.equal(
    (await call(second.url, "/pull", production, { entity: "purchase_order" })).body.code,
    "capability_denied",
  );
});
