import type { TestClock } from "../kit/clock.ts";
import type { Faults } from "../kit/faults.ts";
import type { InstanceCall } from "./http/call.ts";
import { RunningInstance } from "./instance.ts";
import type { Settings } from "./settings.ts";

export type { InstanceCall } from "./http/call.ts";
export type { Settings } from "./settings.ts";

export interface InstanceOptions {
  /** Output folder of `now-sdk build`. */
  appDir: string;
  /** Value of the property `instance_id`; made up if absent. */
  instanceId?: string;
  /** Any free one if absent. */
  port?: number;
  /** Real time if absent. */
  clock?: TestClock;
  settings?: Partial<Settings>;
}

/** A simulated ServiceNow instance with the built app installed. */
export interface Instance {
  readonly url: string;
  readonly instanceId: string;
  readonly faults: Faults<InstanceCall>;
  /** Acts as the system: no ACLs, business rules run. Values as stored: booleans "1"/"0", empty "". */
  readonly admin: {
    /** @throws if a rule aborted or a unique index refused */
    insert(table: string, values: Record<string, string>): Promise<string>;
    update(table: string, sysId: string, values: Record<string, string>): Promise<void>;
    remove(table: string, sysId: string): Promise<void>;
    /** @throws on a query that names an unknown field, which the platform would drop */
    query(table: string, encodedQuery?: string): Promise<Record<string, string>[]>;
  };
  addUser(user: { user_name: string; password: string; roles: string[] }): Promise<string>;
  /** Also creates the system property that the grant needs. */
  addOAuthClient(client: { client_id: string; client_secret: string; user_name: string }): Promise<void>;
  /** A property of type password2 is encrypted. */
  setProperty(name: string, value: string): Promise<void>;
  /** Runs everything due now (async rules, events, scheduled jobs) until nothing is due. */
  runDue(): Promise<void>;
  /** Runs one scheduled job by name now, also an inactive one. */
  runJob(name: string): Promise<void>;
  /** Runs what is due by itself, in real time. */
  startScheduler(): void;
  /** What scripts logged, and every script error (level `error`), oldest first. */
  log(): Promise<{ level: string; message: string; source: string }[]>;
  close(): Promise<void>;
}

/** Installs the built app on a fresh instance and starts it on loopback. */
export async function startInstance(options: InstanceOptions): Promise<Instance> {
  const running = await RunningInstance.start({
    appDir: options.appDir,
    instanceId: options.instanceId,
    port: options.port ?? 0,
    clock: options.clock,
    settings: options.settings ?? {},
  });
  return {
    url: running.url,
    instanceId: running.instanceId,
    faults: running.faults,
    admin: adminOf(running),
    addUser: async ({ user_name, password, roles }) =>
      String(await running.admin({ do: "user", userName: user_name, password, roles })),
    addOAuthClient: async ({ client_id, client_secret, user_name }) => {
      await running.admin({
        do: "oauth",
        clientId: client_id,
        clientSecret: client_secret,
        userName: user_name,
      });
    },
    setProperty: async (name, value) => void (await running.admin({ do: "property", name, value })),
    runDue: () => running.scheduler.runDue(),
    runJob: (name) => running.scheduler.runNow(name),
    startScheduler: () => running.scheduler.startTicker(),
    log: () => Promise.resolve(readLog(running)),
    close: () => running.close(),
  };
}

function adminOf(running: RunningInstance): Instance["admin"] {
  return {
    insert: async (table, values) => String(await running.admin({ do: "insert", table, values })),
    update: async (table, sysId, values) =>
      void (await running.admin({ do: "update", table, sysId, values })),
    remove: async (table, sysId) => void (await running.admin({ do: "remove", table, sysId })),
    query: async (table, query = "") =>
      (await running.admin({ do: "query", table, query })) as Record<string, string>[],
  };
}

function readLog(running: RunningInstance): { level: string; message: string; source: string }[] {
  return running.engine.db.all("SELECT level, message, source FROM syslog ORDER BY rowid").map((row) => ({
    level: String(row["level"]),
    message: String(row["message"]),
    source: String(row["source"]),
  }));
}
