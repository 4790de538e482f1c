/** An ERP of one GET and one POST over HTTP, scripted answer by answer, with the real client in front of it. */

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { TestContext } from "node:test";
import type { ConnectionBase } from "../../middleware/src/config/schema.ts";
import { ErpClient } from "../../middleware/src/engine/erp-client.ts";
import { SessionCache } from "../../middleware/src/engine/session.ts";
import type {
  Credential,
  ErpAdapter,
  ErpAnswer,
  ErpCall,
  Verdict,
} from "../../middleware/src/erp/adapter.ts";
import { createLog } from "../../middleware/src/log.ts";
import { openStore } from "../../middleware/src/store/open.ts";
import type { Store } from "../../middleware/src/store/store.ts";
import { TestClock } from "../sim/kit/clock.ts";

/** A status, a body, headers; or what the server does instead of answering. */
export type Reply =
  | { status: number; body?: string; headers?: Record<string, string> }
  | "cut"
  | "hang"
  | Promise<{ status: number; body?: string }>;

export interface PlainErp {
  client: ErpClient;
  clock: TestClock;
  store: Store;
  /** Requests that arrived, `METHOD path token`. */
  arrived: string[];
  /** What answers next; when they are used up, 200 `fine`. */
  next(...replies: Reply[]): void;
  read: ErpCall<string>;
  write: ErpCall<string>;
  /** Address of the server. */
  url: string;
  /** A second client over the same store, as after a restart or in another replica. */
  again(connection?: Partial<ConnectionBase>): ErpClient;
}

export const MASTER_KEY = Buffer.alloc(32, 1);

export interface PlainErpOptions {
  connection?: Partial<ConnectionBase>;
  /** More of an adapter than one that signs in with a fixed password. */
  adapter?: Partial<ErpAdapter>;
  /** What answers a sign-in, given its body. Default 200. */
  login?: (body: string) => Reply;
  budget?: { limit: number; cycleMs: number };
  concurrency?: number;
}

export async function plainErp(t: TestContext, options: PlainErpOptions = {}): Promise<PlainErp> {
  const arrived: string[] = [];
  const replies: Reply[] = [];
  const server = createServer((request, response) => {
    arrived.push(`${request.method} ${request.url} ${request.headers.authorization ?? ""}`.trim());
    void reply(request).then((said) => answer(request, response, said));
  });
  async function reply(request: IncomingMessage): Promise<Reply | undefined> {
    if (request.url !== "/login") return replies.shift();
    return options.login?.(await text(request));
  }
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clock = new TestClock();
  const store = openStore("memory:");
  const adapter = adapterFor(url, clock, options);
  const again = (changed: Partial<ConnectionBase> = {}): ErpClient =>
    new ErpClient({
      connection: { ...base, ...options.connection, ...changed } as ConnectionBase,
      ...{ adapter, clock, store, keys: [MASTER_KEY], sessions: new SessionCache(clock) },
      log: createLog("silent"),
      random: () => 0.5,
    });
  const client = again();
  t.after(async () => {
    server.closeAllConnections();
    server.close();
    await client.close();
    await store.close();
  });
  const read = callOf("read", "GET", `${url}/read`);
  const write = callOf("write", "POST", `${url}/write`);
  return {
    client,
    clock,
    store,
    arrived,
    url,
    read,
    write,
    again,
    next: (...more) => void replies.push(...more),
  };
}

const base = {
  id: "plain",
  instance: "acme",
  type: "intacct",
  allow_http: true,
  allow_private_network: true,
  timeout_ms: 5000,
};

async function answer(request: IncomingMessage, response: ServerResponse, reply?: Reply): Promise<void> {
  const said = await (reply ?? { status: 200, body: "fine" });
  if (said === "cut") request.socket.destroy();
  if (typeof said === "string") return;
  response.writeHead(said.status, "headers" in said ? said.headers : {}).end(said.body ?? "");
}

/** As much of an adapter as the client asks for. */
function adapterFor(
  url: string,
  clock: TestClock,
  { budget, concurrency = 4, ...more }: PlainErpOptions,
): ErpAdapter {
  let signIns = 0;
  const signIn = (): ErpCall<Credential> => ({
    label: "sign in",
    effect: "read",
    build: () => ({ method: "POST", url: `${url}/login`, headers: {} }),
    interpret: () => {
      signIns += 1;
      return { kind: "ok", value: { token: `token-${signIns}`, expiresAt: clock.now() + 3_600_000 } };
    },
  });
  const limits = { concurrency, ...(budget && { budget: () => budget }) };
  const adapter: Pick<ErpAdapter, "account" | "limits" | "signIn"> = {
    company: () => "plain",
    account: () => "plain",
    limits,
    signIn,
    ...more.adapter,
  };
  return adapter as ErpAdapter;
}

function callOf(effect: "read" | "write", method: "GET" | "POST", url: string): ErpCall<string> {
  return {
    label: `${method} plain`,
    effect,
    build: ({ token }) => ({ method, url, headers: { authorization: token } }),
    interpret: (answer) => verdictOf(answer, effect),
  };
}

function verdictOf({ status, body }: ErpAnswer, effect: "read" | "write"): Verdict<string> {
  if (status === 401) return { kind: "reauth", reason: "the token is not valid" };
  if (status === 422) return { kind: "reject", code: "erp_rejected", reason: body };
  if (status === 429) return { kind: "retry", code: "erp_rate_limited", reason: "slow down" };
  if (status < 500) return { kind: "ok", value: body };
  return effect === "write"
    ? { kind: "unknown", reason: `HTTP ${status}` }
    : { kind: "retry", code: "erp_unavailable", reason: `HTTP ${status}` };
}
