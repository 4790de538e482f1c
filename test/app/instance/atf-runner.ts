/**
 * Runs a test of the Automated Test Framework as it was built, step by step, on the simulated instance: people are made and
 * impersonated, records written and asked for with their rights through the Table API, buttons pressed. Steps and inputs
 * that the app's tests do not use are refused rather than guessed.
 */

import assert from "node:assert/strict";
import { records } from "../built-app.ts";
import type { App, Row } from "./app.ts";

/** Names of the inputs by their sys_id on every instance (ServiceNow SDK 4.9.0, the plugins' atf/step-configs). */
const inputNames: Record<string, string> = {
  "1985e0ceff2433008d3f5d9ad53bf1ba": "first_name",
  "6f69fc4aff6433008d3f5d9ad53bf18c": "last_name",
  "8c07aba5ff6033008d3f5d9ad53bf13b": "roles",
  "98c44875ffa033008d3f5d9ad53bf1fa": "impersonate",
  "334b7bb7675003007ba405225685ef72": "assert",
  "46dbcb535320220002c6435723dc3409": "enforce_security",
  "501c8f535320220002c6435723dc34da": "record",
  "53fb0f535320220002c6435723dc34ec": "table",
  bc4c43935320220002c6435723dc34a2: "values",
  "90144b535320220002c6435723dc3488": "table",
  "9024a37f671003007ba405225685efe5": "assert",
  dd54cf535320220002c6435723dc34fd: "values",
  e6e3c7535320220002c6435723dc3496: "enforce_security",
  "50bff9250b3222000b7da95e93673a9b": "path",
  "59877da10b3222000b7da95e93673a56": "method",
  "81e042650b3222000b7da95e93673aa2": "body",
  "1d94cb1f3b8032000774229c93efc419": "operation",
  "9f5f67709f132200ef4afa7dc67fcf94": "status",
  "02fb0027531000109e02ddeeff7b120b": "enforce_security",
  "78b8d86b531000109e02ddeeff7b12f3": "table",
  "915990ab531000109e02ddeeff7b12f8": "query",
  b86c0427531000109e02ddeeff7b1227: "assert",
  "52ed1e5b5360220002c6435723dc3421": "record",
  "67400008676003007ba405225685efa4": "assert",
  "6aad5a575360220002c6435723dc34b0": "table",
  cbddfa135320220002c6435723dc3415: "enforce_security",
  ff6e125353a0220002c6435723dc3442: "query",
  "3eee292353e0220002c6435723dc343c": "table",
  "7600f16353e0220002c6435723dc34d5": "assert",
  "7c5f6d2353e0220002c6435723dc34f6": "ui_action",
  "56e6bee65320220002c6435723dc34b9": "visible",
  "6619c7aa5320220002c6435723dc34e2": "not_visible",
  ba62b4075320220002c6435723dc34b9: "table",
  ad351a4e53a0220002c6435723dc34f0: "record",
  b124164e53a0220002c6435723dc34c5: "table",
};
/** Inputs with one meaning here: the form's interface and view, templates of user fields, a profile that is empty. */
const uninteresting = new Set(
  `1778a7480f20101091d0f00c97767e03 b27b2b29ff6033008d3f5d9ad53bf164 ff06ab840f20101091d0f00c97767e6d
   020a6af09fd32200ef4afa7dc67fcfec 58408e250b3222000b7da95e93673a5c 6cdd0ab543010210b6f9a0246bb8f2f2
   89ad06b543010210b6f9a0246bb8f2d7 cec002650b3222000b7da95e93673aae 334ea2f153212110248dddeeff7b1255
   51547e3953212110248dddeeff7b126b 535cb5ab53233300f06fddeeff7b1247 bc43e004c76733005e5c45b881c26046
   17d732a9c7a333005e5c45b881c26007 6e55da4e53a0220002c6435723dc34a0 74d6e7a0a3023110571967d1361e616b
   c2eb56e853422110248dddeeff7b1261`.split(/\s+/),
);

type Inputs = Record<string, string>;

/** @throws AssertionError naming the step that fails */
export async function runAtf(app: App, name: string): Promise<number> {
  const found = records("sys_atf_test").find((one) => one["name"] === name);
  assert.ok(found, name);
  const run = new Run(app);
  const steps = records("sys_atf_step")
    .filter((step) => step["test"] === found["sys_id"] && step["active"] === "true")
    .sort((a, b) => Number(a["order"]) - Number(b["order"]));
  for (const step of steps) {
    const what = step["display_name"] ?? "";
    const place = `${name}, step ${step["order"]}: ${what}`;
    await run.step(what, run.inputsOf(step["sys_id"] ?? ""), step["sys_id"] ?? "", place);
  }
  return steps.length;
}

class Run {
  readonly #app: App;
  #user = "";
  #people = 0;
  #status = 0;
  /** The record that the form shows. */
  #open = "";
  readonly #outputs = new Map<string, string>();

  constructor(app: App) {
    this.#app = app;
  }

  inputsOf(step: string): Inputs {
    const inputs: Inputs = {};
    for (const { variable = "", value = "" } of records("sys_variable_value").filter(
      (one) => one["document_key"] === step,
    )) {
      const name = inputNames[variable];
      assert.ok(name !== undefined || uninteresting.has(variable), `an input that nobody knows: ${variable}`);
      if (name !== undefined) inputs[name] = this.#resolved(value);
    }
    return inputs;
  }

