import type { Clock } from "../../kit/clock.ts";
import type { IntacctSettings } from "../settings.ts";

/** The rest of a readByQuery, for readMore. */
export interface ResultSet {
  object: string;
  pageSize: number;
  /** Position of the next record. */
  next: number;
  rows(): readonly unknown[];
  write(row: unknown): string;
}

/** Results by id; each belongs to the session that asked and ages out (Intacct developer docs, Queries). */
export class ResultSets {
  readonly #clock: Clock;
  readonly #settings: IntacctSettings;
  readonly #sets = new Map<string, { owner: string; until: number; set: ResultSet }>();
  #count = 0;

  constructor(clock: Clock, settings: IntacctSettings) {
    this.#clock = clock;
    this.#settings = settings;
  }

  /** An id as real ones look, `@` included (craibuc/PsIntacct, Find-Object.Response.xml). */
  keep(owner: string, set: ResultSet): string {
    this.#count += 1;
    const id = `7765623338X${this.#count.toString(36).padStart(8, "7bwUx4Hs")}@eQAAAAY4`;
    this.#sets.set(id, { owner, until: this.#clock.now() + this.#settings.resultIdMs, set });
    return id;
  }

  find(owner: string, id: string): ResultSet | undefined {
    const entry = this.#sets.get(id);
    if (!entry || entry.owner !== owner) return undefined;
    if (this.#clock.now() < entry.until) return entry.set;
    this.#sets.delete(id);
    return undefined;
  }

  /** The newest result of an object, which is what readMore by object goes on with. */
  latest(owner: string, object: string): string | undefined {
    return [...this.#sets].findLast(([, entry]) => entry.owner === owner && entry.set.object === object)?.[0];
  }

  drop(id: string): void {
    this.#sets.delete(id);
  }
}
