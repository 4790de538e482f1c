import assert from "node:assert/strict";
import { type Driver, MINUTE, START } from "./bench.ts";
import { withBench } from "./with-bench.ts";

export function accessContract(driver: Driver): void {
  const test = withBench(driver);
  const expiresAt = START + 10 * MINUTE;

  test("a nonce works once, even when it comes twice at the same time", async ({
    replicas: [first, second],
  }) => {
    const uses = await Promise.all(
      [first, second, first, second].map((store) =>
        store.useNonce("acme-now", "nonce-0001", expiresAt, START),
      ),
    );
    assert.deepEqual(uses.sort(), [false, false, false, true]);
  });

  test("a nonce of one client is free for another, and so is another nonce", async ({
    replicas: [store],
  }) => {
    assert.equal(await store.useNonce("acme-now", "nonce-0001", expiresAt, START), true);
    assert.equal(await store.useNonce("beta-now", "nonce-0001", expiresAt, START), true);
    assert.equal(await store.useNonce("acme-now", "nonce-0002", expiresAt, START), true);
  });

  test("a nonce is remembered to the end of its time and forgotten after it", async ({
    replicas: [store],
  }) => {
    assert.equal(await store.isUsed("acme-now", "nonce-0001", START), false);
    await store.useNonce("acme-now", "nonce-0001", expiresAt, START);
    assert.equal(await store.isUsed("acme-now", "nonce-0001", expiresAt), true);
    assert.equal(await store.isUsed("beta-now", "nonce-0001", expiresAt), false);
    assert.equal(await store.isUsed("acme-now", "nonce-0001", expiresAt + 1), false);
    assert.equal(await store.useNonce("acme-now", "nonce-0001", expiresAt, expiresAt), false);
    assert.equal(await store.useNonce("acme-now", "nonce-0001", expiresAt + MINUTE, expiresAt + 1), true);
  });

  test("the first instance that pairs with a client stays its own", async ({ replicas: [first, second] }) => {
    assert.equal(await first.pairedInstance("acme-now"), undefined);
    assert.equal(await first.pair("acme-now", "production", START), "production");
    assert.equal(await second.pair("acme-now", "clone", START + MINUTE), "production");
    assert.equal(await second.pairedInstance("acme-now"), "production");
    assert.equal(await second.pair("beta-now", "clone", START), "clone");
  });

  test("two instances that pair at once agree on one", async ({ replicas: [first, second] }) => {
    const [a, b] = await Promise.all([
      first.pair("acme-now", "one", START),
      second.pair("acme-now", "two", START),
    ]);
    assert.equal(a, b);
    assert.equal(await first.pairedInstance("acme-now"), a);
  });

  if (!driver.durable) return;

  test("nonces and pairing survive a restart", async (bench) => {
    await bench.replicas[0].useNonce("acme-now", "nonce-0001", expiresAt, START);
    await bench.replicas[0].pair("acme-now", "production", START);
    await bench.restart();
    assert.equal(await bench.replicas[0].useNonce("acme-now", "nonce-0001", expiresAt, START), false);
    assert.equal(await bench.replicas[0].pair("acme-now", "clone", START), "production");
  });
}
