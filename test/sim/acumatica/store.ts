/** Records of one tenant, by entity; unchanged by identity until they are replaced. */

import { type Contract, dropDownOf, type EntityName, keysOf } from "./metadata.ts";

/** Decimals, integers and texts as text; date-times as milliseconds since the epoch; dates as yyyy-mm-dd. */
export type Value = string | number | boolean | null;

export interface Rec {
  /** NoteID of top-level records; of details a GUID that differs each session. */
  id: string;
  note: string;
  values: Readonly<Record<string, Value>>;
  parts: Readonly<Record<string, Rec | readonly Rec[]>>;
  /** Answered only to who asks for archived records as well. */
  archived?: boolean;
}

export class Store {
  readonly #tables = new Map<EntityName, Map<string, Rec>>();
  readonly #sorted = new Map<EntityName, Rec[]>();

  all(entity: EntityName, order: "key" | "modified" = "key"): readonly Rec[] {
    let rows = this.#sorted.get(entity);
    if (rows === undefined) {
      rows = [...this.#table(entity).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rec]) => rec);
      this.#sorted.set(entity, rows);
    }
    if (order === "key") return rows;
    const time = (rec: Rec): number => Number(rec.values["LastModifiedDateTime"] ?? 0);
    return rows.toSorted((a, b) => time(b) - time(a));
  }

  get(entity: EntityName, keys: readonly string[]): Rec | undefined {
    return this.#table(entity).get(sortKey(entity, keys));
  }

  byId(entity: EntityName, id: string): Rec | undefined {
    return this.all(entity).find((rec) => rec.id === id.toLowerCase());
  }

  put(entity: EntityName, rec: Rec): void {
    this.#table(entity).set(sortKey(entity, keyValues(entity, rec)), rec);
    this.#sorted.delete(entity);
  }

  remove(entity: EntityName, keys: readonly string[]): void {
    if (!this.#table(entity).delete(sortKey(entity, keys))) throw new Error(`no ${entity} ${keys.join(" ")}`);
    this.#sorted.delete(entity);
  }

  #table(entity: EntityName): Map<string, Rec> {
    let table = this.#tables.get(entity);
    if (table === undefined) {
      table = new Map();
      this.#tables.set(entity, table);
    }
    return table;
  }
}

export function keyValues(entity: EntityName, rec: Rec): string[] {
  return keysOf(entity).map((name) => String(rec.values[name] ?? ""));
}

/** As the database sorts and finds: without case, drop-downs by their code. */
function sortKey(entity: EntityName, keys: readonly string[]): string {
  return keysOf(entity)
    .map((name, at) => {
      const value = (keys[at] ?? "").trim();
      return (dropDownOf(entity, name)?.[value] ?? value).toUpperCase();
    })
    .join("\u0000");
}

export function contractOf(version: string): Contract {
  return Number(version.split(".")[0]) >= 26 ? 5 : 4;
}
