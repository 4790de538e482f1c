import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../kit/clock.ts";
import { Faults } from "../kit/faults.ts";
import { type Bookkeeper, bookkeeper } from "./company/bookkeeper.ts";
import { Company } from "./company/company.ts";
import { seedCompany } from "./company/seed.ts";
import { Gateway } from "./gateway.ts";
import { GatewayServer, LOGIN_PATH, SESSION_PATH } from "./http/server.ts";
import type { Bill } from "./objects/bill.ts";
import type { Account, Department, Location, Vendor } from "./objects/master.ts";
import type { Payment } from "./objects/payment.ts";
import { DEFAULT_SETTINGS, type IntacctSettings } from "./settings.ts";
import type { CallRecord, Commit, IntacctCall, IntacctCredentials, IntacctOptions } from "./types.ts";

export interface IntacctSim {
  /** The login endpoint, `…/ia/xml/xmlgw.phtml`. Sessions name another one. */
  readonly url: string;
  readonly credentials: IntacctCredentials;
  readonly faults: Faults<IntacctCall>;
  /** May be changed while it runs. */
  readonly settings: IntacctSettings;
  /** Records as they stand now, in the gateway's field names; later changes make new records. */
  bills(): Bill[];
  bill(recordNo: string): Bill | undefined;
  vendors(): Vendor[];
  accounts(): Account[];
  departments(): Department[];
  locations(): Location[];
  payments(): Payment[];
  /** What a bookkeeper does in the ERP itself. */
  readonly change: Bookkeeper;
  /** Every record written through the gateway that committed, in order. */
  commits(): Commit[];
  /** Every function that arrived in a valid request, in order. */
  calls(): CallRecord[];
  /** Transactions that count against the subscription: query pages and headers written. */
  billedTransactions(): number;
  close(): Promise<void>;
}

const CREDENTIALS: IntacctCredentials = {
  sender_id: "relay_sender",
  sender_password: "s3nder&pw",
  company_id: "acmeco",
  user_id: "relay_ws",
  user_password: "u5er<pw",
};

const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}),
};

export async function startIntacct(options: IntacctOptions = {}): Promise<IntacctSim> {
  const { seed = 1, clock = SYSTEM_CLOCK, port = 0 } = options;
  const { vendors = 300, bills = 2000, accounts = 120, departments = 40 } = options;
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const credentials = { ...CREDENTIALS, ...options.credentials };
  const company = new Company(clock, settings);
  seedCompany(company, seed, { vendors, bills, accounts, departments });
  const faults = new Faults<IntacctCall>();
  const gateway = new Gateway({ company, credentials, faults, seed });
  const server = new GatewayServer(gateway, settings);
  const origin = await server.listen(port);
  const { sessionEndpoint } = settings;
  gateway.sessionEndpoint = sessionEndpoint === "other-path" ? origin + SESSION_PATH : sessionEndpoint.url;

  return {
    url: origin + LOGIN_PATH,
    credentials,
    faults,
    settings,
    bills: () => company.bills.all(),
    bill: (recordNo) => company.bills.get(recordNo),
    vendors: () => company.vendors.all(),
    accounts: () => company.accounts.all(),
    departments: () => company.departments.all(),
    locations: () => company.locations.all(),
    payments: () => company.payments.all(),
    change: bookkeeper(company),
    commits: () => [...gateway.commits],
    calls: () => [...gateway.calls],
    billedTransactions: () => gateway.billed,
    close: async () => {
      faults.clear();
      await server.close();
    },
  };
}
