/** authorize: the first refresh token of an interactive grant, for the ERPs that have one. */

import { readConfiguration } from "../environment.ts";
import { argumentsOf, type Command, UsageError } from "./command.ts";

export const authorize: Command = {
  name: "authorize",
  parameters: "<connection>",
  summary: "fetches the first refresh token of a connection whose ERP asks a person to consent",
  run(args, io) {
    const [id] = argumentsOf(args, { most: 1 }).positionals;
    if (id === undefined) throw new UsageError("expected the id of a connection");
    const connection = readConfiguration(io.env).connections.find((candidate) => candidate.id === id);
    if (connection === undefined) throw new UsageError(`no connection ${id} in the configuration`);
    throw new UsageError(
      `${id}: a connection of type ${connection.type} has no interactive grant; it signs in with the credentials of its configuration`,
    );
  },
};
