import type { Engine } from "../glide/engine.ts";
import { quoted } from "../store/database.ts";
import { toStored, toZone } from "../store/dates.ts";

const week = 7 * 86_400_000;

/**
 * What the platform does every night: the synchronous import sets of the day become Processed, and the
 * Import Set Deleter removes sets and rows older than seven days (ServiceNow docs, r_ImportSetMode.md,
 * delete-import-sets.md).
 */
export class Maintenance {
  readonly #engine: Engine;
  #day: string;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#day = this.#today();
  }

  /** To be called often; works once a day. */
  run(): void {
    if (this.#today() === this.#day) return;
    this.#day = this.#today();
    const { db, catalog } = this.#engine;
    db.run("UPDATE sys_import_set SET state = 'processed' WHERE mode = 'synchronous' AND state = 'loading'");
    const before = toStored(this.#engine.now() - week);
    const old = "SELECT sys_id FROM sys_import_set WHERE sys_created_on < ?";
    for (const table of catalog.family("sys_import_set_row"))
      db.run(`DELETE FROM ${quoted(table)} WHERE sys_import_set IN (${old})`, before);
    db.run(`DELETE FROM sys_import_set_run WHERE "set" IN (${old})`, before);
    db.run("DELETE FROM sys_import_set WHERE sys_created_on < ?", before);
  }

  #today(): string {
    return toZone(this.#engine.now(), this.#engine.settings.timeZone).slice(0, 10);
  }
}
