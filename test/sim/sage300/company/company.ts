/** The company's records by entity set, kept in order of their keys, as views browse. */

import type { Clock } from "../../kit/clock.ts";
import { ENTITY_SETS, type EntitySet } from "../model/model.ts";
import type { Rec } from "../model/write.ts";

export class Company {
  readonly #clock: Clock;
  readonly #tables = new Map<string, Rec[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
    for (const { name } of ENTITY_SETS) this.#tables.set(name, []);
  }

  /** The server's calendar day. */
  get today(): string {
    return new Date(this.#clock.now()).toISOString().slice(0, 10);
  }

  records(set: string): readonly Rec[] {
    return this.#table(set);
  }

  load(set: string, records: readonly Rec[]): void {
    this.#tables.set(set, [...records].sort(byKeys(setOf(set))));
  }

  /** Replaces the record of the same key, or adds this one. */
  put(set: string, record: Rec): void {
    const same = this.#table(set).filter((other) => !sameKey(setOf(set), record, other));
    this.load(set, [...same, record]);
  }

  remove(set: string, record: Rec): void {
    this.load(
      set,
      this.#table(set).filter((other) => !sameKey(setOf(set), record, other)),
    );
  }

  #table(set: string): Rec[] {
    const table = this.#tables.get(set);
    if (table === undefined) throw new Error(`no table ${set}`);
    return table;
  }
}

function setOf(name: string): EntitySet {
  const set = ENTITY_SETS.find((candidate) => candidate.name === name);
  if (set === undefined) throw new Error(`no entity set ${name}`);
  return set;
}

function sameKey({ key }: EntitySet, one: Rec, other: Rec): boolean {
  return key.every((name) => one[name] === other[name]);
}

function byKeys({ key }: EntitySet): (one: Rec, other: Rec) => number {
  return (one, other) => {
    for (const name of key) {
      const [a, b] = [one[name] ?? "", other[name] ?? ""];
      if (a !== b) return a < b ? -1 : 1;
    }
    return 0;
  };
}
