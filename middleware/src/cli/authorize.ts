/** authorize: the first refresh token of an interactive grant, for the ERPs that have one. */

import { randomBytes } from "node:crypto";
import { createInterface } from "node:readline/promises";
import { systemClock } from "../clock.ts";
import { masterKeys } from "../config/secrets.ts";
import { type Connection, openConnections } from "../engine/connection.ts";
import { readConfiguration, storeLocation } from "../environment.ts";
import type { Consent } from "../erp/adapter.ts";
import { adapterOf } from "../erp/registry.ts";
import { createLog } from "../log.ts";
import { openStore } from "../store/open.ts";
import { argumentsOf, type Command, type Io, UsageError } from "./command.ts";

/** Where the browser ends when the person has agreed: nothing has to answer there, its address bar has the code. */
const REDIRECT_URI = "https://localhost/ledger-relay";

export const authorize: Command = {
  name: "authorize",
  parameters: "<connection> [--redirect-uri <address>]",
  summary: "fetches the first refresh token of a connection whose ERP asks a person to consent",
  async run(args, io) {
    const { positionals, options } = argumentsOf(args, { most: 1, options: ["redirect-uri"] });
    const [id] = positionals;
    if (id === undefined) throw new UsageError("expected the id of a connection");
    const config = readConfiguration(io.env);
    const entry = config.connections.find((candidate) => candidate.id === id);
    if (entry === undefined) throw new UsageError(`no connection ${id} in the configuration`);
    const consent = adapterOf(entry.type).consent?.(entry);
    if (consent === undefined)
      throw new UsageError(
        `${id}: a connection of type ${entry.type} has no interactive grant; as configured it signs in without a person`,
      );
    const keys = masterKeys(io.env);
    await using stack = new AsyncDisposableStack();
    const store = openStore(storeLocation(io.env));
    stack.defer(() => store.close());
    const connections = openConnections(config, {
      clock: systemClock,
      log: createLog("silent"),
      store,
      keys,
    });
    stack.defer(() => connections.close());
    const connection = connections.find(id);
    if (connection === undefined) throw new Error(`${id} is not open`);
    await letIn(connection, consent, options["redirect-uri"] ?? REDIRECT_URI, io);
    io.say(`${id}: let in. Its refresh token is kept, encrypted, in the store.`);
    return 0;
  },
};

async function letIn(
  { client, config }: Connection,
  consent: Consent<Connection["config"]>,
  redirectUri: string,
  io: Io,
): Promise<void> {
  const state = randomBytes(16).toString("base64url");
  io.print(consent.address(config, { redirectUri, state }));
  io.say("Open this address, agree, and paste the address at which the browser ends (or the code in it):");
  const code = codeIn(await lineOf(io), state);
  await client.letIn(consent.exchange(config, { code, redirectUri }, () => systemClock.now()));
}

async function lineOf({ stdin }: Io): Promise<string> {
  const lines = createInterface({ input: stdin });
  for await (const line of lines) if (line.trim() !== "") return line.trim();
  throw new UsageError("expected the address or the code on standard input, got nothing");
}

/** Throws UsageError for the answer to another request, and for a refusal. */
function codeIn(answer: string, state: string): string {
  if (!URL.canParse(answer)) return answer;
  const { searchParams } = new URL(answer);
  // RFC 6749 has `code`; the Sage X3 gateway has a name of its own.
  const code = searchParams.get("code") ?? searchParams.get("authorizationCode");
  if (code === null) {
    const said = searchParams.get("error_description") ?? searchParams.get("error") ?? "it holds no code";
    throw new UsageError(`the address brings no consent: ${said}`);
  }
  if (searchParams.get("state") === state) return code;
  throw new UsageError("the address belongs to another request: start again");
}
