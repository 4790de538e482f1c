import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  call,
  dataAttributes,
  envelope,
  errors,
  firstError,
  LOGIN,
  onlyResult,
  openDesk,
  post,
  queryXml,
  records,
  signIn,
} from "./test-client.ts";
import { child, textOf, type XmlNode } from "./xml/tree.ts";

const GET_SESSION = call("sess-1", "<getAPISession/>");
const QUERY = call("q-1", queryXml("GLACCOUNT", ["ACCOUNTNO"]));
const HOUR = 3_600_000;

function authentication(response: XmlNode | undefined): XmlNode | undefined {
  return child(child(response, "operation"), "authentication");
}

// Checklist 2 (jfcote87/intacct, objects_test.go and execLoginInvalid.xml).
describe("checks come in the gateway's order", () => {
  test("a wrong sender is a control failure, whatever else is wrong", async () => {
    await using desk = await openDesk();
    desk.sim.settings.senderAuthorised = false;
    const request = envelope(LOGIN.replace("relay_ws", "nobody"), GET_SESSION).replace("s3nder", "guess");
    const { response } = await post(desk.sim.url, request);
    assert.equal(textOf(child(response, "control"), "status"), "failure");
    assert.equal(child(response, "operation"), undefined);
    assert.deepEqual(firstError(response), {
      errorno: "XL03000006",
      description: "",
      description2: "Incorrect Intacct XML Partner ID or password.",
      correction: "",
    });
  });

  test("the sender's password is case-sensitive (Intacct developer docs, Requests)", async () => {
    await using desk = await openDesk();
    const { response } = await post(desk.sim.url, envelope(LOGIN, GET_SESSION).replace("s3nder", "S3nder"));
    assert.equal(textOf(child(response, "control"), "status"), "failure");
  });

  test("the sender is needed with a session, too", async () => {
    await using desk = await openDesk();
    const request = envelope(`<sessionid>${desk.sessionId}</sessionid>`, QUERY).replace("s3nder", "guess");
    const { response } = await post(desk.endpoint, request);
    assert.equal(textOf(child(response, "control"), "status"), "failure");
  });

  for (const [name, login] of [
    ["user", LOGIN.replace("relay_ws", "nobody")],
    ["company", LOGIN.replace("acmeco", "othersco")],
    ["password", LOGIN.replace("u5er", "guess")],
  ])
    test(`a wrong ${name} is an authentication failure that echoes user and company`, async () => {
      await using desk = await openDesk();
      const { response } = await post(desk.sim.url, envelope(login ?? "", GET_SESSION));
      assert.equal(textOf(child(response, "control"), "status"), "success");
      assert.equal(textOf(authentication(response), "status"), "failure");
      assert.notEqual(textOf(authentication(response), "userid"), "");
      const error = firstError(child(response, "operation"));
      assert.equal(error["errorno"], "XL03000006");
      assert.equal(error["description2"], "Sign-in information is incorrect");
    });

  test("a sender that the company has not authorised comes last", async () => {
    await using desk = await openDesk();
    desk.sim.settings.senderAuthorised = false;
    const { response } = await post(desk.sim.url, envelope(LOGIN, GET_SESSION));
    assert.equal(textOf(child(response, "control"), "status"), "success");
    const error = firstError(child(response, "operation"));
    assert.equal(error["description"], "Invalid Web Services Authorization");
    assert.match(error["description2"] ?? "", /'relay_sender' .* company ID 'acmeco'\.$/);
    const wrong = await post(desk.sim.url, envelope(LOGIN.replace("u5er", "guess"), GET_SESSION));
    assert.equal(
      firstError(child(wrong.response, "operation"))["description2"],
      "Sign-in information is incorrect",
    );
  });
});

// Checklist 3.
describe("the echo", () => {
  test("repeats sender, controlid, uniqueid and dtdversion, never a password", async () => {
    await using desk = await openDesk();
    const reply = await post(desk.sim.url, envelope(LOGIN, GET_SESSION));
    const control = child(reply.response, "control");
    const echoed = Object.fromEntries(control?.children.map((each) => [each.name, each.text]) ?? []);
    assert.deepEqual(echoed, {
      status: "success",
      senderid: "relay_sender",
      controlid: "c-1",
      uniqueid: "false",
      dtdversion: "3.0",
    });
    assert.ok(!/s3nder|u5er/.test(reply.text));
  });
  test("shows the default of an omitted uniqueid", async () => {
    await using desk = await openDesk();
    const { response } = await post(desk.sim.url, envelope(LOGIN, GET_SESSION, { uniqueid: "" }));
    assert.equal(textOf(child(response, "control"), "uniqueid"), "true");
  });
});

