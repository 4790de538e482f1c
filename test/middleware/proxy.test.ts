/** The outgoing proxy of the configuration carries every call to both sides, and a refusal by it is no lost answer. */

import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createHttps } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, test } from "node:test";
import { HttpClient, type HttpFailure } from "../../middleware/src/engine/http.ts";
import { type IntacctSim, startIntacct } from "../sim/intacct/index.ts";
import { selfSigned } from "../support/certificate.ts";
import { type Relay, startRelay } from "../support/relay.ts";

interface Proxy {
  url: string;
  /** host:port of each tunnel that was asked for. */
  tunnels: string[];
  refuse: boolean;
}

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function startProxy(): Promise<Proxy> {
  const proxy: Proxy = { url: "", tunnels: [], refuse: false };
  const server = createServer((_request, response) => response.writeHead(501).end());
  server.on("connect", ({ url = "" }, client, head) => {
    proxy.tunnels.push(url);
    if (proxy.refuse) return void client.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    const [host, port] = url.split(":");
    const target = connect(Number(port), host, () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      target.write(head);
      target.pipe(client).pipe(target);
    });
    target.on("error", () => client.destroy());
    client.on("error", () => target.destroy());
    closing.push(() => {
      client.destroy();
      target.destroy();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => server.close());
  proxy.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return proxy;
}

/** A stand-in for an instance, which answers every list with nothing. */
async function startEmptyInstance(): Promise<{ url: string; port: number }> {
  const server = createServer((_request, response) =>
    response.setHeader("content-type", "application/json").end('{"result":[]}'),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port };
}

async function start(proxy: Proxy): Promise<{ relay: Relay; intacct: IntacctSim; hosts: [string, string] }> {
  const intacct = await startIntacct({ vendors: 2, bills: 2 });
  closing.push(() => intacct.close());
  const instance = await startEmptyInstance();
  const relay = await startRelay({ intacct, instanceUrl: instance.url, top: { proxy: proxy.url } });
  closing.push(() => relay.close());
  return { relay, intacct, hosts: [new URL(intacct.url).host, new URL(instance.url).host] };
}

const check = async (relay: Relay) => {
  const { body } = await relay.post("/v1/connections/acme-intacct/check", {});
  return new Map<string, boolean>(
    body.checks.map(({ name, ok }: { name: string; ok: boolean }) => [name, ok]),
  );
};

test("calls to the ERP and to the instance go through the proxy", async () => {
  const proxy = await startProxy();
  const { relay, hosts } = await start(proxy);
  const findings = await check(relay);
  assert.equal(findings.get("erp_sign_in"), true);
  assert.equal(findings.get("servicenow_sign_in"), true);
  assert.deepEqual([...new Set(proxy.tunnels)].sort(), [...hosts].sort());
});

test("a proxy that refuses lets nothing out: neither side is reached another way", async () => {
  const proxy = await startProxy();
  proxy.refuse = true;
  const { relay, intacct } = await start(proxy);
  const findings = await check(relay);
  assert.equal(findings.get("erp_reachability"), false);
  assert.equal(findings.get("servicenow_reachability"), false);
  assert.deepEqual(intacct.calls(), []);
});

test("what NO_PROXY names is reached directly, the rest through the proxy", async (t) => {
  const proxy = await startProxy();
  const { relay, hosts } = await start(proxy);
  const before = process.env["no_proxy"];
  t.after(() => {
    if (before === undefined) delete process.env["no_proxy"];
    else process.env["no_proxy"] = before;
  });
  process.env["no_proxy"] = hosts[0];
  const findings = await check(relay);
  assert.equal(findings.get("erp_sign_in"), true);
  assert.deepEqual([...new Set(proxy.tunnels)], [hosts[1]]);
});

const policy = { allow_private_network: true, allow_http: true };

test("HTTPS through the proxy is proven by the connection's own ca_file, end to end", async (t) => {
  const dir = mkdtempSync(join(tmpdir(), "relay-proxy-"));
  t.after(() => rmSync(dir, { recursive: true }));
  const { cert, key } = selfSigned("localhost");
  const ca_file = join(dir, "ca.pem");
  writeFileSync(ca_file, cert);
  const server = createHttps({ cert, key }, (_request, response) => response.end("from inside"));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => server.close());
  const proxy = await startProxy();
  const url = `https://localhost:${(server.address() as AddressInfo).port}/`;
  const request = { method: "GET", url, headers: {} };

  const trusting = new HttpClient({ ...policy, ca_file }, { connections: 1, proxy: proxy.url });
  closing.push(() => trusting.close());
  assert.equal((await trusting.send(request)).body, "from inside");
  const strict = new HttpClient(policy, { connections: 1, proxy: proxy.url });
  closing.push(() => strict.close());
  await assert.rejects(strict.send(request), /certificate/i);
  assert.equal(proxy.tunnels.length, 2);
});

test("a tunnel that was refused is a request that was never sent", async () => {
  const proxy = await startProxy();
  proxy.refuse = true;
  const client = new HttpClient(policy, { connections: 1, proxy: proxy.url });
  closing.push(() => client.close());
  const request = { method: "POST", url: "http://127.0.0.1:9/", headers: {}, body: "x" };
  await assert.rejects(client.send(request), ({ kind }: HttpFailure) => kind === "unsent");
});

test("private addresses stay refused behind a proxy unless they are allowed", async () => {
  const proxy = await startProxy();
  const client = new HttpClient(
    { ...policy, allow_private_network: false },
    { connections: 1, proxy: proxy.url },
  );
  closing.push(() => client.close());
  const request = { method: "GET", url: "http://10.0.0.1/", headers: {} };
  await assert.rejects(client.send(request), ({ kind }: HttpFailure) => kind === "forbidden");
  assert.deepEqual(proxy.tunnels, []);
});
