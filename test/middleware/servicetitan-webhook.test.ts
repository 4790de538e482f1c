/** Webhooks: what is signed over the raw body is believed, in each documented variant, and nothing else. */

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { describe, test } from "node:test";
import { Secret } from "../../middleware/src/config/secrets.ts";
import type { ServiceTitanConfig } from "../../middleware/src/erp/servicetitan/config.ts";
import { webhook } from "../../middleware/src/erp/servicetitan/webhook.ts";
import type { Notification } from "../../middleware/src/erp/webhook.ts";
import { serviceTitanDesk } from "../support/servicetitan-desk.ts";

const KEY = "lr-simulated-servicetitan-hmac-key-000042";
const NOW = 1_780_000_000_000;

/** Worked out apart from this code; the envelope is invented. */
const vectors = {
  V1: {
    body: '{"eventId":"b1b9f0a2-6f0e-4b58-9d0d-6e3a5d0f7a11","eventType":"inventory-bill.updated","tenantId":1234567,"occurredOn":"2025-03-04T09:15:02.4415932Z","data":{"id":48120077}}',
    hex: "248b3d27ffb600b09a3b11cd6f6e7dc9c306ebb15a0f7ed4dbae033edc182fe2",
    base64: "JIs9J/+2ALCaOxHNb259ycMG67FaD37U264DPtwYL+I=",
  },
  V2: {
    body: '{"eventId":"c2","note":"Söhne – naïve €"}\n',
    hex: "e26b6d2215126a5eecbe90e7fddb796c60b4740eafcd532252ee2b7cb1cfb13a",
    base64: "4mttIhUSal7svpDn/dt5bGC0dA6vzVMiUu4rfLHPsTo=",
  },
  V3: {
    body: '{"eventId": "b1b9f0a2-6f0e-4b58-9d0d-6e3a5d0f7a11", "eventType": "inventory-bill.updated", "tenantId": 1234567, "occurredOn": "2025-03-04T09:15:02.4415932Z", "data": {"id": 48120077}}',
    hex: "df1436083c37eb0b8d8265c27cd98b93a0055ff1b6f21de450ee40970ab402df",
    base64: "3xQ2CDw36wuNgmXCfNmLk6AFX/G28h3kUO5Alwq0At8=",
  },
  V4: {
    body: "",
    hex: "825d1612266eee5e0602a1cad4da81d85249b57d8a31b008198508bc1b653186",
    base64: "gl0WEiZu7l4GAqHK1NqB2FJJtX2KMbAIGYUIvBtlMYY=",
  },
};
const { V1, V2, V3 } = vectors;
const [HEX, BASE64] = ["x-servicetitan-signature", "x-st-signature"];

function verify(
  headers: Record<string, string>,
  body: string | Buffer,
  settings: Partial<ServiceTitanConfig["webhook"]> = {},
): Notification | undefined {
  const plain = { header: null, encoding: "hex", timestamp_header: null, tolerance_seconds: 300 } as const;
  const config = {
    webhook_secret: new Secret(KEY),
    tenant_id: "1234567",
    webhook: { ...plain, ...settings },
  };
  const delivery = { headers, body: Buffer.from(body), receivedAt: NOW };
  return webhook.verify(config as ServiceTitanConfig, delivery);
}

describe("the vectors", () => {
  for (const [name, { body, hex, base64 }] of Object.entries(vectors)) {
    test(`${name} is believed in both encodings, in either case, with and without prefix`, () => {
      assert.ok(verify({ [HEX]: hex }, body));
      assert.ok(verify({ [HEX]: hex.toUpperCase() }, body));
      assert.ok(verify({ [BASE64]: base64 }, body));
      assert.ok(verify({ [BASE64]: `sha256=${hex}` }, body));
      assert.ok(verify({ [HEX]: hex, [BASE64]: base64 }, body), "two that say the same");
    });
  }

  test("the bytes are signed, not what they mean: V3 with V1's signature and V2 without its line feed are refused", () => {
    assert.equal(verify({ [HEX]: V1.hex }, V3.body), undefined);
    assert.equal(verify({ [HEX]: V2.hex }, V2.body.trimEnd()), undefined);
    const last = Buffer.from(V1.body);
    last[last.length - 1] = 0x7c;
    assert.equal(verify({ [HEX]: V1.hex }, last), undefined);
  });
});

