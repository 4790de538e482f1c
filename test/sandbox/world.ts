/** The whole of Ledger Relay on loopback: simulated instance with the built app, simulated ERP, real middleware. */

import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { type IntacctSim, startIntacct } from "../sim/intacct/index.ts";
import type { TestClock } from "../sim/kit/clock.ts";
import { type Instance, startInstance } from "../sim/servicenow/index.ts";
import { appDir, ensureAppBuilt } from "./app.ts";
import { type Middleware, startMiddleware } from "./middleware.ts";
import { probePort } from "./ports.ts";
import { startConsole } from "./server.ts";

export interface WorldOptions {
  /** The company in the ERP. Defaults: the simulator's own. */
  seed?: number;
  vendors?: number;
  bills?: number;
  /** For the simulators; the middleware lives in real time. */
  clock?: TestClock;
  /** Port of the browser console, 0 for any free one; no console unless given. */
  consolePort?: number;
  /** Let the instance's jobs run by themselves, in real time. Else the test says when (`instance.runDue`). */
  scheduler?: boolean;
  /** How long a killed middleware stays dead. Default 1000. */
  restartAfterMs?: number;
  /** More environment variables for the middleware's process. */
  middlewareEnv?: Record<string, string>;
}

export interface World {
  instance: Instance;
  intacct: IntacctSim;
  middleware: Middleware;
  /** Empty without a console. */
  consoleUrl: string;
  /** Passwords by user name. */
  users: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** The connection's id in the middleware and its name on the instance. */
const connectionId = "acme-intacct";
export const approver = "alice";
const operator = "olga";

const clientId = "acme-now";
const integrationUser = "relay.integration";

/** @throws whatever did not start; what had started is stopped again. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const { seed, vendors, bills, clock, consolePort } = options;
  // The console starts last, but a taken port should be known before half a minute of work.
  if (consolePort) await probePort(consolePort);
  ensureAppBuilt();
  await using stack = new AsyncDisposableStack();
  const dir = await mkdtemp(join(tmpdir(), "ledger-relay-"));
  stack.defer(() => rm(dir, { recursive: true, force: true }));

  const intacct = await startIntacct(defined({ seed, vendors, bills, clock }));
  stack.defer(() => intacct.close());
  const instance = await startInstance(defined({ appDir, clock }));
  stack.defer(() => instance.close());

  const secrets = { hmac: randomBytes(32).toString("base64"), oauth: password() };
  const users = await seedUsers(instance, secrets.oauth);
  const middleware = await startMiddleware({
    env: { ...(await middlewareEnvironment(dir, instance, intacct, secrets)), ...options.middlewareEnv },
    ...defined({ restartAfterMs: options.restartAfterMs }),
  });
  stack.defer(() => middleware.close());

  await seedApp(instance, middleware.url, secrets.hmac);
  if (options.scheduler) instance.startScheduler();
  const world = { instance, intacct, middleware, users };
  const consoleServer = consolePort === undefined ? undefined : await serveConsole(world, consolePort);
  if (consoleServer) stack.defer(() => consoleServer.close());

  const running = stack.move();
  return { ...world, consoleUrl: consoleServer?.url ?? "", close: () => running.disposeAsync() };
}

async function seedUsers(instance: Instance, oauthSecret: string): Promise<Record<string, string>> {
  const roles: Record<string, string[]> = {
    admin: ["admin", "x_lr_relay.admin"],
    [approver]: ["x_lr_relay.approver"],
    [operator]: ["x_lr_relay.operator"],
    [integrationUser]: ["x_lr_relay.integration"],
  };
  const passwords = Object.fromEntries(Object.keys(roles).map((name) => [name, password()]));
  for (const [user_name, secret] of Object.entries(passwords)) {
    const user = await instance.addUser({ user_name, password: secret, roles: roles[user_name] ?? [] });
    const name = user_name.charAt(0).toUpperCase() + user_name.slice(1);
    await instance.admin.update("sys_user", user, { name });
  }
  await instance.addOAuthClient({
    client_id: clientId,
    client_secret: oauthSecret,
    user_name: integrationUser,
  });
  return passwords;
}

/** Contract with the middleware: its configuration file and environment, as an administrator would write them. */
async function middlewareEnvironment(
  dir: string,
  instance: Instance,
  intacct: IntacctSim,
  secrets: { hmac: string; oauth: string },
): Promise<Record<string, string>> {
  const loopback = { allow_private_network: true, allow_http: true };
  const configuration = {
    allow_plaintext_secrets: true,
    instances: [
      {
        id: "acme",
        url: instance.url,
        auth: { type: "client_credentials", client_id: clientId, client_secret: secrets.oauth },
        ...loopback,
      },
    ],
    clients: [{ id: clientId, instance: "acme", connections: [connectionId], hmac_secret: secrets.hmac }],
    connections: [
      {
        id: connectionId,
        instance: "acme",
        type: "intacct",
        endpoint: intacct.url,
        ...intacct.credentials,
        ...loopback,
      },
    ],
  };
  const file = join(dir, "relay.yaml");
  await writeFile(file, stringify(configuration), { mode: 0o600 });
  return {
    RELAY_CONFIG: file,
    RELAY_MASTER_KEY: randomBytes(32).toString("base64"),
    RELAY_STORE: `file:${join(dir, "relay.db")}`,
  };
}

/** What an administrator enters on the instance after installing the app. */
async function seedApp(instance: Instance, middlewareUrl: string, hmacSecret: string): Promise<void> {
  await instance.setProperty("x_lr_relay.middleware_url", middlewareUrl);
  await instance.setProperty("x_lr_relay.middleware_key_id", clientId);
  await instance.setProperty("x_lr_relay.middleware_secret", hmacSecret);
  const connection = await instance.admin.insert("x_lr_relay_connection", {
    name: connectionId,
    label: "Acme, Sage Intacct",
    erp: "intacct",
    active: "1",
  });
  const sequence = { gl_account: "10", cost_center: "20", supplier: "30", invoice: "40" };
  for (const [entity, order] of Object.entries(sequence))
    await instance.admin.insert("x_lr_relay_sync", {
      connection,
      entity,
      active: "1",
      sequence: order,
      interval_minutes: "1",
    });
}

function serveConsole(
  { instance, intacct, middleware, users }: Omit<World, "consoleUrl" | "close">,
  port: number,
): Promise<{ url: string; close(): Promise<void> }> {
  const people = Object.fromEntries(
    Object.entries(users).filter(([name]) => name === approver || name === operator),
  );
  return startConsole(
    {
      instanceUrl: instance.url,
      users: people,
      erpBill: (recordNo) => intacct.bill(recordNo),
      state: () => ({
        instance: { url: instance.url },
        intacct: { url: intacct.url, company: intacct.credentials.company_id },
        middleware: middleware.state(),
        log: middleware.log().slice(-40),
      }),
      killMiddleware: () => void middleware.kill(),
    },
    port,
  );
}

/** Leaves out what was not given, so that the simulators' own defaults hold. */
function defined<Options extends object>(
  options: Options,
): { [Key in keyof Options]: NonNullable<Options[Key]> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Options]: NonNullable<Options[Key]>;
  };
}

function password(): string {
  return randomBytes(18).toString("base64url");
}
