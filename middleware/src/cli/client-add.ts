/** client add: the two halves of a new client, one for the middleware's file, one for the instance. */

import { createHash, randomBytes } from "node:crypto";
import { stringify } from "yaml";
import { encryptSecret } from "../config/secrets.ts";
import { parseConfigYaml, readConfigText } from "../config/yaml.ts";
import { DEFAULT_SCOPE } from "../servicenow/names.ts";
import { type Arguments, argumentsOf, type Command, type Io, UsageError } from "./command.ts";
import { firstKey } from "./secrets.ts";

const ID = /^[a-z0-9][a-z0-9_-]{0,62}$/i;
const SECRET_BYTES = 32;

export const clientAdd: Command = {
  name: "client add",
  parameters: "[<id>] [--instance <id>] [--connections <id>,<id>] [--bearer]",
  summary: "prints a new client: a signing secret, or a bearer token",
  run(args, io) {
    const given = argumentsOf(args, { most: 1, options: ["instance", "connections"], flags: ["bearer"] });
    const [id = `client-${randomBytes(3).toString("hex")}`] = given.positionals;
    if (!ID.test(id)) throw new UsageError("expected an id of letters, digits, - and _, at most 63");
    const file = fileOf(io);
    const client = { id, ...belongings(id, given, file) };
    const lines = given.flags.has("bearer")
      ? bearer(client)
      : signing(client, scopeOf(client.instance, file), firstKey(io));
    for (const line of lines) io.print(line);
    return 0;
  },
};

interface Client {
  id: string;
  instance: string;
  connections: string[];
}

type Items = { id?: unknown; instance?: unknown; scope?: unknown }[];
type File = Partial<Record<"instances" | "clients" | "connections", Items>>;

/** The configuration, if there is one; without it the snippet has names in capitals to be replaced. */
function fileOf({ env }: Io): File {
  const path = env["RELAY_CONFIG"];
  return path ? ((parseConfigYaml(readConfigText(path), path).tree ?? {}) as File) : {};
}

function belongings(id: string, { options }: Arguments, file: File): Omit<Client, "id"> {
  if (file.clients?.some((client) => client.id === id))
    throw new UsageError(`a client ${id} exists already in the configuration`);
  const instances = idsOf(file.instances);
  if (instances.length > 1 && options["instance"] === undefined)
    throw new UsageError(`--instance is needed; one of: ${instances.join(", ")}`);
  const instance = options["instance"] ?? instances[0] ?? "INSTANCE";
  known(instance, instances, "instance");
  const own = idsOf(file.connections?.filter((connection) => connection.instance === instance));
  const connections = options["connections"]?.split(",") ?? (own.length > 0 ? own : ["CONNECTION"]);
  for (const connection of connections) known(connection, own, "connection");
  return { instance, connections };
}

function idsOf(items: Items = []): string[] {
  return items.flatMap(({ id }) => (typeof id === "string" ? [id] : []));
}

/** Of the app on the instance: its properties begin with it. */
function scopeOf(instance: string, { instances = [] }: File): string {
  const scope = instances.find(({ id }) => id === instance)?.scope;
  return typeof scope === "string" ? scope : DEFAULT_SCOPE;
}

/** Without a file nothing is known, and everything is believed. */
function known(name: string, ids: readonly string[], what: string): void {
  if (!ID.test(name)) throw new UsageError(`${JSON.stringify(name)} is no id of a ${what}`);
  if (ids.length > 0 && !ids.includes(name))
    throw new UsageError(`no ${what} ${name} in the configuration; expected one of: ${ids.join(", ")}`);
}

function signing(client: Client, scope: string, key: Buffer): string[] {
  const secret = randomBytes(SECRET_BYTES).toString("base64");
  const sealed = encryptSecret(secret, `clients/${client.id}/hmac_secret`, key);
  return halves({ ...client, hmac_secret: sealed }, [
    `On the ServiceNow instance ${client.instance}, as properties of the app:`,
    `  ${scope}.middleware_key_id   ${client.id}`,
    `  ${scope}.middleware_secret   ${secret}`,
  ]);
}

function bearer(client: Client): string[] {
  const token = randomBytes(SECRET_BYTES).toString("base64url");
  const hash = createHash("sha256").update(token).digest("hex");
  return halves({ ...client, bearer_sha256: hash }, [
    "To the caller, who sends it as `Authorization: Bearer …`:",
    `  ${token}`,
  ]);
}

/** Valid YAML as a whole: what is not for the file is a comment. */
function halves(client: object, other: string[]): string[] {
  return [
    "# Into the middleware's configuration file; then send the middleware SIGHUP:",
    ...stringify({ clients: [client] }, { lineWidth: 0 })
      .trimEnd()
      .split("\n"),
    "",
    ...other.map((line) => `# ${line}`),
    "# It is shown only now.",
  ];
}
