/** Which tables of the instance's own can be used, which are, and what is missing. Part of Check connection. */
import { GlideRecord } from "@servicenow/glide";
import type { Finding } from "./check-outcome.ts";
import { columnTime, tableExists } from "./platform.ts";
import { flag, text } from "./record.ts";
import { type Profile, profiles } from "./target-profiles.ts";
import { readFields, settingsOf, targetRecord } from "./target-settings.ts";

type Status = "absent" | "available" | "active" | "attention";

interface State {
  status: Status;
  detail: string;
  fix: string;
}

/** Looks at every table, keeps the rows of Target tables, and answers what a person should see. */
export function targetFindings(): Finding[] {
  return profiles.map(lookAt).filter((finding) => finding !== undefined);
}

function lookAt(profile: Profile): Finding | undefined {
  const row = targetRecord(profile.table) ?? newRow(profile);
  const isActive = isMapActive(profile.map);
  // The choice outlives an upgrade that switches the map off again: it is missed, not forgotten.
  if (isActive) row.setValue("wanted", true);
  const state = stateOf(profile, row, isActive);
  row.setValue("transform_map", profile.map);
  row.setValue("status", state.status);
  row.setValue("message", [state.detail, state.fix].filter(Boolean).join(" "));
  row.setValue("checked_at", columnTime());
  row.update();
  if (state.status === "absent") return undefined;
  const ok = state.status !== "attention";
  return { name: `Table ${profile.table}`, ok, detail: state.detail, fix: ok ? "" : state.fix };
}

function newRow(profile: Profile): GlideRecord {
  const row = new GlideRecord("x_lr_relay_target");
  row.newRecord();
  row.setValue("entity", profile.entity);
  row.setValue("target_table", profile.table);
  row.insert();
  return row;
}

function stateOf(profile: Profile, row: GlideRecord, isActive: boolean): State {
  const { table, map, entity, comesWith } = profile;
  const wanted = flag(row, "wanted");
  if (!tableExists(table)) {
    const detail = `not on this instance; it comes with ${comesWith}.`;
    const fix = `ServiceNow admin: bring the table, or clear In use on its target row and deactivate the transform map "${map}".`;
    return wanted ? attention(detail, fix) : { status: "absent", detail, fix: "" };
  }
  if (!isActive) {
    const activate = `ServiceNow admin: set Active on the transform map "${map}"`;
    return wanted
      ? attention(
          "its transform map is not active any more.",
          `${activate}, or clear In use on its target row.`,
        )
      : { status: "available", detail: `is there; not in use.`, fix: `${activate} to use it.` };
  }
  return (
    mistake(profile, row) ?? { status: "active", detail: `takes each ${entity.replace("_", " ")}.`, fix: "" }
  );
}

function attention(detail: string, fix: string): State {
  return { status: "attention", detail, fix };
}

/** Other scopes may write to a table only where the table says so, whatever privileges they have. */
function closedTables({ table, lines }: Profile): string[] {
  return [table, lines?.table ?? table].filter((name) => {
    const row = new GlideRecord("sys_db_object");
    return row.get("name", name) && !(flag(row, "create_access") && flag(row, "update_access"));
  });
}

/** Where lines that the ERP has removed can be neither closed nor deleted. */
function keepsRemovedLines({ table, lines }: Profile): boolean {
  if (!lines) return false;
  const item = new GlideRecord(lines.table);
  const row = new GlideRecord("sys_db_object");
  const isClosable = Object.keys(settingsOf(table).removedFields).some((column) => item.isValidField(column));
  return !isClosable && row.get("name", lines.table) && !flag(row, "delete_access");
}

/** What keeps an active map from doing what was meant. */
function mistake(profile: Profile, row: GlideRecord): State | undefined {
  const [closed] = closedTables(profile);
  if (closed !== undefined) {
    return attention(
      `${closed} does not let other applications write.`,
      `ServiceNow admin: tick Can create and Can update under Application Access of the table ${closed}.`,
    );
  }
  for (const column of ["field_map", "line_map", "removed_map"]) {
    const fields = text(row, column) === "" ? {} : readFields(text(row, column));
    if (typeof fields === "string") {
      return attention(`${column} is ${fields}.`, "ServiceNow admin: correct it on its target row.");
    }
  }
  if (keepsRemovedLines(profile)) {
    return attention(
      `${profile.lines?.table} has no column that closes a removed line, and lets other applications delete none.`,
      "ServiceNow admin: fill Columns of removed lines on its target row, or tick Can delete under Application Access of that table.",
    );
  }
  const target = new GlideRecord(profile.table);
  // A default that the table does not have is left out; a column that somebody named is missed.
  const named = text(row, "field_map") === "" ? [] : Object.keys(settingsOf(profile.table).fields);
  const missing = named.filter((name) => !target.isValidField(name));
  if (missing.length > 0) {
    return attention(
      `it has no column ${missing.join(", ")}.`,
      "ServiceNow admin: correct Columns on its target row.",
    );
  }
  const filled = Object.keys(settingsOf(profile.table).fields).filter((name) => target.isValidField(name));
  if (filled.length === 0) {
    return attention(
      "it has none of the usual columns.",
      "ServiceNow admin: fill Columns on its target row.",
    );
  }
  const condition = text(row, "approved_when");
  if (condition !== "" && !target.isValidEncodedQuery(condition)) {
    return attention(
      `"Approved when" is no valid condition: ${condition}.`,
      "ServiceNow admin: correct it on its target row.",
    );
  }
  const other = profiles.find(
    (one) => one.entity === profile.entity && one !== profile && isMapActive(one.map),
  );
  return other
    ? attention(
        `"${other.map}" is active as well; a record lives in one table.`,
        "ServiceNow admin: deactivate one of the two.",
      )
    : undefined;
}

export function isMapActive(name: string): boolean {
  const map = new GlideRecord("sys_transform_map");
  map.addQuery("name", name);
  map.addQuery("active", true);
  map.query();
  return map.next();
}
