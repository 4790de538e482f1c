/** check: the findings for people. */

import { checkConnection } from "../check/check.ts";
import { systemClock } from "../clock.ts";
import type { ConnectionConfig } from "../config/schema.ts";
import { masterKeys } from "../config/secrets.ts";
import { openConnections } from "../engine/connection.ts";
import { readConfiguration, storeLocation } from "../environment.ts";
import { adapterOf } from "../erp/registry.ts";
import { createLog } from "../log.ts";
import { openStore } from "../store/open.ts";
import { argumentsOf, type Command, UsageError } from "./command.ts";

export const check: Command = {
  name: "check",
  parameters: "[<connection>]",
  summary: "talks to both sides of one connection, or of all, and says what to do where something is wrong",
  async run(args, io) {
    const [wanted] = argumentsOf(args, { most: 1 }).positionals;
    const config = readConfiguration(io.env);
    const chosen = config.connections.filter(({ id }) => wanted === undefined || id === wanted);
    if (chosen.length === 0) throw new UsageError(`no connection ${wanted} in the configuration`);
    const store = openStore(storeFor(chosen, io.env));
    const keys = masterKeys(io.env);
    const connections = openConnections(config, {
      clock: systemClock,
      log: createLog("silent"),
      store,
      keys,
    });
    let allGood = true;
    for (const { id } of chosen) {
      const connection = connections.find(id);
      if (connection === undefined) throw new Error(`${id} is not open`);
      const { ok, checks } = await checkConnection(connection);
      allGood &&= ok;
      io.print(`${id}: ${ok ? "all is well" : "something is wrong"}`);
      for (const { name, ok: good, detail, fix } of checks) {
        io.print(`  ${good ? "ok    " : "FAILED"} ${name}: ${detail}`);
        if (fix !== "") io.print(`         ${fix}`);
      }
    }
    await connections.close();
    await store.close();
    return allGood ? 0 : 1;
  },
};

/**
 * A running middleware has its SQLite store for itself, and the few calls of a check count in no budget. But who
 * uses a refresh token must keep its successor: that is what the real store is for.
 */
function storeFor(chosen: readonly ConnectionConfig[], env: NodeJS.ProcessEnv): string {
  const spends = chosen.some((connection) => adapterOf(connection.type).usesRefreshToken?.(connection));
  return spends ? storeLocation(env) : "memory:";
}
