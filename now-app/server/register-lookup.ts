import { GlideRecord } from "@servicenow/glide";
import { flag, text } from "./record.ts";

/** Finds register rows of one connection by ERP key, each key once. */
export class RegisterLookup {
  readonly table: string;
  readonly connection: string;
  readonly known: { [externalId: string]: string } = {};
  readonly held: { [sysId: string]: boolean } = {};

  constructor(table: string, connection: string) {
    this.table = table;
    this.connection = connection;
  }

  /** sys_id, or empty where the register has no such row, or a closed one. */
  find(externalId: string): string {
    if (externalId === "") return "";
    const known = this.known[externalId];
    if (known !== undefined) return known;
    const row = new GlideRecord(this.table);
    row.addQuery("connection", this.connection);
    row.addQuery("external_id", externalId);
    row.query();
    let found = "";
    // Queries ignore case, keys do not.
    while (found === "" && row.next()) {
      if (text(row, "external_id") === externalId && !flag(row, "deleted")) found = row.getUniqueValue();
    }
    this.known[externalId] = found;
    return found;
  }

  /** Whether the record is one of this connection's. */
  holds(sysId: string): boolean {
    const held = this.held[sysId];
    if (held !== undefined) return held;
    const row = new GlideRecord(this.table);
    const found = row.get(sysId) && text(row, "connection") === this.connection;
    this.held[sysId] = found;
    return found;
  }
}
