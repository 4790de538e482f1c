/** ServiceTitan and Intacct with an instance between them: bills of the one become bills of the other. */

import { setUpTwoHops } from "../sandbox/two-hops.ts";
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
        setUp: (instance, intacct) =>
          setUpTwoHops(instance, intacct, servicetitan, {
            ...{ source, target, connection: options.connection ?? {} },
          }),
        close: () => servicetitan.close(),
      },
    ],
  });
  const rows = (table: string, query = "") => world.instance.admin.query(`x_lr_relay_${table}`, query);
  const earlier = new Set(world.intacct.bills().map(({ RECORDNO }) => RECORDNO));
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
