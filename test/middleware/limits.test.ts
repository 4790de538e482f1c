/** What a caller may send, how often, and where: sizes, rate, and the path that a proxy in front has cut. */

import assert from "node:assert/strict";
import { connect } from "node:net";
import { afterEach, beforeEach, test } from "node:test";
import { TestClock } from "../sim/kit/clock.ts";
import { bearer, type Relay, startRelay } from "../support/relay.ts";
import { signedHeaders } from "../support/signed.ts";

let clock: TestClock;
let relay: Relay;
beforeEach(async () => {
  clock = new TestClock("2026-03-02T09:00:00Z");
  relay = await startRelay({ clock });
});
afterEach(() => relay.close());

const path = "/v1/connections";

/** Calls until the client is limited; time stands still meanwhile. Returns how often it was let in. */
async function useUp(): Promise<number> {
  for (let letIn = 0; letIn < 10_000; ) {
    const answers = await Promise.all(Array.from({ length: 100 }, () => relay.get(path)));
    const now = answers.filter(({ status }) => status === 200).length;
    letIn += now;
    if (now < 100) return letIn;
  }
  throw new Error("there is no limit");
}

test("after its burst a client is rate_limited with Retry-After, and let in again when that time has passed", async () => {
  assert.equal(await useUp(), 2000);
  const { status, headers, body } = await relay.get(path);
  assert.equal(status, 429);
  assert.equal(body.code, "rate_limited");
  assert.equal(body.retryable, true);
  const seconds = Number(headers.get("retry-after"));
  assert.ok(seconds >= 1);
  clock.advance(seconds * 1000);
  assert.equal((await relay.get(path)).status, 200);
});

test("a request that is limited burns no nonce, and strangers do not use up a client's tokens", async () => {
  for (let sent = 0; sent < 20; sent += 1)
    assert.equal(
      (await fetch(relay.url + path, { headers: { authorization: "Bearer stranger" } })).status,
      401,
    );
  await useUp();
  const headers = signedHeaders({ now: clock.now(), path, method: "GET" });
  assert.equal((await fetch(relay.url + path, { headers })).status, 429);
  clock.advance(1000);
  assert.equal((await fetch(relay.url + path, { headers })).status, 200);
});

/** One request as raw bytes; resolves with everything that came back until the other side closed. */
async function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(relay.url);
  const socket = connect(Number(port), hostname);
  socket.write(text);
  let answer = "";
  for await (const chunk of socket) answer += chunk;
  return answer;
}

test("headers beyond the limit are refused as a problem, and the server lives on", async () => {
  const answer = await raw(`GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: ${"x".repeat(20_000)}\r\n\r\n`);
  assert.match(answer, /^HTTP\/1\.1 413 /);
  assert.equal(JSON.parse(answer.split("\r\n\r\n")[1] ?? "").code, "payload_too_large");
  assert.equal((await fetch(`${relay.url}/healthz`)).status, 200);
});

test("what is no HTTP is refused without a word about the inside", async () => {
  const answer = await raw("\u0000\u0001 not http\r\n\r\n");
  assert.match(answer, /^HTTP\/1\.1 400 Bad Request\r\n/);
  assert.doesNotMatch(answer, /Error|stack|node/i);
});

test("a stranger is refused before the body has come", async () => {
  const head = (more: string) =>
    `POST ${path}/acme-intacct/pull HTTP/1.1\r\nHost: x\r\nContent-Length: 5000000\r\n${more}`;
  for (const more of ["", "Authorization: Bearer stranger\r\n", "X-Relay-Key-Id: nobody\r\n"]) {
    const { hostname, port } = new URL(relay.url);
    const socket = connect(Number(port), hostname);
    socket.write(`${head(more)}\r\n`);
    const [first] = (await Array.fromAsync(
      (async function* () {
        for await (const chunk of socket) {
          yield String(chunk);
          return;
        }
      })(),
    )) as string[];
    socket.destroy();
    assert.match(first ?? "", /^HTTP\/1\.1 401 /);
  }
});

test("compressed bodies are not unpacked", async () => {
  const response = await fetch(`${relay.url}${path}/acme-intacct/pull`, {
    method: "POST",
    headers: { authorization: `Bearer ${bearer}`, "content-encoding": "gzip" },
    body: "x",
  });
  assert.equal(response.status, 422);
});

test("behind a proxy the public path is what was signed, whether the proxy cuts it or passes it on", async () => {
  await relay.reconfigure({ top: { public_base_path: "/relay/eu" } });
  const now = clock.now();
  for (const arriving of ["/v1/connections?a=1", "/relay/eu/v1/connections?a=1"]) {
    const headers = signedHeaders({ now, path: "/relay/eu/v1/connections?a=1", method: "GET" });
    assert.equal((await fetch(relay.url + arriving, { headers })).status, 200, arriving);
  }
  const headers = signedHeaders({ now, path: "/v1/connections?a=1", method: "GET" });
  assert.equal((await fetch(`${relay.url}/v1/connections?a=1`, { headers })).status, 401);
});
