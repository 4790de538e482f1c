/**
 * ServiceNow's side of a check, by harmless reads alone.
 * Sources: ServiceNow docs, Table API; REST API errors; KB0791757 (import without import_transformer).
 */

import type { CheckFinding } from "../../../shared-types/api.ts";
import type { Entity } from "../../../shared-types/choices.ts";
import type { Connection } from "../engine/connection.ts";
import { RelayProblem } from "../problems.ts";
import type { Answer } from "../servicenow/client.ts";
import { integrationRole, registerTable, stagingTable } from "../servicenow/names.ts";
import { bad, fromProblem, good, notTried } from "./finding.ts";
import { Patience } from "./patience.ts";

const INSTALL =
  "ServiceNow admin: install or update the Ledger Relay app on this instance. Where it was built under a prefix of your own, middleware operator: set instances/…/scope.";
const CREDENTIALS =
  "ServiceNow admin: compare user, OAuth client and grant with the middleware's configuration (instances/…/auth).";
const LATER = ["servicenow_tables", "servicenow_roles", "servicenow_transform_maps", "import_mode"];

/** What became of a read: its rows, the HTTP status of a refusal, or why there was none. */
type Look = { rows: unknown[] } | { status: number; text: string } | { problem: RelayProblem };

export async function checkServiceNow(connection: Connection): Promise<CheckFinding[]> {
  const entities = readable(connection);
  const { scope } = connection.servicenow;
  const tables = entities.flatMap((entity) => [registerTable(scope, entity), stagingTable(scope, entity)]);
  using patience = new Patience(late(connection));
  const look = looker(connection, patience);
  const [first = `${scope}_connection`, ...rest] = tables;
  const door = await look(first);
  const closed = entrance(door);
  if (closed !== undefined) return closed;
  const looks = new Map([[first, door]]);
  for (const table of rest) looks.set(table, await look(table));
  return [
    good("servicenow_reachability", "the instance answers"),
    good("servicenow_sign_in", "signed in with the credentials of the configuration"),
    tablesFinding(looks),
    rolesFinding(looks, integrationRole(scope)),
    await transformMaps(
      look,
      entities.map((entity) => stagingTable(scope, entity)),
    ),
    await importMode(connection, entities, patience),
  ];
}

function readable({ adapter }: Connection): Entity[] {
  return (Object.keys(adapter.can) as Entity[]).filter((entity) => adapter.can[entity].read);
}

type Looker = (table: string, query?: string) => Promise<Look>;

function looker({ servicenow, config }: Connection, patience: Patience): Looker {
  return async (table, query) => {
    const parameters = new URLSearchParams({ sysparm_limit: "20", sysparm_exclude_reference_link: "true" });
    if (query === undefined) parameters.set("sysparm_fields", "sys_id");
    else parameters.set("sysparm_query", query);
    const path = `/api/now/table/${table}?${parameters}`;
    const outcome = await patience.outcomeOf(servicenow.send("GET", path, undefined, { calls: 0 }));
    return "problem" in outcome ? outcome : lookOf(outcome.value, config.instance);
  };
}

function late({ config }: Connection): RelayProblem {
  return new RelayProblem(
    "servicenow_unavailable",
    `${config.instance}: the instance gave no answer while the check waited`,
  );
}

function lookOf(answer: Answer, instance: string): Look {
  if (answer.kind === "refused") return { status: answer.status, text: answer.problem.message };
  if (answer.kind === "unknown")
    return { problem: new RelayProblem("servicenow_unavailable", `${instance}: ${answer.reason}`) };
  const { result } = answer.json as { result?: unknown };
  return { rows: Array.isArray(result) ? result : [] };
}

/** The findings when nobody gets in; undefined when the instance answers and knows us. */
function entrance(door: Look): CheckFinding[] | undefined {
  if ("problem" in door && door.problem.code !== "servicenow_auth_failed") {
    return [
      fromProblem("servicenow_reachability", door.problem),
      ...notTried(["servicenow_sign_in", ...LATER], "servicenow_reachability"),
    ];
  }
  const refusal =
    "problem" in door ? door.problem.message : "status" in door && door.status === 401 && door.text;
  if (refusal === false) return undefined;
  return [
    good("servicenow_reachability", "the instance answers"),
    bad("servicenow_sign_in", refusal, CREDENTIALS),
    ...notTried(LATER, "servicenow_sign_in"),
  ];
}

function tablesFinding(looks: ReadonlyMap<string, Look>): CheckFinding {
  const missing = tablesWith(looks, (status) => status === 400 || status === 404);
  if (missing.length > 0) return bad("servicenow_tables", `missing: ${missing.join(", ")}`, INSTALL);
  return good("servicenow_tables", `${looks.size} tables of the app are there`);
}

function rolesFinding(looks: ReadonlyMap<string, Look>, role: string): CheckFinding {
  const denied = tablesWith(looks, (status) => status === 401 || status === 403);
  if (denied.length > 0)
    return bad(
      "servicenow_roles",
      `the account may not read ${denied.join(", ")}`,
      `ServiceNow admin: give the middleware's account the role ${role}.`,
    );
  const silent = [...looks].find(([, found]) => "problem" in found)?.[1];
  if (silent !== undefined && "problem" in silent) return fromProblem("servicenow_roles", silent.problem);
  return good(
    "servicenow_roles",
    "register and staging tables can be read; that rows can be written is only proven by a first pull",
  );
}

function tablesWith(looks: ReadonlyMap<string, Look>, wanted: (status: number) => boolean): string[] {
  return [...looks].filter(([, found]) => "status" in found && wanted(found.status)).map(([table]) => table);
}

/** Whoever may read the transform maps has import_transformer; who may not may still import, at a price. */
async function transformMaps(look: Looker, staging: readonly string[]): Promise<CheckFinding> {
  const name = "servicenow_transform_maps";
  const found = await look("sys_transform_map", `source_tableIN${staging.join(",")}`);
  if (!("rows" in found) || found.rows.length === 0) {
    return good(
      name,
      "not verified: the account may not read sys_transform_map. Without the role import_transformer an instance answers each imported row with an error, and the middleware has to read what became of it (KB0791757)",
    );
  }
  const active = (found.rows as { source_table?: string; active?: string }[])
    .filter((map) => map.active === "true")
    .map((map) => map.source_table);
  const without = staging.filter((table) => !active.includes(table));
  if (without.length > 0) return bad(name, `no active transform map: ${without.join(", ")}`, INSTALL);
  return good(name, "every staging table has an active transform map, and the account may read them");
}

/** What the setting comes to on this instance: where it is not set up for many rows at a time, they go one by one. */
async function importMode(
  { importMode: mode, instance }: Connection,
  entities: readonly Entity[],
  patience: Patience,
): Promise<CheckFinding> {
  const name = "import_mode";
  const { mode: setting, batch_rows: rows, concurrency } = instance.import;
  const many: Entity[] = [];
  for (const entity of entities) {
    const outcome = await patience.outcomeOf(mode.takesMany(entity, { calls: 0 }));
    if ("problem" in outcome) return fromProblem(name, outcome.problem);
    if (outcome.value) many.push(entity);
  }
  const single = entities.filter((entity) => !many.includes(entity));
  const parts = [
    ...(many.length > 0 ? [`up to ${rows} rows a call: ${many.join(", ")}`] : []),
    ...(single.length > 0 ? [`one row a call, ${concurrency} calls at a time: ${single.join(", ")}`] : []),
  ];
  return good(name, `${setting}; ${parts.join("; ")}`);
}
