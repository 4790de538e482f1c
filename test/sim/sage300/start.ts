import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../kit/clock.ts";
import { type FaultAction, Faults } from "../kit/faults.ts";
import { type Bookkeeper, bookkeeper } from "./company/bookkeeper.ts";
import { Company } from "./company/company.ts";
import { seedCompany } from "./company/seed.ts";
import { ApiError, page } from "./errors.ts";
import { WebApiServer } from "./http/server.ts";
import type { Rec } from "./model/write.ts";
import { DEFAULT_SETTINGS, type Sage300Settings } from "./settings.ts";
import type { CallRecord, Sage300Call, Sage300Config, Sage300Options } from "./types.ts";

export interface Sage300Sim {
  /** Base address, e.g. `http://127.0.0.1:4711/Sage300WebApi`. */
  readonly url: string;
  /** What a connection to it says, in the field names of the middleware's configuration. */
  readonly config: Sage300Config;
  readonly faults: Faults<Sage300Call>;
  /** May be changed while it runs. */
  readonly settings: Sage300Settings;
  /** Records as they stand now; later changes make new records. */
  records(set: string): readonly Rec[];
  /** What people do in Sage 300 itself. */
  readonly change: Bookkeeper;
  /** Every request, in order. */
  calls(): readonly CallRecord[];
  /** Sessions that were opened: each may take a licence. */
  sessions(): number;
  close(): Promise<void>;
}

const CREDENTIALS = { company: "SAMLTD", username: "webapi", password: "Str0ng&pw:é" };

const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}),
};

/** Answers of faults that look like the real ones. */
export const ANSWERS = {
  poolDown: {
    do: "answer",
    status: 503,
    headers: { "content-type": "text/html; charset=us-ascii" },
    body: page("Service Unavailable"),
  },
  throttled: {
    do: "answer",
    status: 429,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: new ApiError("TooManyRequests").body,
  },
  emptyError: { do: "answer", status: 500 },
} as const satisfies Record<string, FaultAction>;

export async function startSage300(options: Sage300Options = {}): Promise<Sage300Sim> {
  const { seed = 1, clock = SYSTEM_CLOCK, port = 0, entries } = options;
  const { vendors = 60, batches = 60, purchaseOrders = 40, accounts = 60, items = 20 } = options;
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const credentials = { ...CREDENTIALS, ...options.credentials };
  const company = new Company(clock);
  const sizes = { vendors, batches, purchaseOrders, accounts, items };
  seedCompany(company, seed, entries === undefined ? sizes : { ...sizes, entries });
  const faults = new Faults<Sage300Call>();
  const server = new WebApiServer({ company, settings, credentials, faults, clock });
  const url = `${await server.listen(port)}/Sage300WebApi`;
  return {
    url,
    config: { base_url: url, ...credentials },
    faults,
    settings,
    records: (set) => company.records(set),
    change: bookkeeper(company),
    calls: () => [...server.calls],
    sessions: () => server.sessions.size,
    close: async () => {
      faults.clear();
      await server.close();
    },
  };
}
