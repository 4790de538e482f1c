/** ServiceTitan and Intacct with an instance between them: bills of the one become bills of the other. */

import { startWorld, type World, type WorldOptions } from "../sandbox/world.ts";
import type { Bill as IntacctBill } from "../sim/intacct/index.ts";
import {
  type Bill,
  type ServiceTitanOptions,
  type ServiceTitanSim,
  startServiceTitan,
} from "../sim/servicetitan/index.ts";
import { only } from "./people.ts";

type Row = Record<string, string>;

export const source = "acme-st";
export const target = "acme-intacct";

export interface FieldService {
  world: World;
  servicetitan: ServiceTitanSim;
  /** Rows of a table of the app. */
  rows(table: string, query?: string): Promise<Row[]>;
  /** The register's row of a bill of ServiceTitan. */
  invoice(bill: Pick<Bill, "id">): Promise<Row>;
  /** Bills that were created in Intacct, by number. */
  created(): Map<string, IntacctBill[]>;
  close(): Promise<void>;
}

export interface FieldServiceOptions {
  servicetitan?: ServiceTitanOptions;
  world?: WorldOptions;
  /** Columns of the source connection beside its target, e.g. those of the rule that approves. */
  connection?: Row;
}

export async function startFieldService(options: FieldServiceOptions = {}): Promise<FieldService> {
  const servicetitan = await startServiceTitan({ vendors: 8, bills: 30, ...options.servicetitan });
  const { type: _, ...config } = servicetitan.config;
  const world = await startWorld({
    ...{ vendors: 5, bills: 20, ...options.world },
    companies: [
      {
        ...{ id: source, label: "Acme Field Service, ServiceTitan", erp: "servicetitan", config },
        ...{ url: servicetitan.url, entities: ["gl_account", "cost_center", "supplier", "invoice"] },
        close: () => servicetitan.close(),
      },
    ],
  });
  const rows = (table: string, query = "") => world.instance.admin.query(`x_lr_relay_${table}`, query);
  const earlier = new Set(world.intacct.bills().map(({ RECORDNO }) => RECORDNO));
  await setUp(world, servicetitan, options.connection ?? {});
  return {
    ...{ world, servicetitan, rows, close: () => world.close() },
    invoice: async ({ id }) => only(await rows("invoice", `connection=${source}^external_id=${id}`)),
    created: () =>
      Map.groupBy(
        world.intacct.bills().filter(({ RECORDNO }) => !earlier.has(RECORDNO)),
        ({ RECORDID }) => RECORDID,
      ),
  };
}

/** What an administrator decides: where bills go, and what the codes of the one company are in the other. */
async function setUp(world: World, { tenant }: ServiceTitanSim, more: Row): Promise<void> {
  const { admin } = world.instance;
  const connection = async (name: string) =>
    only(await admin.query("x_lr_relay_connection", `name=${name}`))["sys_id"] ?? "";
  await admin.update("x_lr_relay_connection", await connection(source), {
    ...{ target: await connection(target), create_missing_suppliers: "true", new_supplier_prefix: "ST-" },
    ...more,
  });
  const { intacct } = world;
  const active = <T extends { STATUS: string }>(all: readonly T[]) =>
    all.filter(({ STATUS }) => STATUS === "active");
  // Those that ask for nothing of the target's own, such as a project.
  const asks = (account: object) =>
    Object.entries(account).some(([name, value]) => name.startsWith("REQUIRE") && value === "true");
  const accounts = active(intacct.accounts()).filter(
    (account) => account.ACCOUNTTYPE === "incomestatement" && !asks(account),
  );
  const places = active(intacct.locations()).filter(({ CURRENCY }) => CURRENCY === "USD");
  const departments = active(intacct.departments());
  const map = (from: string, value: string, to: string, code = "") =>
    admin.insert("x_lr_relay_dimension", {
      ...{ connection: source, source: from, source_value: value, target: to, target_value: code },
      active: "true",
    });
  for (const [index, id] of [...tenant.accounts.keys()].entries())
    await map("gl_account", String(id), "gl_account", pick(accounts, index)?.ACCOUNTNO);
  for (const [index, id] of [...tenant.businessUnits.keys()].entries()) {
    await map("business_unit", `bu:${id}`, "location", pick(places, index)?.LOCATIONID);
    const department = pick(departments, index)?.DEPARTMENTID;
    // Of every other unit the kind of work comes before the unit.
    if (index % 2 === 0) await map("cost_center", `bu:${id}`, "cost_center", department);
    else await map("business_unit", `bu:${id}`, "cost_center", department);
  }
  for (const [index, id] of [...tenant.jobTypes.keys()].entries())
    await map("job_type", `jt:${id}`, "cost_center", pick(departments, index + 3)?.DEPARTMENTID);
  for (const [index, charge] of ["tax", "shipping"].entries())
    await map("charge", charge, "gl_account", pick(accounts, index)?.ACCOUNTNO);
}

function pick<T>(all: readonly T[], index: number): T | undefined {
  return all[index % all.length];
}
