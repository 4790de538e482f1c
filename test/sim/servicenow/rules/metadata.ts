import type { Database, SqlRow } from "../store/database.ts";

/** A row of a metadata table as text; empty where null. */
export type Meta = Record<string, string>;

/** Tables that threads cache: a write to one of them makes every thread read again. */
const cached =
  /^(sys_script|sys_security_acl|sys_transform_|sys_properties|sys_choice|sys_user|sys_ui_action|sys_rest_|sys_scope_privilege|sys_db_object|sys_dictionary|sys_number$|sysevent_(register|queue|script_action)|sysauto_script|sys_app|sys_ws_|oauth_entity)/;

export function isMetadata(table: string): boolean {
  return cached.test(table);
}

/** Records that steer the platform, read once until one of them changes. */
export class Metadata {
  readonly #db: Database;
  readonly #known = new Map<string, unknown>();

  constructor(db: Database) {
    this.#db = db;
  }

  clear(): void {
    this.#known.clear();
  }

  /** Computes a value from metadata once per generation. */
  memo<T>(key: string, compute: () => T): T {
    if (!this.#known.has(key)) this.#known.set(key, compute());
    return this.#known.get(key) as T;
  }

  /** All rows of a table, by its `order` where it has one. */
  all(table: string): Meta[] {
    return this.memo(`all:${table}`, () =>
      this.#db.all(`SELECT * FROM "${table}" ORDER BY rowid`).map(toMeta),
    );
  }

  /** Rows with the given value in a column, ascending by `order`. */
  by(table: string, column: string, value: string): Meta[] {
    const groups = this.memo(`by:${table}.${column}`, () =>
      Map.groupBy(this.all(table), (row) => row[column] ?? ""),
    );
    return [...(groups.get(value) ?? [])].sort(
      (a, b) => Number(a["order"] || 100) - Number(b["order"] || 100),
    );
  }

  one(table: string, sysId: string): Meta | undefined {
    return this.by(table, "sys_id", sysId)[0];
  }

  /** The text of a system property; undefined if there is none. */
  property(name: string): Meta | undefined {
    return this.by("sys_properties", "name", name)[0];
  }

  /** Scope name of an application record (`global` where it belongs to none). */
  scopeOf(record: Meta): string {
    return this.by("sys_app", "sys_id", record["sys_scope"] ?? "")[0]?.["scope"] ?? "global";
  }
}

function toMeta(row: SqlRow): Meta {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value === null ? "" : String(value)]),
  );
}
