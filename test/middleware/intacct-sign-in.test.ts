/** Sessions of the gateway: how long they are used, where, for whom, and what becomes of one that ends. */

import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { intacct } from "../../middleware/src/erp/intacct/index.ts";
import type { IntacctSettings } from "../sim/intacct/settings.ts";
import { type IntacctDesk, intacctDesk } from "../support/intacct-desk.ts";

const MINUTE = 60_000;
const signIns = (desk: IntacctDesk): number => desk.sent("getAPISession undefined");
const queries = (desk: IntacctDesk): number => desk.sent("query GLACCOUNT");

/** One query. */
async function ask(desk: IntacctDesk) {
  const { body } = await desk.relay.post("/v1/connections/acme-intacct/totals", { entity: "gl_account" });
  return body;
}

async function open(t: TestContext, settings: Partial<IntacctSettings> = {}): Promise<IntacctDesk> {
  const desk = await intacctDesk(t, { bills: 5, settings });
  t.after(() => assert.deepEqual(desk.sim.faults.unused(), []));
  return desk;
}

for (const [name, settings, step, minutes, expected] of [
  ["of two hours is used for 45 minutes of the 50 that are the most", {}, 5, 130, 3],
  ["of twenty minutes is renewed five minutes before its end", { sessionIdleMs: 20 * MINUTE }, 5, 60, 5],
  ["whose end is told in another offset, too", { sessionTimeZoneOffset: "-08:00" }, 5, 130, 3],
  ["whose end nobody tells is taken to last ten minutes", { sessionTimeoutStated: false }, 5, 40, 9],
] as const)
  test(`a session ${name}, and never meets a refusal`, async (t) => {
    const desk = await open(t, settings);
    let asked = 0;
    for (let minute = 0; minute <= minutes; minute += step) {
      assert.equal((await ask(desk)).code, undefined);
      desk.clock.advance(step * MINUTE);
      asked += 1;
    }
    assert.deepEqual([queries(desk), signIns(desk)], [asked, expected]);
  });

test("a session that the company ends before its time is renewed once, in the middle of the run", async (t) => {
  const desk = await open(t, { sessionMaximumMs: 30 * MINUTE });
  await ask(desk);
  desk.clock.advance(31 * MINUTE);
  assert.equal((await ask(desk)).code, undefined);
  assert.deepEqual([queries(desk), signIns(desk)], [3, 2]);
});

test("a second refusal of the session is the end, told as what it is", async (t) => {
  const desk = await open(t);
  desk.sim.faults.add({
    when: { function: "query" },
    times: 2,
    action: { do: "custom", name: "expire-session" },
  });
  assert.equal((await ask(desk)).code, "erp_auth_failed");
  assert.deepEqual([queries(desk), signIns(desk)], [2, 2]);
  assert.equal((await ask(desk)).code, undefined);
});

test("a token that the edge calls expired is renewed like one that the gateway does not know", async (t) => {
  const desk = await open(t);
  desk.sim.faults.add({ when: { function: "query" }, action: { do: "answer", status: 498, body: "" } });
  assert.equal((await ask(desk)).code, undefined);
  assert.deepEqual([queries(desk), signIns(desk)], [2, 2]);
});

test("a wrong password is tried once: an account must not be locked out by us", async (t) => {
  const desk = await intacctDesk(t, { connection: { user_password: "wrong" } });
  const body = await ask(desk);
  assert.equal(body.code, "erp_auth_failed");
  assert.deepEqual([queries(desk), signIns(desk)], [0, 1]);
});

for (const url of [
  "https://gateway.example/ia/xml/xmlgw.phtml",
  "https://intacct.com.example/x",
  "no address",
])
  test(`a session that is to be used at ${url} is used nowhere`, async (t) => {
    const desk = await open(t, { sessionEndpoint: { url } });
    const body = await ask(desk);
    assert.equal(body.code, "erp_bad_answer");
    assert.match(body.detail, /endpoint that is not its own/);
    assert.deepEqual([queries(desk), signIns(desk)], [0, 1]);
  });

test("sessions of another sender, company, user, entity or gateway are others", () => {
  const base = { endpoint: "https://a", sender_id: "s", company_id: "c", user_id: "u", entity_id: null };
  const variants = [
    { ...base, sender_id: "s2" },
    { ...base, company_id: "c2" },
    { ...base, user_id: "u2" },
    { ...base, entity_id: "E1" },
    { ...base, endpoint: "https://b" },
  ];
  const accounts = [base, ...variants].map((config) => intacct.account(config as never));
  assert.equal(new Set([...accounts, intacct.account(base as never, "E2")]).size, 7);
  assert.equal(intacct.account(base as never, "E1"), accounts[4], "whose entity, that is all");
});

test("reads say uniqueid false, writes and what runs beside them say true, under ids of the key", async (t) => {
  const desk = await open(t);
  const bill = desk.sim.bills().find(({ TOTALPAID, STATE }) => TOTALPAID === "0" && STATE === "Posted");
  const document = { external_id: bill?.RECORDNO, lines: [{ line_number: "1", gl_account: "00123" }] };
  await desk.post("invoice.update", document, { key: "acme:ids" });
  await desk.post("gl_account.upsert", { number: "6999", name: "Relay", account_type: "incomestatement" });
  const unique = desk.sim.calls().filter(({ uniqueid }) => uniqueid);
  assert.deepEqual(
    unique.map((call) => `${call.function} ${call.object}`),
    ["read APBILL", "update APBILL", "create GLACCOUNT"],
  );
  const [beside, update] = unique.map(({ controlid }) => controlid);
  assert.match(update ?? "", /^lr-invoice\.update-[0-9a-f]{40}$/);
  assert.ok(beside?.startsWith(`${update}-`) && beside.length <= 256);
  assert.ok(desk.sim.calls().length > unique.length + 3);
});
