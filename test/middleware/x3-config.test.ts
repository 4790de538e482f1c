/** What an X3 connection must say, and what its mistakes are called. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { ConfigError } from "../../middleware/src/config/error.ts";
import { configOf } from "../support/relay.ts";

const good = {
  id: "acme-x3",
  type: "x3",
  base_url: "https://x3.acme.example:8124",
  folder: "SEED",
  transport: "rest",
  auth: { type: "basic", username: "RELAY", password: "p" },
};

async function mistakesOf(changed: Record<string, unknown>): Promise<string[]> {
  const { base_url, folder, auth, ...rest } = { ...good, ...changed };
  const entry = { ...rest, ...(base_url && { base_url }), ...(folder && { folder }), ...(auth && { auth }) };
  try {
    await configOf({ connections: [{ allow_http: false, ...entry } as typeof good] });
    return [];
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.message.split("\n").map((line) => line.replace("connections/acme-x3/", ""));
  }
}

test("server, port and folder are all that has no default", async () => {
  assert.deepEqual(await mistakesOf({}), []);
  assert.match((await mistakesOf({ base_url: undefined })).join(), /^base_url: missing/);
  assert.match((await mistakesOf({ folder: undefined })).join(), /^folder: missing/);
  assert.match((await mistakesOf({ auth: undefined })).join(), /^auth: missing/);
});

for (const base_url of [
  "https://x3.acme.example",
  "https://x3.acme.example/",
  "x3.acme.example:8124",
  "https://:8124",
  "ftp://x3:21",
])
  test(`${base_url} does not say server and port`, async () => {
    const mistakes = await mistakesOf({ base_url });
    assert.match(
      mistakes.join(),
      /^base_url: expected server and port, such as https:\/\/x3\.acme\.example:8124/,
    );
  });

for (const base_url of [
  "https://x3.acme.example:443",
  "https://x3.acme.example:8124/",
  "https://10.0.0.7:8124/proxy",
])
  test(`${base_url} is an address`, async () => assert.deepEqual(await mistakesOf({ base_url }), []));

test("plain http is refused unless allowed", async () => {
  assert.match((await mistakesOf({ base_url: "http://x3.acme.example:8124" })).join(), /plain http/);
});

for (const folder of ["SEED/../OTHER", "a b", "'"])
  test(`${folder} is no folder`, async () =>
    assert.match((await mistakesOf({ folder })).join(), /^folder: expected/));

test("each way to sign in has its own fields, and no other's", async () => {
  const app = { type: "app_jwt", client_id: "c", secret: "s", username: "u" };
  assert.deepEqual(await mistakesOf({ auth: app }), []);
  assert.deepEqual(await mistakesOf({ auth: { ...app, audience: "http://x3:8124/xtrem/api" } }), []);
  const gateway = {
    type: "gateway",
    token_url: "https://api.eu-sagex3.com/v1/token",
    client_id: "c",
    client_secret: "s",
  };
  assert.deepEqual(await mistakesOf({ auth: gateway }), []);
  assert.deepEqual(await mistakesOf({ auth: { ...gateway, refresh_token: "r" } }), []);
  assert.match(
    (await mistakesOf({ auth: { ...app, password: "p" } })).join(),
    /^auth\/password: unknown key/,
  );
  assert.match((await mistakesOf({ auth: { ...good.auth, username: undefined } })).join(), /^auth\/username/);
  assert.match(
    (await mistakesOf({ auth: { type: "client_credentials" } })).join(),
    /^auth\/type: .*basic.*app_jwt.*gateway/,
  );
});

test("names are overridden per entity; what is not a name of ours is a mistake", async () => {
  const supplier = {
    class: "YBPS",
    representation: "YBPSR",
    watermark: null,
    properties: { email: "WEB_0", phone: null },
  };
  assert.deepEqual(await mistakesOf({ resources: { supplier, graphql_path: "/api" } }), []);
  assert.match(
    (await mistakesOf({ resources: { supplier: { klass: "X" } } })).join(),
    /^resources\/supplier\/klass: unknown key/,
  );
  assert.match((await mistakesOf({ resources: { payment: {} } })).join(), /^resources\/payment: unknown key/);
  assert.match((await mistakesOf({ transport: "soap" })).join(), /^transport: /);
  assert.match((await mistakesOf({ time_zone: "Mars" })).join(), /^time_zone: expected a time zone/);
});
