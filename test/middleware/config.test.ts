import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { inspect } from "node:util";
import { stringify } from "yaml";
import { ConfigError } from "../../middleware/src/config/error.ts";
import { loadConfig } from "../../middleware/src/config/load.ts";
import { encryptSecret } from "../../middleware/src/config/secrets.ts";
import { configuration } from "../support/relay.ts";

const dir = mkdtempSync(join(tmpdir(), "relay-config-"));
after(() => rmSync(dir, { recursive: true }));

type Tree = ReturnType<typeof configuration>;

function load(edit: (config: Tree & Record<string, unknown>) => void, keys: Buffer[] = []) {
  const config = configuration();
  edit(config);
  const path = join(dir, "relay.yaml");
  writeFileSync(path, stringify(config));
  return loadConfig(path, keys);
}

function mistakesOf(
  edit: (config: Tree & Record<string, unknown>) => void,
  keys: Buffer[] = [],
): readonly string[] {
  try {
    load(edit, keys);
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
  return [];
}

function first<T>(items: readonly T[]): T & Record<string, unknown> {
  return items[0] as T & Record<string, unknown>;
}

test("a right configuration loads, with defaults filled in", () => {
  const config = load(() => undefined);
  assert.equal(config.connections[0]?.id, "acme-intacct");
  assert.deepEqual(config.instances[0]?.import, { mode: "auto", batch_rows: 200, concurrency: 2 });
});

test("each mistake is one line that names the key and what would be right", () => {
  const mistakes = mistakesOf((config) => {
    config["colour"] = "red";
    first(config.instances)["url"] = "ftp://acme";
    first(config.connections)["company_id"] = undefined;
    first(config.connections)["companyid"] = "acme";
  });
  assert.equal(mistakes.length, 4);
  for (const [key, hint] of [
    ["colour", "unknown key"],
    ["instances/acme/url", "http(s) address"],
    ["connections/acme-intacct/company_id", "missing; expected string"],
    ["connections/acme-intacct/companyid", "unknown key"],
  ] as const) {
    assert.ok(
      mistakes.some((line) => line.startsWith(`${key}: `) && line.includes(hint)),
      `no line for ${key} in\n${mistakes.join("\n")}`,
    );
  }
});

test("references to what does not exist are named", () => {
  const mistakes = mistakesOf((config) => {
    first(config.clients)["connections"] = ["acme-intact"];
  });
  assert.deepEqual(mistakes, [
    "clients/acme-now/connections: no connection acme-intact; expected one of: acme-intacct",
  ]);
});

test("plain http is refused unless the operator allows it", () => {
  const mistakes = mistakesOf((config) => {
    first(config.instances)["allow_http"] = false;
  });
  assert.deepEqual(mistakes, [
    "instances/acme/url: plain http is refused; use https, or set allow_http: true",
  ]);
});

test("plain secrets are refused, each with the command that encrypts it", () => {
  const mistakes = mistakesOf((config) => {
    config.allow_plaintext_secrets = false;
  });
  assert.ok(
    mistakes.some((line) =>
      line.includes("relay -- secret encrypt connections/acme-intacct/sender_password"),
    ),
  );
  assert.ok(mistakes.some((line) => line.includes("relay -- secret encrypt instances/acme/auth/password")));
});

test("an encrypted secret opens in its own place, and nowhere else", () => {
  const key = randomBytes(32);
  const sealed = encryptSecret("s3nder&pw", "connections/acme-intacct/sender_password", key);
  const config = load(
    (tree) => {
      first(tree.connections)["sender_password"] = sealed;
    },
    [key],
  );
  const connection = config.connections[0] as unknown as { sender_password: { reveal(): string } };
  assert.equal(connection.sender_password.reveal(), "s3nder&pw");
  const moved = mistakesOf(
    (tree) => {
      first(tree.connections)["user_password"] = sealed;
    },
    [key],
  );
  assert.deepEqual(moved.length, 1);
  assert.match(moved[0] ?? "", /^connections\/acme-intacct\/user_password: cannot be decrypted/);
});

test("while keys rotate, any of them opens a secret", () => {
  const [old, fresh] = [randomBytes(32), randomBytes(32)];
  const sealed = encryptSecret("pw", "connections/acme-intacct/user_password", old);
  assert.deepEqual(
    mistakesOf(
      (tree) => {
        first(tree.connections)["user_password"] = sealed;
      },
      [fresh, old],
    ),
    [],
  );
});

test("a loaded configuration shows no secret, however it is printed", () => {
  const config = load((tree) => {
    first(tree.connections)["user_password"] = "canary-4711";
  });
  for (const text of [
    JSON.stringify(config),
    inspect(config, { depth: 10 }),
    String(config.connections[0]?.["user_password"]),
  ]) {
    assert.doesNotMatch(text, /canary-4711/);
  }
});
