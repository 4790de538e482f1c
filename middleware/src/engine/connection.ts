/** A configured connection with everything that works for it: adapter, ERP client, ServiceNow side. */

import type { Entity } from "../../../shared-types/choices.ts";
import type { Clock } from "../clock.ts";
import type { Config, ConnectionConfig, InstanceConfig } from "../config/schema.ts";
import type { ErpAdapter } from "../erp/adapter.ts";
import { adapterOf } from "../erp/registry.ts";
import type { Log } from "../log.ts";
import { ServiceNowClient } from "../servicenow/client.ts";
import { ImportMode } from "../servicenow/import-mode.ts";
import type { CallBudgets, Leases, RotatedTokens } from "../store/store.ts";
import { ErpClient } from "./erp-client.ts";
import { Gate } from "./gate.ts";
import { LoadPace } from "./load-pace.ts";
import { SessionCache } from "./session.ts";

export interface Connection {
  config: ConnectionConfig;
  adapter: ErpAdapter;
  client: ErpClient;
  servicenow: ServiceNowClient;
  instance: InstanceConfig;
  importMode: ImportMode;
  leases: Leases;
  clock: Clock;
  log: Log;
  paceOf(entity: Entity): LoadPace;
}

export interface Connections {
  find(id: string): Connection | undefined;
  /** The configured instances by id. */
  instances(): ReadonlyMap<string, ServiceNowClient>;
  close(): Promise<void>;
}

export interface ConnectionDeps {
  clock: Clock;
  log: Log;
  store: CallBudgets & Leases & RotatedTokens;
  /** Master keys: what is written to the store is encrypted under the first. */
  keys: readonly Buffer[];
}

type Side = Pick<Connection, "instance" | "servicenow" | "importMode">;

export function openConnections(config: Config, deps: ConnectionDeps): Connections {
  const sessions = new SessionCache(deps.clock);
  const gates = sharedGates(config.connections);
  const sides = new Map(config.instances.map((instance) => [instance.id, sideOf(instance, config, deps)]));
  const connections = new Map(
    config.connections.map((connection) => {
      const side = sides.get(connection.instance);
      if (side === undefined) throw new Error(`connection ${connection.id} without instance`);
      return [connection.id, open(connection, side, { sessions, gates }, config, deps)] as const;
    }),
  );
  return {
    find: (id) => connections.get(id),
    instances: () => new Map([...sides].map(([id, { servicenow }]) => [id, servicenow])),
    async close() {
      await Promise.all([...connections.values()].map(({ client }) => client.close()));
      await Promise.all([...sides.values()].map(({ servicenow }) => servicenow.close()));
    },
  };
}

/** One for all connections that an ERP counts together, as wide as the narrowest of them. */
function sharedGates(connections: readonly ConnectionConfig[]): ReadonlyMap<string, Gate> {
  const widths = new Map<string, number>();
  for (const connection of connections) {
    const width = connection.concurrency ?? adapterOf(connection.type).limits.concurrency;
    const key = sharedBy(connection);
    widths.set(key, Math.min(width, widths.get(key) ?? width));
  }
  return new Map([...widths].map(([key, width]) => [key, new Gate(width)]));
}

function sharedBy(connection: ConnectionConfig): string {
  const shared = adapterOf(connection.type).limits.sharedBy?.(connection);
  return shared === undefined ? `connection ${connection.id}` : `${connection.type} ${shared}`;
}

function sideOf(instance: InstanceConfig, { proxy }: Config, { clock, log }: ConnectionDeps): Side {
  const servicenow = new ServiceNowClient({ config: instance, clock, log, proxy });
  return { instance, servicenow, importMode: new ImportMode(servicenow, instance, log) };
}

function open(
  connection: ConnectionConfig,
  side: Side,
  { sessions, gates }: { sessions: SessionCache; gates: ReadonlyMap<string, Gate> },
  { proxy }: Config,
  { clock, log, store, keys }: ConnectionDeps,
): Connection {
  const adapter = adapterOf(connection.type);
  const gate = gates.get(sharedBy(connection));
  const client = new ErpClient({ connection, adapter, sessions, store, keys, clock, log, proxy, gate });
  const paces = new Map<Entity, LoadPace>();
  const paceOf = (entity: Entity): LoadPace => {
    const pace = paces.get(entity) ?? new LoadPace();
    paces.set(entity, pace);
    return pace;
  };
  return { config: connection, adapter, client, ...side, leases: store, clock, log, paceOf };
}
