/** A day of the journal is sealed; its head stands in the instance's trail, where the middleware cannot change it. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { openConnections } from "../../middleware/src/engine/connection.ts";
import { keepHouse } from "../../middleware/src/housekeeping.ts";
import { Live } from "../../middleware/src/live.ts";
import { createLog } from "../../middleware/src/log.ts";
import { openStore } from "../../middleware/src/store/open.ts";
import { appDir, ensureAppBuilt } from "../sandbox/app.ts";
import { TestClock } from "../sim/kit/clock.ts";
import { startInstance } from "../sim/servicenow/index.ts";
import { only } from "../support/people.ts";
import { configOf } from "../support/relay.ts";

const integration = { user_name: "relay.integration", password: "integration-password" };
const DAY_MS = 24 * 60 * 60_000;

test("the head of a day that is over is published once, also when the answer is lost", async () => {
  ensureAppBuilt();
  const clock = new TestClock("2026-03-02T09:00:00Z");
  await using stack = new AsyncDisposableStack();
  const instance = await startInstance({ appDir, clock });
  stack.defer(() => instance.close());
  await instance.addUser({ ...integration, roles: ["x_lr_relay.integration"] });
  const store = openStore("memory:");
  stack.defer(() => store.close());
  const config = await configOf({
    instanceUrl: instance.url,
    instanceAuth: { type: "basic", username: integration.user_name, password: integration.password },
  });
  const log = createLog("silent");
  const live = new Live(
    config,
    (wanted) => openConnections(wanted, { clock, log, store, keys: [Buffer.alloc(32, 1)] }),
    log,
  );
  stack.defer(() => live.close());
  const house = { live, store, keys: () => [], clock, log };
  const trail = () => instance.admin.query("x_lr_relay_activity", "event=journal_sealed");

  await store.claim({
    key: "k",
    connection: "acme-intacct",
    client: "acme-now",
    operation: "invoice.update",
    document: "{}",
    attempt: 1,
    requestId: "r",
    now: clock.now(),
    leaseMs: 1000,
  });
  await keepHouse(house);
  assert.deepEqual(await trail(), [], "today is not over");

  clock.advance(DAY_MS);
  instance.faults.add({ when: { method: "POST" }, action: { do: "drop-after-commit" } });
  await keepHouse(house);
  await keepHouse(house);

  const row = only(await trail());
  const head = only(await store.journalSegments()).head;
  assert.equal(row["payload_sha256"], head);
  assert.match(row["detail"] ?? "", /2026-03-02/);
  assert.deepEqual(await store.unpublishedHeads("acme", clock.now()), []);
});
