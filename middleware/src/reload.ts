/** SIGHUP: another configuration takes the place of the running one, or nothing changes at all. */

import type { Server } from "node:http";
import { Server as HttpsServer } from "node:https";
import { ConfigError } from "./config/error.ts";
import { readConfiguration, readTls } from "./environment.ts";
import type { Live } from "./live.ts";
import type { Log } from "./log.ts";

/** Reads configuration, master keys and certificate anew. Every mistake is one line of the log. */
export function reload(env: NodeJS.ProcessEnv, live: Live, server: Server, log: Log): void {
  try {
    const config = readConfiguration(env);
    const tls = readTls(env);
    live.replace(config);
    if (tls !== undefined && server instanceof HttpsServer) server.setSecureContext(tls);
    log.info({ connections: config.connections.map(({ id }) => id) }, "configuration reloaded");
  } catch (error) {
    const mistakes = error instanceof ConfigError ? error.mistakes : [(error as Error).message];
    for (const mistake of mistakes) log.error({ mistake }, "configuration not reloaded, the old one stays");
  }
}
