/** Faults on the ERP's wire while everything is pulled: the register ends as it does without them. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { startWorld, type World } from "../sandbox/world.ts";
import { ANSWERS } from "../sim/intacct/index.ts";
import { TestClock } from "../sim/kit/clock.ts";
import type { FaultAction } from "../sim/kit/faults.ts";

/** The same for every world, since the company's history ends now. */
const start = Date.now();

type Call = { function: string; object?: string };
type Register = Record<string, Record<string, string>[]>;

const tables = ["gl_account", "cost_center", "supplier", "invoice", "invoice_line"];
/** Columns that say when and by which run a row came, or which row of this instance it is. */
const incidental = /^(sys_|read_at|run_id|request_id|invoice$|coding_)/;

const faults: [name: string, when: Call, action: FaultAction, after?: number][] = [
  ["a truncated page of bills", { function: "query", object: "APBILL" }, { do: "truncate" }, 1],
  ["a truncated page of lines", { function: "query", object: "APBILLITEM" }, { do: "truncate" }],
  [
    "a page that states another number of rows",
    { function: "query", object: "APBILL" },
    { do: "custom", name: "wrong-count" },
    1,
  ],
  [
    "an errormessage in a 200, to say that the service is off-line",
    { function: "query", object: "VENDOR" },
    { do: "custom", name: "offline-text" },
  ],
  [
    "a session that expires in the middle of the run",
    { function: "query", object: "APBILLITEM" },
    { do: "custom", name: "expire-session" },
  ],
  [
    "a control character in a vendor's name",
    { function: "query", object: "VENDOR" },
    { do: "custom", name: "control-character-in-reply" },
    1,
  ],
  ["a connection cut before the answer", { function: "query", object: "APBILL" }, { do: "drop" }, 1],
  ["a throttled call", { function: "query", object: "GLACCOUNT" }, ANSWERS.rateLimited],
  ["an outage page of the edge", { function: "query", object: "DEPARTMENT" }, ANSWERS.edgeOutage],
  ["a sign-in that answers 500 without a body", { function: "getAPISession" }, ANSWERS.emptyError],
];

async function pullWith(fault?: (typeof faults)[number]): Promise<Register> {
  const world = await startWorld({ vendors: 12, bills: 110, clock: new TestClock(start) });
  try {
    if (fault !== undefined) {
      const [, when, action, skip = 0] = fault;
      world.intacct.faults.add({ when, action, after: skip });
    }
    await world.instance.runJob("Ledger Relay: sync runner");
    assert.deepEqual(world.intacct.faults.unused(), []);
    return await registerOf(world);
  } finally {
    await world.close();
  }
}

async function registerOf(world: World): Promise<Register> {
  const entries = tables.map(async (table) => {
    const rows = await world.instance.admin.query(`x_lr_relay_${table}`);
    const stable = rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => !incidental.test(column))),
    );
    return [table, stable.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

const undisturbed = pullWith();

test("undisturbed, the register holds the company, its bill of 400 lines included", async () => {
  const register = await undisturbed;
  assert.equal(register["invoice"]?.length, 110);
  assert.ok(
    register["invoice"]?.some(
      ({ line_count, lines_complete }) => line_count === "400" && lines_complete === "1",
    ),
  );
  assert.equal(register["supplier"]?.length, 12);
});

for (const fault of faults) {
  test(`${fault[0]} neither loses nor doubles a record or a line`, async () => {
    assert.deepEqual(await pullWith(fault), await undisturbed);
  });
}
