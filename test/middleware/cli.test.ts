/** The command line as people run it: a process, its output, its exit code. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { parse, stringify } from "yaml";
import { decryptSecret, encryptSecret } from "../../middleware/src/config/secrets.ts";
import { configuration } from "../support/relay.ts";

const cli = join(import.meta.dirname, "../../middleware/src/cli.ts");
const dir = mkdtempSync(join(tmpdir(), "relay-cli-"));
after(() => rmSync(dir, { recursive: true }));

function relay(
  args: string[],
  { env = {}, input = "" }: { env?: Record<string, string>; input?: string } = {},
) {
  const { PATH = "", NODE_COMPILE_CACHE = "" } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    input,
    env: { PATH, NODE_COMPILE_CACHE, ...env },
    encoding: "utf8",
    timeout: 15_000,
  });
  return { status, stdout, stderr, lines: stdout.trimEnd().split("\n") };
}

const key = randomBytes(32);
const keyEnv = { RELAY_MASTER_KEY: key.toString("base64") };

test("keygen prints 32 random bytes, others each time", () => {
  const [one, two] = [relay(["keygen"]), relay(["keygen"])];
  assert.equal(one.status, 0);
  assert.equal(Buffer.from(one.stdout, "base64").length, 32);
  assert.notEqual(one.stdout, two.stdout);
});

test("secret encrypt takes the secret without its newline and binds it to its place", () => {
  const place = "connections/acme-intacct/user_password";
  const { status, stdout } = relay(["secret", "encrypt", place], {
    env: keyEnv,
    input: " pw with spaces \n",
  });
  assert.equal(status, 0);
  assert.match(stdout, /^enc:v1:[A-Za-z0-9+/=]+\n$/);
  assert.equal(decryptSecret(stdout.trim(), place, [key]), " pw with spaces ");
  assert.throws(() => decryptSecret(stdout.trim(), "connections/other/user_password", [key]));
});

test("bad usage is one clear line, then the usage, exit 64", () => {
  for (const [args, first] of [
    [[], "which command?"],
    [["frobnicate"], "there is no command frobnicate"],
    [["secret", "frobnicate"], "there is no command secret frobnicate"],
    [["keygen", "twice"], "unexpected argument twice"],
    [["secret", "encrypt"], "expected a place such as connections/acme-intacct/user_password"],
    [
      ["secret", "encrypt", "somewhere/else"],
      "expected a place such as connections/acme-intacct/user_password",
    ],
    [["client", "add", "--colour", "red"], "Unknown option '--colour'"],
    [["authorize"], "expected the id of a connection"],
    [["journal", "verify", "/nowhere"], "/nowhere cannot be read"],
  ] as const) {
    const { status, stdout, stderr } = relay([...args], { env: keyEnv });
    assert.equal(status, 64, args.join(" "));
    assert.equal(stdout, "");
    const [line, blank, usage] = stderr.split("\n");
    assert.equal(line, first);
    assert.equal(blank, "");
    assert.match(usage ?? "", /^npm run relay -- /);
    assert.doesNotMatch(stderr, /\n\s+at /);
  }
});

test("help is no mistake", () => {
  const { status, stdout } = relay(["--help"]);
  assert.equal(status, 0);
  for (const name of ["keygen", "secret rotate", "client add", "authorize", "journal verify"])
    assert.match(stdout, new RegExp(`npm run relay -- ${name}`));
});

test("what is wrong with the configuration ends every command with 78 and one line per mistake", () => {
  const noKey = relay(["secret", "encrypt", "connections/a/user_password"], { input: "pw" });
  assert.equal(noKey.status, 78);
  assert.match(noKey.stderr, /^RELAY_MASTER_KEY: not set; [^\n]+\n$/);
  const noFile = relay(["authorize", "acme-intacct"]);
  assert.equal(noFile.status, 78);
  assert.match(noFile.stderr, /^RELAY_CONFIG: not set; [^\n]+\n$/);
  const noStore = relay(["journal", "export"], { env: { RELAY_STORE: "somewhere" } });
  assert.equal(noStore.status, 78);
  assert.match(noStore.stderr, /^RELAY_STORE: [^\n]+\n$/);
});

function file(name: string, text: string): string {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
}

test("client add prints both halves of a signing client, fitting each other and the configuration", () => {
  const path = file("add.yaml", stringify(configuration()));
  const { status, stdout } = relay(["client", "add", "acme-dev"], { env: { ...keyEnv, RELAY_CONFIG: path } });
  assert.equal(status, 0);
  const [client] = parse(stdout).clients;
  assert.deepEqual(
    { ...client, hmac_secret: "" },
    {
      id: "acme-dev",
      instance: "acme",
      connections: ["acme-intacct"],
      hmac_secret: "",
    },
  );
  const secret = decryptSecret(client.hmac_secret, "clients/acme-dev/hmac_secret", [key]);
  assert.equal(Buffer.from(secret, "base64").length, 32);
  assert.ok(stdout.includes(`#   x_lr_relay.middleware_secret   ${secret}`));
});

test("client add names the properties of an app that was built under another prefix", () => {
  const tree = configuration();
  Object.assign(tree.instances[0] ?? {}, { scope: "x_acme_relay" });
  const env = { ...keyEnv, RELAY_CONFIG: file("scoped.yaml", stringify(tree)) };
  const { status, stdout } = relay(["client", "add", "acme-dev"], { env });
  assert.equal(status, 0);
  assert.match(stdout, /^# {3}x_acme_relay\.middleware_key_id {3}acme-dev$/m);
});

test("client add --bearer prints the token once and its hash for the file", () => {
  const { status, stdout } = relay([
    "client",
    "add",
    "ops",
    "--instance",
    "acme",
    "--connections",
    "a,b",
    "--bearer",
  ]);
  assert.equal(status, 0);
  const [client] = parse(stdout).clients;
  assert.deepEqual(client.connections, ["a", "b"]);
  const token = /^# {3}(\S+)$/m.exec(stdout)?.[1] ?? "";
  assert.equal(client.bearer_sha256, createHash("sha256").update(token).digest("hex"));
});

test("client add refuses ids that are taken, and instances and connections that do not exist", () => {
  const env = { ...keyEnv, RELAY_CONFIG: file("taken.yaml", stringify(configuration())) };
  for (const [args, message] of [
    [["acme-now"], /exists already/],
    [["new", "--instance", "acne"], /no instance acne in the configuration; expected one of: acme/],
    [["new", "--connections", "acme-intact"], /no connection acme-intact in the configuration/],
  ] as const) {
    const { status, stdout, stderr } = relay(["client", "add", ...args], { env });
    assert.equal(status, 64);
    assert.equal(stdout, "");
    assert.match(stderr, message);
  }
});

test("authorize says plainly that an Intacct connection has no interactive grant", () => {
  const path = file("authorize.yaml", stringify(configuration()));
  const { status, stderr } = relay(["authorize", "acme-intacct"], { env: { RELAY_CONFIG: path } });
  assert.equal(status, 64);
  assert.match(stderr, /^acme-intacct: a connection of type intacct has no interactive grant; /);
});

const fresh = randomBytes(32);
const rotating = { RELAY_MASTER_KEY: `${fresh.toString("base64")},${key.toString("base64")}` };
const places = {
  sender: "connections/acme-intacct/sender_password",
  user: "connections/acme-intacct/user_password",
  fallback: "instances/acme/auth/fallback/password",
};

function sealedFile(name: string, userKey = key): string {
  const seal = (place: string, secret: string, by = key) => encryptSecret(secret, place, by);
  return file(
    name,
    `# who may call, and what for
instances:
  - { id: acme,   url: https://acme.example,  # the instance
      auth: { type: client_credentials, client_id: x, client_secret: env:SECRET,
              fallback: { username: u, password: "${seal(places.fallback, "fall & back")}" } } }
connections:

  - id: acme-intacct      # production
    sender_password: ${seal(places.sender, "s3nder")}   # rotated in spring
    user_password: >-
      ${seal(places.user, "us3r", userKey)}
    note: 'it''s enc:v1: in the middle'
`,
  );
}

test("secret rotate puts every secret under the first key and leaves the rest of the file as it was", () => {
  const path = sealedFile("rotate.yaml");
  chmodSync(path, 0o640);
  const link = join(dir, "link.yaml");
  symlinkSync(path, link);
  const before = readFileSync(path, "utf8");

  const { status, lines } = relay(["secret", "rotate"], { env: { ...rotating, RELAY_CONFIG: link } });

  assert.equal(status, 0);
  assert.deepEqual(lines.sort(), Object.values(places).sort());
  const after = readFileSync(path, "utf8");
  const [instance] = parse(after).instances;
  const [connection] = parse(after).connections;
  assert.equal(decryptSecret(instance.auth.fallback.password, places.fallback, [fresh]), "fall & back");
  assert.equal(decryptSecret(connection.sender_password, places.sender, [fresh]), "s3nder");
  assert.equal(decryptSecret(connection.user_password, places.user, [fresh]), "us3r");
  const blank = (text: string) =>
    text.replace(/>-\n\s+enc:v1/, "enc:v1").replaceAll(/enc:v1:[A-Za-z0-9+/=]+/g, "…");
  assert.equal(blank(after), blank(before));
  assert.equal(statSync(path).mode & 0o777, 0o640);
  assert.deepEqual(
    readdirSync(dir).filter((name) => name.endsWith(".new")),
    [],
  );
});

test("secret rotate refuses, naming each, when one secret opens under no key, and changes nothing", () => {
  const path = sealedFile("refused.yaml", randomBytes(32));
  const before = readFileSync(path, "utf8");
  const { status, stdout, stderr } = relay(["secret", "rotate"], {
    env: { ...rotating, RELAY_CONFIG: path },
  });
  assert.equal(status, 78);
  assert.equal(stdout, "");
  assert.match(stderr, /^connections\/acme-intacct\/user_password: cannot be decrypted[^\n]+\n$/);
  assert.equal(readFileSync(path, "utf8"), before);
});

test("secret rotate without encrypted secrets says so", () => {
  const path = file("none.yaml", stringify(configuration()));
  const { status, stderr } = relay(["secret", "rotate"], { env: { ...rotating, RELAY_CONFIG: path } });
  assert.equal(status, 0);
  assert.match(stderr, /holds no encrypted secret/);
});
