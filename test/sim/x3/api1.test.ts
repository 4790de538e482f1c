/** Facts about api1 that the simulator keeps; sources in the files that implement them. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { client } from "./test-client.ts";

const LIST = "BPSUPPLIER?representation=BPSUPPLIER.$query";
const where = (text: string): string => `${LIST}&count=1000&where=${encodeURIComponent(text)}`;
const numbers = (body: { $resources: { BPSNUM: string }[] }): string[] =>
  body.$resources.map(({ BPSNUM }) => BPSNUM);

test("a list has 20 rows unless count says more, and a cap that $itemsPerPage states", async (t) => {
  const { api1, sim } = await client(t, { suppliers: 60 });
  const page = await api1(LIST);
  assert.deepEqual([page.body.$resources.length, page.body.$itemsPerPage], [20, 20]);
  sim.settings.pageCap = 50;
  const capped = await api1(`${LIST}&count=1000`);
  assert.deepEqual([capped.body.$resources.length, capped.body.$itemsPerPage], [50, 50]);
});

test("the next link is absolute, goes on after the last key, and is absent on the last page", async (t) => {
  const { api1, sim } = await client(t, { suppliers: 45 });
  const seen: string[] = [];
  let path: string | undefined = `${LIST}&count=20`;
  while (path !== undefined) {
    const { body } = await api1(path);
    seen.push(...numbers(body));
    const link: string | undefined = body.$links.$next?.$url;
    assert.ok(link === undefined || link.startsWith(`${sim.url}/api1/x3/erp/SEED/`));
    path = link?.split("/SEED/")[1];
  }
  assert.deepEqual(
    seen,
    sim.rows("BPSUPPLIER").map(({ BPSNUM }) => BPSNUM),
  );
});

test("behind a proxy links name another origin", async (t) => {
  const { api1 } = await client(t, { settings: { linkOrigin: "http://inside.example:8124" } });
  const { body } = await api1(`${LIST}&count=2`);
  assert.ok(body.$links.$next.$url.startsWith("http://inside.example:8124/api1/x3/erp/SEED/BPSUPPLIER?"));
});

test("where compares texts, dates between @, and takes and, or, not, parentheses and left()", async (t) => {
  const { api1, sim } = await client(t);
  const all = sim.rows("BPSUPPLIER");
  const expected = (keep: (row: Record<string, unknown>) => boolean) =>
    all.filter(keep).map(({ BPSNUM }) => BPSNUM);
  const found = async (text: string) => numbers((await api1(where(text))).body);
  assert.deepEqual(
    await found("left(BPSNAM,4) eq 'Bois'"),
    expected(({ BPSNAM }) => /^Bois/.test(String(BPSNAM))),
  );
  assert.deepEqual(
    await found("BPSNAM eq 'Forges O''Neil'"),
    expected(({ BPSNAM }) => BPSNAM === "Forges O'Neil"),
  );
  assert.deepEqual(
    await found("UPDDATTIM ge @2026-01-01T00:00:00Z@ and not (CUR eq 'EUR' or PTE eq 'FR30NET')"),
    expected(
      ({ UPDDATTIM, CUR, PTE }) => String(UPDDATTIM) >= "2026-01-01" && CUR !== "EUR" && PTE !== "FR30NET",
    ),
  );
});

test("a property that is not on the facet is 500, a syntax error 400; both say so in $diagnoses", async (t) => {
  const { api1 } = await client(t);
  const unknown = await api1(where("UPDATEDDATE ge @2026-01-01@"));
  assert.deepEqual(
    [unknown.status, unknown.body],
    [500, { $diagnoses: [{ $severity: "error", $message: "Unknown property: UPDATEDDATE" }] }],
  );
  assert.equal((await api1(where("BPSNUM eq FR001'"))).status, 400);
  assert.equal((await api1(where("UPDDATTIM ge @01/02/2026@"))).status, 400);
});

test("reading a missing record is 200 with diagnosis 721", async (t) => {
  const { api1 } = await client(t);
  const { status, body } = await api1("BPSUPPLIER('NONE')?representation=BPSUPPLIER.$details");
  assert.equal(status, 200);
  assert.deepEqual(body, { $diagnoses: [{ $severity: "error", $message: "721 : Record does not exist" }] });
});

test("keys of several parts are joined by ~", async (t) => {
  const { api1 } = await client(t);
  const one = await api1("GACCOUNT('FRA~401000')?representation=GACCOUNT.$details");
  assert.equal(one.body.DES, "Fournisseurs");
  const comma = await api1("GACCOUNT('FRA,401000')?representation=GACCOUNT.$details");
  assert.match(comma.body.$diagnoses[0].$message, /^721/);
});

test("the representation is mandatory and belongs to the class", async (t) => {
  const { api1 } = await client(t);
  assert.equal((await api1("BPSUPPLIER")).status, 400);
  assert.equal((await api1("BPSUPPLIER?representation=PORDER.$query")).status, 400);
  assert.equal((await api1("NOSUCH?representation=NOSUCH.$query")).status, 404);
});

test("a facet that is not there is refused, with 400 or 500", async (t) => {
  const { api1, sim } = await client(t, { settings: { missingFacets: ["PINVOICE.$details"] } });
  const path = "PINVOICE('FFR011260001')?representation=PINVOICE.$details";
  assert.equal((await api1(path)).status, 400);
  sim.settings.missingFacetStatus = 500;
  assert.equal((await api1(path)).status, 500);
});

test("lists have no lines; details have them, amounts as JSON numbers with their digits", async (t) => {
  const { api1 } = await client(t);
  const list = await api1("PORDER?representation=PORDER.$query");
  assert.equal(list.body.$resources[0].PORDERQ, undefined);
  const details = await api1("PORDER('POFR0110001')?representation=PORDER.$details");
  assert.ok(details.body.PORDERQ.length > 0);
  assert.match(details.text, /"TOTLINAMT":\d+\.\d\d,/);
});

test("PUT changes what it holds and leaves the rest; there is no PATCH", async (t) => {
  const { api1, sim } = await client(t);
  const before = sim.get("BPSUPPLIER", "FR001");
  const path = "BPSUPPLIER('FR001')?representation=BPSUPPLIER.$edit";
  const put = await api1(path, { method: "PUT", body: JSON.stringify({ PTE: "US10NET30" }) });
  assert.deepEqual([put.status, put.body.PTE, put.body.BPSNAM], [200, "US10NET30", before?.["BPSNAM"]]);
  assert.deepEqual(sim.get("BPSUPPLIER", "FR001"), {
    ...before,
    PTE: "US10NET30",
    UPDDATTIM: "2026-03-02T09:00:00Z",
  });
  assert.equal((await api1(path, { method: "PATCH", body: "{}" })).status, 405);
  const gone = await api1(path.replace("FR001", "NONE"), { method: "PUT", body: "{}" });
  assert.deepEqual([gone.status, gone.body.$diagnoses[0].$message], [200, "721 : Record does not exist"]);
});

test("a create is 201 with Location; one that rules refuse is 201 too, with an error in $diagnoses", async (t) => {
  const { api1, sim } = await client(t);
  const path = "BPSUPPLIER?representation=BPSUPPLIER.$create";
  const record = { BPSNUM: "SN1", BPSNAM: "Nouveau", BSGCOD: "FR", CUR: "EUR", PTE: "FR30NET" };
  const refused = await api1(path, { method: "POST", body: JSON.stringify(record) });
  assert.deepEqual([refused.status, refused.body.$diagnoses[0].$message], [201, "Tax rule: mandatory field"]);
  assert.equal(sim.get("BPSUPPLIER", "SN1"), undefined);
  const made = await api1(path, { method: "POST", body: JSON.stringify({ ...record, VACBPR: "FRA" }) });
  assert.equal(made.status, 201);
  assert.match(made.headers.get("location") ?? "", /BPSUPPLIER\('SN1'\)/);
  assert.equal(sim.get("BPSUPPLIER", "SN1")?.["BPSNAM"], "Nouveau");
  const again = await api1(path, { method: "POST", body: JSON.stringify({ ...record, VACBPR: "FRA" }) });
  assert.match(again.body.$diagnoses[0].$message, /already exists/);
});

test("anything but a supplier is not written, whatever the verb", async (t) => {
  const { api1, sim } = await client(t);
  const before = sim.rows("PINVOICE");
  const put = { method: "PUT", body: JSON.stringify({ BPRVCR: "X" }) };
  assert.equal((await api1("PINVOICE('FFR011260001')?representation=PINVOICE.$edit", put)).status, 403);
  const post = { method: "POST", body: JSON.stringify({ NUM: "X" }) };
  assert.equal((await api1("PINVOICE?representation=PINVOICE.$create", post)).status, 403);
  assert.deepEqual(sim.rows("PINVOICE"), before);
});

test("who does not sign in is told so in $diagnoses, or led to a page; user names are case sensitive", async (t) => {
  const { api1, sim } = await client(t);
  const as = (user: string) => ({
    headers: { authorization: `Basic ${Buffer.from(user).toString("base64")}` },
  });
  const wrong = await api1(LIST, as("relay:Café:s3cret"));
  assert.deepEqual([wrong.status, wrong.body.$diagnoses[0].$severity], [401, "error"]);
  sim.settings.unauthenticated = "login-page";
  const page = await api1(LIST, { headers: { authorization: "" } });
  assert.deepEqual([page.status, page.headers.get("content-type")], [200, "text/html"]);
});

test("a user who is not mapped to the folder, and another folder, are refused", async (t) => {
  const { api1, sim } = await client(t);
  sim.settings.userMapped = false;
  assert.equal((await api1(LIST)).status, 500);
  sim.settings.userMapped = true;
  assert.equal((await api1(`../OTHER/${LIST}`)).status, 404);
});

test("what is not simulated is 501, not a guess", async (t) => {
  const { api1 } = await client(t);
  assert.equal((await api1(`${LIST}&startIndex=3`)).status, 501);
  assert.equal((await api1(`${LIST}&key=gt.FR001&orderBy=UPDDATTIM`)).status, 501);
});
