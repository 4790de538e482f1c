/** The way out: what counts as an answer, what as none, and what never happens twice. */

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecure } from "node:https";
import { type AddressInfo, createServer as createTcp, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import {
  HttpClient,
  HttpFailure,
  type HttpOptions,
  type HttpPolicy,
} from "../../middleware/src/engine/http.ts";
import { selfSigned } from "../support/certificate.ts";

const loopback: HttpPolicy = { allow_private_network: true, allow_http: true, timeout_ms: 2000 };

function client(
  t: TestContext,
  policy: Partial<HttpPolicy> = {},
  options: Partial<HttpOptions> = {},
): HttpClient {
  const made = new HttpClient({ ...loopback, ...policy }, { connections: 2, ...options });
  t.after(() => made.close());
  return made;
}

async function listening(t: TestContext, server: Server | ReturnType<typeof createTcp>): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  t.after(() => {
    if ("closeAllConnections" in server) server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

async function serve(t: TestContext, listener: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listening(t, createServer(listener))}`;
}

const get = (url: string) => ({ method: "GET", url, headers: {} });
const post = (url: string) => ({ method: "POST", url, headers: {}, body: "one" });

const failsAs =
  (kind: HttpFailure["kind"], message: RegExp) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof HttpFailure, String(error));
    assert.equal(error.kind, kind, error.message);
    assert.match(error.message, message);
    return true;
  };

test("a redirect is an answer: nobody goes where it points, not even on the same host", async (t) => {
  const paths: string[] = [];
  const elsewhere = await serve(t, (request, response) => {
    paths.push(`elsewhere ${request.url}`);
    response.end();
  });
  const url = await serve(t, (request, response) => {
    paths.push(String(request.url));
    const location = request.url === "/away" ? `${elsewhere}/target` : "/target";
    response.writeHead(307, { location }).end("moved");
  });
  for (const path of ["/away", "/here"]) {
    const answer = await client(t).send(get(url + path));
    assert.deepEqual([answer.status, answer.body], [307, "moved"]);
  }
  assert.deepEqual(paths, ["/away", "/here"]);
});

for (const method of ["POST", "PUT", "PATCH", "GET"]) {
  test(`a ${method} whose connection is cut arrives once, and is lost`, async (t) => {
    let arrived = 0;
    const url = await serve(t, (request) => {
      arrived += 1;
      request.socket.destroy();
    });
    await assert.rejects(client(t).send({ ...get(url), method }), failsAs("lost", /SOCKET|reset|closed/i));
    assert.equal(arrived, 1);
  });
}

test("a POST on a kept connection that the other side has given up is not sent again", async (t) => {
  let arrived = 0;
  const url = await serve(t, (request, response) => {
    arrived += 1;
    if (arrived === 2) request.socket.destroy();
    else response.end("fine");
  });
  const http = client(t, {}, { connections: 1 });
  await http.send(post(url));
  await assert.rejects(http.send(post(url)), failsAs("lost", /./));
  assert.equal(arrived, 2);
  assert.equal((await http.send(post(url))).body, "fine");
});

test("where nobody listens it is certain that nothing was sent", async (t) => {
  const port = await listening(t, createTcp());
  const closed = createTcp();
  await new Promise<void>((ready) => closed.listen(0, "127.0.0.1", ready));
  const { port: free } = closed.address() as AddressInfo;
  await new Promise((done) => closed.close(done));
  assert.notEqual(free, port);
  await assert.rejects(client(t).send(post(`http://127.0.0.1:${free}`)), failsAs("unsent", /ECONNREFUSED/));
});

test("the time-out is for the whole exchange: a trickle of bytes does not extend it", async (t) => {
  const url = await serve(t, (_request, response) => {
    response.writeHead(200);
    const trickle = setInterval(() => response.write("."), 50);
    response.on("close", () => clearInterval(trickle));
  });
  await assert.rejects(client(t, { timeout_ms: 300 }).send(get(url)), failsAs("lost", /within 300 ms/));
});

test("an answer without headers, and one that never comes, end at the time-out", async (t) => {
  const sockets: Socket[] = [];
  const port = await listening(
    t,
    createTcp((socket) => sockets.push(socket)),
  );
  t.after(() => sockets.map((socket) => socket.destroy()));
  await assert.rejects(
    client(t, { timeout_ms: 300 }).send(get(`http://127.0.0.1:${port}`)),
    failsAs("lost", /within 300 ms/),
  );
});

test("an answer over the limit is refused as such, whether its length is stated or not", async (t) => {
  const url = await serve(t, (request, response) => {
    if (request.url === "/stated") response.setHeader("content-length", 5000);
    response.write("x".repeat(2500));
    response.end("x".repeat(2500));
  });
  const http = client(t, {}, { maxAnswerBytes: 4096 });
  for (const path of ["/stated", "/chunked"])
    await assert.rejects(http.send(get(url + path)), failsAs("too_large", /larger than 4096 bytes/));
  assert.equal((await client(t).send(get(url))).body.length, 5000);
});

test("of repeated headers the last one counts, and no cookie is kept", async (t) => {
  const cookies: unknown[] = [];
  const url = await serve(t, (request, response) => {
    cookies.push(request.headers.cookie);
    response.setHeader("set-cookie", ["JSESSIONID=one", "JSESSIONID=two"]).end();
  });
  const http = client(t);
  assert.equal((await http.send(get(url))).headers["set-cookie"], "JSESSIONID=two");
  await http.send(get(url));
  assert.deepEqual(cookies, [undefined, undefined]);
});

test("no more connections than allowed are opened at once", async (t) => {
  let open = 0;
  let most = 0;
  const server = createServer((_request, response) => setTimeout(() => response.end(), 20));
  server.on("connection", (socket) => {
    open += 1;
    most = Math.max(most, open);
    socket.on("close", () => {
      open -= 1;
    });
  });
  const url = `http://127.0.0.1:${await listening(t, server)}`;
  const http = client(t);
  await Promise.all(Array.from({ length: 8 }, () => http.send(get(url))));
  assert.equal(most, 2);
});

test("plain http is refused unless allowed, before anything is sent", async (t) => {
  let arrived = 0;
  const url = await serve(t, (_request, response) => {
    arrived += 1;
    response.end();
  });
  await assert.rejects(
    client(t, { allow_http: false }).send(get(url)),
    failsAs("forbidden", /plain http is refused/),
  );
  assert.equal(arrived, 0);
});

test("a private certificate authority is trusted by its file, and without it nothing is sent", async (t) => {
  const { key, cert } = selfSigned("localhost");
  const dir = mkdtempSync(join(tmpdir(), "relay-ca-"));
  t.after(() => rmSync(dir, { recursive: true }));
  writeFileSync(join(dir, "ca.pem"), cert);
  let arrived = 0;
  const server = createSecure({ key, cert }, (_request, response) => {
    arrived += 1;
    response.end("secure");
  });
  const url = `https://localhost:${await listening(t, server)}`;
  await assert.rejects(client(t).send(get(url)), failsAs("forbidden", /not trusted .*SELF_SIGNED/));
  assert.equal(arrived, 0);
  const trusting = client(t, { ca_file: join(dir, "ca.pem"), allow_http: false });
  assert.equal((await trusting.send(get(url))).body, "secure");
});

test("an exchange ends when its signal says so", async (t) => {
  const url = await serve(t, () => undefined);
  await assert.rejects(client(t).send(get(url), AbortSignal.timeout(50)), failsAs("lost", /abort|timeout/i));
});
