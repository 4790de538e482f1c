/** The middleware serves HTTPS itself, with a certificate that SIGHUP renews. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { TLSSocket } from "node:tls";
import { stringify } from "yaml";
import { selfSigned } from "../support/certificate.ts";
import { startProcess } from "../support/process.ts";
import { configuration } from "../support/relay.ts";

const dir = mkdtempSync(join(tmpdir(), "relay-tls-"));
after(() => rmSync(dir, { recursive: true }));
const [config, certFile, keyFile] = ["relay.yaml", "cert.pem", "key.pem"].map((name) => join(dir, name)) as [
  string,
  string,
  string,
];
const tlsEnv = { RELAY_TLS_CERT_FILE: certFile, RELAY_TLS_KEY_FILE: keyFile };

function install(name: string): void {
  const { cert, key } = selfSigned(name);
  writeFileSync(certFile, cert);
  writeFileSync(keyFile, key);
}

/** Status of /healthz, and whose certificate was shown. */
async function visit(port: string): Promise<{ status: number | undefined; name: unknown }> {
  const asked = request({
    host: "127.0.0.1",
    port,
    path: "/healthz",
    rejectUnauthorized: false,
    agent: false,
  }).end();
  const [response] = await once(asked, "response");
  const { subject } = (response.socket as TLSSocket).getPeerCertificate();
  response.resume();
  return { status: response.statusCode, name: subject.CN };
}

test("HTTPS with the given certificate, another one after SIGHUP, and the health check follows", async () => {
  writeFileSync(config, stringify(configuration()));
  install("first");
  await using relay = await startProcess({ RELAY_CONFIG: config, RELAY_STORE: "memory:", ...tlsEnv });
  const { port } = new URL(relay.url);
  assert.deepEqual(await visit(port), { status: 200, name: "first" });
  await assert.rejects(fetch(`http://127.0.0.1:${port}/healthz`));

  install("second");
  relay.signal("SIGHUP");
  await relay.logged("configuration reloaded");
  assert.deepEqual(await visit(port), { status: 200, name: "second" });

  const healthcheck = join(import.meta.dirname, "../../middleware/src/healthcheck.ts");
  const env = { PATH: process.env["PATH"] ?? "", PORT: port, ...tlsEnv };
  assert.equal(spawnSync(process.execPath, [healthcheck], { env, timeout: 10_000 }).status, 0);
});

test("a certificate that does not fit its key is not taken over at SIGHUP", async () => {
  writeFileSync(config, stringify(configuration()));
  install("right");
  await using relay = await startProcess({ RELAY_CONFIG: config, RELAY_STORE: "memory:", ...tlsEnv });
  const { port } = new URL(relay.url);
  writeFileSync(certFile, selfSigned("wrong").cert);
  relay.signal("SIGHUP");
  const { mistake } = await relay.logged("configuration not reloaded, the old one stays");
  assert.match(String(mistake), /^RELAY_TLS_CERT_FILE and RELAY_TLS_KEY_FILE: /);
  assert.deepEqual(await visit(port), { status: 200, name: "right" });
});
