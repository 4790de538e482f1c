/** check: the findings for people. */

import { checkConnection } from "../check/check.ts";
import { systemClock } from "../clock.ts";
import { openConnections } from "../engine/connection.ts";
import { readConfiguration } from "../environment.ts";
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
    // A running middleware has its store for itself; the few calls of a check count in no budget.
    const store = openStore("memory:");
    const connections = openConnections(config, { clock: systemClock, log: createLog("silent"), store });
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
