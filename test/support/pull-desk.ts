/** The middleware between the strict gateway and a strict instance with the built app, all on one clock. */

import { appDir, ensureAppBuilt } from "../sandbox/app.ts";
import { type IntacctOptions, type IntacctSim, startIntacct } from "../sim/intacct/index.ts";
import { TestClock } from "../sim/kit/clock.ts";
import { type Instance, type Settings, startInstance } from "../sim/servicenow/index.ts";
import { type Relay, type RelayOptions, type Reply, startRelay } from "./relay.ts";

export interface PullDesk {
  intacct: IntacctSim;
  instance: Instance;
  relay: Relay;
  clock: TestClock;
  pull(request: Record<string, unknown>): Promise<Reply>;
  /** Rows of the register, by external_id. */
  register(entity: string): Promise<Map<string, Record<string, string>>>;
  /** How many rows lie in a staging table. */
  staged(entity: string): Promise<number>;
  close(): Promise<void>;
}

export interface PullDeskOptions {
  intacct?: IntacctOptions;
  relay?: RelayOptions;
  settings?: Partial<Settings>;
  /** Roles of the middleware's account. */
  roles?: string[];
}

export const account = { username: "relay.integration", password: "correct horse battery" };
export const client = { client_id: "acme-now", client_secret: "a secret of the registry entry" };
export const INTEGRATION = ["x_lr_relay.integration", "import_transformer"];

export async function pullDesk(options: PullDeskOptions = {}): Promise<PullDesk> {
  ensureAppBuilt();
  const clock = new TestClock("2026-03-02T09:00:00Z");
  await using stack = new AsyncDisposableStack();
  const intacct = await startIntacct({ vendors: 12, bills: 30, clock, ...options.intacct });
  stack.defer(() => intacct.close());
  const instance = await startInstance({ appDir, clock, settings: options.settings ?? {} });
  stack.defer(() => instance.close());
  const roles = options.roles ?? INTEGRATION;
  await instance.addUser({ user_name: account.username, password: account.password, roles });
  await instance.addOAuthClient({ ...client, user_name: account.username });
  const instanceAuth = { type: "client_credentials", ...client };
  const relay = await startRelay({
    instanceUrl: instance.url,
    instanceAuth,
    intacct,
    clock,
    ...options.relay,
  });
  stack.defer(() => relay.close());
  const all = (table: string) => instance.admin.query(`x_lr_relay_${table}`);
  const running = stack.move();
  return {
    ...{ intacct, instance, relay, clock },
    pull: (request) => relay.post("/v1/connections/acme-intacct/pull", request),
    register: async (entity) => new Map((await all(entity)).map((row) => [row["external_id"] ?? "", row])),
    staged: async (entity) => (await all(`stg_${entity}`)).length,
    close: () => running.disposeAsync(),
  };
}
