/** SIGKILL of the middleware at each step of purchase_order.create: one order, and the same key learns of it. */

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { stringify } from "yaml";
import { type Middleware, startMiddleware } from "../sandbox/middleware.ts";
import { startAcumatica } from "../sim/acumatica/index.ts";
import { crashAt } from "../support/crash-at.ts";
import { bearer, configuration } from "../support/relay.ts";

const dir = mkdtempSync(join(tmpdir(), "relay-acumatica-"));
after(() => rmSync(dir, { recursive: true }));

const KEY = "acme:4711:purchase_order.create";
const request = {
  operation: "purchase_order.create",
  document: {
    ...{ supplier_external_id: "V000000", order_date: "2026-03-02", currency: "USD", total_amount: "402" },
    lines: [{ item: "TRUSS24", quantity: "4", unit_price: "100.5", amount: "402" }],
  },
};

for (const step of ["received", "claimed", "inspected", "sending", "answered", "posted"])
  test(`killed at "${step}": one order, posted`, async () => {
    const marker = join(dir, step);
    const sim = await startAcumatica({ vendors: 4, bills: 2, orders: 2 });
    const middleware = await startWith(step, sim.config(), crashAt(step, marker));
    try {
      const answer = await untilPosted(middleware);
      assert.ok(existsSync(marker), "it was killed there");
      const keys = sim.commits().map(({ key }) => key);
      assert.deepEqual(keys, [answer.external_id]);
    } finally {
      await middleware.close();
      await sim.close();
    }
  });

function startWith(
  name: string,
  fields: Record<string, unknown>,
  crash: Record<string, string>,
): Promise<Middleware> {
  // Time-outs and settling of seconds: the process lives in real time, and the instance has no queue.
  const connection = { id: "acme-acu", type: "acumatica", timeout_ms: 1000, settle_seconds: 1, ...fields };
  const file = join(dir, `${name}.yaml`);
  writeFileSync(file, stringify(configuration({ connections: [connection] })), { mode: 0o600 });
  return startMiddleware({
    env: {
      ...{ RELAY_CONFIG: file, RELAY_MASTER_KEY: randomBytes(32).toString("base64") },
      ...{ RELAY_STORE: `file:${join(dir, `${name}.db`)}`, ...crash },
    },
    restartAfterMs: 10,
  });
}

/** As the app's dispatcher: the same key again, when the answer says so or the process is back. */
async function untilPosted(middleware: Middleware): Promise<{ external_id: string }> {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const answer = await post(middleware).catch(() => undefined);
    if (answer === undefined) {
      await delay(20);
      await middleware.ready();
      continue;
    }
    if (answer.body.status === "posted") return answer.body;
    assert.ok(answer.status === 202 || answer.body.code === "outcome_unknown", JSON.stringify(answer.body));
    await delay(Math.min(answer.seconds, 1) * 1000);
  }
  return assert.fail("never posted");
}

async function post({ url }: Middleware) {
  const response = await fetch(`${url}/v1/connections/acme-acu/documents`, {
    method: "POST",
    headers: {
      ...{ authorization: `Bearer ${bearer}`, "content-type": "application/json" },
      "idempotency-key": KEY,
    },
    body: JSON.stringify(request),
  });
  // biome-ignore lint/suspicious/noExplicitAny: answers of every shape
  const body = (await response.json()) as any;
  return { status: response.status, body, seconds: Number(response.headers.get("retry-after") ?? 1) };
}
