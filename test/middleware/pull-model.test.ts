/**
 * Pulls from an ERP whose records change while they are read, whose commits show late, whose clock is off and set
 * back, with pulls cut short, answers lost and replicas without memory. Whatever happens: the register ends with
 * the final version of every record, and no version is written twice.
 */

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { pull } from "../../middleware/src/engine/pull.ts";
import type { PullResponse } from "../../shared-types/api.ts";
import { type PlainPull, plainPull } from "../support/plain-pull.ts";

const HOUR = 3_600_000;
const LAG_MS = 120_000;
const keys = ["a", "b", "c", "d", "e", "f", "g", "h"];

type Command =
  | { do: "change"; keys: string[] }
  | { do: "wait"; ms: number }
  /** `between`: what changes after each page; `lost`: the caller never hears of the answer. */
  | { do: "pull"; records: number; between: string[]; lost: boolean; restart: boolean }
  | { do: "clock-back"; ms: number }
  /** A record whose time lies far ahead, as a wrong clock once wrote it. */
  | { do: "ahead" };

const key = fc.constantFrom(...keys);
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    arbitrary: fc.record({ do: fc.constant("change" as const), keys: fc.array(key, { maxLength: 6 }) }),
    weight: 4,
  },
  {
    arbitrary: fc.record({
      do: fc.constant("wait" as const),
      ms: fc.oneof(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 10 * 60_000 }),
        fc.integer({ min: 0, max: 6 * HOUR }),
        fc.integer({ min: 0, max: 100 * HOUR }),
      ),
    }),
    weight: 4,
  },
  {
    arbitrary: fc.record({
      do: fc.constant("pull" as const),
      records: fc.integer({ min: 1, max: 10 }),
      between: fc.array(key, { maxLength: 4 }),
      lost: fc.boolean(),
      restart: fc.boolean(),
    }),
    weight: 6,
  },
  // As daylight saving ends for a zone that was configured as an offset, or a clock is corrected.
  {
    arbitrary: fc.record({ do: fc.constant("clock-back" as const), ms: fc.integer({ min: 0, max: HOUR }) }),
    weight: 1,
  },
  { arbitrary: fc.constant({ do: "ahead" as const }), weight: 1 },
);

class World {
  readonly plain: PlainPull;
  cursor = "";
  #pulls = 0;
  #setBack = false;
  #connection;

  constructor(skewMs: number, lagMs: number) {
    this.plain = plainPull(undefined);
    this.plain.erp.skewMs = skewMs;
    this.plain.erp.lagMs = lagMs;
    this.#connection = this.plain.connection;
  }

  async run(wanted: Command): Promise<void> {
    const { clock, erp } = this.plain;
    if (wanted.do === "change") for (const name of wanted.keys) this.#change(name);
    if (wanted.do === "ahead" && erp.latest("z") === undefined)
      erp.change("z", { modified: new Date(clock.now() + 400 * 24 * HOUR).toISOString() });
    if (wanted.do === "wait") clock.advance(wanted.ms);
    if (wanted.do === "clock-back" && !this.#setBack) {
      this.#setBack = true;
      erp.skewMs -= wanted.ms;
    }
    if (wanted.do !== "pull") return;
    const between = [...wanted.between];
    erp.afterPage = () => {
      const name = between.shift();
      if (name !== undefined) this.#change(name);
      clock.advance(300);
    };
    if (wanted.restart) this.#connection = this.plain.replica();
    const { cursor } = await this.pull(wanted.records);
    if (!wanted.lost) this.cursor = cursor;
    erp.afterPage = () => undefined;
  }

  async pull(records: number): Promise<PullResponse> {
    this.#pulls += 1;
    const request = {
      entity: "gl_account" as const,
      max_records: records,
      ...(this.cursor && { cursor: this.cursor }),
    };
    const answer = await pull(this.#connection, request, `request-${this.#pulls}`);
    assert.equal(answer.pending, 0);
    assert.deepEqual(answer.rejected, []);
    assert.equal(answer.read, answer.unchanged + answer.inserted + answer.updated + answer.ignored);
    assert.ok(answer.cursor.length <= 3900);
    return answer;
  }

  /** Everything that there is to be had, as a scheduled job would get it. */
  async drain(): Promise<void> {
    for (let pulls = 0; pulls < 100; pulls += 1) {
      const answer = await this.pull(3);
      this.cursor = answer.cursor;
      if (answer.status === "complete") return;
    }
    assert.fail("the pull never ends");
  }

  /** The same second twice for one record, after the clock was set back by just so much, is beyond anyone's help. */
  #change(name: string): void {
    const { erp, clock } = this.plain;
    const before = erp.latest(name)?.modified;
    const now = new Date(Math.floor((clock.now() + erp.skewMs) / 1000) * 1000).toISOString();
    if (this.#setBack && before !== undefined && before >= now) return;
    erp.change(name);
  }

  check(): void {
    const { erp, instance } = this.plain;
    for (const name of [...keys, "z"]) {
      const wanted = erp.latest(name);
      assert.equal(
        instance.register.get(name)?.["name"],
        wanted && `version ${wanted.version}`,
        `${name} in the register`,
      );
    }
    for (const [version, times] of instance.imports()) assert.equal(times, 1, `${version} was staged once`);
  }
}

test("every final version is loaded, none is lost, and none is written twice", async () => {
  const commands = fc.array(command, { minLength: 1, maxLength: 40 });
  const skew = fc.integer({ min: -14 * HOUR, max: 14 * HOUR });
  await fc.assert(
    fc.asyncProperty(commands, skew, fc.integer({ min: 0, max: LAG_MS }), async (list, skewMs, lagMs) => {
      const world = new World(skewMs, lagMs);
      for (const wanted of list) await world.run(wanted);
      world.plain.clock.advance(LAG_MS);
      // To the end of the scan that was under way, and then one from its start.
      await world.drain();
      await world.drain();
      world.check();
      const calls = world.plain.instance.staged.length;
      await world.drain();
      assert.equal(world.plain.instance.staged.length, calls, "nothing is written when nothing has changed");
    }),
    { numRuns: 1000 },
  );
});
