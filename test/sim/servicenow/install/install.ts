import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import type { Settings } from "../settings.ts";
import { Catalog, type Table } from "../store/catalog.ts";
import { Database } from "../store/database.ts";
import { type Row, Rows } from "../store/rows.ts";
import { toColumnValue } from "../store/values.ts";
import { insertBaseData } from "./base-data.ts";
import {
  createAppTables,
  createIndex,
  createInertTable,
  createPlatformTables,
  describeSystemColumns,
} from "./create-tables.ts";
import { checkScripts, compileModules } from "./modules.ts";
import { inertTables } from "./platform-tables.ts";
import { type AppFiles, type AppRecord, hashOf, readApp } from "./read-app.ts";

/**
 * Puts a database with the built app installed at `path`. The installed database is kept in the temporary
 * folder, keyed by the app's files and by this simulator's own, and copied from there the next time.
 */
export function installApp(appDir: string, path: string, settings: Settings): void {
  const folder = join(tmpdir(), `ledger-relay-sim-${userInfo().username}`);
  const template = join(folder, `${templateKey(appDir, settings)}.db`);
  if (!existsSync(template)) {
    mkdirSync(folder, { recursive: true });
    const draft = `${template}.${process.pid}.${Math.random().toString(36).slice(2)}`;
    build(readApp(appDir), draft, settings);
    renameSync(draft, template);
    prune(folder);
  }
  utimesSync(template, new Date(), new Date());
  copyFileSync(template, path);
}

/** Templates that no build of this day uses any more. */
function prune(folder: string): void {
  const yesterday = Date.now() - 86_400_000;
  for (const name of readdirSync(folder)) {
    // Another process may have renamed its draft meanwhile.
    const file = statSync(join(folder, name), { throwIfNoEntry: false });
    if (file && file.mtimeMs < yesterday) rmSync(join(folder, name), { force: true });
  }
}

function templateKey(appDir: string, settings: Settings): string {
  const hash = createHash("sha256")
    .update(hashOf(appDir))
    .update(JSON.stringify([settings.uniqueIgnoresCase, settings.optionalTables, settings.openTables]));
  for (const folder of ["install", "store"])
    for (const file of readdirSync(join(import.meta.dirname, "..", folder)).sort())
      hash.update(readFileSync(join(import.meta.dirname, "..", folder, file)));
  return hash.digest("hex").slice(0, 32);
}

function build(app: AppFiles, path: string, settings: Settings): void {
  checkScripts(app.records);
  checkRules(app.records);
  const modules = compileModules(app.records);
  const db = new Database(path);
  try {
    db.transaction(() => {
      createPlatformTables(db, settings);
      insertBaseData(db);
      insertDictionary(db, app, settings);
      const catalog = new Catalog(db);
      createAppTables(db, catalog);
      for (const index of app.indexes) createIndex(db, index, settings.uniqueIgnoresCase);
      insertRecords(db, catalog, app, settings);
      db.exec("CREATE TABLE sim_module (path TEXT PRIMARY KEY, code TEXT)");
      for (const { path, code } of modules) db.run("INSERT INTO sim_module VALUES (?, ?)", path, code);
      db.exec("CREATE TABLE sim_result (row TEXT PRIMARY KEY, answer TEXT)");
      db.exec(
        "CREATE TABLE sim_job (id INTEGER PRIMARY KEY, due INTEGER, claimed INTEGER DEFAULT 0, payload TEXT)",
      );
    });
    db.exec("PRAGMA journal_mode = DELETE");
  } catch (error) {
    db.close();
    rmSync(path, { force: true });
    throw error;
  }
  db.close();
}

/** Display rules run on forms (`/sim/form`); query rules are not simulated. */
function checkRules(records: AppRecord[]): void {
  const known = ["before", "after", "async", "async_always", "before_display"];
  for (const { table, file, values } of records)
    if (
      table === "sys_script" &&
      (values.get("action_query") === "true" || !known.includes(values.get("when") ?? ""))
    )
      throw new Error(
        `${file}: not simulated: business rule ${values.get("name")} (${values.get("when")}, query rule?)`,
      );
}

/** Tables and columns first: everything else needs them. */
function insertDictionary(db: Database, app: AppFiles, settings: Settings): void {
  const catalog = new Catalog(db);
  const rows = new Rows(db, catalog);
  for (const table of ["sys_app", "sys_db_object", "sys_dictionary"])
    for (const record of app.records.filter((r) => r.table === table))
      insertRecord(rows, catalog.need(table), record, settings);
  for (const record of app.records.filter((r) => r.table === "sys_db_object")) {
    const name = record.values.get("name") ?? "";
    if (record.values.get("super_class")) checkParent(catalog, record);
    else describeSystemColumns(db, name);
  }
}

function checkParent(catalog: Catalog, record: AppRecord): void {
  const parent = record.values.get("super_class") ?? "";
  if (!catalog.table(parent)) throw new Error(`${record.file}: not simulated: extending table ${parent}`);
}

function insertRecords(db: Database, catalog: Catalog, app: AppFiles, settings: Settings): void {
  const done = new Set(["sys_app", "sys_db_object", "sys_dictionary"]);
  const byTable = Map.groupBy(app.records, (record) => record.table);
  for (const [name, records] of byTable) {
    if (done.has(name)) continue;
    if (!catalog.table(name)) {
      if (!inertTables.includes(name))
        throw new Error(`${records[0]?.file}: not simulated: records of table ${name}`);
      createInertTable(db, name, [...new Set(records.flatMap((r) => [...r.values.keys()]))]);
      catalog.reload();
    }
    const rows = new Rows(db, catalog);
    for (const record of records)
      insertRecord(rows, catalog.need(name), withRolesByName(db, catalog, record), settings);
  }
}

/** The sys_id that a build gives a role of the platform is made up; the role's name decides. */
function withRolesByName(db: Database, catalog: Catalog, record: AppRecord): AppRecord {
  const values = new Map(record.values);
  for (const [column, name] of record.names) {
    if (catalog.need(record.table).columns.get(column)?.reference !== "sys_user_role") continue;
    const role = db.get("SELECT sys_id FROM sys_user_role WHERE name = ?", name);
    if (role) values.set(column, String(role["sys_id"]));
  }
  return { ...record, values };
}

function insertRecord(rows: Rows, table: Table, record: AppRecord, settings: Settings): void {
  const row: Row = new Map([["sys_id", record.sysId]]);
  for (const column of table.columns.values()) {
    const text = record.values.get(column.name) ?? column.defaultValue;
    if (!text.startsWith("javascript:") || record.values.has(column.name))
      row.set(column.name, toColumnValue(column, text === "" ? null : text, settings));
  }
  row.set("sys_created_by", "system").set("sys_mod_count", "0");
  if (rows.byId(table, record.sysId)) rows.update(table, record.sysId, row);
  else rows.insert(table, row);
}
