/** Scripted REST as documented: ServiceNow docs, c_ScriptedRESTAPIs.md, RESTAPIRequest and RESTAPIResponse (scoped). */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startFixture, type TestInstance } from "./test-instance.ts";

let instance: TestInstance;
before(async () => {
  instance = await startFixture();
  const acl = await instance.add("sys_security_acl", {
    name: "fixture_service",
    type: "REST_Endpoint",
    operation: "execute",
    active: "1",
  });
  const [role] = await instance.admin.query("sys_user_role", "name=x_sim_fix.operator");
  await instance.add("sys_security_acl_role", {
    sys_security_acl: acl,
    sys_user_role: role?.["sys_id"] ?? "",
  });
  const service = await instance.add("sys_ws_definition", {
    name: "Fixture",
    service_id: "echo",
    active: "1",
  });
  await instance.add("sys_ws_operation", {
    name: "echo",
    active: "1",
    http_method: "POST",
    operation_uri: "/api/x_sim_fix/v1/echo/",
    default_operation_uri: "/api/x_sim_fix/echo/",
    web_service_definition: service,
    requires_authentication: "1",
    requires_acl_authorization: "1",
    enforce_acl: acl,
    operation_script:
      "var body = JSON.parse(request.body.dataString); response.setStatus(body.status); response.setBody({ got: body.word });",
  });
});
after(() => instance.close());

test("the script answers status and body, which stands under result", async () => {
  const answer = await instance.as("opal", "POST", "/api/x_sim_fix/v1/echo", { status: 202, word: "hi" });
  assert.equal(answer.status, 202);
  assert.deepEqual(answer.body, { result: { got: "hi" } });
});

test("the default version answers without its name in the address", async () => {
  const answer = await instance.as("opal", "POST", "/api/x_sim_fix/echo", { status: 200, word: "hi" });
  assert.equal(answer.status, 200);
});

test("the rule that the resource enforces refuses who lacks its role", async () => {
  for (const user of ["rita", "nora"])
    assert.equal((await instance.as(user, "POST", "/api/x_sim_fix/v1/echo", { status: 200 })).status, 403);
  assert.equal((await instance.as("nobody", "POST", "/api/x_sim_fix/v1/echo", {})).status, 401);
});

test("another method is 405, an address that nothing answers to 400", async () => {
  assert.equal((await instance.as("opal", "GET", "/api/x_sim_fix/v1/echo")).status, 405);
  assert.equal((await instance.as("opal", "POST", "/api/x_sim_fix/v2/echo", {})).status, 400);
});

test("a script that throws is a 500 and stands in the log", async () => {
  const before = (await instance.logged("error")).length;
  assert.equal((await instance.as("opal", "POST", "/api/x_sim_fix/v1/echo")).status, 500);
  assert.ok((await instance.logged("error")).length > before);
});