test("no signature, one that cannot be read, and two that differ are refused", () => {
  for (const headers of [
    {},
    { [HEX]: "" },
    { [HEX]: V1.hex.slice(1) },
    { [HEX]: `${V1.hex}0` },
    { [HEX]: V1.base64.replace("=", "") },
    { [HEX]: V1.hex, [BASE64]: V2.base64 },
    { [HEX]: V1.hex, [BASE64]: "" },
    { [HEX]: "", [BASE64]: V1.base64 },
    { "x-other": V1.hex },
  ])
    assert.equal(verify(headers as Record<string, string>, V1.body), undefined, JSON.stringify(headers));
});

test("a header that is named is the only one, in its encoding", () => {
  const settings = { header: "x-hub", encoding: "base64" } as const;
  assert.ok(verify({ "x-hub": V1.base64 }, V1.body, settings));
  assert.equal(verify({ "x-hub": V1.hex }, V1.body, settings), undefined);
  assert.equal(verify({ [HEX]: V1.hex }, V1.body, settings), undefined);
});

test("with a signed time the signature covers it, and it must be near", async (t) => {
  const desk = await serviceTitanDesk(t, { settings: { webhookTimestampHeader: "x-time" } });
  const { headers, body } = desk.sim.webhook(V1.body);
  const settings = { timestamp_header: "x-time" };
  const at = Number(headers["x-time"]) * 1000;
  const config = {
    webhook_secret: new Secret(KEY),
    tenant_id: "1234567",
    webhook: { header: null, encoding: "hex", tolerance_seconds: 300, ...settings },
  } as unknown as ServiceTitanConfig;
  const verifyAt = (receivedAt: number, more: Record<string, string> = {}) =>
    webhook.verify(config, { headers: { ...headers, ...more }, body: Buffer.from(body), receivedAt });
  assert.ok(verifyAt(at));
  assert.ok(verifyAt(at + 300_000));
  assert.equal(verifyAt(at + 301_000), undefined);
  assert.equal(verifyAt(at - 301_000), undefined);
  assert.equal(verifyAt(at, { "x-time": String(at / 1000 + 1) }), undefined, "another time than was signed");
  assert.equal(verifyAt(at, { "x-time": "soon" }), undefined);
});

test("the same news twice is known by its event id, or else by its bytes; a record's id is no event's", () => {
  const idOf = (body: string): string | undefined => {
    const plain = { header: null, encoding: "hex", timestamp_header: null, tolerance_seconds: 300 };
    const signed = signature(body);
    return verify({ [HEX]: signed }, body, plain as ServiceTitanConfig["webhook"])?.id;
  };
  assert.equal(idOf(V1.body), idOf(V3.body));
  assert.equal(idOf('{"id":7}'), idOf('{"id":7}'));
  assert.notEqual(idOf('{"id":7,"at":1}'), idOf('{"id":7,"at":2}'));
  assert.ok(idOf("not JSON"));
});

test("what is to be pulled follows the event's name; unknown ones may go with a bill, another tenant's with nothing", () => {
  const entities = (event: object) => {
    const body = JSON.stringify(event);
    return verify({ [HEX]: signature(body) }, body)?.entities;
  };
  assert.deepEqual(entities({ eventType: "inventory-bill.updated" }), ["invoice"]);
  assert.deepEqual(entities({ event_type: "purchaseOrderCreated" }), ["purchase_order"]);
  assert.deepEqual(entities({ type: "vendor.changed" }), ["supplier"]);
  assert.deepEqual(entities({ type: "jobCompleted" }), ["purchase_order", "invoice"]);
  assert.deepEqual(entities({ type: "inventory-bill.updated", tenantId: 7 }), []);
});

test("over HTTP: 401 unless proven, 503 while the instance does not take it, 200 for another tenant's news", async (t) => {
  const { relay, sim } = await serviceTitanDesk(t);
  const url = `${relay.url}/v1/webhooks/acme-st`;
  const forged = sim.webhook(V1.body, "another key of more than 32 characters");
  assert.equal((await fetch(url, { method: "POST", ...forged })).status, 401);
  // Nothing listens where the instance should be: ServiceTitan comes again.
  assert.equal((await fetch(url, { method: "POST", ...sim.webhook(V1.body) })).status, 503);
  assert.equal((await fetch(url, { method: "POST", ...sim.webhook({ tenantId: 7 }) })).status, 200);
});

function signature(body: string): string {
  return createHmac("sha256", KEY).update(body).digest("hex");
}
