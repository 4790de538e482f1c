/** SIGKILL of the middleware at each step of the post-back: exactly one post, and the dispatch ends Processed. */

import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { startWorld, type World } from "../sandbox/world.ts";
import type { Bill } from "../sim/intacct/index.ts";
import { TestClock } from "../sim/kit/clock.ts";
import { crashAt } from "../support/crash-at.ts";
import { as, only } from "../support/people.ts";

const dir = mkdtempSync(join(tmpdir(), "relay-killed-"));
after(() => rmSync(dir, { recursive: true }));

/** Before the journal, after it, before and after sending, with the answer in hand, before and after storing it. */
const steps = ["received", "claimed", "inspected", "sending", "answered", "confirmed", "posted"];

for (const step of steps) {
  test(`killed at "${step}": one post, Processed`, async () => {
    const marker = join(dir, step);
    await endsInOnePost({ middlewareEnv: crashAt(step, marker) }, async (world) => {
      await world.instance.runDue();
      assert.ok(existsSync(marker), "it was killed there");
    });
  });
}

for (const at of ["before", "after"] as const) {
  test(`killed while the ERP works, ${at} its commit: one post, Processed`, async () => {
    await endsInOnePost({}, async (world) => {
      const hold = world.intacct.faults.add({ when: { function: "update" }, action: { do: "hold", at } });
      const dispatching = world.instance.runDue();
      await hold.reached;
      world.middleware.kill();
      await dispatching;
      // Held before its commit, the first request is lost with its connection; held after, it is committed already.
      hold.release();
    });
  });
}

async function endsInOnePost(
  options: { middlewareEnv?: Record<string, string> },
  dispatchUntilKilled: (world: World) => Promise<void>,
): Promise<void> {
  // The simulators' clock starts with the middleware's, which lives in real time, and is moved by seconds only.
  const clock = new TestClock(Date.now());
  const world = await startWorld({ vendors: 5, bills: 30, clock, restartAfterMs: 10, ...options });
  try {
    const bill = await approveOne(world);
    await dispatchUntilKilled(world);
    await settle(world, clock);

    const dispatch = only(await world.instance.admin.query("x_lr_relay_dispatch"));
    assert.equal(dispatch["state"], "processed", `${dispatch["code"]} ${dispatch["message"]}`);
    assert.equal(dispatch["external_id"], bill.RECORDNO);
    assert.deepEqual(
      world.intacct.commits().map(({ recordNo, times }) => ({ recordNo, times })),
      [{ recordNo: bill.RECORDNO, times: 1 }],
    );
    const invoice = only(
      await world.instance.admin.query("x_lr_relay_invoice", `external_id=${bill.RECORDNO}`),
    );
    assert.equal(invoice["posting"], "confirmed");
  } finally {
    await world.close();
  }
}

/** Approves one open bill as it stands. */
async function approveOne(world: World): Promise<Bill> {
  await world.instance.runJob("Ledger Relay: sync runner");
  const bill = world.intacct
    .bills()
    .find(
      ({ STATE, TOTALPAID, MODULEKEY }) => STATE === "Posted" && TOTALPAID === "0" && MODULEKEY === "3.AP",
    );
  assert.ok(bill);
  const invoice = only(
    await world.instance.admin.query("x_lr_relay_invoice", `external_id=${bill.RECORDNO}`),
  );
  const { status, result } = await as(world).patch("x_lr_relay_invoice", invoice["sys_id"] ?? "", {
    approval: "approved",
  });
  assert.equal(status, 200, JSON.stringify(result));
  return bill;
}

/** Lets the dispatcher try again, as often as a minute or two of its job would. */
async function settle(world: World, clock: TestClock): Promise<void> {
  for (let tries = 0; tries < 4; tries += 1) {
    await world.middleware.ready();
    clock.advance(60_000);
    await world.instance.runJob("Ledger Relay: dispatcher");
    const dispatch = only(await world.instance.admin.query("x_lr_relay_dispatch"));
    if (dispatch["state"] === "processed") return;
  }
}
