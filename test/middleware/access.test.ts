import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import supertest from "supertest";
import { createApp } from "../../middleware/src/app.ts";
import type { Config } from "../../middleware/src/config/schema.ts";
import { Live } from "../../middleware/src/live.ts";
import { createLog } from "../../middleware/src/log.ts";
import { Metrics } from "../../middleware/src/metrics.ts";
import type { Store } from "../../middleware/src/store/store.ts";
import { TestClock } from "../sim/kit/clock.ts";
import { type Relay, startRelay } from "../support/relay.ts";
import { signedHeaders } from "../support/signed.ts";

const path = "/v1/connections";
const clock = new TestClock("2026-03-02T09:00:00Z");
let relay: Relay;
before(async () => {
  relay = await startRelay({ clock });
});
after(() => relay.close());

interface Signed {
  timestamp?: number;
  nonce?: string;
  keyId?: string;
  signature?: string;
}

async function signed({ timestamp, nonce, keyId, signature }: Signed) {
  const now = timestamp === undefined ? clock.now() : timestamp * 1000;
  const headers = signedHeaders({
    now,
    path,
    method: "GET",
    ...(nonce && { nonce }),
    ...(keyId && { keyId }),
  });
  if (signature !== undefined) headers["X-Relay-Signature"] = signature;
  const response = await fetch(relay.url + path, { headers });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test("the bearer client sees its connections and what each may do", async () => {
  const { status, body } = await relay.get(path);
  assert.equal(status, 200);
  assert.deepEqual(
    body.connections.map(({ id, type }: Record<string, string>) => ({ id, type })),
    [{ id: "acme-intacct", type: "intacct" }],
  );
  assert.deepEqual(body.connections[0].entities.invoice.read, true);
});

test("a signed request is let in", async () => {
  assert.equal((await signed({})).status, 200);
});

test("a nonce works once", async () => {
  const nonce = "nonce-used-twice";
  assert.equal((await signed({ nonce })).status, 200);
  const second = await signed({ nonce });
  assert.equal(second.status, 401);
  assert.equal(second.body["code"], "unauthorized");
});

test("a request six minutes old or early is clock_skew", async () => {
  for (const drift of [-360, 360]) {
    const { status, body } = await signed({ timestamp: Math.floor(clock.now() / 1000) + drift });
    assert.equal(status, 401);
    assert.equal(body["code"], "clock_skew");
  }
});

test("a wrong signature, an unknown key id and a stranger's token are all unauthorized, and burn no nonce", async () => {
  const nonce = "nonce-of-the-honest-caller";
  assert.equal(
    (await signed({ nonce, signature: Buffer.alloc(32).toString("base64") })).body["code"],
    "unauthorized",
  );
  assert.equal((await signed({ nonce, signature: "" })).body["code"], "unauthorized");
  assert.equal((await signed({ nonce, keyId: "nobody" })).body["code"], "unauthorized");
  const stranger = await fetch(relay.url + path, { headers: { authorization: "Bearer stranger" } });
  assert.equal(stranger.status, 401);
  assert.equal((await fetch(relay.url + path)).status, 401);
  assert.equal((await signed({ nonce })).status, 200);
});

test("another client's connection is answered like one that does not exist", async () => {
  const { status, body } = await relay.post("/v1/connections/other/pull", { entity: "supplier" });
  assert.equal(status, 404);
  assert.equal(body.code, "unknown_connection");
});

test("problems are problem documents with the request id of the header", async () => {
  const { status, headers, body } = await relay.get("/v1/nothing");
  assert.equal(status, 404);
  assert.match(headers.get("content-type") ?? "", /^application\/problem\+json/);
  assert.equal(body.code, "not_found");
  assert.equal(body.request_id, headers.get("x-request-id"));
  assert.equal(typeof body.fix, "string");
});

test("each mistake of a request is named with its path", async () => {
  const { status, body } = await relay.post("/v1/connections/acme-intacct/pull", {
    entity: "vendor",
    max_records: 0,
    extra: 1,
  });
  assert.equal(status, 422);
  assert.equal(body.code, "invalid_request");
  for (const field of ["entity", "max_records", "extra"]) assert.match(body.detail, new RegExp(`${field}: `));
  assert.equal((await relay.post("/v1/connections/acme-intacct/pull", "{")).status, 422);
});

test("a body over the limit is refused before it is read", async () => {
  const { status, body } = await relay.post(
    "/v1/connections/acme-intacct/pull",
    `"${"x".repeat(9 * 1024 * 1024)}"`,
  );
  assert.equal(status, 413);
  assert.equal(body.code, "payload_too_large");
});

test("a write that the ERP must never get is refused without any call", async () => {
  const body = { operation: "purchase_order.create", document: {} };
  const answer = await relay.post("/v1/connections/acme-intacct/documents", body, {
    "idempotency-key": "k-1",
  });
  assert.equal(answer.status, 409);
  assert.equal(answer.body.code, "capability_denied");
});

test("a document without idempotency key is refused", async () => {
  const answer = await relay.post("/v1/connections/acme-intacct/documents", {
    operation: "invoice.update",
    document: {},
  });
  assert.equal(answer.body.code, "invalid_request");
  assert.match(answer.body.detail, /Idempotency-Key/);
});

test("healthz and readyz are open", async () => {
  for (const open of ["/healthz", "/readyz"]) assert.equal((await fetch(relay.url + open)).status, 200);
});

test("readyz says when the store cannot be used, and healthz that the process lives", async () => {
  const log = createLog("silent");
  const config = {
    trust_proxy: false,
    public_base_path: "",
    clients: [],
    connections: [],
  } as unknown as Config;
  const live = new Live(
    config,
    () => ({ find: () => undefined, instances: () => new Map(), close: async () => undefined }),
    log,
  );
  const store = { ping: () => Promise.reject(new Error("the disk is gone")) } as unknown as Store;
  const metrics = new Metrics();
  try {
    const app = createApp({ live, store, clock, log, metrics });
    const ready = await supertest(app).get("/readyz");
    assert.equal(ready.status, 503);
    assert.doesNotMatch(ready.text, /disk/);
    assert.equal((await supertest(app).get("/healthz")).status, 200);
  } finally {
    metrics.close();
  }
});
