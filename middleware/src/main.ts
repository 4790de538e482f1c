/** The middleware alone, from its environment: start, serve, reload, stop. */

import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { constants } from "node:os";
import { createApp } from "./app.ts";
import { systemClock } from "./clock.ts";
import { ConfigError } from "./config/error.ts";
import type { Config } from "./config/schema.ts";
import { masterKeys } from "./config/secrets.ts";
import { type Connections, openConnections } from "./engine/connection.ts";
import { type Environment, readEnvironment } from "./environment.ts";
import { watchLeases } from "./held-leases.ts";
import { keepHouse } from "./housekeeping.ts";
import { Live } from "./live.ts";
import { createLog, type Log } from "./log.ts";
import { Metrics } from "./metrics.ts";
import { reload } from "./reload.ts";
import { createServer } from "./server.ts";
import { type Running, SHUTDOWN_MS, shutDown } from "./shutdown.ts";

/** EX_CONFIG of sysexits.h: what is wrong is the configuration, restarting will not help. */
const EXIT_CONFIG = 78;
/** What a shutdown may take beyond its deadline before it is cut off. */
const SPARE_MS = 3000;

function main(): void {
  const environment = readEnvironment(process.env);
  const log = createLog(environment.logLevel);
  const clock = systemClock;
  const { store, leases } = watchLeases(environment.store);
  // With the configuration the master keys may have changed too.
  const keys = (): Buffer[] => masterKeys(process.env);
  const open = (config: Config): Connections => openConnections(config, { clock, log, store, keys: keys() });
  const live = new Live(environment.config, open, log);
  const metrics = new Metrics();
  metrics.watchProcess();
  const app = createApp({ live, store, clock, log, metrics, metricsToken: environment.metricsToken });
  const server = createServer(app, environment.tls);
  void keepHouse({ live, store, keys, clock, log });
  process.on("SIGHUP", () => reload(process.env, live, server, log));
  stopOnSignal({ server, live, store, leases, clock, log });
  listen(server, environment, log);
}

function listen(server: Server, { host, port, config }: Environment, log: Log): void {
  const refused = (error: Error): never => {
    process.stderr.write(`HOST/PORT: cannot listen on ${host}:${port}: ${error.message}\n`);
    process.exit(EXIT_CONFIG);
  };
  server.once("error", refused);
  server.listen(port, host, () => {
    server.off("error", refused);
    const { port: actual } = server.address() as AddressInfo;
    log.info({ host, port: actual, connections: config.connections.map(({ id }) => id) }, "listening");
  });
}

/** The first signal asks, the second one insists. */
function stopOnSignal(running: Running): void {
  let asked = false;
  const stop = (signal: "SIGTERM" | "SIGINT"): void => {
    if (asked) process.exit(128 + constants.signals[signal]);
    asked = true;
    running.log.info({ signal }, "stopping");
    setTimeout(() => process.exit(1), SHUTDOWN_MS + SPARE_MS).unref();
    shutDown(running, AbortSignal.timeout(SHUTDOWN_MS)).then(
      () => process.exit(0),
      (error: unknown) => {
        running.log.error({ error: (error as Error).message }, "stopping failed");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

try {
  main();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  for (const mistake of error.mistakes) process.stderr.write(`${mistake}\n`);
  process.exit(EXIT_CONFIG);
}
