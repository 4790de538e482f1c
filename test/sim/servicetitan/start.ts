import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../kit/clock.ts";
import { Faults } from "../kit/faults.ts";
import { Random } from "../kit/random.ts";
import { type Credentials, Gatekeeper } from "./authenticate.ts";
import type { Bill } from "./records.ts";
import { seedTenant } from "./seed.ts";
import { addBill } from "./seed-bills.ts";
import { ApiServer } from "./server.ts";
import { DEFAULT_SETTINGS, type ServiceTitanSettings } from "./settings.ts";
import { Tenant } from "./tenant.ts";
import type { CallRecord, Commit, ServiceTitanCall, ServiceTitanOptions } from "./types.ts";
import { deliver, signed, type WebhookDelivery } from "./webhook.ts";

export interface ServiceTitanSim {
  /** Of the token endpoint and of the API. */
  readonly url: string;
  /** A connection of the middleware, in the fields of its configuration, but for id, instance and network settings. */
  readonly config: Credentials & { type: "servicetitan"; auth_url: string; api_url: string } & {
    webhook_secret: string;
    external_data_guid: string;
  };
  readonly faults: Faults<ServiceTitanCall>;
  /** May be changed while it runs. */
  readonly settings: ServiceTitanSettings;
  /** The records, to look at and to change (`tenant.change`). */
  readonly tenant: Tenant;
  /** One more purchase order that was received and billed now. */
  addBill(): Bill;
  /** Every request that arrived, in order; sign-ins as `token`. */
  calls(): CallRecord[];
  /** Vendors written through the API. */
  commits(): Commit[];
  signIns(): number;
  /** Signs a body as the portal would. */
  webhook(body: object | string, key?: string): WebhookDelivery;
  /** Delivers until answered 200, by the vendor's schedule; the statuses. */
  deliver(url: string, delivery: WebhookDelivery): Promise<number[]>;
  close(): Promise<void>;
}

const CREDENTIALS: Credentials = {
  tenant_id: "1234567",
  app_key: "ak1.sim0000000000000000000000",
  client_id: "cid.sim",
  client_secret: "cs1.sim0000000000000000000000",
};
const WEBHOOK_KEY = "lr-simulated-servicetitan-hmac-key-000042";
const GUID = "7b8f0d6e-0d0f-4f0a-9a55-0e5b7d9f2c11";

const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}),
};

export async function startServiceTitan(options: ServiceTitanOptions = {}): Promise<ServiceTitanSim> {
  const { seed = 1, clock = SYSTEM_CLOCK, port = 0 } = options;
  const { vendors = 40, bills = 200, accounts = 30, businessUnits = 8, jobTypes = 12 } = options;
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const tenant = new Tenant(clock, settings);
  seedTenant(tenant, seed, { vendors, bills, accounts, businessUnits, jobTypes });
  const faults = new Faults<ServiceTitanCall>();
  const gatekeeper = new Gatekeeper(CREDENTIALS, settings, clock);
  const server = new ApiServer({ tenant, gatekeeper, faults });
  const url = await server.listen(port);
  const random = new Random(seed + 1);
  return {
    ...{ url, faults, settings, tenant },
    config: {
      ...{ type: "servicetitan", auth_url: url, api_url: url, ...CREDENTIALS },
      ...{ webhook_secret: WEBHOOK_KEY, external_data_guid: GUID },
    },
    addBill: () => addBill(tenant, tenant.bills.size, clock.now(), random),
    calls: () => [...server.calls],
    commits: () => [...server.commits],
    signIns: () => gatekeeper.signIns,
    webhook: (body, key = WEBHOOK_KEY) =>
      signed(typeof body === "string" ? body : JSON.stringify(body), key, settings, clock.now()),
    deliver: (to, delivery) => deliver(to, delivery, clock),
    async close() {
      faults.clear();
      await server.close();
    },
  };
}
