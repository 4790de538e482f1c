/** The middleware inside the test's process, on a clock that the test moves. */

import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import request from "supertest";
import { stringify } from "yaml";
import { createApp } from "../../middleware/src/app.ts";
import { loadConfig } from "../../middleware/src/config/load.ts";
import { openConnections } from "../../middleware/src/engine/connection.ts";
import { Live } from "../../middleware/src/live.ts";
import { createLog, type Log } from "../../middleware/src/log.ts";
import { Metrics } from "../../middleware/src/metrics.ts";
import { createServer } from "../../middleware/src/server.ts";
import { openStore } from "../../middleware/src/store/open.ts";
import type { Store } from "../../middleware/src/store/store.ts";
import { TestClock } from "../sim/kit/clock.ts";

export const bearer = "test-bearer-token-of-the-only-client";
export const hmacSecret = "bGVkZ2VyLXJlbGF5LXRlc3QtdmVjdG9yLWtleS0wMDE=";
const bearerSha256 = createHash("sha256").update(bearer).digest("hex");

const masterKey = Buffer.alloc(32, 1);

export interface RelayOptions {
  instanceUrl?: string;
  instanceAuth?: Record<string, unknown>;
  /** The Intacct simulator, or whatever answers in its place. */
  intacct?: { url: string; credentials: object };
  connection?: Record<string, unknown>;
  /** Connections of other ERPs, in its place: whole entries of the file but for what every loopback needs. */
  connections?: (Record<string, unknown> & { id: string; type: string })[];
  /** More settings of the instance, and of the file's top. */
  instance?: Record<string, unknown>;
  top?: Record<string, unknown>;
  metricsToken?: string;
  clock?: TestClock;
  /** Silent unless given. */
  log?: Log;
}

export interface Relay {
  url: string;
  clock: TestClock;
  store: Store;
  /** POST as the bearer client. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Reply>;
  get(path: string): Promise<Reply>;
  /** Another configuration, as after SIGHUP. */
  reconfigure(options: RelayOptions): Promise<void>;
  close(): Promise<void>;
}

export interface Reply {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any;
}

export async function startRelay(options: RelayOptions = {}): Promise<Relay> {
  const clock = options.clock ?? new TestClock();
  const config = await configOf(options);
  const { log = createLog("silent") } = options;
  const store = await openStore("memory:");
  const live = new Live(
    config,
    (wanted) => openConnections(wanted, { clock, log, store, keys: [masterKey] }),
    log,
  );
  const metrics = new Metrics();
  const server = createServer(
    createApp({ live, store, clock, log, metrics, metricsToken: options.metricsToken }),
  );
  const url = await listen(server);
  return {
    url,
    clock,
    store,
    post: async (path, body, headers = {}) => {
      const text = typeof body === "string" ? body : JSON.stringify(body);
      return reply(
        await request(url)
          .post(path)
          .set({ ...asClient, ...headers })
          .send(text),
      );
    },
    reconfigure: async (wanted) => live.replace(await configOf(wanted)),
    get: async (path) => reply(await request(url).get(path).set(asClient)),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      metrics.close();
      await live.close();
      await store.close();
    },
  };
}

const asClient = { authorization: `Bearer ${bearer}`, "content-type": "application/json" };

function reply({ status, headers, text, body }: request.Response): Reply {
  return { status, headers: new Headers(headers), body: text === "" ? undefined : body };
}

export async function configOf(options: RelayOptions) {
  const dir = await mkdtemp(join(tmpdir(), "relay-test-"));
  try {
    const path = join(dir, "relay.yaml");
    await writeFile(path, stringify(configuration(options)));
    return loadConfig(path, [masterKey]);
  } finally {
    await rm(dir, { recursive: true });
  }
}

const loopback = { allow_http: true, allow_private_network: true };
const nobody = {
  url: "http://127.0.0.1:9/ia/xml/xmlgw.phtml",
  credentials: { sender_id: "s", sender_password: "p", company_id: "c", user_id: "u", user_password: "p" },
};

/** A configuration as an operator would write it, for one instance, one client, one Intacct connection. */
export function configuration({
  instanceUrl,
  instanceAuth,
  intacct = nobody,
  connection = {},
  connections = [
    { id: "acme-intacct", type: "intacct", endpoint: intacct.url, ...intacct.credentials, ...connection },
  ],
  instance = {},
  top = {},
}: RelayOptions = {}) {
  return {
    allow_plaintext_secrets: true,
    ...top,
    instances: [
      {
        id: "acme",
        url: instanceUrl ?? "http://127.0.0.1:9",
        auth: instanceAuth ?? { type: "basic", username: "relay", password: "relay-password" },
        ...loopback,
        ...instance,
      },
    ],
    clients: [
      {
        id: "acme-now",
        instance: "acme",
        connections: connections.map(({ id }) => id),
        bearer_sha256: bearerSha256,
        hmac_secret: hmacSecret,
      },
    ],
    connections: connections.map((entry) => ({ instance: "acme", ...loopback, ...entry })),
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