  #resolved(value: string): string {
    return value.replace(/\{\{step\['(\w+)'\]\.(?:first_record|record_id)\}\}/g, (_, step: string) => {
      const output = this.#outputs.get(step);
      assert.ok(output, `step ${step} has no record`);
      return output;
    });
  }

  async step(what: string, inputs: Inputs, id: string, place: string): Promise<void> {
    const { table = "", record = "" } = inputs;
    switch (what) {
      case "Create a User":
        return this.#makeUser(inputs);
      case "Record Insert":
        return this.#insert(inputs, id, place);
      case "Record Update":
        return this.#update(inputs, place);
      case "Record Query": {
        const rows = await this.#list(inputs, inputs["query"] ?? "");
        assert.equal(rows.length > 0, inputs["assert"] === "records_match_query", place);
        this.#outputs.set(id, rows[0]?.["sys_id"] ?? "");
        return;
      }
      case "Record Validation": {
        const rows = await this.#list(inputs, `sys_id=${record}^${inputs["query"]}`);
        assert.equal(rows.length === 1, inputs["assert"] === "record_validated", place);
        return;
      }
      case "Send REST Request - Inbound": {
        const body: unknown = JSON.parse(inputs["body"] ?? "");
        const method = (inputs["method"] ?? "").toUpperCase();
        this.#status = (await this.#app.as(this.#user, method, inputs["path"] ?? "", body)).status;
        return;
      }
      case "Assert Status Code":
        assert.equal(inputs["operation"], "equals");
        assert.equal(String(this.#status), inputs["status"], place);
        return;
      case "Open an Existing Record":
        assert.equal(
          (await this.#list({ table, enforce_security: "1" }, `sys_id=${record}`)).length,
          1,
          place,
        );
        this.#open = record;
        return;
      case "UI Action Visibility":
        return this.#buttons(inputs, place);
      case "Click a UI Action": {
        assert.equal(inputs["assert"], "form_submitted_to_server");
        const [action] = actionNames(inputs["ui_action"] ?? "");
        assert.equal(await this.#app.press(this.#user, action ?? "", this.#open, table), 200, place);
        return;
      }
      default:
        assert.fail(`${place}: a step that nobody runs here`);
    }
  }

  async #makeUser({ first_name, last_name, roles = "", impersonate }: Inputs): Promise<void> {
    this.#people += 1;
    const name = `${first_name}.${last_name}.${this.#people}`.toLowerCase();
    const known = await this.#app.rows("sys_user_role", "");
    const names = roles.split(",").map((id) => known.find((role) => role["sys_id"] === id)?.["name"] ?? id);
    await this.#app.addUser(name, names);
    if (impersonate === "1") this.#user = name;
  }

  async #insert({ table = "", values = "", assert: expected, ...more }: Inputs, id: string, place: string) {
    assert.equal(more["enforce_security"], "1", place);
    const row = template(values);
    const { status, body } = await this.#app.as(this.#user, "POST", `/api/now/table/${table}`, row);
    assert.equal(status === 201, expected === "record_successfully_inserted", place);
    const there = await this.#app.rows(table, `name=${row["name"]}`);
    assert.equal(there.length, status === 201 ? 1 : 0, place);
    this.#outputs.set(id, (body as { result?: Row }).result?.["sys_id"] ?? "");
  }

  async #update({ table = "", record = "", values = "", assert: expected, ...more }: Inputs, place: string) {
    const wanted = template(values);
    const before = await this.#app.row(table, `sys_id=${record}`);
    if (more["enforce_security"] === "1")
      await this.#app.as(this.#user, "PATCH", `/api/now/table/${table}/${record}`, wanted);
    else await this.#app.admin.update(table, record, wanted);
    const after = await this.#app.row(table, `sys_id=${record}`);
    if (expected === "record_not_updated") assert.deepEqual(after, before, place);
    else for (const [column, value] of Object.entries(wanted)) assert.equal(after[column], value, place);
  }

  async #list({ table = "", ...more }: Inputs, query: string): Promise<Row[]> {
    if (more["enforce_security"] !== "1") return this.#app.rows(table, query);
    const path = `/api/now/table/${table}?sysparm_query=${encodeURIComponent(query)}`;
    const { status, body } = await this.#app.as(this.#user, "GET", path);
    assert.equal(status, 200, `${table} ${query}`);
    return (body as { result: Row[] }).result;
  }

  async #buttons({ table, visible = "", not_visible = "" }: Inputs, place: string): Promise<void> {
    const path = `/sim/ui-action?table=${table}&sys_id=${this.#open}`;
    const { body } = await this.#app.as(this.#user, "GET", path);
    const shown = (body as { result: Row[] }).result.map((one) => one["name"]);
    for (const name of actionNames(visible)) assert.ok(shown.includes(name), `${place}: ${name}`);
    for (const name of actionNames(not_visible)) assert.ok(!shown.includes(name), `${place}: ${name}`);
  }
}

function actionNames(ids: string): string[] {
  return ids
    .split(",")
    .filter(Boolean)
    .map((id) => records("sys_ui_action").find((action) => action["sys_id"] === id)?.["name"] ?? id);
}

/** `a=1^b=2^EQ` as the columns that a template sets. */
function template(values: string): Row {
  const terms = values.split("^").filter((term) => term !== "EQ");
  return Object.fromEntries(terms.map((term) => [term.split("=")[0], term.slice(term.indexOf("=") + 1)]));
}
