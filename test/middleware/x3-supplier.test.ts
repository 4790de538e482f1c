/** supplier.upsert to X3 over both transports: what is approved is there once, and nothing else has changed. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { FaultAction } from "../sim/kit/faults.ts";
import { type X3Desk, x3Desk } from "../support/x3-desk.ts";

const defaults = {
  rest: { BSGCOD: "FR", VACBPR: "FRA", payment_terms: "FR30NET" },
  graphql: { category: "FR", taxRule: "FRA", payment_terms: "FR30NET" },
};
const supplier = {
  number: "SN000123",
  name: "Müller & Söhne d'Or",
  currency: "EUR",
  status: "active",
  on_hold: "false",
};
const row = (desk: X3Desk, number = "SN000123") => desk.sim.get("BPSUPPLIER", number);
const untouched = (values: object | undefined) => ({ ...values, UPDDATTIM: "" });
const writes = (desk: X3Desk) =>
  desk.sim
    .calls()
    .filter(
      ({ facet, method }) =>
        ["create", "update"].includes(facet) || (method !== "GET" && facet.startsWith("$")),
    );

for (const transport of ["rest", "graphql"] as const) {
  const connection = { supplier_defaults: defaults[transport] };
  const open = (t: Parameters<typeof x3Desk>[0]) => x3Desk(t, { transport, connection });

  test(`${transport}: a new supplier is created under our number, once; the same document again writes nothing`, async (t) => {
    const desk = await open(t);
    const { body } = await desk.post("supplier.upsert", supplier);
    assert.deepEqual(body, {
      status: "posted",
      external_id: "SN000123",
      number: "SN000123",
      replayed: false,
    });
    const made = row(desk);
    assert.deepEqual(
      ["BPSNAM", "CUR", "PTE", "BSGCOD", "VACBPR", "ENAFLG"].map((name) => made?.[name]),
      ["Müller & Söhne d'Or", "EUR", "FR30NET", "FR", "FRA", 2],
    );
    assert.equal((await desk.post("supplier.upsert", supplier)).body.status, "posted");
    assert.equal(desk.sim.commits().length, 1);
  });

  test(`${transport}: of a change only what differs is sent; empty means not meant, null means clear`, async (t) => {
    const desk = await open(t);
    const before = row(desk, "FR001");
    const others = desk.sim.rows("BPSUPPLIER").filter(({ BPSNUM }) => BPSNUM !== "FR001");
    const { body } = await desk.post("supplier.upsert", {
      external_id: "FR001",
      name: before?.["BPSNAM"],
      currency: "",
      status: "inactive",
      payment_terms: "US10NET30",
    });
    assert.equal(body.status, "posted", JSON.stringify(body));
    assert.deepEqual(untouched(row(desk, "FR001")), untouched({ ...before, ENAFLG: 1, PTE: "US10NET30" }));
    const [commit] = desk.sim.commits();
    const sent =
      transport === "rest"
        ? { ENAFLG: 1, PTE: "US10NET30" }
        : { _id: "FR001", isActive: false, paymentTerm: "US10NET30" };
    assert.deepEqual(commit?.sent, sent);
    assert.deepEqual(
      desk.sim.rows("BPSUPPLIER").filter(({ BPSNUM }) => BPSNUM !== "FR001"),
      others,
    );
    const cleared = await desk.post("supplier.upsert", { external_id: "FR001", payment_terms: null });
    assert.deepEqual([cleared.body.status, row(desk, "FR001")?.["PTE"]], ["posted", ""]);
  });

  for (const fault of ["drop", "drop-after-commit", "truncate"] as const) {
    for (const [what, document] of [
      ["create", supplier],
      ["change", { external_id: "FR002", name: "Renamed" }],
    ] as const) {
      test(`${transport}: a ${what} whose answer is lost by ${fault} is committed once under its key`, async (t) => {
        const desk = await open(t);
        const facet =
          transport === "rest"
            ? { create: "$create", change: "$edit" }
            : { create: "create", change: "update" };
        const method =
          transport === "rest" ? { create: "POST", change: "PUT" } : { create: "POST", change: "POST" };
        desk.sim.faults.add({ when: { facet: facet[what], method: method[what] }, action: { do: fault } });
        let reply = await desk.post("supplier.upsert", document, { key: "acme:lost" });
        if (reply.status !== 200) {
          assert.equal(reply.body.code, "outcome_unknown");
          assert.ok(Number(reply.headers.get("retry-after")) > 0);
          reply = await desk.post("supplier.upsert", document, { key: "acme:lost" });
        }
        assert.equal(reply.body.status, "posted", JSON.stringify(reply.body));
        assert.equal(desk.sim.commits().length, 1);
        assert.deepEqual(desk.sim.faults.unused(), []);
      });
    }
  }

  test(`${transport}: a server error after the commit is not taken for a refusal`, async (t) => {
    const desk = await open(t);
    const action: FaultAction = { do: "custom", name: "error-page-after-commit" };
    desk.sim.faults.add({ when: { facet: transport === "rest" ? "$create" : "create" }, action });
    assert.equal((await desk.post("supplier.upsert", supplier)).body.status, "posted");
    assert.equal(desk.sim.commits().length, 1);
  });

  test(`${transport}: a create that shows late is met as existing, and ends as posted`, async (t) => {
    const desk = await open(t);
    const action: FaultAction = { do: "drop" };
    desk.sim.faults.add({ when: { facet: transport === "rest" ? "$create" : "create" }, action });
    assert.equal((await desk.post("supplier.upsert", supplier, { key: "k" })).body.code, "outcome_unknown");
    // The first send arrives after all, between the look and the second send.
    const seen = transport === "rest" ? { facet: "$details" } : { facet: "query", class: "supplier" };
    const held = desk.sim.faults.add({ when: seen, action: { do: "hold", at: "after" } });
    const second = desk.post("supplier.upsert", supplier, { key: "k" });
    await held.reached;
    desk.sim.change("BPSUPPLIER", {
      ...{
        BPSNUM: "SN000123",
        BPSNAM: supplier.name,
        CUR: "EUR",
        PTE: "FR30NET",
        BSGCOD: "FR",
        VACBPR: "FRA",
      },
      ...{ ENAFLG: 2, BPRPAY: "SN000123" },
    });
    held.release();
    assert.equal((await second).body.status, "posted");
    assert.deepEqual(desk.sim.commits(), [], "nothing was written a second time");
  });

  test(`${transport}: a business rule's refusal is told in X3's words, and may be followed by a corrected document`, async (t) => {
    const desk = await x3Desk(t, { transport, connection: { supplier_defaults: {} } });
    const refused = await desk.post("supplier.upsert", supplier, { key: "k" });
    assert.deepEqual([refused.status, refused.body.code], [422, "erp_rejected"]);
    assert.match(refused.body.erp.message, /Category: mandatory field/);
    assert.match(refused.body.fix, /supplier_defaults/);
    assert.equal(row(desk), undefined);
    const wrong = { ...supplier, currency: "XXX" };
    assert.equal((await desk.post("supplier.upsert", wrong)).body.code, "erp_rejected");
    const changed = { external_id: "FR003", name: "Corrected" };
    const corrected = await desk.post("supplier.upsert", changed, { key: "k", attempt: 2 });
    assert.equal(corrected.body.status, "posted");
  });

  test(`${transport}: a supplier that was changed since its approval is stale, and stays as it is`, async (t) => {
    const desk = await open(t);
    const document = { external_id: "FR004", name: "Approved" };
    const { body } = await desk.post("supplier.upsert", document, { base_hash: "0".repeat(64) });
    assert.equal(body.code, "stale_document");
    assert.deepEqual(writes(desk), []);
  });

  test(`${transport}: a preview shows what would be sent, without sign-in, and sends nothing`, async (t) => {
    const desk = await open(t);
    const { body } = await desk.post("supplier.upsert", supplier, { dry_run: true });
    assert.equal(body.status, "preview");
    assert.match(
      body.request,
      transport === "rest" ? /^POST .*BPSUPPLIER\?representation=BPSUPPLIER\.\$create/ : /mutation/,
    );
    assert.match(body.request, /Müller/);
    assert.doesNotMatch(body.request, /Basic/);
    assert.deepEqual(writes(desk), []);
  });
}

test("what X3 keeps elsewhere is refused, not dropped; named as a property it is written", async (t) => {
  const desk = await x3Desk(t);
  const refused = await desk.post("supplier.upsert", { external_id: "FR005", email: "ap@example.com" });
  assert.equal(refused.body.code, "erp_rejected");
  assert.match(refused.body.detail, /email/);
  const resources = { supplier: { properties: { reference: null, street: "BPSSHO" } } };
  const named = await x3Desk(t, { connection: { resources } });
  assert.equal(
    (await named.post("supplier.upsert", { external_id: "FR005", street: "RUE" })).body.status,
    "posted",
  );
  assert.equal(row(named, "FR005")?.["BPSSHO"], "RUE");
});

test("who is paid follows the supplier's name, and cannot be made somebody else", async (t) => {
  const desk = await x3Desk(t, { connection: { supplier_defaults: defaults.rest } });
  const made = await desk.post("supplier.upsert", { ...supplier, remit_to_name: supplier.name });
  assert.equal(made.body.status, "posted", JSON.stringify(made.body));
  const renamed = { number: "SN000123", name: "Renamed", remit_to_name: "Renamed" };
  assert.equal((await desk.post("supplier.upsert", renamed)).body.status, "posted");
  const other = await desk.post("supplier.upsert", { number: "SN000123", remit_to_name: "Factor SA" });
  assert.match(other.body.detail, /remit_to_name/);
  assert.equal(desk.sim.commits().length, 2);
});

test("a document without number, or with two, is refused before any call", async (t) => {
  const desk = await x3Desk(t);
  for (const document of [
    { name: "x" },
    { external_id: "A", number: "B", name: "x" },
    { number: "A~B", name: "x" },
  ])
    assert.equal((await desk.post("supplier.upsert", document)).body.code, "invalid_request");
  assert.deepEqual(desk.sim.calls(), []);
});

test("every write of an invoice, and of anything but a supplier, is refused before any call", async (t) => {
  const desk = await x3Desk(t);
  const operations = ["invoice.create", "invoice.update", "payment.create", "purchase_order.create"];
  for (const operation of [...operations, "gl_account.upsert", "cost_center.upsert"]) {
    const document = {
      external_id: "FFR011260001",
      lines: [{ line_number: "1000", gl_account: "FRA~606400" }],
    };
    const { status, body } = await desk.post(operation, document);
    assert.deepEqual([status, body.code], [409, "capability_denied"], operation);
  }
  assert.deepEqual(desk.sim.calls(), []);
});
