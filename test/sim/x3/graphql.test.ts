/** Facts about X3 Services that the simulator keeps; sources in the files that implement them. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { client, ownToken } from "./test-client.ts";

const list = (args: string, node = "_id") =>
  `{x3MasterData{supplier{query${args}{edges{cursor node{${node}}} pageInfo{endCursor hasNextPage} totalCount}}}}`;
const orders = (inner: string) =>
  `{x3Purchasing{purchaseOrder{query(filter:"{_id:'POFR0110007'}"){edges{node{${inner}}}}}}}`;

test("20 nodes unless first says more, on lists and on what is nested in them", async (t) => {
  const { graphql } = await client(t, { suppliers: 45 });
  const { body } = await graphql(list(""));
  const page = body.data.x3MasterData.supplier.query;
  assert.deepEqual([page.edges.length, page.totalCount, page.pageInfo.hasNextPage], [20, 45, true]);
  const lines = (args: string) => orders(`purchaseOrderLines{query${args}{edges{node{lineNumber}}}}`);
  const count = async (args: string) =>
    (await graphql(lines(args))).body.data.x3Purchasing.purchaseOrder.query.edges[0].node.purchaseOrderLines
      .query.edges.length;
  assert.deepEqual([await count(""), await count("(first:500)")], [20, 45]);
});

test("a cursor goes on after its node, and is nothing that a caller can make up", async (t) => {
  const { graphql } = await client(t);
  const first = (await graphql(list("(first:3)"))).body.data.x3MasterData.supplier.query;
  const query = `query($after:String)${list("(first:3,after:$after)")}`;
  const next = (await graphql(query, { after: first.pageInfo.endCursor })).body.data.x3MasterData.supplier
    .query;
  assert.deepEqual(
    next.edges.map(({ node }: { node: { _id: string } }) => node._id),
    ["FR004", "FR005", "FR006"],
  );
  assert.match((await graphql(query, { after: '["FR004"]' })).body.errors[0].message, /cursor/);
});

test("filters are literals in a text: single quotes with \\', operators, arrays for and", async (t) => {
  const { graphql, sim } = await client(t);
  const found = async (filter: string) => {
    const { body } = await graphql(`query($filter:String)${list("(first:99,filter:$filter)")}`, { filter });
    return (
      body.errors?.[0].message ??
      body.data.x3MasterData.supplier.query.edges.map(({ node }: { node: { _id: string } }) => node._id)
    );
  };
  assert.deepEqual(await found("{companyName1:'Forges O\\'Neil'}"), ["FR002"]);
  assert.deepEqual(await found("[{_id:{_gte:'FR004'}},{_id:{_lt:'FR006'}}]"), ["FR004", "FR005"]);
  const since = sim.rows("BPSUPPLIER").filter(({ UPDDATTIM }) => String(UPDDATTIM) >= "2026-01-10");
  assert.deepEqual(
    await found("{_updateStamp:{_gte:'2026-01-10T00:00:00.000Z'}}"),
    since.map(({ BPSNUM }) => BPSNUM),
  );
  assert.match(await found("{updatedDate:'x'}"), /property not found/);
  assert.match(await found('{"_id":"FR001"}'), /Unexpected token/);
  assert.match(await found("_id eq 'FR001'"), /Unexpected token/);
});

test("a filter given as an object, and a field that is not there, do not validate", async (t) => {
  const { graphql } = await client(t);
  const object = await graphql(list("(filter:{_id:1})"));
  assert.deepEqual([object.status, object.body.data], [400, undefined]);
  const field = await graphql(list("", "updatedDate"));
  assert.match(field.body.errors[0].message, /^Cannot query field "updatedDate" on type "Supplier"/);
});

test("decimals are texts, a missing record is null, diagnoses stand in extensions", async (t) => {
  const { graphql } = await client(t);
  const { body } = await graphql(orders("purchaseOrderLines{query{edges{node{netPrice}}}}"));
  const [line] = body.data.x3Purchasing.purchaseOrder.query.edges[0].node.purchaseOrderLines.query.edges;
  assert.equal(typeof line.node.netPrice, "string");
  const none = await graphql('{x3MasterData{supplier{read(_id:"NONE"){_id}}}}');
  assert.deepEqual(none.body, {
    data: { x3MasterData: { supplier: { read: null } } },
    extensions: { diagnoses: [] },
  });
});

test("a right that is missing below a node gives partial data beside errors", async (t) => {
  const { graphql } = await client(t, { settings: { deniedNodes: ["purchaseOrderLines"] } });
  const { status, body } = await graphql(orders("_id purchaseOrderLines{query{edges{node{lineNumber}}}}"));
  assert.equal(status, 200);
  assert.match(body.errors[0].message, /not authorised/);
  assert.equal(body.data.x3Purchasing.purchaseOrder.query.edges[0].node.purchaseOrderLines, null);
});

test("builds of 2021 have other names for packages and collections", async (t) => {
  const { graphql } = await client(t, { settings: { graphqlNames: "2021" } });
  assert.match((await graphql(list(""))).body.errors[0].message, /Cannot query field "x3MasterData"/);
  const old =
    "{xtremX3Purchasing{purchaseOrder{query(first:1){edges{node{orderFromSupplier{code} purchaseOrderQuantityLines{query{edges{node{lineNumber}}}}}}}}}}";
  assert.equal((await graphql(old)).body.errors, undefined);
});

test("a mutation exists only where an operation is active, takes plain codes, and tells of broken rules", async (t) => {
  const { graphql, sim } = await client(t);
  const create = "mutation($data:Supplier_Input!){x3MasterData{supplier{create(data:$data){_id}}}}";
  const data = { code: "SN1", companyName1: "Nouveau", category: "FR", currency: "EUR" };
  assert.match((await graphql(create, { data })).body.errors[0].message, /Tax rule: mandatory/);
  await graphql(create, { data: { ...data, taxRule: "FRA" } });
  assert.equal(sim.get("BPSUPPLIER", "SN1")?.["BPSNAM"], "Nouveau");
  sim.settings.operations = [];
  assert.match((await graphql(create, { data })).body.errors[0].message, /not supported by the schema/);
});

const flaws: [string, object, number][] = [
  ["another client id", { iss: "other" }, 41],
  ["another user", { sub: "admin" }, 42],
  ["an audience that differs by a slash", { aud: "http://127.0.0.1/xtrem/api/" }, 45],
  ["an expiry in the past", { iat: 1_000_000_000, exp: 1_000_000_300 }, 50],
  ["a life longer than the application allows", { exp: 4_000_000_000 }, 50],
  ["a time of issue in the future", { iat: 2_000_000_000, exp: 2_000_000_300 }, 21],
];
for (const [what, changed, number] of flaws) {
  test(`a token with ${what} is refused in plain text with Error ${number}`, async (t) => {
    const { graphql, sim, clock } = await client(t);
    const authorization = `Bearer ${ownToken(sim.url, clock.now(), changed)}`;
    const { status, text, headers } = await graphql(list(""), {}, { authorization });
    assert.deepEqual(
      [status, text, headers.get("content-type")],
      [401, `Error ${number}: Invalid token`, "text/plain"],
    );
  });
}

test("a signature by another secret is Error 50; another endpoint is refused", async (t) => {
  const { graphql, sim, clock } = await client(t);
  const authorization = `Bearer ${ownToken(sim.url, clock.now(), {}, "other")}`;
  assert.equal((await graphql(list(""), {}, { authorization })).text, "Error 50: Invalid token");
  assert.equal((await graphql(list(""), {}, { "x-xtrem-endpoint": "OTHER" })).status, 400);
});
