/** Facts of the ServiceNow docs, Table API, and of the articles named. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { basic, startFixture, type TestInstance } from "./test-instance.ts";

const path = "/api/now/table/x_sim_fix_item";
let instance: TestInstance;
let category: string;
const ids: string[] = [];
before(async () => {
  instance = await startFixture();
  category = await instance.admin.insert("x_sim_fix_category", { code: "A1", name: "Alpha" });
  for (let n = 1; n <= 5; n++)
    ids.push(
      await instance.admin.insert("x_sim_fix_item", {
        external_id: `E${n}`,
        name: `Item ${n}`,
        amount: `${n}.5`,
        category,
      }),
    );
});
after(() => instance.close());

const list = async (query: string, user = "olga") => instance.as(user, "GET", `${path}?${query}`);
const names = async (query: string): Promise<string[]> => {
  const { body } = await list(`sysparm_query=${encodeURIComponent(`${query}^ORDERBYname`)}`);
  return body.result.map((row: { name: string }) => row.name);
};

describe("a list", () => {
  it("is v2 unless v1 is asked for: empty is 200 with [], in v1 404 (KB0551763)", async () => {
    const query = "sysparm_query=name=nobody";
    assert.deepEqual((await list(query)).body.result, []);
    const first = await instance.as("olga", "GET", `/api/now/v1/table/x_sim_fix_item?${query}`);
    assert.equal(first.status, 404);
  });

  it("pages by limit and offset, with X-Total-Count and Link", async () => {
    const { body, headers } = await list(
      "sysparm_limit=2&sysparm_offset=2&sysparm_query=ORDERBYexternal_id&sysparm_fields=external_id",
    );
    assert.deepEqual(body.result, [{ external_id: "E3" }, { external_id: "E4" }]);
    assert.equal(headers.get("x-total-count"), "5");
    const links = headers.get("link") ?? "";
    for (const [rel, offset] of [
      ["first", 0],
      ["prev", 0],
      ["next", 4],
      ["last", 4],
    ])
      assert.match(links, new RegExp(`sysparm_offset=${offset}>;rel="${rel}"`));
    const last = await list("sysparm_limit=2&sysparm_offset=4");
    assert.doesNotMatch(last.headers.get("link") ?? "", /rel="next"/);
  });

  it("omits count and links when asked", async () => {
    assert.equal((await list("sysparm_no_count=true")).headers.get("x-total-count"), null);
    assert.equal((await list("sysparm_suppress_pagination_header=true")).headers.get("link"), null);
  });

  it("applies the limit before access control: a page may be short while more follow", async () => {
    const inactive = await instance.admin.insert("x_sim_fix_item", { external_id: "E0", active: "false" });
    const acls = await instance.admin.query("sys_security_acl", "name=x_sim_fix_item^operation=read");
    await instance.admin.update("sys_security_acl", acls[0]?.["sys_id"] ?? "", { condition: "active=true" });
    const { body, headers } = await list(
      "sysparm_limit=2&sysparm_query=ORDERBYexternal_id&sysparm_fields=external_id",
    );
    await instance.admin.update("sys_security_acl", acls[0]?.["sys_id"] ?? "", { condition: "" });
    await instance.admin.remove("x_sim_fix_item", inactive);
    assert.deepEqual(body.result, [{ external_id: "E1" }]);
    assert.match(headers.get("link") ?? "", /rel="next"/);
  });

  it("drops an invalid term without a word: the rest decides, and nothing valid means every row", async () => {
    assert.deepEqual(await names("nonsense=1^name=Item 2"), ["Item 2"]);
    assert.equal((await names("nonsense=1")).length, 5);
    assert.equal((await names("this is no query")).length, 5);
  });

  it("returns no rows for an invalid query with glide.invalid_query.returns_no_rows", async () => {
    await instance.setProperty("glide.invalid_query.returns_no_rows", "true");
    const found = await names("nonsense=1^name=Item 2");
    await instance.setProperty("glide.invalid_query.returns_no_rows", "false");
    assert.deepEqual(found, []);
  });

  it("drops a term on a column that the caller may not query", async () => {
    const acl = await instance.add("sys_security_acl", {
      name: "x_sim_fix_item.amount",
      operation: "query_range",
      type: "record",
      active: "true",
    });
    const role = (await instance.admin.query("sys_user_role", "name=nobody"))[0]?.["sys_id"] ?? "";
    await instance.add("sys_security_acl_role", { sys_security_acl: acl, sys_user_role: role });
    assert.equal((await names("amount>3")).length, 5);
    assert.deepEqual(await names("amount=2.5"), ["Item 2"]);
    await instance.admin.remove("sys_security_acl", acl);
    assert.deepEqual(await names("amount>3"), ["Item 3", "Item 4", "Item 5"]);
  });
});

describe("encoded queries", () => {
  const cases: [string, string[]][] = [
    ["name=item 1", ["Item 1"]],
    ["name!=Item 1^nameISNOTEMPTY", ["Item 2", "Item 3", "Item 4", "Item 5"]],
    ["notes!=x^external_id=E1", ["Item 1"]],
    ["notesNOT LIKEx^external_id=E1", ["Item 1"]],
    ["name=Item 1^ORname=Item 2^amount>2", ["Item 2"]],
    ["name=Item 1^amount>2^NQname=Item 3", ["Item 3"]],
    ["nameSTARTSWITHitem^nameENDSWITH4", ["Item 4"]],
    ["nameLIKEem 5", ["Item 5"]],
    ["nameNOT LIKEem^nameISNOTEMPTY", []],
    ["external_idINE1,E5", ["Item 1", "Item 5"]],
    ["external_idNOT INE1,E2,E3", ["Item 4", "Item 5"]],
    ["amountBETWEEN2@4", ["Item 2", "Item 3"]],
    ["amount>=2.50^amount<3.51", ["Item 2", "Item 3"]],
    ["notesISEMPTY^external_id=E1", ["Item 1"]],
    ["category.code=A1^external_id=E2", ["Item 2"]],
    ["nameSAMEASexternal_id", []],
    ["active=true^external_id=E3^EQ", ["Item 3"]],
  ];
  for (const [query, expected] of cases)
    it(`read ${query}`, async () => {
      assert.deepEqual(await names(query), expected);
    });
});

describe("values", () => {
  it('are strings: empty is "", booleans true and false, references an object with link', async () => {
    const { body } = await instance.as("olga", "GET", `${path}/${ids[0]}`);
    const { result } = body;
    assert.deepEqual([result.notes, result.active, result.amount, result.owner], ["", "true", "1.50", ""]);
    assert.deepEqual(result.category, {
      link: `${instance.url}/api/now/table/x_sim_fix_category/${category}`,
      value: category,
    });
  });

  it("show references in the three display modes, and bare without link", async () => {
    const show = async (query: string) =>
      (await instance.as("olga", "GET", `${path}/${ids[0]}?sysparm_fields=category,state&${query}`)).body
        .result;
    const link = `${instance.url}/api/now/table/x_sim_fix_category/${category}`;
    assert.deepEqual(await show("sysparm_exclude_reference_link=true"), { category, state: "open" });
    assert.deepEqual(await show("sysparm_display_value=true"), {
      category: { display_value: "Alpha", link },
      state: "Open",
    });
    assert.deepEqual(await show("sysparm_display_value=all"), {
      category: { display_value: "Alpha", value: category, link },
      state: { display_value: "Open", value: "open" },
    });
  });

  it("of date-times are UTC, their display values in the user's zone", async () => {
    await instance.admin.update("x_sim_fix_item", ids[0] ?? "", { seen_at: "2026-07-01 12:00:00" });
    const { body } = await list(
      "sysparm_query=external_id=E1&sysparm_fields=seen_at&sysparm_display_value=all",
    );
    assert.deepEqual(body.result[0].seen_at, {
      display_value: "2026-07-01 05:00:00",
      value: "2026-07-01 12:00:00",
    });
  });

  it("can be asked through references, unknown names are ignored", async () => {
    const { body } = await list("sysparm_query=external_id=E1&sysparm_fields=category.code,nonsense,name");
    assert.deepEqual(body.result, [{ "category.code": "A1", name: "Item 1" }]);
  });

  it("of a secret column are cipher text", async () => {
    await instance.setProperty("x_sim_fix.secret", "hunter2");
    const { body } = await instance.as(
      "root",
      "GET",
      "/api/now/table/sys_properties?sysparm_query=name=x_sim_fix.secret",
    );
    assert.doesNotMatch(JSON.stringify(body), /hunter2/);
  });
});

describe("writing", () => {
  it("POST answers 201 with the record and its Location", async () => {
    const { status, body, headers } = await instance.as("olga", "POST", path, {
      external_id: "N1",
      name: "New",
      nonsense: "x",
      sys_id: "mine",
    });
    assert.equal(status, 201);
    assert.match(body.result.number, /^ITM\d{7}$/);
    assert.notEqual(body.result.sys_id, "mine");
    assert.equal(headers.get("location"), `${instance.url}${path}/${body.result.sys_id}`);
  });

  it("PUT behaves as PATCH: fields not sent stay", async () => {
    const { status, body } = await instance.as("olga", "PUT", `${path}/${ids[1]}`, { notes: "put" });
    assert.equal(status, 200);
    assert.deepEqual([body.result.notes, body.result.name], ["put", "Item 2"]);
  });

  it("X-HTTP-Method-Override is honoured", async () => {
    const response = await fetch(`${instance.url}${path}/${ids[1]}`, {
      method: "POST",
      headers: {
        Accept: "application/json",
        "Content-Type": "application/json",
        Authorization: basic("olga"),
        "X-HTTP-Method-Override": "PATCH",
      },
      body: JSON.stringify({ notes: "overridden" }),
    });
    assert.equal(response.status, 200);
  });

  it("DELETE answers 204 and the record is gone", async () => {
    const sysId = await instance.admin.insert("x_sim_fix_item", { external_id: "DEL" });
    assert.equal((await instance.as("olga", "DELETE", `${path}/${sysId}`)).status, 204);
    assert.equal((await instance.as("olga", "GET", `${path}/${sysId}`)).status, 404);
  });

  it("takes display values when asked", async () => {
    const { body } = await instance.as(
      "olga",
      "PATCH",
      `${path}/${ids[2]}?sysparm_input_display_value=true&sysparm_exclude_reference_link=true`,
      {
        category: "Alpha",
      },
    );
    assert.equal(body.result.category, category);
  });

  it("a rule's abort is a 403 that names the rule", async () => {
    const rule = await instance.add("sys_script", {
      name: "No more",
      collection: "x_sim_fix_item",
      when: "before",
      action_insert: "true",
      advanced: "true",
      active: "true",
      script: "current.setAbortAction(true)",
    });
    const { status, body } = await instance.as("olga", "POST", path, { external_id: "AB" });
    await instance.admin.remove("sys_script", rule);
    assert.equal(status, 403);
    assert.equal(
      body.error.detail,
      "Operation against file 'x_sim_fix_item' was aborted by Business Rule 'No more'",
    );
  });
});

describe("errors", () => {
  const failure = (message: string, detail: string | null) => ({
    error: { message, detail },
    status: "failure",
  });
  it("have the platform's statuses and words", async () => {
    const get = (address: string, user = "olga") => instance.as(user, "GET", address);
    const unknown = await get("/api/now/table/x_sim_fix_nothing");
    assert.deepEqual([unknown.status, unknown.body], [400, failure("Invalid table x_sim_fix_nothing", null)]);
    const closed = await get("/api/now/table/x_sim_fix_vault");
    assert.deepEqual([closed.status, closed.body.error.detail], [403, "Failed API level ACL Validation"]);
    const missing = await get(`${path}/${"0".repeat(32)}`);
    const words = failure("No Record found", "Record doesn't exist or ACL restricts the record retrieval");
    assert.deepEqual([missing.status, missing.body], [404, words]);
    assert.equal((await instance.as("olga", "DELETE", path)).status, 405);
    assert.equal(
      (await instance.as("nora", "GET", path)).body.error.message,
      "Insufficient rights to query records",
    );
  });

  it("of a caller without or with wrong credentials are 401", async () => {
    const ask = (headers: Record<string, string>) =>
      fetch(instance.url + path, { headers: { Accept: "application/json", ...headers } });
    for (const headers of [
      {},
      { Authorization: "Basic b2xnYTp3cm9uZw==" },
      { Authorization: "Bearer nonsense" },
    ]) {
      const response = await ask(headers as Record<string, string>);
      assert.equal(response.status, 401);
      assert.deepEqual(
        await response.json(),
        failure("User Not Authenticated", "Required to provide Auth information"),
      );
    }
  });

  it("of a body that is no JSON are 400, of another content type 415", async () => {
    const post = (type: string, body: string) =>
      fetch(instance.url + path, {
        method: "POST",
        headers: { Accept: "application/json", "Content-Type": type, Authorization: basic("olga") },
        body,
      });
    assert.equal((await post("application/json", "{")).status, 400);
    assert.equal((await post("text/plain", "{}")).status, 415);
  });

  it("answers XML to who does not accept JSON (KB0534905)", async () => {
    const response = await fetch(instance.url + path, {
      headers: { Authorization: basic("olga"), Accept: "*/*" },
    });
    assert.match(response.headers.get("content-type") ?? "", /xml/);
  });
});
