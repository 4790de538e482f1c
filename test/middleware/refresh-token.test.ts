/** Refresh tokens that change at each use: the successor is kept before it matters, and nobody uses one twice. */

import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { ConnectionBase } from "../../middleware/src/config/schema.ts";
import { decryptSecret, Secret } from "../../middleware/src/config/secrets.ts";
import { reencryptTokens } from "../../middleware/src/engine/refresh-token.ts";
import type { Credential, ErpAdapter, ErpCall, SignInContext } from "../../middleware/src/erp/adapter.ts";
import { RelayProblem } from "../../middleware/src/problems.ts";
import { MASTER_KEY, type PlainErp, plainErp, type Reply } from "../support/plain-erp.ts";

/** Only the latest token is good, and only once; each answer names the next. */
class Issuer {
  latest = "first";
  readonly used: string[] = [];
  issued = 0;

  readonly answer = (body: string): Reply => {
    this.used.push(body);
    if (body !== this.latest) return { status: 400, body: "invalid_grant" };
    this.issued += 1;
    this.latest = `refresh-${this.issued}`;
    return { status: 200, body: JSON.stringify([`access-${this.issued}`, this.latest]) };
  };
}

interface Desk {
  erp: PlainErp;
  issuer: Issuer;
}

async function desk(t: TestContext, configured: string | undefined = "first"): Promise<Desk> {
  const issuer = new Issuer();
  let url = "";
  const adapter: Partial<ErpAdapter> = {
    usesRefreshToken: () => true,
    refreshToken: (config) => tokenOf(config),
    signIn: (_config, { now, refreshToken }: SignInContext) => ({
      label: "refresh",
      effect: "read",
      build: () => ({ method: "POST", url: `${url}/login`, headers: {}, body: refreshToken ?? "" }),
      interpret({ status, body }) {
        if (status === 400) return { kind: "reject", code: "erp_auth_failed", reason: body };
        if (status !== 200) return { kind: "retry", code: "erp_unavailable", reason: body };
        const [token = "", next = ""] = JSON.parse(body) as string[];
        return { kind: "ok", value: { token, refreshToken: next, expiresAt: now() + 300_000 } };
      },
    }),
  };
  const erp = await plainErp(t, { adapter, login: issuer.answer, connection: configuring(configured) });
  url = erp.url;
  return { erp, issuer };
}

function configuring(token: string | undefined): Partial<ConnectionBase> {
  return { supplier_defaults: token === undefined ? {} : { token } };
}

function tokenOf({ supplier_defaults }: ConnectionBase): Secret | undefined {
  const token = supplier_defaults?.["token"];
  return token === undefined ? undefined : new Secret(token);
}

const read = ({ erp }: Desk, client = erp.client) => client.handle({ calls: 0 }).read(erp.read);

test("each sign-in uses the token that the last one handed out, across restarts too", async (t) => {
  const { erp, issuer } = await desk(t);
  await read({ erp, issuer });
  erp.clock.advance(300_000);
  await read({ erp, issuer });
  await read({ erp, issuer }, erp.again());
  assert.deepEqual(issuer.used, ["first", "refresh-1", "refresh-2"]);
  assert.equal(erp.arrived.at(-1), "GET /read access-3");
});

test("the successor is in the store, encrypted, before the session that came with it is used", async (t) => {
  const { erp, issuer } = await desk(t);
  const kept = erp.store.keepToken.bind(erp.store);
  const seen: string[] = [];
  erp.store.keepToken = async (...args) => {
    seen.push(...erp.arrived, args[2]);
    return kept(...args);
  };
  await read({ erp, issuer });
  const [login, cipherText = ""] = seen;
  assert.equal(login, "POST /login");
  assert.match(cipherText, /^enc:v1:/);
  assert.equal(seen.length, 2, "no call went out with a session whose refresh token was not kept");
});

test("a successor that the store does not take fails the sign-in, and is kept before the next one", async (t) => {
  const { erp, issuer } = await desk(t);
  const kept = erp.store.keepToken.bind(erp.store);
  erp.store.keepToken = async () => {
    throw new Error("disk full");
  };
  await assert.rejects(read({ erp, issuer }), /disk full/);
  erp.store.keepToken = kept;
  await read({ erp, issuer });
  assert.deepEqual(issuer.used, ["first", "refresh-1"]);
});

test("two replicas that sign in at once use two tokens, one after the other", async (t) => {
  const { erp, issuer } = await desk(t);
  await Promise.all([read({ erp, issuer }), read({ erp, issuer }, erp.again())]);
  assert.deepEqual(issuer.used, ["first", "refresh-1"]);
});

test("a token configured anew counts instead of what came from the old one", async (t) => {
  const { erp, issuer } = await desk(t);
  await read({ erp, issuer });
  issuer.latest = "second";
  await read({ erp, issuer }, erp.again(configuring("second")));
  assert.deepEqual(issuer.used, ["first", "second"]);
});

test("without a token the problem says who can let the connection in", async (t) => {
  const { erp, issuer } = await desk(t, undefined);
  const bare = erp.again({ supplier_defaults: {} });
  const problem: unknown = await read({ erp, issuer }, bare).catch((error: unknown) => error);
  assert.ok(problem instanceof RelayProblem);
  assert.equal(problem.code, "erp_auth_failed");
  assert.match(problem.extras.fix ?? "", /relay -- authorize plain/);
  assert.deepEqual(issuer.used, []);
});

test("what is kept goes under a new master key, once, and stays the token that it was", async (t) => {
  const { erp, issuer } = await desk(t);
  await read({ erp, issuer });
  const fresh = Buffer.alloc(32, 2);
  assert.deepEqual(await reencryptTokens(erp.store, [fresh, MASTER_KEY]), ["plain"]);
  assert.deepEqual(await reencryptTokens(erp.store, [fresh, MASTER_KEY]), []);
  const [kept] = await erp.store.rotatedTokens();
  const place = "kept/plain";
  assert.equal(decryptSecret(kept?.cipherText ?? "", place, [fresh]), "refresh-1");
  assert.throws(() => decryptSecret(kept?.cipherText ?? "", "kept/other", [fresh]));
});

test("the token of a person's consent is kept and used; one that was used up before does not come back", async (t) => {
  const { erp, issuer } = await desk(t, undefined);
  const bare = { supplier_defaults: {} };
  issuer.latest = "consented";
  const exchange = (refreshToken?: string): ErpCall<Credential> => ({
    ...erp.read,
    interpret: () => ({
      kind: "ok",
      value: { token: "t", expiresAt: 0, ...(refreshToken !== undefined && { refreshToken }) },
    }),
  });
  await assert.rejects(erp.again(bare).letIn(exchange()), /brings no refresh token/);
  await erp.again(bare).letIn(exchange("consented"));
  await read({ erp, issuer }, erp.again(bare));
  issuer.latest = "again";
  await erp.again(bare).letIn(exchange("again"));
  await read({ erp, issuer }, erp.again(bare));
  assert.deepEqual(issuer.used, ["consented", "again"]);
});
