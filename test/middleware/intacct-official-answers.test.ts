/**
 * What the vendor's own client makes of the simulator's answers (fixtures/intacct-official/answers), and what we make of
 * them: the same. `RELAY_RECORD=1` writes the answers anew.
 */

import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { child, childrenOf, parseXml, type XmlElement } from "../../middleware/src/erp/intacct/xml.ts";
import {
  CONTROL,
  call,
  type Desk,
  envelope,
  LOGIN,
  openDesk,
  orderXml,
  post,
  queryXml,
} from "../sim/intacct/test-client.ts";

const folder = new URL("fixtures/intacct-official/answers/", import.meta.url);

const department = (id: string): string =>
  `<DEPARTMENT><DEPARTMENTID>${id}</DEPARTMENTID><TITLE>Müller &amp; Söhne's</TITLE></DEPARTMENT>`;
const create = (...ids: string[]): string => `<create>${ids.map(department).join("")}</create>`;
const read = "<read><object>APBILL</object><keys>1001</keys><fields>*</fields></read>";
const readByQuery =
  "<readByQuery><object>VENDOR</object><fields>VENDORID,NAME</fields><query></query><pagesize>2</pagesize></readByQuery>";
const hold =
  "<update><APBILL><RECORDNO>1001</RECORDNO><WHENDUE>03/31/2026</WHENDUE><ONHOLD>true</ONHOLD></APBILL></update>";
const vendors = (rest: string): string =>
  queryXml("VENDOR", ["VENDORID", "NAME"], orderXml("RECORDNO") + rest);
const unique = { uniqueid: "true" } as const;
const together = { ...unique, transaction: true } as const;

/** Each of a company of its own, as seeded. */
const answers: Record<string, (desk: Desk) => Promise<string>> = {
  "sign-in": ({ sim }) => raw(post(sim.url, envelope(LOGIN, call("s", "<getAPISession/>")))),
  "wrong-sender": ({ sim }) =>
    raw(
      post(
        sim.url,
        envelope(LOGIN, call("s", "<getAPISession/>"), { control: CONTROL.replace("s3nder", "x") }),
      ),
    ),
  "wrong-password": ({ sim }) =>
    raw(post(sim.url, envelope(LOGIN.replace("u5er", "x"), call("s", "<getAPISession/>")))),
  "invalid-session": ({ endpoint }) =>
    raw(post(endpoint, envelope("<sessionid>nobody..</sessionid>", call("q", vendors(""))))),
  "query-page": (desk) => raw(desk.send(call("q", vendors("<pagesize>2</pagesize>")))),
  "query-one": (desk) => raw(desk.send(call("q", vendors("<pagesize>1</pagesize>")))),
  "query-nothing": (desk) =>
    raw(desk.send(call("q", vendors("<filter><isnull><field>VENDORID</field></isnull></filter>")))),
  "query-refused": (desk) => raw(desk.send(call("q", queryXml("APBILL", ["PAYTOCONTACTNAME"])))),
  "read-by-query": (desk) => raw(desk.send(call("r", readByQuery))),
  "read-bill": (desk) => raw(desk.send(call("r", read))),
  "user-formatting": (desk) =>
    raw(desk.send(call("f", "<readUserFormatting><userId>relay_ws</userId></readUserFormatting>"))),
  created: (desk) => raw(desk.send(call("w", create("D1")), unique)),
  "created-again": async (desk) => {
    await desk.send(call("w", create("D1")), unique);
    return raw(desk.send(call("w", create("D1")), unique));
  },
  refused: (desk) => raw(desk.send(call("w", create("D300")), unique)),
  "written-in-part": (desk) => raw(desk.send(call("w", create("D1", "D300", "D2")), unique)),
  "read-and-updated": (desk) => raw(desk.send(call("w-r", read) + call("w", hold), together)),
  "rolled-back": (desk) => raw(desk.send(call("w-r", read) + call("w", create("D300")), together)),
};

/** The port is another one each time. */
async function raw(reply: Promise<{ text: string }>): Promise<string> {
  return (await reply).text.replaceAll(/127\.0\.0\.1:\d+/g, "127.0.0.1:8443");
}

/** As the vendor's client has it, in its names (answers.cjs of the README). */
interface Summary {
  failure?: string;
  authentication?: Record<string, string>;
  results?: Record<string, unknown>[];
}

/** An element as that client shows it: one of a name is itself, several are a list. */
function shown({ attributes, fields, children }: XmlElement): unknown {
  const named = Map.groupBy(children, ({ name }) => name);
  const nested = [...named].map(([name, all]) => [
    name,
    all.length === 1 ? shown(all[0] as XmlElement) : all.map(shown),
  ]);
  const own = Object.keys(attributes).length === 0 ? {} : { $: attributes };
  return { ...own, ...fields, ...Object.fromEntries(nested) };
}

function summaryOf(xml: string): Summary {
  const root = parseXml(xml);
  const errors = (element: XmlElement) =>
    childrenOf(child(element, "errormessage"), "error").map(({ fields }) =>
      ["errorno", "description", "description2", "correction"]
        .flatMap((name) => fields[name] || [])
        .join(" "),
    );
  if (child(root, "control")?.fields["status"] !== "success") return { failure: errors(root).join("; ") };
  const operation = child(root, "operation") ?? assert.fail();
  const authentication = child(operation, "authentication")?.fields ?? {};
  if (authentication["status"] !== "success") return { failure: errors(operation).join("; ") };
  const { status = "", userid = "", companyid = "", locationid = "" } = authentication;
  const results = childrenOf(operation, "result").map((result) => {
    const { status, function: functionName, controlid } = result.fields;
    const data = child(result, "data");
    const count = (name: string) => Number(data?.attributes[name] ?? Number.NaN);
    const isDone = status === "success";
    const told = {
      count: count("count"),
      totalCount: count("totalcount"),
      numRemaining: count("numremaining"),
      listType: data?.attributes["listtype"],
      resultId: data?.attributes["resultId"],
      data: (data?.children ?? []).map(shown),
    };
    const stated = Object.entries(told).filter(([, value]) => value !== undefined && !Number.isNaN(value));
    return {
      ...{ status, functionName, controlId: controlid },
      // That client drops the data of a failed function.
      ...(isDone ? Object.fromEntries(stated) : { errors: errors(result) }),
    };
  });
  return { authentication: { status, userid, companyid, locationid }, results };
}

test("every recorded answer is one of these", () => {
  const recorded = readdirSync(folder).filter((name) => name.endsWith(".xml"));
  assert.deepEqual(recorded.map((name) => name.replace(".xml", "")).sort(), Object.keys(answers).sort());
});

for (const [name, answer] of Object.entries(answers)) {
  test(`${name}: the simulator answers as recorded, and the vendor's client reads in it what we do`, async () => {
    await using desk = await openDesk();
    const text = `${await answer(desk)}\n`;
    const file = new URL(`${name}.xml`, folder);
    if (process.env["RELAY_RECORD"] === "1") writeFileSync(file, text);
    assert.equal(text, readFileSync(file, "utf8"));
    const theirs = JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")) as Summary;
    assert.deepEqual(JSON.parse(JSON.stringify(summaryOf(text))), theirs);
  });
}
