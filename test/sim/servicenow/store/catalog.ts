import type { Database, SqlRow } from "./database.ts";

/** One column, from its sys_dictionary row. */
export interface Column {
  name: string;
  label: string;
  /** internal_type of the dictionary: string, decimal, glide_date_time … */
  type: string;
  maxLength: number;
  /** Decimal places; 2 unless the attribute `scale` says otherwise (ServiceNow docs, c_DictionaryAttributes.md). */
  scale: number;
  mandatory: boolean;
  display: boolean;
  reference: string;
  /** What happens to this row when the referenced record is deleted: clear, cascade, restrict …; empty = nothing. */
  cascade: string;
  defaultValue: string;
  hasChoices: boolean;
}

/** One table, from sys_db_object, with the columns it inherits. */
export interface Table {
  name: string;
  label: string;
  parent: string;
  /** `global` or the scope of the app that owns the table. */
  scope: string;
  columns: Map<string, Column>;
  displayColumn: string;
  audited: boolean;
  access: Record<"read" | "create" | "update" | "delete" | "ws", boolean>;
  children: string[];
}

const described = ["sys_db_object", "sys_dictionary", "sys_app"];

/** Whether tables and columns are described by rows of this table. */
export function isCatalog(table: string): boolean {
  return described.includes(table);
}

/** The tables of the instance as one connection knows them; read again when one or a column of one changed. */
export class Catalog {
  readonly #db: Database;
  #tables = new Map<string, Table>();

  constructor(db: Database) {
    this.#db = db;
    this.reload();
  }

  table(name: string): Table | undefined {
    return this.#tables.get(name);
  }

  /** The table; a missing one is a mistake of the caller, not of the app. */
  need(name: string): Table {
    const table = this.#tables.get(name);
    if (!table) throw new Error(`not simulated: table ${name}`);
    return table;
  }

  names(): string[] {
    return [...this.#tables.keys()];
  }

  /** The table and its ancestors, the table first. */
  lineage(name: string): string[] {
    const names: string[] = [];
    for (let next = name; next !== ""; next = this.#tables.get(next)?.parent ?? "") names.push(next);
    return names;
  }

  /** The table and everything that extends it. */
  family(name: string): string[] {
    const children = this.#tables.get(name)?.children ?? [];
    return [name, ...children.flatMap((child) => this.family(child))];
  }

  reload(): void {
    const columns = new Map<string, Column[]>();
    for (const row of this.#db.all("SELECT * FROM sys_dictionary WHERE element IS NOT NULL")) {
      const table = text(row["name"]);
      columns.set(table, [...(columns.get(table) ?? []), toColumn(row)]);
    }
    const audited = new Set(
      this.#db
        .all("SELECT name FROM sys_dictionary WHERE element IS NULL AND audit = 1")
        .map((r) => text(r["name"])),
    );
    const scopes = new Map(
      this.#db
        .all("SELECT sys_id, scope FROM sys_app")
        .map((row) => [text(row["sys_id"]), text(row["scope"])]),
    );
    const objects = this.#db.all("SELECT * FROM sys_db_object");
    const byName = new Map(objects.map((row) => [text(row["name"]), row]));
    this.#tables = new Map();
    for (const row of objects) {
      const lineage = ancestors(text(row["name"]), byName);
      const own = lineage.flatMap((name) => columns.get(name) ?? []);
      const scope = scopes.get(text(row["sys_scope"])) ?? "global";
      this.#tables.set(text(row["name"]), toTable(row, scope, own, audited.has(text(row["name"]))));
    }
    for (const table of this.#tables.values()) this.#tables.get(table.parent)?.children.push(table.name);
  }
}

function ancestors(name: string, byName: Map<string, SqlRow>): string[] {
  const names: string[] = [];
  for (let next = name; next !== ""; next = text(byName.get(next)?.["super_class"])) names.unshift(next);
  return names;
}

function toTable(row: SqlRow, scope: string, columns: Column[], audited: boolean): Table {
  const flag = (name: string): boolean => text(row[name]) === "1";
  return {
    name: text(row["name"]),
    label: text(row["label"]),
    parent: text(row["super_class"]),
    scope,
    columns: new Map(columns.map((column) => [column.name, column])),
    displayColumn: columns.find((c) => c.display)?.name ?? fallbackDisplay(columns),
    audited,
    access: {
      read: flag("read_access"),
      create: flag("create_access"),
      update: flag("update_access"),
      delete: flag("delete_access"),
      ws: flag("ws_access"),
    },
    children: [],
  };
}

/** Without a display column the platform shows `name`, else `number`, else the creation time. */
function fallbackDisplay(columns: Column[]): string {
  const names = new Set(columns.map((c) => c.name));
  return ["name", "u_name", "number"].find((name) => names.has(name)) ?? "sys_created_on";
}

function toColumn(row: SqlRow): Column {
  const scale = /(?:^|,)scale=(\d+)/.exec(text(row["attributes"]));
  return {
    name: text(row["element"]),
    label: text(row["column_label"]) || text(row["element"]),
    type: text(row["internal_type"]),
    maxLength: Number(text(row["max_length"]) || "40"),
    scale: scale ? Number(scale[1]) : 2,
    mandatory: text(row["mandatory"]) === "1",
    display: text(row["display"]) === "1",
    reference: text(row["reference"]),
    cascade: text(row["reference_cascade_rule"]),
    defaultValue: text(row["default_value"]),
    hasChoices: text(row["internal_type"]) === "choice" || ["1", "2", "3"].includes(text(row["choice"])),
  };
}

function text(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}
