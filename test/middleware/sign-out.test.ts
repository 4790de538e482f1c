/** Sessions that count against a limit of the ERP are ended: when replaced, and when the middleware stops. */

import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { ErpClient } from "../../middleware/src/engine/erp-client.ts";
import type { ErpAdapter } from "../../middleware/src/erp/adapter.ts";
import { type PlainErp, plainErp } from "../support/plain-erp.ts";

async function withSignOut(t: TestContext): Promise<PlainErp> {
  let url = "";
  const adapter: Partial<ErpAdapter> = {
    signOut: (_config, { token }) => ({
      label: "sign out",
      effect: "read",
      build: () => ({ method: "POST", url: `${url}/logout`, headers: { authorization: token } }),
      interpret: ({ status }) =>
        status === 200 ? { kind: "ok", value: null } : { kind: "unknown", reason: `HTTP ${status}` },
    }),
  };
  const erp = await plainErp(t, { adapter });
  url = erp.url;
  return erp;
}

const read = (erp: PlainErp, client: ErpClient) => client.handle({ calls: 0 }).read(erp.read);

test("the session at hand is ended when the client closes; without one nothing is sent", async (t) => {
  const erp = await withSignOut(t);
  await erp.again().close();
  assert.deepEqual(erp.arrived, []);
  const client = erp.again();
  await read(erp, client);
  await client.close();
  assert.equal(erp.arrived.at(-1), "POST /logout token-1");
});

test("a session that is renewed early is ended once there is a new one", async (t) => {
  const erp = await withSignOut(t);
  const client = erp.again();
  await read(erp, client);
  erp.clock.advance(50 * 60_000);
  await read(erp, client);
  await client.close();
  assert.deepEqual(
    erp.arrived.filter((line) => line.startsWith("POST /logout")),
    ["POST /logout token-1", "POST /logout token-2"],
  );
});

test("an ERP that does not let us out is no reason to fail", async (t) => {
  const erp = await withSignOut(t);
  const client = erp.again();
  await read(erp, client);
  erp.next({ status: 500 });
  await client.close();
  assert.equal(erp.arrived.at(-1), "POST /logout token-1");
});
