/** `relay authorize` for the cloud gateway: a person consents in the browser, the first refresh token is kept. */

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import { stringify } from "yaml";
import { authorize } from "../../middleware/src/cli/authorize.ts";
import { startX3 } from "../sim/x3/index.ts";
import { startProcess } from "../support/process.ts";
import { bearer, configuration } from "../support/relay.ts";

test("the address at which the browser ends is taken as the gateway writes it, and the connection is let in", async (t) => {
  const dir = mkdtempSync(join(tmpdir(), "relay-authorize-"));
  const sim = await startX3();
  t.after(async () => {
    await sim.close();
    rmSync(dir, { recursive: true });
  });
  const { auth, ...fields } = sim.config("gateway");
  const { refresh_token: _, ...consented } = auth as Record<string, unknown>;
  sim.gateway.unpair();
  const file = join(dir, "relay.yaml");
  const connection = { id: "acme-x3", type: "x3", ...fields, auth: consented };
  writeFileSync(file, stringify(configuration({ connections: [connection] })));
  const env = {
    RELAY_CONFIG: file,
    RELAY_STORE: `file:${join(dir, "relay.db")}`,
    RELAY_MASTER_KEY: Buffer.alloc(32, 7).toString("base64"),
  };
  const stdin = new PassThrough();
  const said: string[] = [];
  const code = await authorize.run(["acme-x3"], {
    ...{ env, stdin, output: new PassThrough(), say: (line) => void said.push(line) },
    // The person agrees in the browser, and copies what stands in its address bar then.
    print: (address) =>
      void fetch(address, { redirect: "manual" }).then(({ headers }) =>
        stdin.end(`${headers.get("location")}\n`),
      ),
  });
  assert.equal(code, 0, said.join("\n"));
  await using relay = await startProcess(env);
  const answer = await fetch(`${relay.url}/v1/connections/acme-x3/totals`, {
    method: "POST",
    headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
    body: JSON.stringify({ entity: "supplier" }),
  });
  assert.equal(answer.status, 200, await answer.text());
});
