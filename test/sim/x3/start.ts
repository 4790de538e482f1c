import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../kit/clock.ts";
import { Faults } from "../kit/faults.ts";
import { CONNECTED_APP, type Door, turnedAway, USER } from "./auth/authenticate.ts";
import { GATEWAY_APP, Gateway } from "./auth/gateway.ts";
import { Company, keyOf, type Row, type TableName } from "./company/company.ts";
import { seedCompany } from "./company/seed.ts";
import { GraphqlService } from "./graphql/service.ts";
import { type Incoming, X3Server } from "./http/server.ts";
import { answer, targetOf } from "./rest/api1.ts";
import { Refusal } from "./rest/refusal.ts";
import { DEFAULT_SETTINGS, type X3Settings } from "./settings.ts";
import type { CallRecord, Commit, Reply, X3Call, X3Options } from "./types.ts";

/** Ways to sign in, as a connection is configured for them. */
export type AuthType = "basic" | "app_jwt" | "gateway";

export interface X3Sim {
  /** Origin; `/api1/x3/erp/SEED/…`, `/xtrem/api` and `/v1/token` are below it. */
  readonly url: string;
  readonly folder: string;
  readonly faults: Faults<X3Call>;
  /** May be changed while it runs. */
  readonly settings: X3Settings;
  readonly gateway: Gateway;
  /** A connection's own fields for this simulator. `gateway` pairs anew: what was issued before is good no more. */
  config(auth?: AuthType, transport?: "rest" | "graphql"): Record<string, unknown>;
  /** Rows as they stand now, in order of their key. */
  rows(table: TableName): Row[];
  get(table: TableName, key: string): Row | undefined;
  /** What somebody does in X3 itself: new values of a row, or a new row. */
  change(table: TableName, row: Row, at?: number): Row;
  remove(table: TableName, key: string): void;
  /** Suppliers that were written from outside, in order. */
  commits(): Commit[];
  /** Every call that reached a part of X3, in order. */
  calls(): CallRecord[];
  close(): Promise<void>;
}

export const FOLDER = "SEED";

const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}),
};

export async function startX3(options: X3Options = {}): Promise<X3Sim> {
  const { seed = 1, clock = SYSTEM_CLOCK, port = 0, suppliers = 30, orders = 40, invoices = 60 } = options;
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const company = new Company(clock);
  seedCompany(company, seed, { suppliers, orders, invoices });
  const faults = new Faults<X3Call>();
  const gateway = new Gateway(settings, () => clock.now());
  const door: Door = { settings, gateway, now: () => clock.now(), registeredUrl: "" };
  const commits: Commit[] = [];
  const calls: CallRecord[] = [];
  const graphql = new GraphqlService({ company, settings, commits, endpoint: FOLDER });

  async function replyTo(request: Incoming, call: X3Call): Promise<Reply> {
    if (call.transport === "token")
      return request.method === "GET"
        ? gateway.authorise(request.url.searchParams)
        : gateway.token(request.body);
    const refused = turnedAway(door, request.headers.authorization);
    if (refused !== undefined) return refused;
    if (call.transport === "graphql") return graphql.answer(request);
    try {
      return spoilt(answer({ company, settings, commits, endpoint: FOLDER }, request), settings);
    } catch (error) {
      if (error instanceof Refusal) return error.reply();
      throw error;
    }
  }

  const server = new X3Server({
    faults,
    callOf: (request) => callOf(request, graphql),
    async answer(request, call) {
      const reply = await replyTo(request, call);
      const key = call.transport === "rest" ? targetOf(request).key : "";
      calls.push({ ...call, key, url: request.url.href, rows: reply.rows ?? 0, status: reply.status });
      return { ...reply, headers: { date: new Date(clock.now()).toUTCString(), ...reply.headers } };
    },
  });
  const url = await server.listen(port);
  door.registeredUrl = `${url}/xtrem/api`;

  return {
    ...{ url, folder: FOLDER, faults, settings, gateway },
    config: (auth = "basic", transport = "rest") => ({
      ...{ base_url: url, folder: FOLDER, transport, cost_center_dimension: "DEP" },
      auth: authOf(auth, url, gateway),
    }),
    rows: (table) => company.rows(table),
    get: (table, key) => company.get(table, key),
    change: (table, row, at) => company.put(table, { ...company.get(table, keyOf(table, row)), ...row }, at),
    remove: (table, key) => void company.delete(table, key),
    commits: () => [...commits],
    calls: () => [...calls],
    close: async () => {
      faults.clear();
      await server.close();
    },
  };
}

function callOf(request: Incoming, graphql: GraphqlService): X3Call | undefined {
  const { pathname } = request.url;
  const { method } = request;
  if (pathname.startsWith("/api1/")) return targetOf(request);
  if (pathname === "/xtrem/api" && method === "POST") return graphql.callOf(request);
  const isToken = (pathname === "/v1/token" && method === "POST") || pathname === "/v1/token/authorise";
  return isToken ? { transport: "token", method, class: "", facet: "" } : undefined;
}

function authOf(auth: AuthType, url: string, gateway: Gateway): Record<string, unknown> {
  switch (auth) {
    case "basic":
      return { type: "basic", ...USER };
    case "app_jwt": {
      const { clientId, secret, user } = CONNECTED_APP;
      return { type: "app_jwt", client_id: clientId, secret, username: user };
    }
    case "gateway":
      return { type: "gateway", token_url: `${url}/v1/token`, ...GATEWAY_APP, refresh_token: gateway.pair() };
  }
}

/** Stray backslashes in texts, as one public client repairs them. */
function spoilt(reply: Reply, { badEscapes }: X3Settings): Reply {
  return badEscapes ? { ...reply, body: reply.body.replaceAll("\\\\", "\\") } : reply;
}
