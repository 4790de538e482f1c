/** The middleware alone, from its environment: start, serve, stop. */

import { createServer as createHttp, type RequestListener, type Server } from "node:http";
import { createServer as createHttps } from "node:https";
import type { AddressInfo } from "node:net";
import { createApp } from "./app.ts";
import { systemClock } from "./clock.ts";
import { ConfigError } from "./config/error.ts";
import { openConnections } from "./engine/connection.ts";
import { readEnvironment, type Tls } from "./environment.ts";
import { createLog } from "./log.ts";

/** EX_CONFIG of sysexits.h: what is wrong is the configuration, restarting will not help. */
const EXIT_CONFIG = 78;

function main(): void {
  const environment = readEnvironment(process.env);
  const { config, store, tls, host, port } = environment;
  const log = createLog(environment.logLevel);
  const connections = openConnections(config, systemClock, log);
  const app = createApp({ config, connections, store, clock: systemClock, log });
  const server = serve(app, tls);
  server.on("error", (error) => {
    process.stderr.write(`HOST/PORT: cannot listen on ${host}:${port}: ${error.message}\n`);
    process.exit(EXIT_CONFIG);
  });
  server.listen(port, host, () => {
    const { port: actual } = server.address() as AddressInfo;
    log.info({ host, port: actual, connections: config.connections.map(({ id }) => id) }, "listening");
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(
      signal,
      () =>
        void stop(server, async () => {
          await connections.close();
          await store.close();
        }),
    );
  }
}

function serve(app: RequestListener, tls: Tls | undefined): Server {
  return tls === undefined ? createHttp(app) : createHttps(tls, app);
}

/** Finishes the requests in flight, then lets go of everything. */
async function stop(server: Server, release: () => Promise<void>): Promise<void> {
  await new Promise<void>((closed) => {
    server.close(() => closed());
    server.closeIdleConnections();
  });
  await release();
}

try {
  main();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  for (const mistake of error.mistakes) process.stderr.write(`${mistake}\n`);
  process.exit(EXIT_CONFIG);
}
