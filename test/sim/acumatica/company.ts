/** The tenant's books: records, clock, numbering; every change goes through here and is told to whoever listens. */

import type { Clock } from "../kit/clock.ts";
import { definitionOf, type EntityName } from "./metadata.ts";
import type { AcumaticaSettings } from "./settings.ts";
import { keyValues, type Rec, Store, type Value } from "./store.ts";

export interface Change {
  entity: EntityName;
  before: Rec | undefined;
  after: Rec | undefined;
}

export interface NewRecord {
  values: Record<string, Value>;
  parts?: Record<string, Rec | readonly Rec[]>;
  note?: string;
}

export class Company {
  readonly store = new Store();
  readonly clock: Clock;
  readonly settings: AcumaticaSettings;
  readonly #listeners: ((change: Change) => void)[] = [];
  #ids = 0;
  #orders = 0;

  constructor(clock: Clock, settings: AcumaticaSettings) {
    this.clock = clock;
    this.settings = settings;
  }

  onChange(listener: (change: Change) => void): void {
    this.#listeners.push(listener);
  }

  /** A record or detail as given, every other field empty. */
  make({ values, parts = {}, note = "" }: NewRecord): Rec {
    this.#ids += 1;
    return {
      id: `${this.#ids.toString(16).padStart(8, "0")}-7c1d-f011-a2c4-0a5b1e9c33d0`,
      note,
      values,
      parts,
    };
  }

  add(entity: EntityName, record: NewRecord): Rec {
    const rec = this.make({ ...record, values: this.#stamped(entity, record.values) });
    this.store.put(entity, rec);
    this.#tell({ entity, before: undefined, after: rec });
    return rec;
  }

  /** Changes values; the modification time moves along, unless it is given. */
  change(
    entity: EntityName,
    keys: readonly string[],
    values: Record<string, Value>,
    parts: Record<string, Rec | readonly Rec[]> = {},
  ): Rec {
    const before = this.store.get(entity, keys);
    if (before === undefined) throw new Error(`no ${entity} ${keys.join(" ")}`);
    const stamp = this.#hasTime(entity) ? { LastModifiedDateTime: this.clock.now() } : {};
    const after = {
      ...before,
      values: { ...before.values, ...stamp, ...values },
      parts: { ...before.parts, ...parts },
    };
    this.store.put(entity, after);
    this.#tell({ entity, before, after });
    return after;
  }

  /** Moves the record into the archive, which is no change of it. */
  archive(entity: EntityName, keys: readonly string[]): void {
    const rec = this.store.get(entity, keys);
    if (rec === undefined) throw new Error(`no ${entity} ${keys.join(" ")}`);
    this.store.put(entity, { ...rec, archived: true });
  }

  remove(entity: EntityName, keys: readonly string[]): void {
    const before = this.store.get(entity, keys);
    this.store.remove(entity, keys);
    this.#tell({ entity, before, after: undefined });
  }

  nextOrderNumber(): string {
    this.#orders += 1;
    return `PO${String(this.#orders).padStart(6, "0")}`;
  }

  keys(entity: EntityName): string[] {
    return this.store.all(entity).map((rec) => keyValues(entity, rec).join("~"));
  }

  #stamped(entity: EntityName, values: Record<string, Value>): Record<string, Value> {
    return this.#hasTime(entity) ? { LastModifiedDateTime: this.clock.now(), ...values } : values;
  }

  #hasTime(entity: EntityName): boolean {
    return definitionOf(entity)?.fields["LastModifiedDateTime"] !== undefined;
  }

  #tell(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }
}
