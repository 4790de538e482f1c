import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  CONTROL,
  call,
  envelope,
  errors,
  firstError,
  LOGIN,
  openDesk,
  post,
  queryXml,
} from "./test-client.ts";
import { child, textOf } from "./xml/tree.ts";

const SESSION_REQUEST = envelope(LOGIN, call("sess-1", "<getAPISession/>"));

// Checklist 1: one POST path, anything else is not the gateway (intacct/intacct-sdk-js, Credentials/Endpoint).
describe("the address", () => {
  test("another path is an HTML error page", async () => {
    await using desk = await openDesk();
    const reply = await post(new URL("/ia/xml/other.phtml", desk.sim.url).href, SESSION_REQUEST);
    assert.equal(reply.status, 404);
    assert.equal(reply.contentType, "text/html");
    assert.deepEqual(desk.sim.calls().length, 1, "only the sign-in of the test itself");
  });

  test("another method is an HTML error page", async () => {
    await using desk = await openDesk();
    const reply = await fetch(desk.sim.url);
    assert.equal(reply.status, 405);
    assert.match(await reply.text(), /^<html>/);
  });

  for (const type of ["application/xml", "text/xml; charset=UTF-8", "x-intacct-xml-request"])
    test(`a request of type ${type} is read`, async () => {
      await using desk = await openDesk();
      const reply = await post(desk.sim.url, SESSION_REQUEST, { "content-type": type });
      assert.equal(textOf(child(reply.response, "control"), "status"), "success");
      // intacct/intacct-sdk-js, OnlineClientTest.ts: the parameter is `encoding`, not `charset`.
      assert.equal(reply.contentType, 'text/xml; encoding="UTF-8"');
    });

  test("a request of another type is not simulated", async () => {
    await using desk = await openDesk();
    const reply = await post(desk.sim.url, SESSION_REQUEST, { "content-type": "application/json" });
    assert.equal(reply.status, 501);
    assert.match(reply.text, /^not simulated: /);
  });

  test("a caller that accepts gzip gets gzip", async () => {
    await using desk = await openDesk();
    const reply = await fetch(desk.sim.url, {
      method: "POST",
      headers: { "content-type": "application/xml", "accept-encoding": "gzip" },
      body: SESSION_REQUEST,
    });
    assert.equal(reply.headers.get("content-encoding"), "gzip");
    assert.match(await reply.text(), /<sessionid>/);
  });
});

/** What must be refused as XL03000003 before anybody is signed in (jfcote87/intacct, testfiles/execXMLError.xml). */
async function refused(body: string): Promise<string> {
  await using desk = await openDesk();
  const calls = desk.sim.calls().length;
  const reply = await post(desk.sim.url, body);
  assert.equal(reply.status, 200);
  assert.equal(textOf(child(reply.response, "control"), "status"), "failure");
  assert.equal(child(reply.response, "operation"), undefined);
  for (const error of errors(reply.response)) assert.equal(error["errorno"], "XL03000003");
  assert.equal(desk.sim.calls().length, calls, "nothing was executed");
  return firstError(reply.response)["description2"] ?? "";
}

// Checklist 1 (jfcote87/intacct, execXMLError.xml).
describe("a request that is not well-formed is refused", () => {
  test("mismatched tags", async () => {
    const text = await refused(SESSION_REQUEST.replace("</controlid>", "</control>"));
    assert.match(text, /^XML Parse schema error: Fatal Error 76: Opening and ending tag mismatch/);
  });
  test("a request cut in the middle", async () => {
    assert.match(await refused(SESSION_REQUEST.slice(0, 300)), /Fatal Error/);
  });
  test("an empty body", async () => {
    assert.match(await refused(""), /Document is empty/);
  });
  for (const [name, character] of [
    ["a raw control character", "\u0001"],
    ["a vertical tab", "\u000b"],
    ["an escaped control character", "&#1;"],
    ["a hexadecimal one", "&#xB;"],
    ["a non-character", "\uffff"],
  ])
    test(name ?? "", async () => {
      assert.match(
        await refused(SESSION_REQUEST.replace("relay_ws", `relay${character}_ws`)),
        /Fatal Error [89]:/,
      );
    });
  test("an undeclared entity", async () => {
    assert.match(await refused(SESSION_REQUEST.replace("relay_ws", "relay&nbsp;ws")), /Entity not defined/);
  });
  test("XML 1.1, where control characters would be legal", async () => {
    assert.match(await refused(SESSION_REQUEST.replace('version="1.0"', 'version="1.1"')), /version/);
  });
  test("the control block that could be read is echoed, as in the recorded reply", async () => {
    await using desk = await openDesk();
    const reply = await post(desk.sim.url, SESSION_REQUEST.replace("</function>", "</functions>"));
    const control = child(reply.response, "control");
    assert.equal(textOf(control, "senderid"), "relay_sender");
    assert.equal(textOf(control, "controlid"), "c-1");
    assert.ok(!reply.text.includes("s3nder"));
  });
});

