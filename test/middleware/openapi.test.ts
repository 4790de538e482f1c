/** The description of the API is made of what validates, names every problem, and fits what is really answered. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { problemTable } from "../../middleware/src/problems.ts";
import {
  checkAnswer,
  connectionsAnswer,
  documentAnswer,
  problemAnswer,
  totalsAnswer,
} from "../../middleware/src/routes/answers.ts";
import { type IntacctSim, startIntacct } from "../sim/intacct/index.ts";
import { type Relay, startRelay } from "../support/relay.ts";

let intacct: IntacctSim;
let relay: Relay;
// biome-ignore lint/suspicious/noExplicitAny: a document to look into
let description: any;

before(async () => {
  intacct = await startIntacct({ vendors: 5, bills: 60 });
  relay = await startRelay({ intacct });
  description = await (await fetch(`${relay.url}/openapi.json`)).json();
});
after(async () => {
  await relay.close();
  await intacct.close();
});

test("it is OpenAPI 3.1 and open to read", () => {
  assert.equal(description.openapi, "3.1.0");
  assert.ok(description.info.title);
});

test("the paths are the application's routes, no more and no fewer", () => {
  const app = readFileSync(join(import.meta.dirname, "../../middleware/src/app.ts"), "utf8");
  const routes = [...app.matchAll(/app\.(get|post)\("([^"]+)"/g)].map(
    ([, method, path = ""]) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`,
  );
  const described = Object.entries(description.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  assert.deepEqual(described.sort(), routes.sort());
});

test("each request is described with the limits that it is held to", () => {
  const schemaOf = (path: string) =>
    description.paths[`/v1/connections/{id}/${path}`].post.requestBody.content["application/json"].schema;
  const pull = schemaOf("pull");
  assert.deepEqual(pull.required, ["entity"]);
  assert.equal(pull.additionalProperties, false);
  assert.equal(pull.properties.deadline_ms.maximum, 25_000);
  assert.equal(pull.properties.cursor.maxLength, 3900);
  assert.ok(schemaOf("documents").properties.operation.enum.includes("invoice.update"));
  assert.deepEqual(Object.keys(schemaOf("totals").properties), ["entity", "from", "to"]);
});

test("every code of the table is named by some path, under its own HTTP status", () => {
  const named = new Map<string, Set<string>>();
  for (const methods of Object.values(
    description.paths as Record<string, Record<string, { responses: object }>>,
  ))
    for (const { responses } of Object.values(methods))
      for (const [status, { description: text }] of Object.entries(
        responses as Record<string, { description: string }>,
      ))
        for (const [, code = ""] of text.matchAll(/`(\w+)`:/g))
          named.set(code, (named.get(code) ?? new Set()).add(status));
  for (const [code, { status }] of Object.entries(problemTable)) {
    assert.deepEqual([...(named.get(code) ?? [])], [String(status)], code);
  }
  assert.deepEqual(description.components.schemas.Problem.properties.code.enum, Object.keys(problemTable));
});

test("what is answered fits what is described", async () => {
  const base = "/v1/connections/acme-intacct";
  connectionsAnswer.parse((await relay.get("/v1/connections")).body);
  checkAnswer.parse((await relay.post(`${base}/check`, {})).body);
  totalsAnswer.parse((await relay.post(`${base}/totals`, { entity: "supplier" })).body);
  problemAnswer.parse((await relay.post(`${base}/pull`, { entity: "purchase_order" })).body);
  problemAnswer.parse((await relay.get("/v1/nothing")).body);
  const bill = intacct.bills().find(({ STATE, TOTALPAID }) => STATE === "Posted" && TOTALPAID === "0");
  assert.ok(bill);
  const lines = bill.APBILLITEMS.map(({ LINE_NO, ACCOUNTNO }) => ({
    line_number: LINE_NO,
    gl_account: ACCOUNTNO,
  }));
  const body = { operation: "invoice.update", document: { external_id: bill.RECORDNO, lines } };
  for (const dry_run of [true, false]) {
    const answer = await relay.post(
      `${base}/documents`,
      { ...body, dry_run },
      { "idempotency-key": "openapi" },
    );
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    documentAnswer.parse(answer.body);
  }
});

test("each write of the capability table is told with its class", async () => {
  const { body } = await relay.get("/v1/connections");
  const { invoice } = body.connections[0].entities;
  assert.ok(
    invoice.write.some(
      (write: object) => JSON.stringify(write) === '{"operation":"invoice.update","class":"set-state"}',
    ),
  );
});
