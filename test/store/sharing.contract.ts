import assert from "node:assert/strict";
import { type Driver, MINUTE, START } from "./bench.ts";
import { withBench } from "./with-bench.ts";

const NAME = "pull/acme-intacct/supplier";
const budget = { limit: 10, cycleMs: 60 * MINUTE };

export function sharingContract(driver: Driver): void {
  const test = withBench(driver);

  test("of many who ask at once one gets the lease, the others learn who holds it", async ({
    replicas: [first, second],
  }) => {
    const asked = await Promise.all([
      ...[1, 2, 3].map((n) => first.acquireLease(NAME, `first-${n}`, MINUTE, START)),
      ...[1, 2, 3].map((n) => second.acquireLease(NAME, `second-${n}`, MINUTE, START)),
    ]);
    const held = asked.flatMap((lease, index) => (lease.kind === "held" ? [index] : []));
    assert.equal(held.length, 1);
    const holder = ["first-1", "first-2", "first-3", "second-1", "second-2", "second-3"][held[0] ?? -1];
    for (const lease of asked) {
      if (lease.kind === "busy") assert.deepEqual(lease, { kind: "busy", holder, until: START + MINUTE });
    }
  });

  test("leases of different names know nothing of each other", async ({ replicas: [store] }) => {
    assert.equal((await store.acquireLease(NAME, "run-1", MINUTE, START)).kind, "held");
    assert.equal((await store.acquireLease(`${NAME}s`, "run-2", MINUTE, START)).kind, "held");
  });

  test("a lease that has ended goes to the next one, with a higher fence", async ({
    replicas: [first, second],
  }) => {
    const before = await first.acquireLease(NAME, "run-1", MINUTE, START);
    assert.equal((await second.acquireLease(NAME, "run-2", MINUTE, START + MINUTE - 1)).kind, "busy");
    const after = await second.acquireLease(NAME, "run-2", MINUTE, START + MINUTE);
    assert.deepEqual(before, { kind: "held", fence: 1, until: START + MINUTE });
    assert.deepEqual(after, { kind: "held", fence: 2, until: START + 2 * MINUTE });
  });

  test("a lease lasts as long as it is renewed, and who lost it can neither renew nor release it", async ({
    replicas: [first, second],
  }) => {
    await first.acquireLease(NAME, "run-1", MINUTE, START);
    assert.equal(await first.renewLease(NAME, 1, MINUTE, START + MINUTE / 2), true);
    assert.equal((await second.acquireLease(NAME, "run-2", MINUTE, START + MINUTE)).kind, "busy");
    await second.acquireLease(NAME, "run-2", MINUTE, START + 2 * MINUTE);
    assert.equal(await first.renewLease(NAME, 1, MINUTE, START + 2 * MINUTE), false);
    await first.releaseLease(NAME, 1);
    const third = await first.acquireLease(NAME, "run-3", MINUTE, START + 2 * MINUTE);
    assert.deepEqual(third, { kind: "busy", holder: "run-2", until: START + 3 * MINUTE });
  });

  test("a released lease is free at once and cannot be renewed", async ({ replicas: [first, second] }) => {
    await first.acquireLease(NAME, "run-1", MINUTE, START);
    await first.releaseLease(NAME, 1);
    assert.equal(await first.renewLease(NAME, 1, MINUTE, START), false);
    assert.deepEqual(await second.acquireLease(NAME, "run-2", MINUTE, START), {
      kind: "held",
      fence: 2,
      until: START + MINUTE,
    });
  });

  test("calls are granted up to the cycle's limit, however many ask at once", async ({
    replicas: [first, second],
  }) => {
    const spent = await Promise.all(
      Array.from({ length: 14 }, (_, index) =>
        (index % 2 === 0 ? first : second).spendCalls("acme-300", 1, budget, START + index),
      ),
    );
    assert.equal(spent.filter(({ granted }) => granted).length, 10);
    const used = await second.callsUsed("acme-300", budget, START + MINUTE);
    assert.equal(used.used, 10);
    assert.equal((await first.callsUsed("other-300", budget, START)).used, 0);
  });

  test("calls that do not fit the rest are not counted at all", async ({ replicas: [store] }) => {
    assert.deepEqual(await store.spendCalls("acme-300", 8, budget, START), {
      granted: true,
      used: 8,
      endsAt: START + budget.cycleMs,
    });
    assert.deepEqual(await store.spendCalls("acme-300", 3, budget, START + MINUTE), {
      granted: false,
      used: 8,
      endsAt: START + budget.cycleMs,
    });
    assert.equal((await store.spendCalls("acme-300", 2, budget, START + MINUTE)).used, 10);
    assert.equal((await store.spendCalls("beta-300", 11, budget, START)).granted, false);
    assert.equal((await store.callsUsed("beta-300", budget, START)).used, 0);
  });

  test("a new cycle begins with the first call after the end of the last", async ({ replicas: [store] }) => {
    await store.spendCalls("acme-300", 10, budget, START);
    const end = START + budget.cycleMs;
    assert.equal((await store.spendCalls("acme-300", 1, budget, end - 1)).granted, false);
    assert.deepEqual(await store.callsUsed("acme-300", budget, end), {
      used: 0,
      endsAt: end + budget.cycleMs,
    });
    const late = end + 7 * MINUTE;
    assert.deepEqual(await store.spendCalls("acme-300", 1, budget, late), {
      granted: true,
      used: 1,
      endsAt: late + budget.cycleMs,
    });
  });

  test("a cycle of a given span ends with it, whenever its first call was", async ({ replicas: [store] }) => {
    const month = { limit: 5, startsAt: START - 3 * MINUTE, endsAt: START + 10 * MINUTE };
    const next = { ...month, startsAt: month.endsAt, endsAt: month.endsAt + 60 * MINUTE };
    await store.spendCalls("acme", 4, month, START);
    assert.deepEqual(await store.callsUsed("acme", month, START), { used: 4, endsAt: month.endsAt });
    assert.equal((await store.spendCalls("acme", 2, month, month.endsAt - 1)).granted, false);
    assert.deepEqual(await store.callsUsed("acme", next, month.endsAt), { used: 0, endsAt: next.endsAt });
    assert.deepEqual(await store.spendCalls("acme", 2, next, month.endsAt), {
      granted: true,
      used: 2,
      endsAt: next.endsAt,
    });
  });

  test("calls without a limit are counted, and always granted", async ({ replicas: [store] }) => {
    const counted = { limit: undefined, cycleMs: 60 * MINUTE };
    await store.spendCalls("acme", 1_000_000, counted, START);
    const spent = await store.spendCalls("acme", 1, counted, START);
    assert.deepEqual([spent.granted, spent.used], [true, 1_000_001]);
  });

  test("a rotated token counts for the configured one that it derives from, and for no other", async ({
    replicas: [first, second],
  }) => {
    assert.equal(await first.rotatedToken("acme-acu", "hash-1"), undefined);
    assert.equal(await first.keepToken("acme-acu", "hash-1", "cipher-1", 0, START), true);
    assert.deepEqual(
      { ...(await second.rotatedToken("acme-acu", "hash-1")) },
      { cipherText: "cipher-1", version: 1 },
    );
    assert.equal(await second.rotatedToken("acme-acu", "hash-2"), undefined);
    assert.equal(await second.rotatedToken("acme-x3", "hash-1"), undefined);
    assert.equal(await second.keepToken("acme-acu", "hash-2", "cipher-2", 0, START), true);
    assert.equal(await first.rotatedToken("acme-acu", "hash-1"), undefined);
    assert.equal((await first.rotatedToken("acme-acu", "hash-2"))?.cipherText, "cipher-2");
  });

  test("of two replicas that rotate the same token only the first is kept", async ({
    replicas: [first, second],
  }) => {
    const kept = await Promise.all([
      first.keepToken("acme-acu", "hash-1", "cipher-a", 0, START),
      second.keepToken("acme-acu", "hash-1", "cipher-b", 0, START),
    ]);
    assert.deepEqual(kept.toSorted(), [false, true]);
    const winner = kept[0] ? "cipher-a" : "cipher-b";
    assert.deepEqual(
      { ...(await first.rotatedToken("acme-acu", "hash-1")) },
      { cipherText: winner, version: 1 },
    );
    assert.equal(await first.keepToken("acme-acu", "hash-1", "cipher-c", 1, START), true);
    assert.equal(await second.keepToken("acme-acu", "hash-1", "cipher-late", 1, START), false);
    assert.deepEqual(
      { ...(await second.rotatedToken("acme-acu", "hash-1")) },
      { cipherText: "cipher-c", version: 2 },
    );
  });

  test("a token is re-encrypted where it stands, unless a successor was faster", async ({
    replicas: [first, second],
  }) => {
    await first.keepToken("acme-acu", "hash-1", "cipher-1", 0, START);
    await first.keepToken("acme-x3", "hash-2", "cipher-2", 0, START);
    const kept = (await second.rotatedTokens()).map((token) => ({ ...token }));
    assert.deepEqual(kept, [
      { connection: "acme-acu", cipherText: "cipher-1", version: 1 },
      { connection: "acme-x3", cipherText: "cipher-2", version: 1 },
    ]);
    assert.equal(await second.reencryptToken("acme-acu", 1, "cipher-1-new"), true);
    await first.keepToken("acme-x3", "hash-2", "cipher-3", 1, START);
    assert.equal(await second.reencryptToken("acme-x3", 1, "cipher-2-new"), false);
    assert.deepEqual(
      (await first.rotatedTokens()).map(({ cipherText, version }) => [cipherText, version]),
      [
        ["cipher-1-new", 1],
        ["cipher-3", 2],
      ],
    );
  });

  if (!driver.durable) return;

  test("budgets, tokens and fences survive a restart", async (bench) => {
    const [before] = bench.replicas;
    await before.spendCalls("acme-300", 9, budget, START);
    await before.keepToken("acme-acu", "hash-1", "cipher-1", 0, START);
    await before.acquireLease(NAME, "run-1", MINUTE, START);
    await bench.restart();
    const [after] = bench.replicas;
    assert.equal((await after.spendCalls("acme-300", 2, budget, START + MINUTE)).granted, false);
    assert.equal((await after.callsUsed("acme-300", budget, START + MINUTE)).used, 9);
    assert.equal((await after.rotatedToken("acme-acu", "hash-1"))?.cipherText, "cipher-1");
    const lease = await after.acquireLease(NAME, "run-2", MINUTE, START + MINUTE);
    assert.deepEqual([lease.kind, lease.kind === "held" && lease.fence], ["held", 2]);
  });
}
