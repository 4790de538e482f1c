/** Which addresses a request may lead to, and that the address that was checked is the one that is used. */

import assert from "node:assert/strict";
import type { LookupAddress } from "node:dns";
import { createServer } from "node:http";
import { type AddressInfo, isIP } from "node:net";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { HttpClient, type HttpFailure } from "../../middleware/src/engine/http.ts";
import {
  AddressRefused,
  checkLiteral,
  guardedLookup,
  type Resolve,
} from "../../middleware/src/engine/network.ts";

const PRIVATE = [
  ...["0.0.0.0", "10.0.0.1", "100.64.1.1", "127.0.0.1", "127.255.255.254", "169.254.169.254"],
  ...[
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.8",
    "192.168.1.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
  ],
  ...["::", "::1", "fc00::1", "fdff::1", "fe80::1", "fec0::1", "ff02::1", "2002:7f00:1::"],
  // The same addresses in other clothes: mapped, and as an IPv6-only network translates them.
  ...[
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:a9fe:a9fe",
    "64:ff9b::7f00:1",
    "64:ff9b::a00:1",
    "64:ff9b:1::1",
  ],
];
const PUBLIC = [
  ...[
    "1.1.1.1",
    "8.8.8.8",
    "100.63.255.255",
    "100.128.0.1",
    "172.15.0.1",
    "172.32.0.1",
    "192.169.0.1",
    "223.0.0.1",
  ],
  ...["2606:4700::1111", "2a00:1450:4001::1", "::ffff:8.8.8.8", "64:ff9b::808:808"],
];

const answering =
  (...addresses: string[]): Resolve =>
  (_name, _options, callback) =>
    callback(
      null,
      addresses.map((address): LookupAddress => ({ address, family: isIP(address) })),
    );

/** What a socket is told: addresses, or why not. */
function lookUp(resolve: Resolve, all: boolean): { error: Error | null; address: unknown } {
  let told: { error: Error | null; address: unknown } | undefined;
  guardedLookup(resolve)("erp.example", { all }, (error, address) => {
    told = { error, address };
  });
  assert.ok(told !== undefined);
  return told;
}

test("every private, loopback, link-local and translated address is refused, by name and as it stands", () => {
  for (const address of PRIVATE) {
    assert.ok(lookUp(answering(address), true).error instanceof AddressRefused, address);
    const host = isIP(address) === 6 ? `[${address}]` : address;
    assert.throws(() => checkLiteral(new URL(`https://${host}/`)), AddressRefused, address);
  }
});

test("addresses of the public internet pass, exactly as they were resolved", () => {
  for (const address of PUBLIC) {
    const family = isIP(address);
    assert.deepEqual(lookUp(answering(address), true), { error: null, address: [{ address, family }] });
    assert.deepEqual(lookUp(answering(address), false), { error: null, address });
    const host = family === 6 ? `[${address}]` : address;
    assert.doesNotThrow(() => checkLiteral(new URL(`https://${host}/`)), address);
  }
});

test("one private address among public ones is enough to refuse the name", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PUBLIC)),
      fc.constantFrom(...PRIVATE),
      fc.nat(),
      (others, bad, at) => {
        const addresses = others.toSpliced(at % (others.length + 1), 0, bad);
        assert.ok(lookUp(answering(...addresses), true).error instanceof AddressRefused);
      },
    ),
  );
});

test("loopback is refused in every spelling that a URL takes", () => {
  for (const host of [
    ...[
      "localhost",
      "LOCALHOST",
      "localhost.",
      "erp.localhost",
      "127.1",
      "2130706433",
      "0x7f.0.0.1",
      "017700000001",
    ],
    ...["[::1]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]"],
  ])
    assert.throws(() => checkLiteral(new URL(`http://${host}/`)), AddressRefused, host);
  assert.doesNotThrow(() => checkLiteral(new URL("https://localhost.example/")));
});

/** A server on loopback that must never be reached, and a client that may only go outside. */
async function guarded(t: TestContext, resolve: Resolve) {
  let reached = 0;
  const server = createServer((_request, response) => response.end());
  server.on("connection", () => {
    reached += 1;
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const policy = { allow_private_network: false, allow_http: true, timeout_ms: 1000 };
  const http = new HttpClient(policy, { connections: 1, resolve });
  t.after(async () => {
    await http.close();
    server.close();
  });
  const url = `http://erp.example:${(server.address() as AddressInfo).port}/`;
  const send = () =>
    http.send({ method: "POST", url, headers: {}, body: "x" }).then(
      () => assert.fail("there is nobody to answer"),
      (error: unknown) => (error as HttpFailure).kind,
    );
  return { send, reached: () => reached };
}

test("a name that leads inside is refused before a connection is made", async (t) => {
  const { send, reached } = await guarded(t, answering("127.0.0.1"));
  assert.equal(await send(), "forbidden");
  assert.equal(reached(), 0);
});

test("a name is resolved once for each connection: one that answers differently the second time gains nothing", async (t) => {
  let lookups = 0;
  // Public when it is checked, private whenever it is asked again. 192.0.2.1 is nobody's (RFC 5737).
  const rebinding: Resolve = (name, options, callback) => {
    lookups += 1;
    answering(lookups === 1 ? "192.0.2.1" : "127.0.0.1")(name, options, callback);
  };
  const { send, reached } = await guarded(t, rebinding);
  assert.notEqual(await send(), "forbidden");
  assert.equal(lookups, 1);
  assert.equal(await send(), "forbidden");
  assert.equal(lookups, 2);
  assert.equal(reached(), 0);
});
