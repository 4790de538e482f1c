import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../kit/clock.ts";
import { Faults } from "../kit/faults.ts";
import { Company } from "./company.ts";
import type { AcumaticaCall } from "./faults.ts";
import { type Account, Identity } from "./identity.ts";
import type { EntityName } from "./metadata.ts";
import { Push } from "./push.ts";
import { type Sizes, seedCompany } from "./seed.ts";
import { type LoggedCall, SiteServer } from "./server.ts";
import { Sessions } from "./sessions.ts";
import { type AcumaticaSettings, DEFAULT_SETTINGS } from "./settings.ts";
import { type Commit, Site } from "./site.ts";
import type { Rec } from "./store.ts";

export interface AcumaticaOptions extends Partial<Sizes> {
  seed?: number;
  clock?: Clock;
  port?: number;
  settings?: Partial<AcumaticaSettings>;
}

export interface AcumaticaSim {
  /** The instance's address. */
  readonly url: string;
  readonly account: Account;
  /** A connection's own fields, for each way to sign in. */
  config(way?: "password" | "refresh_token" | "cookie"): Record<string, unknown>;
  readonly faults: Faults<AcumaticaCall>;
  /** May be changed while it runs. */
  readonly settings: AcumaticaSettings;
  readonly identity: Identity;
  readonly sessions: Sessions;
  readonly push: Push;
  /** The books, to look into and to change as a person would in the ERP itself. */
  readonly books: Company;
  records(entity: EntityName): readonly Rec[];
  /** Keys of an entity's records, their parts joined by `~`. */
  keys(entity: EntityName): string[];
  /** What was written through the API and committed. */
  commits(): Commit[];
  calls(): LoggedCall[];
  close(): Promise<void>;
}

const ACCOUNT: Account = {
  tenant: "Company",
  client_id: "8E0761D9-F4EC-2D4B-A60F-BCE2708C6FDD@Company",
  client_secret: "cl1ent&secret+",
  username: "integration",
  password: "pa55 word%",
};

const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}),
};

export async function startAcumatica(options: AcumaticaOptions = {}): Promise<AcumaticaSim> {
  const { seed = 1, clock = SYSTEM_CLOCK, port = 0 } = options;
  const { vendors = 60, bills = 240, orders = 40, accounts = 40, subaccounts = 30 } = options;
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const company = new Company(clock, settings);
  seedCompany(company, seed, { vendors, bills, orders, accounts, subaccounts });
  const sessions = new Sessions(clock, settings);
  const identity = new Identity({ account: ACCOUNT, sessions, settings, clock });
  const site = new Site({ company, account: ACCOUNT, identity, sessions });
  const faults = new Faults<AcumaticaCall>();
  const server = new SiteServer({ site, sessions, faults, clock });
  const url = await server.listen(port);
  return {
    ...{ url, account: ACCOUNT, faults, settings, identity, sessions, books: company },
    push: new Push(company, ACCOUNT.tenant),
    config: (way = "password") => ({
      ...{ type: "acumatica", base_url: url, tenant: ACCOUNT.tenant, endpoint_version: "24.200.001" },
      auth: authOf(way, identity),
    }),
    records: (entity) => company.store.all(entity),
    keys: (entity) => company.keys(entity),
    commits: () => {
      server.settle();
      return [...site.commits];
    },
    calls: () => [...server.calls],
    close: async () => {
      faults.clear();
      await server.close();
    },
  };
}

function authOf(way: "password" | "refresh_token" | "cookie", identity: Identity): Record<string, unknown> {
  const { client_id, client_secret, username, password } = ACCOUNT;
  if (way === "password") return { type: way, client_id, client_secret, username, password };
  if (way === "cookie") return { type: way, username, password };
  return { type: way, client_id, client_secret, refresh_token: identity.firstRefreshToken() };
}
