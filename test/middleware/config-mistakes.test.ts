/** Every mistake in one go, whatever layer finds it, and none that repeats a word that may be a secret. */

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { stringify } from "yaml";
import { ConfigError } from "../../middleware/src/config/error.ts";
import { readEnvironment } from "../../middleware/src/environment.ts";
import { adapters } from "../../middleware/src/erp/registry.ts";
import { configuration } from "../support/relay.ts";

const dir = mkdtempSync(join(tmpdir(), "relay-mistakes-"));
after(() => rmSync(dir, { recursive: true }));
const file = join(dir, "relay.yaml");

function mistakesOf(text: string, env: Record<string, string> = {}): readonly string[] {
  writeFileSync(file, text);
  try {
    const { store } = readEnvironment({ RELAY_CONFIG: file, RELAY_STORE: "memory:", ...env });
    store.close();
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: a tree to make mistakes in
function edited(edit: (tree: any) => void): string {
  const tree = configuration();
  edit(tree);
  return stringify(tree);
}

test("a right configuration has no mistakes", () => {
  assert.deepEqual(mistakesOf(edited(() => undefined)), []);
});

test("schema, secrets, references, addresses, files and variables are reported together", () => {
  const text = edited((tree) => {
    tree.colour = "red";
    tree.trust_proxy = "somebody";
    tree.instances[0].allow_http = false;
    tree.instances[0].scope = "acme_relay";
    tree.instances[0].auth.password = "env:RELAY_TEST_NOT_SET";
    tree.clients[0].instance = "acne";
    tree.clients[0].hmac_secret = "c2hvcnQ=";
    tree.connections[0].company_id = undefined;
    tree.connections[0].user_password = "file:/nowhere/at/all";
    tree.connections[0].ca_file = "/nowhere/ca.pem";
    tree.connections.push({ id: "acme-sap", instance: "acme", type: "sap" });
  });
  const types = Object.keys(adapters);
  const expected = [
    "colour: unknown key; remove it or correct its spelling",
    "trust_proxy: expected true, a number of proxies, or addresses such as loopback, 10.0.0.0/8",
    "connections/acme-intacct/company_id: missing; expected string",
    `connections/acme-sap/type: expected ${types.length === 1 ? types[0] : `one of: ${types.join(", ")}`}`,
    "instances/acme/scope: expected the scope of the app, such as x_acme_relay, at most 18 characters",
    "instances/acme/auth/password: environment variable RELAY_TEST_NOT_SET is not set",
    "clients/acme-now/hmac_secret: expected Base64 of at least 32 bytes, got 5 bytes",
    "connections/acme-intacct/user_password: file /nowhere/at/all cannot be read",
    "clients/acme-now/instance: no instance acne; expected one of: acme",
    "clients/acme-now/connections: acme-intacct belongs to instance acme, the client to acne",
    "instances/acme/url: plain http is refused; use https, or set allow_http: true",
    "connections/acme-intacct/ca_file: /nowhere/ca.pem cannot be read; expected the path of a PEM file",
    'PORT: expected a port number from 0 to 65535, got "many"',
    'LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, got "loud"',
    "RELAY_TLS_CERT_FILE and RELAY_TLS_KEY_FILE: expected both or neither",
    "RELAY_STORE: expected file:PATH, postgres://… or memory:, got no such form",
  ];
  const found = mistakesOf(text, {
    PORT: "many",
    LOG_LEVEL: "loud",
    RELAY_TLS_KEY_FILE: file,
    RELAY_STORE: "somewhere",
  });
  assert.deepEqual([...found].sort(), expected.sort());
});

test("a bad master key is one mistake, and does not hide those of the file", () => {
  const sealed = `enc:v1:${randomBytes(60).toString("base64")}`;
  const text = edited((tree) => {
    tree.connections[0].user_password = sealed;
    tree.connections[0].user_id = "";
  });
  assert.deepEqual(mistakesOf(text, { RELAY_MASTER_KEY: "tooshort" }), [
    "RELAY_MASTER_KEY: expected 32 random bytes in Base64 (`npm run relay -- keygen`)",
    "connections/acme-intacct/user_id: Too small: expected string to have >=1 characters",
  ]);
});

test("a client needs a way to prove who it is", () => {
  const text = edited((tree) => {
    tree.clients[0] = { id: "acme-now", instance: "acme", connections: ["acme-intacct"] };
  });
  assert.deepEqual(mistakesOf(text), [
    "clients/acme-now: missing; expected bearer_sha256, hmac_secret, or both",
  ]);
});

test("ids used twice are named, in every section", () => {
  const text = edited((tree) => {
    tree.instances.push(tree.instances[0]);
    tree.connections.push(tree.connections[0]);
  });
  assert.deepEqual(mistakesOf(text), [
    "instances/acme/id: used twice; ids must differ",
    "connections/acme-intacct/id: used twice; ids must differ",
  ]);
});

test("broken YAML is named by its place, and none of its words are repeated", () => {
  for (const text of [
    "a: [1\nb: canary-7\n",
    "a: 1\na: canary-7\n",
    "password: *canary-7\n",
    "password: @canary-7\n",
    'a: "canary-7\n',
  ]) {
    const mistakes = mistakesOf(text);
    assert.ok(mistakes.length > 0);
    for (const line of mistakes) {
      assert.match(line, /not valid YAML/);
      assert.doesNotMatch(line, /canary|\n/);
    }
  }
});

test("a file without content, and none at all, are one line each", () => {
  assert.deepEqual(mistakesOf(""), ["the file: Invalid input: expected object, received null"]);
  assert.deepEqual(mistakesOf("", { RELAY_CONFIG: "/nowhere/relay.yaml" }), [
    "RELAY_CONFIG: /nowhere/relay.yaml cannot be read; expected the path of the YAML configuration",
  ]);
  assert.deepEqual(mistakesOf("", { RELAY_CONFIG: "" }), [
    "RELAY_CONFIG: not set; expected the path of the YAML configuration",
  ]);
});

test("certificate and key must fit each other", () => {
  const pem = join(dir, "not.pem");
  writeFileSync(pem, "no certificate");
  assert.deepEqual(
    mistakesOf(
      edited(() => undefined),
      { RELAY_TLS_CERT_FILE: pem, RELAY_TLS_KEY_FILE: pem },
    ),
    [
      "RELAY_TLS_CERT_FILE and RELAY_TLS_KEY_FILE: expected a PEM certificate and the private key that belongs to it",
    ],
  );
});

test("who may set the caller's address is checked as Express will read it", () => {
  for (const good of [true, false, 1, "loopback", "loopback, 10.0.0.0/8", "::1", "fd00::/8"])
    assert.deepEqual(mistakesOf(edited((tree) => Object.assign(tree, { trust_proxy: good }))), []);
  for (const bad of [-1, 1.5, "10.0.0.0/33", "proxy.example", "", "10.0.0.0/8/1", []])
    assert.equal(
      mistakesOf(edited((tree) => Object.assign(tree, { trust_proxy: bad }))).length,
      1,
      String(bad),
    );
});
