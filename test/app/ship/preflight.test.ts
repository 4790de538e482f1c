/** `npm run app:install` looks before it installs, and says who does what about what it finds. */

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";
import nowConfig from "../../../now.config.json" with { type: "json" };
import { accessFrom } from "../../../now-app/ship/instance.ts";
import { type Parcel, type PreflightFinding, preflight, report } from "../../../now-app/ship/preflight.ts";
import { appDir, root } from "../../sandbox/app.ts";
import { type Instance, startInstance } from "../../sim/servicenow/index.ts";

const companyCode = "glide.appcreator.company.code";
const parcel: Parcel = { scope: "x_lr_relay", scopeId: nowConfig.scopeId, version: "0.1.0" };

let instance: Instance;
let environment: Record<string, string>;
before(async () => {
  instance = await startInstance({ appDir });
  await instance.addUser({ user_name: "root", password: "p:w", roles: ["admin"] });
  await instance.addUser({ user_name: "nora", password: "p:w", roles: [] });
  await instance.addOAuthClient({ client_id: "ci", client_secret: "s", user_name: "root" });
  await instance.setProperty(companyCode, "lr");
  environment = { SN_SDK_INSTANCE_URL: instance.url, SN_SDK_USER: "root", SN_SDK_USER_PWD: "p:w" };
});
after(() => instance.close());

const look = (env = environment, what = parcel): Promise<PreflightFinding[]> =>
  preflight(accessFrom(env), what);
const failed = (findings: PreflightFinding[]): [string, string, string][] =>
  findings.filter(({ ok }) => !ok).map(({ name, detail, fix }) => [name, detail, fix]);

test("an instance of the same company code, with the app or without it, is fit", async () => {
  const findings = await look();
  assert.deepEqual(failed(findings), []);
  assert.deepEqual(
    findings.map(({ name, detail }) => [name, detail]),
    [
      ["Sign-in", instance.url],
      ["Role admin", "the account has it"],
      ["Release", "Zurich"],
      ["Company code", "lr, as in x_lr_relay"],
      ["Installed before", "version 0.1.0, becomes 0.1.0"],
    ],
  );
});

test("an OAuth client is as good as a password: its user's roles count", async () => {
  const { SN_SDK_INSTANCE_URL = "" } = environment;
  const oauth = { SN_SDK_INSTANCE_URL, SN_SDK_AUTH_TYPE: "oauth", SN_SDK_OAUTH_CLIENT_ID: "ci" };
  assert.deepEqual(failed(await look({ ...oauth, SN_SDK_OAUTH_CLIENT_SECRET: "s" })), []);
  const [[name, detail] = [], ...more] = failed(await look({ ...oauth, SN_SDK_OAUTH_CLIENT_SECRET: "no" }));
  assert.deepEqual([name, more], ["Sign-in", []]);
  assert.match(detail ?? "", /refuses the account: the OAuth client was refused/);
});

test("another company's code names the command that fits", async () => {
  await instance.setProperty(companyCode, "acme");
  assert.deepEqual(failed(await look()), [
    [
      "Company code",
      "the instance's is acme, the app's scope is x_lr_relay",
      "You: build and install under the instance's own code: npm run app:install -- --scope x_acme_relay",
    ],
  ]);
  await instance.setProperty(companyCode, "");
  assert.match(failed(await look())[0]?.[2] ?? "", /^ServiceNow admin: see glide\.appcreator\.company\.code/);
  await instance.setProperty(companyCode, "lr");
});

test("a wrong password and an account that is no administrator are told apart", async () => {
  const [wrong, ...more] = failed(await look({ ...environment, SN_SDK_USER_PWD: "x" }));
  assert.deepEqual([wrong?.[0], more], ["Sign-in", []]);
  assert.match(wrong?.[1] ?? "", /refuses the account: User Not Authenticated/);
  const names = failed(await look({ ...environment, SN_SDK_USER: "nora" })).map(([name]) => name);
  assert.ok(names.includes("Role admin"), names.join());
  assert.ok(!names.includes("Sign-in"));
});

test("a release before Washington DC is refused; one that nobody knew of is newer", async () => {
  const [state] = await instance.admin.query("sys_cluster_state");
  const release = async (build_name: string): Promise<string[]> => {
    await instance.admin.update("sys_cluster_state", state?.["sys_id"] ?? "", { build_name });
    return failed(await look()).map(([name]) => name);
  };
  for (const old of ["Vancouver", "San Diego", "Tokyo", "London"])
    assert.deepEqual(await release(old), ["Release"], old);
  for (const fit of ["Washingtondc", "Xanadu", "Yokohama", "Zurich", "Australia", "Brazil"])
    assert.deepEqual(await release(fit), [], fit);
});

