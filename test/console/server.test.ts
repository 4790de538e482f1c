import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { startConsole } from "../sandbox/server.ts";

interface Seen {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

describe("the console's server", () => {
  const seen: Seen[] = [];
  const instance = createServer(async (incoming, response) => {
    let body = "";
    for await (const chunk of incoming) body += chunk;
    seen.push({ method: incoming.method, url: incoming.url, headers: incoming.headers, body });
    response.writeHead(403, {
      "Content-Type": "application/json",
      "X-Total-Count": "7",
      "WWW-Authenticate": "Basic",
    });
    response.end('{"error":{"message":"No","detail":null},"status":"failure"}');
  });
  let killed = 0;
  let url = "";
  let close: () => Promise<void>;

  before(async () => {
    instance.listen(0, "127.0.0.1");
    await once(instance, "listening");
    const backend = {
      instanceUrl: `http://127.0.0.1:${(instance.address() as AddressInfo).port}`,
      users: { alice: "wonder" },
      erpBill: (recordNo: string) => (recordNo === "41" ? { RECORDNO: "41" } : undefined),
      state: () => ({ middleware: "up" }),
      killMiddleware: () => {
        killed += 1;
      },
    };
    ({ url, close } = await startConsole(backend, 0));
  });
  after(async () => {
    await close();
    instance.close();
  });

  const alice = { "X-Sandbox-User": "alice" };

  it("serves the page for every address of the console, under a strict policy", async () => {
    for (const path of ["/", "/invoices", "/invoices/0123456789abcdef0123456789abcdef"]) {
      const answer = await fetch(url + path);
      assert.equal(answer.status, 200);
      assert.match(await answer.text(), /<main id="main"/);
      const policy = answer.headers.get("content-security-policy") ?? "";
      assert.match(policy, /default-src 'none'; script-src 'self'/);
      assert.doesNotMatch(policy, /unsafe|\*|https?:/);
    }
  });

  it("serves TypeScript modules as JavaScript", async () => {
    const answer = await fetch(`${url}/test/sandbox/console/format.ts`);
    assert.equal(answer.headers.get("content-type"), "text/javascript; charset=utf-8");
    assert.doesNotMatch(await answer.text(), /amount: string/);
  });

  it("serves no file outside the console and the shared types", async () => {
    for (const path of [
      "/test/sandbox/world.ts",
      "/test/sandbox/console/..%2fworld.ts",
      "/package.json",
      "/no.css",
    ]) {
      const answer = await fetch(url + path);
      assert.doesNotMatch(await answer.text(), /startWorld|devDependencies/, path);
    }
  });

  it("passes a Table API call on with the chosen user's sign-in and the instance's own answer back", async () => {
    const answer = await fetch(`${url}/now/table/x_lr_relay_invoice/1?sysparm_fields=a%5Eb`, {
      method: "PATCH",
      headers: { ...alice, "Content-Type": "application/json" },
      body: '{"approval":"approved"}',
    });
    const call = seen.at(-1);
    assert.equal(call?.method, "PATCH");
    assert.equal(call?.url, "/api/now/table/x_lr_relay_invoice/1?sysparm_fields=a%5Eb");
    assert.equal(call?.headers.authorization, `Basic ${Buffer.from("alice:wonder").toString("base64")}`);
    assert.equal(call?.body, '{"approval":"approved"}');
    assert.equal(answer.status, 403);
    assert.equal(answer.headers.get("x-total-count"), "7");
    assert.equal(answer.headers.get("www-authenticate"), null, "the browser would ask for a password");
  });

  it("passes nothing on for an unknown user, a call without the console's header, or another API", async () => {
    const before = seen.length;
    const refused = [
      fetch(`${url}/now/table/x_lr_relay_invoice`, { headers: { "X-Sandbox-User": "constructor" } }),
      fetch(`${url}/now/table/x_lr_relay_invoice`),
      fetch(`${url}/now/import/x_lr_relay_stg_invoice`, { method: "POST", headers: alice }),
    ];
    assert.deepEqual(
      (await Promise.all(refused)).map(({ status }) => status),
      [403, 403, 404],
    );
    assert.equal(seen.length, before);
  });

  it("refuses a host name that is not loopback", async () => {
    const { hostname, port } = new URL(url);
    const call = request({
      hostname,
      port,
      path: "/sandbox/state",
      headers: { ...alice, Host: "evil.example" },
    }).end();
    const [answer] = await once(call, "response");
    answer.resume();
    assert.equal(answer.statusCode, 421);
  });

  it("shows the ERP's own bill and answers 404 for one that it does not hold", async () => {
    const found = await fetch(`${url}/erp/intacct/bill/41`, { headers: alice });
    assert.deepEqual(await found.json(), { RECORDNO: "41" });
    assert.equal((await fetch(`${url}/erp/intacct/bill/42`, { headers: alice })).status, 404);
  });

  it("kills the middleware for the console's own POST only", async () => {
    await fetch(`${url}/sandbox/middleware/kill`, { method: "POST" });
    await fetch(`${url}/sandbox/middleware/kill`, { headers: alice });
    assert.equal(killed, 0);
    await fetch(`${url}/sandbox/middleware/kill`, { method: "POST", headers: alice });
    assert.equal(killed, 1);
  });
});
