/** Notifications by an ERP: proven, taken once, turned into "please pull", and never more than that. */

import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type TestContext, test } from "node:test";
import request from "supertest";
import { createApp } from "../../middleware/src/app.ts";
import { type Connections, openConnections } from "../../middleware/src/engine/connection.ts";
import type { Webhook } from "../../middleware/src/erp/webhook.ts";
import { Live } from "../../middleware/src/live.ts";
import { createLog } from "../../middleware/src/log.ts";
import { Metrics } from "../../middleware/src/metrics.ts";
import { openStore } from "../../middleware/src/store/open.ts";
import type { Entity } from "../../shared-types/choices.ts";
import { TestClock } from "../sim/kit/clock.ts";
import { configOf } from "../support/relay.ts";

/** The sender proves itself by a word, and says what changed. */
const webhook: Webhook<never> = {
  isOn: () => true,
  verify: (_config, { headers, body }) => {
    if (headers["x-word"] !== "open sesame") return undefined;
    const { id, entities } = JSON.parse(body.toString("utf8")) as { id: string; entities: Entity[] };
    return { id, entities };
  },
};

interface Desk {
  /** What the instance was asked, as JSON texts. */
  triggers: string[];
  /** What it answers next; 200 when used up. */
  answers: number[];
  clock: TestClock;
  deliver(body: unknown, word?: string, id?: string): Promise<request.Response>;
}

async function desk(t: TestContext, takes = true): Promise<Desk> {
  const triggers: string[] = [];
  const answers: number[] = [];
  const instance = createServer(async (asked, response) => {
    triggers.push(await text(asked));
    response.writeHead(answers.shift() ?? 200, { "content-type": "application/json" }).end("{}");
  });
  await listening(instance);
  const { port } = instance.address() as AddressInfo;
  const config = await configOf({ instanceUrl: `http://127.0.0.1:${port}` });
  const [clock, store, log, metrics] = [
    new TestClock(),
    openStore("memory:"),
    createLog("silent"),
    new Metrics(),
  ];
  const open = (): Connections => {
    const connections = openConnections(config, { clock, log, store, keys: [] });
    const find: Connections["find"] = (id) => {
      const found = connections.find(id);
      return found && { ...found, adapter: { ...found.adapter, ...(takes && { webhook }) } };
    };
    return { ...connections, find };
  };
  const live = new Live(config, open, log);
  const app = createApp({ live, store, clock, log, metrics });
  t.after(async () => {
    metrics.close();
    await live.close();
    await store.close();
    instance.closeAllConnections();
    instance.close();
  });
  const deliver: Desk["deliver"] = (body, word = "open sesame", id = "acme-intacct") =>
    request(app).post(`/v1/webhooks/${id}`).set("x-word", word).send(JSON.stringify(body));
  return { triggers, answers, clock, deliver };
}

const listening = (server: Server): Promise<void> =>
  new Promise((ready) => server.listen(0, "127.0.0.1", ready));

test("a delivery that is proven makes the entities' syncs due, and needs no client", async (t) => {
  const { deliver, triggers } = await desk(t);
  const answer = await deliver({ id: "n1", entities: ["invoice", "supplier"] });
  assert.deepEqual([answer.status, answer.body], [200, { status: "accepted" }]);
  assert.deepEqual(triggers, [
    '{"connection":"acme-intacct","entity":"invoice"}',
    '{"connection":"acme-intacct","entity":"supplier"}',
  ]);
});

test("what is not proven is 401, and the instance hears nothing", async (t) => {
  const { deliver, triggers } = await desk(t);
  const answer = await deliver({ id: "n1", entities: ["invoice"] }, "sesame");
  assert.deepEqual([answer.status, answer.body.code], [401, "unauthorized"]);
  assert.deepEqual(triggers, []);
});

test("the same delivery again is answered at once and triggers nothing, for as long as an ERP repeats it", async (t) => {
  const { deliver, triggers, clock } = await desk(t);
  await deliver({ id: "n1", entities: ["invoice"] });
  clock.advance(6 * 24 * 3_600_000);
  assert.deepEqual((await deliver({ id: "n1", entities: ["invoice"] })).body, { status: "duplicate" });
  assert.equal(triggers.length, 1);
  await deliver({ id: "n2", entities: ["invoice"] });
  assert.equal(triggers.length, 2);
});

test("a delivery that the instance did not take is refused, and taken when it comes again", async (t) => {
  const { deliver, triggers, answers } = await desk(t);
  answers.push(503);
  const refused = await deliver({ id: "n1", entities: ["invoice"] });
  assert.deepEqual([refused.status, refused.body.code], [503, "servicenow_unavailable"]);
  assert.deepEqual((await deliver({ id: "n1", entities: ["invoice"] })).body, { status: "accepted" });
  assert.equal(triggers.length, 2);
});

test("a delivery for which the instance has no sync is taken: repeating it would change nothing", async (t) => {
  const { deliver, answers } = await desk(t);
  answers.push(404);
  assert.equal((await deliver({ id: "n1", entities: ["invoice"] })).status, 200);
});

test("a connection that takes no deliveries is answered as one that does not exist", async (t) => {
  const { deliver, triggers } = await desk(t, false);
  const none = await deliver({ id: "n1", entities: ["invoice"] });
  const missing = await deliver({ id: "n1", entities: ["invoice"] }, "open sesame", "nobody");
  assert.deepEqual([none.status, none.body.code], [404, "unknown_connection"]);
  assert.deepEqual([missing.status, missing.body.code], [404, "unknown_connection"]);
  assert.deepEqual(triggers, []);
});

test("a delivery larger than any notification is refused unread", async (t) => {
  const { deliver } = await desk(t);
  const answer = await deliver({ id: "x".repeat(1_100_000), entities: ["invoice"] });
  assert.deepEqual([answer.status, answer.body.code], [413, "payload_too_large"]);
});
