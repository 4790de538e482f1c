/** The built app in the simulated instance, with a stand-in for the middleware: what a person and a job can do to it. */

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { appDir } from "../../sandbox/app.ts";
import { TestClock } from "../../sim/kit/clock.ts";
import { type Instance, type Settings, startInstance } from "../../sim/servicenow/index.ts";
import { type FakeMiddleware, startFakeMiddleware } from "./fake-middleware.ts";

export type Row = Record<string, string>;

export interface App {
  clock: TestClock;
  middleware: FakeMiddleware;
  /** Rows as stored, past every access rule. */
  rows(table: string, query?: string): Promise<Row[]>;
  row(table: string, query: string): Promise<Row>;
  admin: Instance["admin"];
  /**
   * Script errors, and what the instance let pass in silence: query terms and columns that do not exist. Not that of
   * two workers after the same thing the database refused one: that is how they are told apart.
   */
  complaints(): Promise<string[]>;
  /** Presses a button on an invoice, or on a record of another table; answers the status. */
  press(user: string, button: string, sysId: string, table?: string): Promise<number>;
  /** One more person, with the password of all. */
  addUser(user: string, roles: string[]): Promise<void>;
  setProperty(name: string, value: string): Promise<void>;
  /** Runs what is due: jobs, events. */
  runDue(): Promise<void>;
  /** Runs one job now, whether due or not. */
  runJob(name: string): Promise<void>;
  /** A staging row by the Import Set API, as the middleware sends it; answers the first map's result. */
  stage(entity: string, row: Row, user?: string): Promise<Row>;
  /** A REST call as one of the people; answers status and parsed body. */
  as(user: string, method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  close(): Promise<void>;
}

export const connectionName = "acme-intacct";
const password = "correct horse";
const people: Record<string, string[]> = {
  alice: ["x_lr_relay.approver"],
  olga: ["x_lr_relay.operator"],
  rita: ["x_lr_relay.reader"],
  anna: ["x_lr_relay.admin"],
  root: ["admin"],
  ivan: ["x_lr_relay.approver", "x_lr_relay.integration", "import_transformer"],
  relay: ["x_lr_relay.integration", "import_transformer"],
};

/** @param settings what differs between instances, or is documented nowhere: see the simulator's settings */
export async function startApp(settings: Partial<Settings> = {}): Promise<App> {
  const clock = new TestClock();
  const instance = await startInstance({ appDir, clock, settings });
  const middleware = await startFakeMiddleware();
  for (const [user_name, roles] of Object.entries(people))
    await instance.addUser({ user_name, password, roles });
  await instance.setProperty("x_lr_relay.middleware_url", middleware.url);
  await instance.setProperty("x_lr_relay.middleware_key_id", middleware.keyId);
  await instance.setProperty("x_lr_relay.middleware_secret", middleware.secret);
  await instance.admin.insert("x_lr_relay_connection", {
    name: connectionName,
    erp: "intacct",
    active: "true",
  });

  const call = async (user: string, method: string, path: string, body?: unknown) => {
    const response = await fetch(instance.url + path, {
      method,
      headers: {
        Accept: "application/json",
        "Content-Type": "application/json",
        Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === "" ? undefined : (JSON.parse(text) as unknown) };
  };
  const rows = (table: string, query = ""): Promise<Row[]> => instance.admin.query(table, query);
  return {
    clock,
    middleware,
    rows,
    row: async (table, query) => {
      const found = await rows(table, query);
      if (found.length !== 1) throw new Error(`${found.length} rows of ${table} for ${query}`);
      return found[0] as Row;
    },
    admin: instance.admin,
    complaints: async () =>
      (await instance.log())
        .filter(({ level, source }) => level === "error" || source === "simulator")
        .map(({ message }) => message)
        .filter(
          (message) => !/^x_lr_relay_(run|activity|dispatch|exception): Unique Key violation/.test(message),
        ),
    press: async (user, action, sys_id, table = "x_lr_relay_invoice") =>
      (await call(user, "POST", "/sim/ui-action", { table, sys_id, action })).status,
    addUser: async (user_name, roles) => void (await instance.addUser({ user_name, password, roles })),
    setProperty: (name, value) => instance.setProperty(name, value),
    runDue: async () => void (await instance.runDue()),
    runJob: (name) => instance.runJob(name),
    stage: async (entity, row, user = "relay") => {
      const { body } = await call(user, "POST", `/api/now/import/x_lr_relay_stg_${entity}`, row);
      const result = (body as { result?: Row[] }).result?.[0];
      if (!result) throw new Error(`import of ${entity}: ${JSON.stringify(body)}`);
      return result;
    },
    as: call,
    close: async () => {
      await instance.close();
      await middleware.close();
    },
  };
}

/** Ends what nothing went amiss in: every request was signed, and nobody complained. */
export async function closeQuietly(app: App): Promise<void> {
  const complaints = await app.complaints();
  await app.close();
  assert.deepEqual(app.middleware.refused, [], "every request was signed");
  assert.deepEqual(complaints, []);
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A staged line; the codes exist in the register when `stageMasters` has run. */
export function line(number: string, values: Row = {}): Row {
  return {
    line_number: number,
    description: `Line ${number}`,
    quantity: "2",
    unit_price: "10.5",
    amount: "21",
    tax_amount: "",
    gl_account: "6000",
    cost_center: "100",
    location: "",
    project: "",
    item: "",
    purchase_order_line: "",
    dimensions: "{}",
    ...values,
  };
}

/** A name that finds out who mishandles letters beyond ASCII, XML, or the platform's own placeholders. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder that must stay what it is
export const trickyName = "Müller & Søn ${x} Ltd";

/** A staged invoice as the middleware would send it: hash and counts over these very lines. */
export function invoice(externalId: string, lines: Row[], values: Row = {}): Row {
  const json = JSON.stringify(lines);
  const row: Row = {
    connection: connectionName,
    external_id: externalId,
    number: `B-${externalId}`,
    modified_at: "2026-03-01T10:00:00Z",
    read_at: "2026-03-02T09:00:00.120Z",
    deleted: "false",
    run_id: "run-1",
    request_id: "request-1",
    document_type: "bill",
    supplier_external_id: "V1",
    supplier_name: trickyName,
    invoice_date: "2026-02-28",
    currency: "USD",
    total_amount: "42",
    status: "Posted",
    on_hold: "false",
    dimensions: "{}",
    line_count: String(lines.length),
    lines_sha256: sha256(json),
    lines: json,
    ...values,
  };
  return { source_hash: sha256(JSON.stringify(row)), ...row };
}

/** A staged record of any entity, with the columns that all have and a hash over them. */
export function staged(externalId: string, values: Row = {}): Row {
  const row = {
    connection: connectionName,
    external_id: externalId,
    number: externalId,
    name: `Name of ${externalId}`,
    modified_at: "2026-03-01T10:00:00Z",
    read_at: "2026-03-02T09:00:00Z",
    deleted: "false",
    ...values,
  };
  return { source_hash: sha256(JSON.stringify(row)), ...row };
}

export async function stageMasters(app: App, connection = connectionName): Promise<void> {
  const common = {
    connection,
    modified_at: "2026-03-01T10:00:00Z",
    read_at: "2026-03-02T09:00:00Z",
  };
  for (const number of ["6000", "6100"])
    await app.stage("gl_account", {
      ...common,
      external_id: number,
      number,
      name: `Account ${number}`,
      source_hash: number,
    });
  for (const number of ["100", "200"])
    await app.stage("cost_center", {
      ...common,
      external_id: number,
      number,
      name: `Center ${number}`,
      source_hash: number,
    });
}