test("neither a downgrade, nor a second scope for the same records, nor a stranger's scope is overwritten", async () => {
  const why = async (what: Partial<Parcel>): Promise<string> => {
    const findings = failed(await look(environment, { ...parcel, ...what }));
    return findings.find(([name]) => name === "Installed before")?.[1] ?? "";
  };
  assert.equal(await why({ version: "0.0.9" }), "the instance has version 0.1.0, this is 0.0.9");
  assert.equal(await why({ version: "0.1.1" }), "");
  assert.equal(await why({ version: "0.10.0" }), "");
  assert.equal(await why({ scope: "x_acme_relay" }), "Ledger Relay is installed here as x_lr_relay");
  assert.match(
    await why({ scopeId: "0".repeat(32) }),
    /^another application \(\w{32}\) has the scope x_lr_relay$/,
  );
});

test("what cannot be reached, or sleeps, is no instance", async () => {
  const nobody = { ...environment, SN_SDK_INSTANCE_URL: "http://127.0.0.1:9" };
  assert.match(failed(await look(nobody))[0]?.[1] ?? "", /cannot be used/);
  const asleep = createServer((_request, response) =>
    response.writeHead(200, { "Content-Type": "text/html" }).end("<h1>Hibernating</h1>"),
  );
  await new Promise<void>((resolve) => asleep.listen(0, "127.0.0.1", resolve));
  const { port } = asleep.address() as AddressInfo;
  const sleeping = { ...environment, SN_SDK_INSTANCE_URL: `http://127.0.0.1:${port}` };
  const [[, detail, fix] = []] = failed(await look(sleeping));
  await new Promise((resolve) => asleep.close(resolve));
  assert.match(detail ?? "", /HTTP 200 with a page instead of data/);
  assert.match(fix ?? "", /must be awake/);
});

test("the environment and the address are checked before any call", () => {
  assert.throws(() => accessFrom({}), {
    message: "Set SN_SDK_INSTANCE_URL, SN_SDK_USER, SN_SDK_USER_PWD in the environment",
  });
  assert.throws(() => accessFrom({ ...environment, SN_SDK_AUTH_TYPE: "oauth" }), {
    message: "Set SN_SDK_OAUTH_CLIENT_ID, SN_SDK_OAUTH_CLIENT_SECRET in the environment",
  });
  for (const address of ["http://acme.service-now.com", "acme", "ftp://127.0.0.1"])
    assert.throws(
      () => accessFrom({ ...environment, SN_SDK_INSTANCE_URL: address }),
      /must read https:/,
      address,
    );
});

test("the report has a line for each finding and the remedy under it, and no secret", async () => {
  const text = report(await look({ ...environment, SN_SDK_USER_PWD: "hunter2" }));
  assert.match(text, /^FAILED {2}Sign-in: .*\n {8}You: correct SN_SDK_USER/);
  assert.ok(!text.includes("hunter2"));
});

test("the command ends before it builds or sends anything where the instance is not fit", async () => {
  const run = async (args: string[], env: Record<string, string>): Promise<[number | null, string]> => {
    const child = spawn(process.execPath, [join(root, "now-app/install.ts"), ...args], { env });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes: Buffer) => said.push(bytes));
    const [code] = (await once(child, "close")) as [number | null];
    return [code, Buffer.concat(said).toString("utf8")];
  };
  const [fit, told] = await run(["--check"], environment);
  assert.equal(fit, 0, told);
  assert.match(told, /ok {6}Company code: lr/);
  const [unfit, why] = await run(["--scope", "x_acme_relay"], environment);
  assert.equal(unfit, 1);
  assert.match(
    why,
    /FAILED {2}Company code.*npm run app:install -- --scope x_lr_relay.*Nothing was installed\./s,
  );
  assert.ok(!why.includes("Building project"));
  const [mistaken, usage] = await run(["--scope", "acme"], environment);
  assert.deepEqual(
    [mistaken, usage],
    [64, "--scope acme: must read x_<vendor>_<name>, at most 18 characters\n"],
  );
  assert.equal((await run([], {}))[0], 64);
});
