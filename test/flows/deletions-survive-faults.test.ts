/** A fault at every single call of a pull that brings deletions: the register ends as it does without. */

import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { ANSWERS } from "../sim/intacct/index.ts";
import type { FaultAction } from "../sim/kit/faults.ts";
import { type PullDesk, pullDesk } from "../support/pull-desk.ts";

const faults: Record<string, FaultAction> = {
  "a dropped connection": { do: "drop" },
  "a truncated answer": { do: "truncate" },
  "a 503 of the edge": ANSWERS.edgeOutage,
  "an empty 500": ANSWERS.emptyError,
  "a throttled call": ANSWERS.rateLimited,
  "a refusal of the gateway that passes": ANSWERS.invalidRequest,
  "an expired session": { do: "custom", name: "expire-session" },
  "another number of rows than stated": { do: "custom", name: "wrong-count" },
  "the service off-line, in a 200": { do: "custom", name: "offline-text" },
};

interface Desk extends PullDesk {
  /** Pulls what has changed since the last one. */
  changes(): Promise<Record<string, number | string>>;
  deleted(): Promise<string[]>;
}

async function open(t: TestContext, entity: "invoice" | "payment", bills = 15): Promise<Desk> {
  const desk = await pullDesk({ intacct: { bills } });
  t.after(() => desk.close());
  let cursor: string | undefined;
  const changes: Desk["changes"] = async () => {
    desk.clock.advance(60_000);
    const { body } = await desk.pull({ entity, ...(cursor && { cursor }) });
    assert.equal(body.status, "complete", JSON.stringify(body));
    cursor = body.cursor;
    return body;
  };
  await changes();
  const deleted = async (): Promise<string[]> =>
    [...(await desk.register(entity))]
      .filter(([, row]) => row["deleted"] === "1")
      .map(([key]) => key)
      .sort();
  return { ...desk, changes, deleted };
}

for (const [name, action] of Object.entries(faults)) {
  test(`${name}, at each call in turn, hides no bill that was deleted and none that is new`, async (t) => {
    const desk = await open(t, "invoice");
    let last = desk.intacct.change.addBill();
    await desk.changes();
    const gone: string[] = [];
    let isMet = true;
    for (let call = 0; isMet; call += 1) {
      desk.intacct.change.removeBill(last);
      gone.push(last);
      last = desk.intacct.change.addBill({ RECORDID: `NEW-${name}-${call}` });
      desk.intacct.faults.clear();
      desk.intacct.faults.add({ when: {}, after: call, action });
      const { inserted, deleted } = await desk.changes();
      assert.deepEqual([inserted, deleted], [1, 1], `call ${call}`);
      isMet = desk.intacct.faults.unused().length === 0;
    }
    assert.ok(gone.length >= 5, `a pull made ${gone.length - 1} calls`);
    assert.deepEqual(await desk.deleted(), gone.sort());
    const living = [...(await desk.register("invoice"))].filter(([, row]) => row["deleted"] !== "1");
    const listed = desk.intacct.bills().map(({ RECORDNO, RECORDID }) => [RECORDNO, RECORDID]);
    assert.deepEqual(living.map(([key, row]) => [key, row["number"]]).sort(), listed.sort());
  });
}

test("nor does any of them, where the history is read, hide a payment that was deleted", async (t) => {
  const desk = await open(t, "payment", 60);
  const gone: string[] = [];
  for (const [name, action] of Object.entries(faults)) {
    const { RECORDNO } = desk.intacct.payments()[0] ?? assert.fail();
    desk.intacct.change.removePayment(RECORDNO);
    gone.push(RECORDNO);
    desk.intacct.faults.add({ when: { function: "query", object: "AUDITHISTORY" }, action });
    assert.equal((await desk.changes())["deleted"], 1, name);
    assert.deepEqual(desk.intacct.faults.unused(), []);
    desk.intacct.faults.clear();
  }
  assert.deepEqual(await desk.deleted(), gone.sort());
});

test("a sign-in that fails in the middle is an error with the cursor, and the next pull finds what was deleted", async (t) => {
  const desk = await open(t, "invoice");
  const { RECORDNO } = desk.intacct.bills().find(({ TOTALPAID }) => TOTALPAID === "0") ?? assert.fail();
  desk.intacct.change.removeBill(RECORDNO);
  desk.intacct.faults.add({
    when: { function: "query", object: "AUDITHISTORY" },
    action: ANSWERS.signInIncorrect,
  });
  await assert.rejects(desk.changes(), /erp_auth_failed/);
  assert.equal((await desk.changes())["deleted"], 1);
});
