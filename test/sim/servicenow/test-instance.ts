import { join } from "node:path";
import { TestClock } from "../kit/clock.ts";
import { type Instance, startInstance } from "./index.ts";
import type { Settings } from "./settings.ts";

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever JSON came
  body: any;
}

/** The fixture app on a fresh instance, with the calls that its tests make. */
export interface TestInstance extends Instance {
  clock: TestClock;
  as(user: string, method: string, path: string, body?: unknown): Promise<Answer>;
  /** Posts one staged item as the integration user `olga`; answers the results. */
  stage(row: Record<string, string>): Promise<Record<string, string>[]>;
  /** Adds a record of the fixture's scope. */
  add(table: string, values: Record<string, string>): Promise<string>;
  /** Runs a script in the fixture's scope, as the system, and answers what it logged with gs.info. */
  script(text: string): Promise<string[]>;
  /** Messages logged so far by level. */
  logged(level: string): Promise<string[]>;
}

export const fixtureApp = join(import.meta.dirname, "fixture", "app");
const fixtureScope = "5f1c0de05f1c0de05f1c0de05f1c0de0";
const password = "correct horse";

/** Users: olga (operator, may transform), opal (operator only), rita (reader), nora (no role), root (admin). */
export async function startFixture(settings: Partial<Settings> = {}): Promise<TestInstance> {
  const clock = new TestClock();
  const instance = await startInstance({ appDir: fixtureApp, clock, settings });
  const people = {
    olga: ["x_sim_fix.operator", "import_transformer"],
    opal: ["x_sim_fix.operator"],
    rita: ["x_sim_fix.reader"],
    nora: [],
    root: ["admin"],
  };
  for (const [user_name, roles] of Object.entries(people))
    await instance.addUser({ user_name, password, roles });
  return { ...instance, clock, ...calls(instance), ...scripting(instance) };
}

function calls(instance: Instance): Pick<TestInstance, "as" | "stage"> {
  const as: TestInstance["as"] = async (user, method, path, body) => {
    const response = await fetch(instance.url + path, {
      method,
      headers: { ...json, Authorization: basic(user) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === "" ? undefined : JSON.parse(text),
    };
  };
  return {
    as,
    stage: async (row) => {
      const { status, body } = await as("olga", "POST", "/api/now/import/x_sim_fix_stg_item", row);
      if (status !== 201) throw new Error(`import answered ${status}: ${JSON.stringify(body)}`);
      return body.result;
    },
  };
}

function scripting(instance: Instance): Pick<TestInstance, "add" | "script" | "logged"> {
  const logged: TestInstance["logged"] = async (level) =>
    (await instance.log()).filter((entry) => entry.level === level).map((entry) => entry.message);
  return {
    logged,
    add: (table, values) => instance.admin.insert(table, { sys_scope: fixtureScope, ...values }),
    script: async (text) => {
      const [job] = await instance.admin.query("sysauto_script", "name=Fixture demand");
      const before = (await logged("info")).length;
      await instance.admin.update("sysauto_script", job?.["sys_id"] ?? "", { script: text });
      await instance.runJob("Fixture demand");
      return (await logged("info")).slice(before);
    },
  };
}

export const json = { Accept: "application/json", "Content-Type": "application/json" };

export function basic(user: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
}
