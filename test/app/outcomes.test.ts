/** What the middleware's answers mean to the app. */

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { refusalReason } from "../../now-app/server/approval-check.ts";
import { readCallBudget } from "../../now-app/server/call-budget.ts";
import { takes } from "../../now-app/server/capabilities.ts";
import { backoffSeconds, interpret } from "../../now-app/server/dispatch-outcome.ts";
import type { Answer } from "../../now-app/server/platform.ts";
import { interpretPull } from "../../now-app/server/pull-outcome.ts";
import { approvals, erpTypes, operations, postings } from "../../shared-types/choices.ts";

function answer(status: number, body?: Record<string, unknown>, retryAfter?: number): Answer {
  return { status, body, retryAfter, requestId: "r-1", erpCalls: "", company: "", failure: "" };
}

function problem(
  status: number,
  code: string,
  retryable: boolean,
  more: Record<string, unknown> = {},
): Answer {
  return answer(status, { code, retryable, detail: "What happened.", fix: "AP: do this.", ...more });
}

test("posted is only a 200 that says posted and names the ERP's record", () => {
  assert.deepEqual(
    interpret(answer(200, { status: "posted", external_id: "731", number: "B-1", replayed: true })),
    { kind: "posted", externalId: "731", number: "B-1", replayed: true },
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 599 }),
      fc.dictionary(fc.string(), fc.jsonValue()),
      (status, body) => {
        const isPosted =
          status === 200 && body["status"] === "posted" && typeof body["external_id"] === "string";
        assert.equal(
          interpret(answer(status, body)).kind === "posted",
          isPosted && body["external_id"] !== "",
        );
      },
    ),
  );
  const others = [
    answer(201, { status: "posted", external_id: "731" }),
    answer(200, { status: "posted" }),
    answer(200, { status: "preview", request: "…" }),
    answer(200),
    answer(204),
  ];
  for (const other of others) assert.equal(interpret(other).kind, "retry", JSON.stringify(other));
});

test("in progress is asked again, when the middleware says", () => {
  assert.deepEqual(interpret(answer(202, { status: "in_progress" }, 10)), {
    kind: "waiting",
    afterSeconds: 10,
  });
  assert.deepEqual(interpret(answer(202, { status: "in_progress" })), { kind: "waiting", afterSeconds: 15 });
});

test("no connection and answers that are not the middleware's are sent again", () => {
  assert.deepEqual(interpret({ ...answer(0), failure: "connection refused" }), {
    kind: "retry",
    afterSeconds: undefined,
    code: "no_connection",
    message: "connection refused",
    fix: "Check that the middleware runs.",
  });
  for (const status of [301, 403, 404, 502]) {
    const outcome = interpret(answer(status));
    assert.equal(outcome.kind, "retry");
    assert.equal("code" in outcome && outcome.code, "unexpected_answer");
  }
});

test("a problem is sent again or final as the middleware says, with cause and remedy", () => {
  assert.deepEqual(interpret({ ...problem(503, "outcome_unknown", true), retryAfter: 10 }), {
    kind: "retry",
    afterSeconds: 10,
    code: "outcome_unknown",
    message: "What happened.",
    fix: "AP: do this.",
  });
  const erp = { code: "BL01001973", message: "Account is closed." };
  assert.deepEqual(interpret(problem(422, "erp_rejected", false, { erp })), {
    kind: "refused",
    code: "erp_rejected",
    message: "What happened. (ERP: BL01001973 Account is closed.)",
    fix: "AP: do this.",
  });
});

test("waits double to half an hour, spread by chance, never shorter than asked", () => {
  assert.deepEqual(
    [1, 2, 3, 7, 60].map((attempt) => backoffSeconds(attempt, 1, undefined)),
    [30, 60, 120, 1800, 1800],
  );
  assert.equal(backoffSeconds(1, 0, undefined), 15);
  assert.equal(backoffSeconds(1, 0.5, 600), 600);
});

const page = {
  cursor: "c2",
  read: 10,
  staged: 4,
  unchanged: 6,
  inserted: 1,
  updated: 2,
  ignored: 0,
  deleted: 3,
  pending: 0,
  rejected: [{ external_id: "V9", code: "value_too_long", message: "name has 300 characters" }],
  high_water: "2026-03-01T10:00:00Z",
};
const progress = {
  cursor: "c2",
  highWater: "2026-03-01T10:00:00Z",
  counts: {
    read_count: 10,
    staged: 4,
    unchanged: 6,
    inserted: 1,
    updated: 2,
    ignored: 0,
    deleted: 3,
    rejected: 1,
    pending: 0,
  },
  rejected: page.rejected,
};

