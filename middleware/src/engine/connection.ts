/** A configured connection with everything that works for it: adapter, ERP client, ServiceNow client. */

import type { Clock } from "../clock.ts";
import type { Config, ConnectionConfig } from "../config/schema.ts";
import type { ErpAdapter } from "../erp/adapter.ts";
import { adapterOf } from "../erp/registry.ts";
import type { Log } from "../log.ts";
import { ServiceNowClient } from "../servicenow/client.ts";
import { ErpClient } from "./erp-client.ts";
import { SessionCache } from "./session.ts";

export interface Connection {
  config: ConnectionConfig;
  adapter: ErpAdapter;
  client: ErpClient;
  servicenow: ServiceNowClient;
  importConcurrency: number;
  clock: Clock;
  log: Log;
}

export interface Connections {
  find(id: string): Connection | undefined;
  close(): Promise<void>;
}

export function openConnections(config: Config, clock: Clock, log: Log): Connections {
  const sessions = new SessionCache(clock);
  const instances = new Map(
    config.instances.map((instance) => [
      instance.id,
      { instance, servicenow: new ServiceNowClient(instance, clock, log) },
    ]),
  );
  const connections = new Map(
    config.connections.map((connection): [string, Connection] => {
      const side = instances.get(connection.instance);
      if (side === undefined) throw new Error(`connection ${connection.id} without instance`);
      const adapter = adapterOf(connection.type);
      const client = new ErpClient({ connection, adapter, sessions, clock, log });
      const importConcurrency = side.instance.import.concurrency;
      return [
        connection.id,
        { config: connection, adapter, client, servicenow: side.servicenow, importConcurrency, clock, log },
      ];
    }),
  );
  return {
    find: (id) => connections.get(id),
    async close() {
      await Promise.all([...connections.values()].map(({ client }) => client.close()));
      await Promise.all([...instances.values()].map(({ servicenow }) => servicenow.close()));
    },
  };
}