const QUERY = queryXml("APBILL", ["RECORDNO"]);
const inFunction = (content: string) => envelope(LOGIN, call("f", content));

// Checklist 1: the rules of the published XSD (intacct/intacct_dtd, v3.0/api.xsd).
describe("a request that breaks the schema is refused", () => {
  const cases: [string, string, RegExp][] = [
    [
      "an attribute that the element does not have",
      SESSION_REQUEST.replace("<userid>", '<userid type="ws">'),
      /'type' is not allowed/,
    ],
    [
      "control out of order",
      SESSION_REQUEST.replace(CONTROL, "<controlid>c-1</controlid><senderid>s</senderid>"),
      /'controlid': This element is not expected. Expected is/,
    ],
    [
      "control without controlid",
      SESSION_REQUEST.replace("<controlid>c-1</controlid>", ""),
      /'uniqueid': This element is not expected/,
    ],
    [
      "login out of order",
      SESSION_REQUEST.replace(
        /<userid>.*<\/companyid>/,
        "<companyid>acmeco</companyid><userid>relay_ws</userid>",
      ),
      /'companyid': This element is not expected. Expected is \( userid \)/,
    ],
    [
      "an unknown control element",
      SESSION_REQUEST.replace("<dtdversion>", "<version>1</version><dtdversion>"),
      /'version'/,
    ],
    [
      "includewhitespace that is no boolean",
      SESSION_REQUEST.replace(">false</includewhitespace>", ">no</includewhitespace>"),
      /xs:boolean/,
    ],
    [
      "a function without controlid",
      SESSION_REQUEST.replace(' controlid="sess-1"', ""),
      /attribute 'controlid' is required/,
    ],
    [
      "a controlid of 257 characters",
      SESSION_REQUEST.replace("sess-1", "x".repeat(257)),
      /maximum length of '256'/,
    ],
    ["two functions in one element", inFunction("<getAPISession/><getAPISession/>"), /not expected/],
    [
      "an unknown function",
      inFunction("<updateAPBILL><RECORDNO>1</RECORDNO></updateAPBILL>"),
      /'updateAPBILL': This element is not expected/,
    ],
    [
      "transaction that is no boolean",
      SESSION_REQUEST.replace("<operation>", '<operation transaction="yes">'),
      /'yes' is not an element of the set/,
    ],
    ["text between elements", SESSION_REQUEST.replace("<content>", "<content>now "), /element-only/],
    ["another root", SESSION_REQUEST.replaceAll("request>", "demand>"), /'demand'/],
    [
      "query without select",
      inFunction("<query><object>APBILL</object></query>"),
      /'query': Missing child element\(s\). Expected is \( select \)/,
    ],
    [
      "query with pagesize 2001",
      inFunction(QUERY.replace("</query>", "<pagesize>2001</pagesize></query>")),
      /maximum value allowed \('2000'\)/,
    ],
    [
      "query with pagesize 0",
      inFunction(QUERY.replace("</query>", "<pagesize>0</pagesize></query>")),
      /minimum value allowed \('1'\)/,
    ],
    [
      "query options reversed",
      inFunction(
        QUERY.replace(
          "</query>",
          "<options><showprivate>true</showprivate><caseinsensitive>true</caseinsensitive></options></query>",
        ),
      ),
      /'caseinsensitive': This element is not expected/,
    ],
    [
      "and with a single condition",
      inFunction(
        QUERY.replace(
          "</query>",
          "<filter><and><isnull><field>RECORDID</field></isnull></and></filter></query>",
        ),
      ),
      /'and': Missing child element/,
    ],
    [
      "two conditions at the top",
      inFunction(
        QUERY.replace(
          "</query>",
          "<filter><isnull><field>A</field></isnull><isnull><field>B</field></isnull></filter></query>",
        ),
      ),
      /'isnull': This element is not expected/,
    ],
    [
      "in with 1001 values",
      inFunction(
        QUERY.replace(
          "</query>",
          `<filter><in><field>RECORDNO</field>${"<value>1</value>".repeat(1001)}</in></filter></query>`,
        ),
      ),
      /'value': This element is not expected/,
    ],
    [
      "between with one value",
      inFunction(
        QUERY.replace(
          "</query>",
          "<filter><between><field>RECORDNO</field><value>1</value></between></filter></query>",
        ),
      ),
      /'between': Missing child element/,
    ],
    [
      "an order with two directions",
      inFunction(
        QUERY.replace(
          "</query>",
          "<orderby><order><field>RECORDNO</field><ascending/><descending/></order></orderby></query>",
        ),
      ),
      /'descending': This element is not expected/,
    ],
    [
      "readByQuery with offset",
      inFunction("<readByQuery><object>APBILL</object><query/><offset>100</offset></readByQuery>"),
      /'offset': This element is not expected/,
    ],
    [
      "readByQuery without query",
      inFunction("<readByQuery><object>APBILL</object></readByQuery>"),
      /Missing child element\(s\). Expected is \( query \)/,
    ],
    [
      "read with nested keys",
      inFunction("<read><object>APBILL</object><keys><key>1</key></keys></read>"),
      /'key': This element is not expected/,
    ],
    [
      "readMore with two selectors",
      inFunction("<readMore><object>APBILL</object><resultId>x</resultId></readMore>"),
      /'resultId'/,
    ],
    ["an empty create", inFunction("<create/>"), /'create': Missing child element/],
  ];
  for (const [name, body, message] of cases)
    test(name, async () => {
      assert.match(await refused(body), message);
    });
});