test("a pull's answer brings cursor, counts and what was rejected", () => {
  assert.deepEqual(interpretPull(answer(200, { ...page, status: "more" })), { kind: "more", progress });
  assert.deepEqual(interpretPull(answer(200, { ...page, status: "complete" })), {
    kind: "complete",
    progress,
  });
  assert.deepEqual(
    interpretPull(answer(200, { ...page, status: "deferred", resume_at: "2026-03-01T11:00:00.500Z" })),
    { kind: "deferred", progress, resumeAt: "2026-03-01 11:00:00" },
  );
});

test("an error after progress keeps the cursor and the counts", () => {
  const outcome = interpretPull(problem(503, "erp_unavailable", true, { ...page }));
  assert.deepEqual(outcome, {
    kind: "error",
    progress,
    retryable: true,
    afterSeconds: undefined,
    code: "erp_unavailable",
    message: "erp_unavailable: What happened.",
    fix: "AP: do this.",
  });
});

test("a 200 without a cursor is no success", () => {
  const { cursor: _, ...short } = page;
  assert.equal(interpretPull(answer(200, { ...short, status: "complete" })).kind, "error");
  assert.equal(interpretPull(answer(200)).kind, "error");
});

test("a pull that another one holds up is tried again, a refused sign-in waits for its turn", () => {
  const running = interpretPull(problem(409, "pull_running", false));
  assert.ok(running.kind === "error" && running.retryable);
  const refused = interpretPull(problem(502, "erp_auth_failed", false));
  assert.ok(refused.kind === "error" && !refused.retryable);
});

test("approving needs complete lines, a known connection and a bill that stands still", () => {
  const good = {
    from: "pending",
    to: "approved",
    posting: "none",
    linesComplete: true,
    deleted: false,
    holdReason: "",
    ownRequest: false,
    erp: "intacct",
    objection: "",
  } as const;
  assert.equal(refusalReason(good), "");
  assert.match(refusalReason({ ...good, linesComplete: false }), /not complete/);
  assert.match(refusalReason({ ...good, deleted: true }), /deleted in the ERP/);
  assert.match(refusalReason({ ...good, holdReason: "no 9999" }), /on hold: no 9999\./);
  assert.match(refusalReason({ ...good, ownRequest: true }), /of their own/);
  assert.match(refusalReason({ ...good, erp: undefined }), /not set up/);
  assert.equal(refusalReason({ ...good, objection: "Above your limit." }), "Above your limit.");
  for (const posting of Object.keys(postings) as (keyof typeof postings)[]) {
    const moving = posting === "queued" || posting === "sent";
    for (const to of Object.keys(approvals) as (keyof typeof approvals)[])
      if (moving) assert.match(refusalReason({ ...good, to, posting }), /on its way/);
    assert.equal(refusalReason({ ...good, posting }) !== "", moving, posting);
  }
});

test("rejecting what the ERP has confirmed is refused, rejecting an incomplete invoice is not", () => {
  const bill = {
    from: "pending",
    to: "rejected",
    linesComplete: false,
    deleted: false,
    holdReason: "",
    ownRequest: false,
    erp: "intacct",
    objection: "",
  } as const;
  assert.equal(refusalReason({ ...bill, posting: "none" }), "");
  assert.match(refusalReason({ ...bill, from: "approved", posting: "confirmed" }), /already confirmed/);
});

test("each ERP takes the writes of the contract and no other", () => {
  const taken = Object.fromEntries(
    Object.keys(erpTypes).map((erp) => [
      erp,
      Object.keys(operations).filter((operation) =>
        takes(erp as keyof typeof erpTypes, operation as keyof typeof operations),
      ),
    ]),
  );
  assert.deepEqual(taken, {
    intacct: Object.keys(operations).filter((operation) => operation !== "purchase_order.create"),
    sage300: [],
    x3: ["supplier.upsert"],
    acumatica: ["purchase_order.create"],
    servicetitan: ["supplier.upsert"],
  });
});

test("what is left of the ERP's calls, as the middleware's header says it; nothing where it says none of it", () => {
  assert.deepEqual(readCallBudget("used=4, limit=1000, until=2026-03-02T10:00:00Z"), {
    words: "996 of 1000 calls left until 2026-03-02 10:00 UTC",
    left: "996",
    limit: "1000",
    until: "2026-03-02 10:00:00",
  });
  assert.equal(readCallBudget("used=1003, limit=1000, until=2026-03-02T10:00:00Z")?.left, "0");
  assert.deepEqual(readCallBudget("used=4, until=2026-04-01T00:00:00Z"), {
    words: "No limit set; 4 used in the cycle until 2026-04-01 00:00 UTC",
    left: "",
    limit: "",
    until: "2026-04-01 00:00:00",
  });
  assert.deepEqual(readCallBudget("uncounted"), {
    words: "No limit per cycle",
    left: "",
    limit: "",
    until: "",
  });
  for (const odd of ["", "null", "used=4", "used=-1, limit=2, until=2026-03-02T10:00:00Z"])
    assert.equal(readCallBudget(odd), undefined, odd);
});
