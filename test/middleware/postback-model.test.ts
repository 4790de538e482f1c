/**
 * The post-back under any order of lost answers, late commits, crashes, suspended and competing replicas.
 * Invariant: the ERP never holds two documents of one key, and `posted` is never said without one.
 */

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { RelayProblem } from "../../middleware/src/problems.ts";
import { openStore } from "../../middleware/src/store/open.ts";
import type { Store } from "../../middleware/src/store/store.ts";
import { TestClock } from "../sim/kit/clock.ts";
import {
  Died,
  ModelErp,
  type Point,
  Replica,
  SETTLE_MS,
  type Wire,
  type WriterClass,
} from "../support/model-erp.ts";

const subject = fc.constantFrom("s0", "s1");
const wire = fc.constantFrom<Wire>("fine", "lost-before", "lost-after", "late", "throttled");
const point = fc.constantFrom<Point>("claimed", "sending", "written", "stored");

type Command =
  | { do: "post"; subject: string; wire: Wire }
  | { do: "crash"; subject: string; wire: Wire; at: Point }
  | { do: "suspend"; subject: string; at: Point }
  | { do: "resume" }
  | { do: "wait"; ms: number };

const command: fc.Arbitrary<Command> = fc.oneof(
  { arbitrary: fc.record({ do: fc.constant("post" as const), subject, wire }), weight: 4 },
  { arbitrary: fc.record({ do: fc.constant("crash" as const), subject, wire, at: point }), weight: 3 },
  // Between claim and send; after its send a replica only waits for an answer, which is a wire fault.
  {
    arbitrary: fc.record({
      do: fc.constant("suspend" as const),
      subject,
      at: fc.constantFrom<Point>("claimed", "sending"),
    }),
    weight: 2,
  },
  { arbitrary: fc.record({ do: fc.constant("resume" as const) }), weight: 2 },
  {
    arbitrary: fc.record({
      do: fc.constant("wait" as const),
      ms: fc.constantFrom(1000, 61_000, SETTLE_MS, 1_000_000, 5_000_000),
    }),
    weight: 4,
  },
);

class World {
  readonly clock = new TestClock();
  readonly erp: ModelErp;
  readonly store: Store;
  readonly #class: WriterClass;
  readonly #suspended: { go: () => void; done: Promise<unknown> }[] = [];

  constructor(writerClass: WriterClass, store: Store) {
    this.#class = writerClass;
    this.store = store;
    this.erp = new ModelErp(this.clock, writerClass);
  }

  async run(step: Command): Promise<void> {
    switch (step.do) {
      case "post":
        await this.post(step.subject, step.wire);
        break;
      case "crash":
        await this.post(step.subject, step.wire, async (at) => {
          if (at === step.at) throw new Died(at);
        });
        break;
      case "suspend":
        await this.#suspend(step.subject, step.at);
        break;
      case "resume":
        await this.resume();
        break;
      case "wait":
        this.clock.advance(step.ms);
    }
    this.check();
  }

  /** One request of the caller; every problem that may be met is one that it may repeat. */
  async post(
    about: string,
    over: Wire,
    meet: (point: Point) => Promise<void> = async () => undefined,
  ): Promise<string> {
    const replica = new Replica(this.erp, this.store, this.clock, this.#class);
    try {
      const answer = await replica.post(about, over, meet);
      if (answer.status === "posted")
        assert.ok(this.erp.of(about).includes(answer.external_id), "posted, and the ERP holds it");
      return answer.status;
    } catch (error) {
      if (error instanceof Died) return "died";
      if (error instanceof RelayProblem && error.retryable) return error.code;
      throw error;
    }
  }

  async #suspend(about: string, at: Point): Promise<void> {
    const { promise: woken, resolve: go } = Promise.withResolvers<void>();
    const { promise: asleep, resolve: reached } = Promise.withResolvers<void>();
    const done = this.post(about, "fine", async (point) => {
      if (point !== at) return;
      reached();
      await woken;
    });
    await Promise.race([asleep, done]);
    this.#suspended.push({ go, done });
  }

  async resume(): Promise<void> {
    for (const { go, done } of this.#suspended.splice(0)) {
      go();
      await done;
    }
  }

  check(): void {
    for (const about of ["s0", "s1"])
      assert.ok(this.erp.of(about).length <= 1, `${about} is in the ERP twice`);
  }

  /** The caller keeps asking, as the app does, until each document is posted. */
  async settle(): Promise<void> {
    await this.resume();
    for (const about of ["s0", "s1"]) {
      let status = "";
      for (let tries = 0; tries < 6 && status !== "posted"; tries += 1) {
        this.clock.advance(1_000_000);
        status = await this.post(about, "fine");
      }
      assert.equal(status, "posted");
      assert.equal(this.erp.of(about).length, 1);
    }
  }
}

for (const writerClass of ["set-state", "natural-key", "server-key", "lookup"] as const) {
  test(`${writerClass}: no order of faults doubles or loses a document`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 14 }), async (commands) => {
        const store = await openStore("memory:");
        try {
          const world = new World(writerClass, store);
          for (const step of commands) await world.run(step);
          await world.settle();
          world.check();
        } finally {
          await store.close();
        }
      }),
      { numRuns: 150 },
    );
  });
}
