/** What an administrator decides so that bills of ServiceTitan become bills in Intacct: the target, and what codes mean there. */

import type { IntacctSim } from "../sim/intacct/index.ts";
import type { Instance } from "../sim/servicenow/index.ts";
import type { ServiceTitanSim } from "../sim/servicetitan/index.ts";

type Row = Record<string, string>;

export interface TwoHops {
  /** Names of the connections. */
  source: string;
  target: string;
  /** More columns of the source connection, e.g. those of the rule that approves. */
  connection?: Row;
}

export async function setUpTwoHops(
  { admin }: Instance,
  intacct: IntacctSim,
  { tenant }: ServiceTitanSim,
  { source, target, connection = {} }: TwoHops,
): Promise<void> {
  const idOf = async (name: string): Promise<string> =>
    (await admin.query("x_lr_relay_connection", `name=${name}`))[0]?.["sys_id"] ?? "";
  await admin.update("x_lr_relay_connection", await idOf(source), {
    ...{ target: await idOf(target), create_missing_suppliers: "true", new_supplier_prefix: "ST-" },
    ...connection,
  });
  const map = (from: string, value: string, to: string, code = ""): Promise<unknown> =>
    admin.insert("x_lr_relay_dimension", {
      ...{ connection: source, source: from, source_value: value, target: to, target_value: code },
      active: "true",
    });
  const { accounts, places, departments } = codesOf(intacct);
  for (const [index, id] of [...tenant.accounts.keys()].entries())
    await map("gl_account", String(id), "gl_account", pick(accounts, index));
  for (const [index, id] of [...tenant.businessUnits.keys()].entries()) {
    await map("business_unit", `bu:${id}`, "location", pick(places, index));
    // Of every other unit the kind of work comes before the unit.
    const from = index % 2 === 0 ? "cost_center" : "business_unit";
    await map(from, `bu:${id}`, "cost_center", pick(departments, index));
  }
  for (const [index, id] of [...tenant.jobTypes.keys()].entries())
    await map("job_type", `jt:${id}`, "cost_center", pick(departments, index + 3));
  for (const [index, charge] of ["tax", "shipping"].entries())
    await map("charge", charge, "gl_account", pick(accounts, index));
}

/** Codes that bills can be charged to: in use, of the company's currency, asking for nothing of Intacct's own. */
function codesOf(intacct: IntacctSim) {
  const isActive = ({ STATUS }: { STATUS: string }): boolean => STATUS === "active";
  const asks = (account: object): boolean =>
    Object.entries(account).some(([name, value]) => name.startsWith("REQUIRE") && value === "true");
  return {
    accounts: intacct
      .accounts()
      .filter((each) => isActive(each) && each.ACCOUNTTYPE === "incomestatement" && !asks(each))
      .map(({ ACCOUNTNO }) => ACCOUNTNO),
    places: intacct
      .locations()
      .filter((each) => isActive(each) && each.CURRENCY === "USD")
      .map(({ LOCATIONID }) => LOCATIONID),
    departments: intacct
      .departments()
      .filter(isActive)
      .map(({ DEPARTMENTID }) => DEPARTMENTID),
  };
}

function pick<T>(all: readonly T[], index: number): T | undefined {
  return all[index % all.length];
}
