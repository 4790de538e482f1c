/** The whole of Ledger Relay on loopback: simulated instance with the built app, simulated ERP, real middleware. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type IntacctSim, startIntacct } from "../sim/intacct/index.ts";
import type { TestClock } from "../sim/kit/clock.ts";
import { type Instance, startInstance } from "../sim/servicenow/index.ts";
import { appDir, ensureAppBuilt } from "./app.ts";
import { type Company, startCompanies } from "./companies.ts";
import { type Middleware, startMiddleware } from "./middleware.ts";
import { probePort } from "./ports.ts";
import { startConsole } from "./server.ts";
import {
  approver,
  type Connected,
  middlewareEnvironment,
  newSecrets,
  operator,
  seedApp,
  seedUsers,
} from "./setup.ts";

export interface WorldOptions {
  /** The company in the ERP. Defaults: the simulator's own. */
  seed?: number;
  vendors?: number;
  bills?: number;
  /** The other ERPs too. */
  allErps?: boolean;
  /** More companies, running already; they are stopped with the world. */
  companies?: readonly Company[];
  /** The app as it is to be installed. Default: as it is published. */
  app?: { dir: string; scope: string };
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
  /** Those of `companies` and `allErps`. */
  others: readonly Company[];
  middleware: Middleware;
  /** Empty without a console. */
  consoleUrl: string;
  /** Passwords by user name. */
  users: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** @throws whatever did not start; what had started is stopped again. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const { seed, vendors, bills, clock, consolePort } = options;
  // The console starts last, but a taken port should be known before half a minute of work.
  if (consolePort) await probePort(consolePort);
  const { dir: appFolder, scope } = options.app ?? publishedApp();
  await using stack = new AsyncDisposableStack();
  const dir = await mkdtemp(join(tmpdir(), "ledger-relay-"));
  stack.defer(() => rm(dir, { recursive: true, force: true }));

  const intacct = await startIntacct(defined({ seed, vendors, bills, clock }));
  stack.defer(() => intacct.close());
  // As many as a node of the platform has: two pulls must leave room for approvals.
  const settings = options.scheduler ? { schedulerWorkers: 8 } : undefined;
  const instance = await startInstance(defined({ appDir: appFolder, clock, settings }));
  stack.defer(() => instance.close());

  const others = [...(options.companies ?? []), ...(options.allErps ? await startCompanies() : [])];
  for (const company of others) stack.defer(() => company.close());
  const companies = [intacctCompany(intacct, options.allErps), ...others];

  const site = { instance, scope };
  const secrets = newSecrets();
  const users = await seedUsers(site, secrets);
  const middleware = await startMiddleware({
    env: { ...(await middlewareEnvironment(dir, site, companies, secrets)), ...options.middlewareEnv },
    ...defined({ restartAfterMs: options.restartAfterMs }),
  });
  stack.defer(() => middleware.close());

  await seedApp(site, middleware.url, companies, secrets);
  for (const company of others) await company.setUp?.(instance, intacct);
  if (options.scheduler) instance.startScheduler();
  const world = { instance, intacct, others, middleware, users };
  const consoleServer = consolePort === undefined ? undefined : await serveConsole(world, consolePort);
  if (consoleServer) stack.defer(() => consoleServer.close());

  const running = stack.move();
  return { ...world, consoleUrl: consoleServer?.url ?? "", close: () => running.disposeAsync() };
}

function publishedApp(): { dir: string; scope: string } {
  ensureAppBuilt();
  return { dir: appDir, scope: "x_lr_relay" };
}

/** Intacct's company as the others are described. */
function intacctCompany({ url, credentials }: IntacctSim, withPayments = false): Connected {
  return {
    ...{ id: "acme-intacct", label: "Acme, Sage Intacct", erp: "intacct" },
    entities: [
      ...(["gl_account", "cost_center", "supplier", "invoice"] as const),
      ...(withPayments ? (["payment"] as const) : []),
    ],
    config: { endpoint: url, ...credentials },
  };
}

function serveConsole(
  { instance, intacct, others, middleware, users }: Omit<World, "consoleUrl" | "close">,
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
        erps: [
          { label: "Acme, Sage Intacct", url: intacct.url },
          ...others.map(({ label, url }) => ({ label, url })),
        ],
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