// Checklist 4 (craibuc/PsIntacct, Create-Session.Response.xml; jfcote87/intacct, sessionInvalid.xml).
describe("a session", () => {
  test("comes with an endpoint that is not the login URL", async () => {
    await using desk = await openDesk();
    assert.notEqual(desk.endpoint, desk.sim.url);
    assert.match(desk.sessionId, /^[\w-]+\.\.$/);
  });

  test("is refused on the login URL, unless the setting says otherwise", async () => {
    await using desk = await openDesk();
    const request = envelope(`<sessionid>${desk.sessionId}</sessionid>`, QUERY);
    const { response } = await post(desk.sim.url, request);
    assert.match(firstError(child(response, "operation"))["description2"] ?? "", /^Invalid session /);
    desk.sim.settings.sessionOnLoginUrl = "accept";
    assert.equal(textOf(onlyResult(await post(desk.sim.url, request)), "status"), "success");
  });

  test("is not handed out at a session's endpoint (hotgluexyz/target-intacct)", async () => {
    await using desk = await openDesk();
    const { response } = await post(desk.endpoint, envelope(LOGIN, GET_SESSION));
    assert.equal(textOf(authentication(response), "status"), "failure");
  });

  test("that never existed is an invalid one, with user and company left empty", async () => {
    await using desk = await openDesk();
    const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
    const { response } = await post(desk.endpoint, envelope(`<sessionid>${id}</sessionid>`, QUERY));
    assert.equal(textOf(child(response, "control"), "status"), "success");
    assert.deepEqual(
      authentication(response)?.children.map((each) => [each.name, each.text]),
      [
        ["status", "failure"],
        ["userid", ""],
        ["companyid", ""],
      ],
    );
    assert.deepEqual(firstError(child(response, "operation")), {
      errorno: "XL03000006",
      description: "",
      description2: `Invalid session ${id}`,
      correction: "",
    });
  });

  test("lives on while it is used, and dies of disuse (Intacct developer docs, API Sessions)", async () => {
    await using desk = await openDesk({ settings: { sessionIdleMs: HOUR, sessionMaximumMs: 24 * HOUR } });
    for (let use = 0; use < 5; use += 1) {
      desk.clock.advance(HOUR - 1);
      assert.equal(textOf(onlyResult(await desk.send(QUERY)), "status"), "success");
    }
    desk.clock.advance(HOUR);
    const { response } = await desk.send(QUERY);
    assert.match(firstError(child(response, "operation"))["description2"] ?? "", /^Invalid session /);
  });

  test("ends at the company's maximum although it was used all the time", async () => {
    await using desk = await openDesk({ settings: { sessionIdleMs: HOUR, sessionMaximumMs: 2 * HOUR } });
    desk.clock.advance(HOUR - 1);
    await desk.send(QUERY);
    desk.clock.advance(HOUR - 1);
    assert.equal(textOf(onlyResult(await desk.send(QUERY)), "status"), "success");
    desk.clock.advance(2);
    const { response } = await desk.send(QUERY);
    assert.equal(textOf(authentication(response), "status"), "failure");
  });

  test("must be asked for alone (Intacct developer docs, API Sessions)", async () => {
    await using desk = await openDesk();
    const reply = await post(desk.sim.url, envelope(LOGIN, GET_SESSION + QUERY));
    assert.ok(!reply.text.includes("<sessionid>"));
    assert.match(reply.text, /<errorno>Get API Session Failed<\/errorno>/);
  });

  test("can be opened from another one", async () => {
    await using desk = await openDesk();
    const api = child(child(await desk.result("<getAPISession/>"), "data"), "api");
    assert.notEqual(textOf(api, "sessionid"), desk.sessionId);
  });
});

describe("an entity", () => {
  test("named in the login is the session's, and every reply says so", async () => {
    await using desk = await openDesk({}, "E100");
    const reply = await desk.send(QUERY);
    assert.equal(textOf(authentication(reply.response), "locationid"), "E100");
  });
  test("named in getAPISession switches, an empty one returns to the top level", async () => {
    await using desk = await openDesk({}, "E100");
    const entityOf = async (content: string) =>
      textOf(child(child(await desk.result(content), "data"), "api"), "locationid");
    assert.equal(await entityOf("<getAPISession/>"), "E100");
    assert.equal(await entityOf("<getAPISession><locationid>E200</locationid></getAPISession>"), "E200");
    assert.equal(await entityOf("<getAPISession><locationid/></getAPISession>"), "");
  });
  test("is not a plain location (hotgluexyz/target-intacct)", async () => {
    await using desk = await openDesk();
    const login = LOGIN.replace("</login>", "<locationid>L110</locationid></login>");
    const { response } = await post(desk.sim.url, envelope(login, GET_SESSION));
    assert.equal(textOf(authentication(response), "status"), "failure");
    const switched = await desk.result("<getAPISession><locationid>L110</locationid></getAPISession>");
    assert.equal(errors(switched)[0]?.["errorno"], "Get API Session Failed");
  });
});

// Checklist 5.
describe("session times", () => {
  const times = (response: XmlNode | undefined) =>
    ["sessiontimestamp", "sessiontimeout"].map((name) => textOf(authentication(response), name));

  test("are fresh in every reply, failed functions included", async () => {
    await using desk = await openDesk({ settings: { sessionIdleMs: HOUR } });
    assert.deepEqual(times((await desk.send(QUERY)).response), [
      "2026-03-02T09:00:00+00:00",
      "2026-03-02T10:00:00+00:00",
    ]);
    desk.clock.advance(60_000);
    const failed = await desk.send(call("bad", queryXml("NOPE", ["X"])));
    assert.equal(textOf(onlyResult(failed), "status"), "failure");
    assert.deepEqual(times(failed.response), ["2026-03-02T09:01:00+00:00", "2026-03-02T10:01:00+00:00"]);
  });
  test("may be in another offset, or the end unstated (jfcote87/intacct)", async () => {
    await using desk = await openDesk({
      settings: { sessionTimeZoneOffset: "-08:00", sessionTimeoutStated: false },
    });
    assert.deepEqual(times((await desk.send(QUERY)).response), ["2026-03-02T01:00:00-08:00", ""]);
  });
});

test("a request may carry the password itself instead of a session", async () => {
  await using desk = await openDesk();
  const result = onlyResult(await post(desk.sim.url, envelope(LOGIN, QUERY)));
  assert.equal(records(result).length, Number(dataAttributes(result)["count"]));
});

test("two sessions are two", async () => {
  await using desk = await openDesk();
  const other = await signIn(desk.sim);
  assert.notEqual(other.sessionId, desk.sessionId);
});
