import { GlideRecord } from "@servicenow/glide";
import { flag, text } from "./record.ts";

/** Finds register rows of one connection by ERP key, each key once. */
export class RegisterLookup {
  readonly table: string;
  readonly connection: string;
  readonly known: { [externalId: string]: string } = {};

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
}
