import type { Settings } from "../settings.ts";
import type { Catalog, Table } from "../store/catalog.ts";
import { type Database, quoted } from "../store/database.ts";
import { newSysId } from "../store/rows.ts";
import { fileColumns, type PlatformTable, platformTables, systemColumns } from "./platform-tables.ts";
import type { IndexDefinition } from "./read-app.ts";
import { platformReferences } from "./references.ts";

/** Creates the base platform's tables and describes them in the dictionary. */
export function createPlatformTables(
  db: Database,
  { optionalTables, openTables }: Pick<Settings, "optionalTables" | "openTables">,
): void {
  const tables = platformTables(optionalTables, openTables);
  for (const table of tables) createSql(db, table.name, platformColumns(table));
  for (const table of tables) {
    describeTable(db, table);
    for (const column of table.columns) describeColumn(db, table, column);
    describeSystemColumns(db, table.name, table.flags.includes("extended"));
    for (const name of ownFileColumns(table))
      describe(db, { name: table.name, element: name, internal_type: "string" });
    if (table.unique.length > 0)
      createIndex(db, { table: table.name, name: "key", unique: true, columns: table.unique }, true);
  }
}

/** Creates the SQL table of every dictionary table that has none yet. */
export function createAppTables(db: Database, catalog: Catalog): void {
  const existing = new Set(
    db.all("SELECT name FROM sqlite_master WHERE type = 'table'").map((r) => String(r["name"])),
  );
  for (const name of catalog.names()) {
    if (!existing.has(name)) {
      createSql(db, name, sqlColumns(catalog.need(name)));
      if (catalog.lineage(name).includes("sys_import_set_row"))
        createIndex(
          db,
          { table: name, name: "set", unique: false, columns: ["sys_import_set", "sys_import_row"] },
          false,
        );
    } else addMissingColumns(db, catalog.need(name));
  }
}

export function createIndex(db: Database, index: IndexDefinition, ignoreCase: boolean): void {
  const collation = index.unique && ignoreCase ? " COLLATE NOCASE" : "";
  const columns = index.columns.map((name) => quoted(name) + collation).join(", ");
  const name = quoted(`${index.table}_${index.name}_${index.columns.join("_")}`);
  db.exec(`CREATE ${index.unique ? "UNIQUE" : ""} INDEX ${name} ON ${quoted(index.table)} (${columns})`);
}

/** A table kept as it comes: one text column per element seen. */
export function createInertTable(db: Database, name: string, elements: string[]): void {
  const own = elements.filter((e) => !systemColumns.some((c) => c.name === e) && !fileColumns.includes(e));
  const table: PlatformTable = {
    name,
    label: name,
    parent: "",
    flags: [],
    columns: own.map((element) => ({ name: element, type: "text", default: "" })),
    unique: [],
  };
  createSql(db, name, platformColumns(table));
  describeTable(db, table);
  for (const column of table.columns) describeColumn(db, table, column);
  describeSystemColumns(db, name);
  for (const column of fileColumns) describe(db, { name, element: column, internal_type: "string" });
}

/** `sys_class_name` exists only where other tables extend this one. */
export function describeSystemColumns(db: Database, table: string, extended = false): void {
  for (const column of systemColumns.filter((c) => extended || c.name !== "sys_class_name"))
    describe(db, {
      name: table,
      element: column.name,
      internal_type: column.type,
      max_length: column.length,
    });
}

function describeTable(db: Database, table: PlatformTable): void {
  const flag = (name: string): string => (table.flags.includes(name) ? "1" : "0");
  insert(db, "sys_db_object", {
    name: table.name,
    label: table.label,
    super_class: table.parent || null,
    read_access: table.flags.includes("closed") ? "0" : "1",
    create_access: flag("create"),
    update_access: flag("update"),
    delete_access: flag("delete"),
    ws_access: flag("ws"),
  });
}

function describeColumn(db: Database, table: PlatformTable, column: PlatformTable["columns"][number]): void {
  const text = column.type === "text" || column.type === "script";
  describe(db, {
    name: table.name,
    element: column.name,
    internal_type: text ? "string" : column.type,
    max_length: column.type === "reference" ? 32 : text ? 16_000_000 : 255,
    default_value: column.default || null,
    reference: platformReferences[`${table.name}.${column.name}`] ?? null,
  });
}

function describe(db: Database, values: Record<string, string | number | null>): void {
  insert(db, "sys_dictionary", {
    active: "1",
    max_length: 255,
    column_label: String(values["element"]),
    ...values,
  });
}

function insert(db: Database, table: string, values: Record<string, string | number | null>): void {
  const row = { sys_id: newSysId(), ...values };
  const names = Object.keys(row).map(quoted).join(", ");
  const marks = Object.keys(row)
    .map(() => "?")
    .join(", ");
  db.run(`INSERT INTO ${quoted(table)} (${names}) VALUES (${marks})`, ...Object.values(row));
}

interface SqlColumn {
  name: string;
  type: string;
}

function platformColumns(table: PlatformTable): SqlColumn[] {
  return [
    ...systemColumns,
    ...table.columns,
    ...ownFileColumns(table).map((name) => ({ name, type: "string" })),
  ];
}

function ownFileColumns(table: PlatformTable): string[] {
  return table.flags.includes("data") ? [] : fileColumns;
}

function sqlColumns(table: Table): SqlColumn[] {
  return [...table.columns.values()];
}

function createSql(db: Database, table: string, columns: SqlColumn[]): void {
  const list = columns.map((c) => `${quoted(c.name)} ${sqlType(c)}`).join(", ");
  db.exec(`CREATE TABLE ${quoted(table)} (${list})`);
}

/** Decimals are text: no binary fraction may come near an amount. */
function sqlType(column: SqlColumn): string {
  if (column.name === "sys_id") return "TEXT PRIMARY KEY";
  return column.type === "integer" ? "INTEGER" : "TEXT";
}

function addMissingColumns(db: Database, table: Table): void {
  const present = new Set(
    db.all(`PRAGMA table_info(${quoted(table.name)})`).map((row) => String(row["name"])),
  );
  for (const column of table.columns.values())
    if (!present.has(column.name))
      db.exec(`ALTER TABLE ${quoted(table.name)} ADD COLUMN ${quoted(column.name)} ${sqlType(column)}`);
}
