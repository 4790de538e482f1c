/** Facts of ServiceNow docs, inbound-REST-API-rate-limiting.md, KB0546297, KB2697679 and of the field reports named. */
import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { basic, json, startFixture, type TestInstance } from "./test-instance.ts";

const path = "/api/now/import/x_sim_fix_stg_item";
let instance: TestInstance;
before(async () => {
  instance = await startFixture();
});
after(() => instance.close());
afterEach(() => {
  assert.deepEqual(instance.faults.unused(), []);
  instance.faults.clear();
});

const when = { api: "import", method: "POST", table: "x_sim_fix_stg_item" } as const;
const post = (external_id: string): Promise<Response> =>
  fetch(instance.url + path, {
    method: "POST",
    headers: { ...json, Authorization: basic("olga") },
    body: JSON.stringify({ connection: "c", external_id, name: "n" }),
  });
const stagedRows = async (external_id: string): Promise<number> =>
  (await instance.admin.query("x_sim_fix_stg_item", `external_id=${external_id}`)).length;

describe("faults of the instance", () => {
  it("429 of a rate limit rule has its headers and does nothing", async () => {
    instance.faults.add({ when, action: { do: "custom", name: "rate-limit", value: "120" } });
    const response = await post("R1");
    assert.equal(response.status, 429);
    assert.equal(response.headers.get("retry-after"), "120");
    assert.equal(response.headers.get("x-ratelimit-reset"), String(instance.clock.now() / 1000 + 120));
    assert.ok(response.headers.get("x-ratelimit-limit") && response.headers.get("x-ratelimit-rule"));
    assert.match(
      ((await response.json()) as { error: { detail: string } }).error.detail,
      /^Rate limit of \d+ requests per hour/,
    );
    assert.equal(await stagedRows("R1"), 0);
  });

  it("429 of full semaphores is bare", async () => {
    instance.faults.add({ when, action: { do: "custom", name: "semaphores-full" } });
    const response = await post("R2");
    assert.deepEqual(
      [response.status, response.headers.get("retry-after"), response.headers.get("x-ratelimit-limit")],
      [429, null, null],
    );
  });

  it("202 and a sleeping instance's page have done nothing", async () => {
    instance.faults.add({ when, action: { do: "custom", name: "silently-dropped" } });
    assert.equal((await post("R3")).status, 202);
    instance.faults.add({ when, action: { do: "custom", name: "hibernating" } });
    const page = await post("R3");
    assert.deepEqual([page.status, page.headers.get("content-type")?.startsWith("text/html")], [200, true]);
    assert.equal(await stagedRows("R3"), 0);
  });

  it("403 and a cancelled transaction can follow a committed row", async () => {
    instance.faults.add({ when, action: { do: "custom", name: "forbidden-after-commit" } });
    assert.equal((await post("R4")).status, 403);
    assert.equal(await stagedRows("R4"), 1);
    instance.faults.add({ when, action: { do: "custom", name: "cancelled-after-commit" } });
    assert.equal((await post("R5")).status, 500);
    assert.equal(await stagedRows("R5"), 1);
  });

  it("a connection is cut before the work, after it, or in the middle of the answer", async () => {
    instance.faults.add({ when, action: { do: "drop" } });
    await assert.rejects(post("R6"));
    assert.equal(await stagedRows("R6"), 0);
    instance.faults.add({ when, action: { do: "drop-after-commit" } });
    await assert.rejects(post("R6"));
    assert.equal(await stagedRows("R6"), 1);
    instance.faults.add({ when, action: { do: "truncate", keep: 20 } });
    await assert.rejects(post("R7").then((response) => response.text()));
    assert.equal(await stagedRows("R7"), 1);
  });

  it("an expired token is a 401 once; the next call with a new one passes", async () => {
    await instance.addOAuthClient({ client_id: "relay", client_secret: "s", user_name: "olga" });
    const form = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: "relay",
      client_secret: "s",
    });
    const fetchToken = async (): Promise<string> => {
      const response = await fetch(`${instance.url}/oauth_token.do`, { method: "POST", body: form });
      return ((await response.json()) as { access_token: string }).access_token;
    };
    const get = async (token: string): Promise<number> =>
      (
        await fetch(`${instance.url}/api/now/table/x_sim_fix_item`, {
          headers: { Accept: "application/json", Authorization: `Bearer ${token}` },
        })
      ).status;
    const token = await fetchToken();
    instance.faults.add({ when: { api: "table" }, action: { do: "custom", name: "expire-token" } });
    assert.equal(await get(token), 401);
    assert.equal(await get(await fetchToken()), 200);
  });

  it("a call can be held before its work until the test lets it go", async () => {
    const fault = instance.faults.add({ when, action: { do: "hold", at: "before" } });
    const answer = post("R8");
    await fault.reached;
    assert.equal(await stagedRows("R8"), 0);
    fault.release();
    assert.equal((await answer).status, 201);
  });

  it("a fault that it does not know is an error, not a pass", async () => {
    instance.faults.add({ when, action: { do: "custom", name: "nonsense" } });
    assert.equal((await post("R9")).status, 500);
  });
});

describe("a client that keeps its session cookie", () => {
  it("has one request run at a time, and beyond ten waiting ones gets 202 with nothing done", async () => {
    const held = instance.faults.add({ when, action: { do: "hold", at: "before" } });
    const all = Array.from({ length: 14 }, (_, n) =>
      fetch(instance.url + path, {
        method: "POST",
        headers: { ...json, Authorization: basic("olga"), Cookie: "JSESSIONID=abc" },
        body: JSON.stringify({ connection: "c", external_id: `K${n}`, name: "n" }),
      }),
    );
    // One runs, ten wait: the three that are left are refused at once, whenever they arrive.
    const refused = Promise.withResolvers<void>();
    let count = 0;
    for (const one of all) {
      one.then((response) => {
        count += Number(response.status === 202);
        if (count === 3) refused.resolve();
      }, refused.reject);
    }
    await held.reached;
    await refused.promise;
    held.release();
    const statuses = (await Promise.all(all)).map((response) => response.status);
    assert.equal(statuses.filter((status) => status === 202).length, 3);
    const staged = (await instance.admin.query("x_sim_fix_stg_item", "external_idSTARTSWITHK")).length;
    assert.equal(staged, statuses.filter((status) => status === 201).length);
  });
});
