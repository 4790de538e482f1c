/** Facts of ServiceNow docs, r_OAuthAPIRequestParameters.md, r_OAuthAPIResponseParameters.md, client-credentials.md, create-cc-sys-prop.md. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startFixture, type TestInstance } from "./test-instance.ts";

let instance: TestInstance;
before(async () => {
  instance = await startFixture();
});
after(() => instance.close());

const grantProperty = "glide.oauth.inbound.client.credential.grant_type.enabled";
const token = async (
  form: Record<string, string>,
): Promise<{ status: number; body: Record<string, unknown> }> => {
  const response = await fetch(`${instance.url}/oauth_token.do`, {
    method: "POST",
    body: new URLSearchParams(form),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const credentials = { grant_type: "client_credentials", client_id: "relay", client_secret: "s3cret" };
const ask = async (access: unknown): Promise<number> => {
  const headers = { Accept: "application/json", Authorization: `Bearer ${access}` };
  return (await fetch(`${instance.url}/api/now/table/x_sim_fix_item`, { headers })).status;
};
const denied = { status: 401, body: { error: "server_error", error_description: "access_denied" } };

describe("client credentials", () => {
  it("are refused until registry entry, property and application user exist", async () => {
    assert.deepEqual(await token(credentials), {
      status: 401,
      body: { error: "invalid_client", error_description: "access_denied" },
    });
    const entity = await instance.admin.insert("oauth_entity", {
      name: "relay",
      client_id: "relay",
      client_secret: "s3cret",
      active: "true",
      default_grant_type: "client_credentials",
    });
    assert.deepEqual(await token(credentials), denied);
    await instance.setProperty(grantProperty, "true");
    assert.deepEqual(await token(credentials), denied);
    const [user] = await instance.admin.query("sys_user", "user_name=olga");
    await instance.admin.update("oauth_entity", entity, { user: user?.["sys_id"] ?? "" });
    await instance.setProperty(grantProperty, "false");
    assert.deepEqual(await token(credentials), denied);
    await instance.setProperty(grantProperty, "true");
    const { status, body } = await token(credentials);
    assert.equal(status, 200);
    assert.deepEqual(
      { ...body, access_token: "t" },
      { access_token: "t", scope: "useraccount", token_type: "Bearer", expires_in: 1800 },
    );
    assert.equal(await ask(body["access_token"]), 200);
  });

  it("give the same token while it is valid, with what is left of its life; then a new one, and 401 for the old", async () => {
    const first = await token(credentials);
    instance.clock.advance(1700_000);
    const second = await token(credentials);
    assert.equal(second.body["access_token"], first.body["access_token"]);
    assert.equal(second.body["expires_in"], 100);
    instance.clock.advance(101_000);
    assert.equal(await ask(first.body["access_token"]), 401);
    const third = await token(credentials);
    assert.notEqual(third.body["access_token"], first.body["access_token"]);
    assert.equal(await ask(third.body["access_token"]), 200);
  });

  it("with a bad secret are invalid_client", async () => {
    const { status, body } = await token({ ...credentials, client_secret: "wrong" });
    assert.deepEqual([status, body["error"]], [401, "invalid_client"]);
  });

  it("are read from a form-encoded body only", async () => {
    const query = new URLSearchParams(credentials);
    const inUrl = await fetch(`${instance.url}/oauth_token.do?${query}`, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
    });
    assert.equal(inUrl.status, 401);
    const asJson = await fetch(`${instance.url}/oauth_token.do`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(credentials),
    });
    assert.equal(asJson.status, 401);
  });

  it("stop working for a user who is locked out", async () => {
    const { body } = await token(credentials);
    const [user] = await instance.admin.query("sys_user", "user_name=olga");
    await instance.admin.update("sys_user", user?.["sys_id"] ?? "", { locked_out: "true" });
    assert.equal(await ask(body["access_token"]), 401);
    assert.equal((await instance.as("olga", "GET", "/api/now/table/x_sim_fix_item")).status, 401);
    await instance.admin.update("sys_user", user?.["sys_id"] ?? "", { locked_out: "false" });
    assert.equal(await ask(body["access_token"]), 200);
  });
});

describe("the password grant", () => {
  const form = {
    grant_type: "password",
    client_id: "relay",
    client_secret: "s3cret",
    username: "olga",
    password: "correct horse",
  };
  it("gives a refresh token too, which renews the access token", async () => {
    const { body } = await token(form);
    assert.equal(typeof body["refresh_token"], "string");
    instance.clock.advance(1801_000);
    const renewed = await token({
      ...credentials,
      grant_type: "refresh_token",
      refresh_token: String(body["refresh_token"]),
    });
    assert.equal(renewed.status, 200);
    assert.equal(await ask(renewed.body["access_token"]), 200);
  });

  it("with a wrong password is refused", async () => {
    assert.deepEqual(await token({ ...form, password: "wrong" }), denied);
  });
});
