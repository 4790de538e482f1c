/** Facts of ServiceNow docs, c_RESTMessageV2API.md, r_HTTPConnectionManagementProps.md, KB0694711. */
import assert from "node:assert/strict";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, beforeEach, describe, it } from "node:test";
import { startFixture, type TestInstance } from "./test-instance.ts";

interface Seen {
  method: string;
  url: string;
  headers: IncomingMessage["headers"];
  body: string;
}

let instance: TestInstance;
let server: Server;
let base: string;
let seen: Seen[] = [];
let respond: (request: Seen, response: ServerResponse) => void;

before(async () => {
  instance = await startFixture();
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const call = { method: request.method ?? "", url: request.url ?? "", headers: request.headers, body };
    seen.push(call);
    respond(call, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  seen = [];
  respond = (_, response) => response.writeHead(200, { "X-One": "1" }).end('{"ok":true}');
});
after(async () => {
  await instance.close();
  server.closeAllConnections();
  server.close();
});

const send = (more: string): Promise<string[]> =>
  instance.script(`var r = new sn_ws.RESTMessageV2('Fixture Service', 'send'); r.setStringParameterNoEscape('base', '${base}');
    r.setStringParameterNoEscape('path', 'pull'); ${more}`);
const report =
  "var a = r.execute(); gs.info([a.getStatusCode(), a.getBody(), a.haveError(), a.getErrorCode(), a.getHeader('x-one')].map(String).join('|'))";

describe("a stored REST message", () => {
  it("sends method, endpoint, headers, query parameters and content with its variables replaced", async () => {
    const log = await send(`r.setStringParameterNoEscape('body', '{"a":"<1>"}'); ${report}`);
    assert.deepEqual(log, ['200|{"ok":true}|false|0|1']);
    const [call] = seen;
    assert.deepEqual([call?.method, call?.url, call?.body], ["POST", "/v1/pull?limit=3", '{"a":"<1>"}']);
    assert.equal(call?.headers["content-type"], "application/json");
    assert.equal(call?.headers["accept"], "application/json");
    assert.equal(call?.headers["user-agent"], "ServiceNow/1.0");
  });

  it("escapes for XML with setStringParameter, not with setStringParameterNoEscape", async () => {
    await send(`r.setStringParameter('body', '<&>'); ${report}`);
    assert.equal(seen[0]?.body, "&lt;&amp;&gt;");
  });

  it("takes a body as it is, save for the forced pass over variables that it knows", async () => {
    await send(`r.setRequestBody('\${path} \${unknown}'); ${report}`);
    await send(`r.disableForcedVariableSubstitution(); r.setRequestBody('\${path} \${unknown}'); ${report}`);
    assert.deepEqual(
      seen.map((call) => call.body),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the platform's variables
      ["pull ${unknown}", "${path} ${unknown}"],
    );
  });

  it("that does not exist throws", async () => {
    await instance.script("new sn_ws.RESTMessageV2('Fixture Service', 'nothing')");
    assert.ok((await instance.logged("error")).some((text) => text.includes("no function 'nothing'")));
  });

  it("is private to its scope", async () => {
    const [job] = await instance.admin.query("sysauto_script", "name=Fixture demand");
    await instance.admin.update("sysauto_script", job?.["sys_id"] ?? "", {
      script: "new sn_ws.RESTMessageV2('Fixture Service', 'send')",
    });
    await instance.runJob("Fixture demand");
    assert.equal(seen.length, 0);
  });
});

describe("an answer", () => {
  it("of 4xx or 5xx is an error with its status and body", async () => {
    respond = (_, response) => response.writeHead(422).end("no");
    assert.deepEqual(await send(report), ["422|no|true|0|null"]);
  });

  it("that never came is status 0 with haveError, or an exception by setting", async () => {
    const gone = "r.setEndpoint('http://127.0.0.1:1/x');";
    assert.deepEqual(await send(gone + report), ["0||true|0|null"]);
    const strict = await startFixture({ outboundErrors: "throw" });
    try {
      await strict.script(
        "var r = new sn_ws.RESTMessageV2(); r.setEndpoint('http://127.0.0.1:1/x'); r.setHttpMethod('get'); try { r.execute(); } catch (e) { gs.info('threw ' + e.message) }",
      );
      assert.match((await strict.logged("info")).at(-1) ?? "", /^threw java\.net\.ConnectException/);
    } finally {
      await strict.close();
    }
  });

  it("is waited for 30 seconds at most, whatever http time-out is set; then error code 1", async () => {
    const { promise: arrived, resolve } = Promise.withResolvers<void>();
    respond = () => resolve();
    const log = send(`r.setHttpTimeout(170000); ${report}`);
    await arrived;
    instance.clock.advance(31_000);
    assert.deepEqual(await log, ["0||true|1|null"]);
  });

  it("can be lost after the call arrived, by a fault", async () => {
    const fault = instance.faults.add({
      when: { api: "outbound", path: "/v1/pull" },
      action: { do: "drop-after-commit" },
    });
    assert.deepEqual(await send(report), ["0||true|0|null"]);
    await fault.reached;
    assert.equal(seen.length, 1);
  });
});

describe("threads", () => {
  it("a job that waits for its answer blocks neither the Import Set API nor its transform", async () => {
    const { promise: arrived, resolve } = Promise.withResolvers<ServerResponse>();
    respond = (_, response) => resolve(response);
    const job = send(report);
    const response = await arrived;
    const [result] = await instance.stage({ connection: "c", external_id: "WHILE", name: "n" });
    assert.equal(result?.["status"], "inserted");
    response.writeHead(200).end("done");
    assert.deepEqual(await job, ["200|done|false|0|null"]);
  });

  it("make at most four calls to one host at once; the fifth waits for a place", async () => {
    const wide = await startFixture({ schedulerWorkers: 5 });
    try {
      const waiting: ServerResponse[] = [];
      const four = Promise.withResolvers<void>();
      respond = (_, response) => {
        waiting.push(response);
        if (waiting.length >= 4) four.resolve();
      };
      for (let n = 0; n < 5; n++)
        await wide.add("sysauto_script", {
          name: `Caller ${n}`,
          run_type: "on_demand",
          active: "true",
          script: `var r = new sn_ws.RESTMessageV2(); r.setEndpoint('${base}/x'); r.setHttpMethod('post'); r.setRequestBody('{}'); gs.info('asks'); r.execute()`,
        });
      const jobs = [0, 1, 2, 3, 4].map((n) => wide.runJob(`Caller ${n}`));
      await four.promise;
      const asking = async () => (await wide.logged("info")).filter((text) => text === "asks").length;
      while ((await asking()) < 5) await new Promise((resolve) => setImmediate(resolve));
      for (let n = 0; n < 20; n++)
        await wide.as("olga", "GET", "/api/now/table/x_sim_fix_item?sysparm_limit=1");
      assert.equal(seen.length, 4);
      const fifth = Promise.withResolvers<void>();
      respond = (_, response) => {
        response.end();
        fifth.resolve();
      };
      waiting[0]?.end();
      await fifth.promise;
      assert.equal(seen.length, 5);
      for (const response of waiting) response.end();
      await Promise.all(jobs);
    } finally {
      await wide.close();
    }
  });
});

describe("a node that goes down", () => {
  it("ends the running script for good; the next job finds a node again", async () => {
    instance.faults.add({ when: { api: "outbound" }, action: { do: "custom", name: "node-restart" } });
    assert.deepEqual(await send(`${report}; gs.info('after')`), []);
    assert.equal(seen.length, 1);
    assert.ok((await instance.logged("error")).some((text) => text.includes("the node was restarted")));
    assert.deepEqual(await send(report), ['200|{"ok":true}|false|0|1']);
  });
});