describe("what the schema leaves open is accepted", () => {
  test("the children of query come in any order", async () => {
    await using desk = await openDesk();
    const result = await desk.result(
      "<query><pagesize>1</pagesize><select><field>RECORDNO</field></select><object>VENDOR</object></query>",
    );
    assert.equal(textOf(result, "status"), "success");
  });
  test("an empty boolean stands for its default", async () => {
    await using desk = await openDesk();
    const request = SESSION_REQUEST.replace(">false</includewhitespace>", "></includewhitespace>");
    assert.match((await post(desk.sim.url, request)).text, /\n {4}<operation>/);
  });
  test("whitespace between elements", async () => {
    await using desk = await openDesk();
    const reply = await post(desk.sim.url, SESSION_REQUEST.replaceAll("><", ">\n  <"));
    assert.equal(textOf(child(reply.response, "control"), "status"), "success");
  });
  test("a password in CDATA (omniboost/go-sage-intacct, b051d8c)", async () => {
    await using desk = await openDesk();
    const reply = await post(desk.sim.url, SESSION_REQUEST.replace("u5er&lt;pw", "<![CDATA[u5er<pw]]>"));
    assert.match(reply.text, /<sessionid>/);
  });
});

describe("what is real but not built says so", () => {
  const cases: [string, string][] = [
    ["a function of the schema", inFunction("<getDimensions/>")],
    [
      "an asynchronous request",
      SESSION_REQUEST.replace("<includewhitespace>", "<policyid>p</policyid><includewhitespace>"),
    ],
    [
      "additional error information",
      SESSION_REQUEST.replace(
        "</includewhitespace>",
        "</includewhitespace><showadditionalerrorinfo>true</showadditionalerrorinfo>",
      ),
    ],
    ["the old document type", SESSION_REQUEST.replace(">3.0<", ">2.1<")],
    ["a document type declaration", SESSION_REQUEST.replace("<request>", "<!DOCTYPE request><request>")],
  ];
  for (const [name, body] of cases)
    test(name, async () => {
      await using desk = await openDesk();
      const reply = await post(desk.sim.url, body);
      assert.equal(reply.status, 501);
      assert.match(reply.text, /^not simulated: /);
      assert.deepEqual(desk.sim.commits(), []);
    });
});

// Intacct developer docs, Requests, includewhitespace.
test("without includewhitespace the reply is indented, and says the same", async () => {
  await using desk = await openDesk();
  const compact = await post(
    desk.sim.url,
    inFunction(
      queryXml("VENDOR", ["VENDORID", "NAME"], "<orderby><order><field>RECORDNO</field></order></orderby>"),
    ),
  );
  const request = inFunction(
    queryXml("VENDOR", ["VENDORID", "NAME"], "<orderby><order><field>RECORDNO</field></order></orderby>"),
  );
  const indented = await post(
    desk.sim.url,
    request.replace("<includewhitespace>false</includewhitespace>", ""),
  );
  assert.match(indented.text, /\n {4}<operation>\n {8}<authentication>\n {12}<status>/);
  const strip = (text: string) => text.replace(/>\s+</g, "><").trim();
  assert.equal(strip(indented.text), strip(compact.text));
});
