/** Our requests beside those of the vendor's own client (fixtures/intacct-official), element by element. */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { SaxesParser } from "saxes";
import { Secret } from "../../middleware/src/config/secrets.ts";
import type { Credential, Erp, ErpCall } from "../../middleware/src/erp/adapter.ts";
import { intacct } from "../../middleware/src/erp/intacct/index.ts";
import { signIn } from "../../middleware/src/erp/intacct/sign-in.ts";
import type { Operation } from "../../shared-types/choices.ts";

const folder = new URL("fixtures/intacct-official/", import.meta.url);
const fixtures = readdirSync(folder).filter((name) => name.endsWith(".xml"));

type Config = Parameters<typeof intacct.signIn>[0];
const config = {
  endpoint: "https://api.intacct.com/ia/xml/xmlgw.phtml",
  sender_id: "relay_sender",
  sender_password: new Secret("s3nder&pw"),
  company_id: "acmeco",
  user_id: "relay_ws",
  user_password: new Secret("u5er<pw"),
  entity_id: null,
  cost_center_object: "DEPARTMENT",
  payment: { bank_account: "CHK-BA1145", method: "EFT" },
  time_zone: "UTC",
} as unknown as Config;
const credential: Credential = {
  token: "q7Tt2kL0-vR9_sample_aA..",
  url: "https://na12.intacct.com/x",
  expiresAt: 0,
};

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

function parse(xml: string): Element {
  const parser = new SaxesParser();
  const root: Element = { name: "", attributes: {}, text: "", children: [] };
  const open = [root];
  parser.on("error", (error) => assert.fail(error.message));
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, text: "", children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const top = open.at(-1);
    if (top) top.text += text.trim();
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  const [request] = root.children;
  assert.ok(request);
  return request;
}

/** `path=text` of every element and attribute. `ordered`: with the place among all siblings, else among its namesakes. */
function flat({ name, attributes, text, children }: Element, ordered: boolean, path = name): string[] {
  const own = [
    `${path}=${text}`,
    ...Object.entries(attributes).map(([key, value]) => `${path}@${key}=${value}`),
  ];
  const seen = new Map<string, number>();
  const inner = children.flatMap((each, index) => {
    const place = seen.get(each.name) ?? 0;
    seen.set(each.name, place + 1);
    // What a function holds may stand in any order; what is around it may not.
    const keepsOrder = ordered && each.name !== "content";
    return flat(each, keepsOrder, `${path}/${each.name}[${keepsOrder ? index : place}]`);
  });
  return [...own, ...inner];
}

async function read(run: (erp: Erp<Config>) => Promise<unknown>, ours: Config = config): Promise<string> {
  const calls: ErpCall<unknown>[] = [];
  const erp: Erp<Config> = {
    config: ours,
    fingerprint: async () => () => "",
    now: () => 0,
    read: (call) => {
      calls.push(call as ErpCall<unknown>);
      return Promise.reject(new Error("recorded"));
    },
  };
  await assert.rejects(run(erp), /recorded/);
  return calls[0]?.build(credential).body ?? "";
}

function page(after: string | null) {
  const query = { from: null, after, limit: 1000, isKnown: () => false };
  return read((erp) => intacct.readers.gl_account?.page(erp, query) ?? Promise.resolve());
}

function write(operation: Operation, plan: object, key: string, ours: Config = config): string {
  return intacct.writers[operation]?.send(ours, plan, key, 1).build(credential).body ?? "";
}

const payment = {
  supplier_external_id: "V-10",
  payment_date: "2025-02-10",
  method: "",
  bank_account: "",
  reference: "WIRE-31",
  currency: "USD",
  applied: [
    { invoice_external_id: "1350", amount: "5900.25" },
    { invoice_external_id: "1351", amount: "12.5" },
  ],
};
const bill = {
  supplier_external_id: "V-1",
  number: "N",
  currency: "USD",
  lines: [{ location: "L110" }, { location: "L120" }].map((line) => ({
    ...line,
    cost_center: "",
    dimensions: {},
  })),
};
const contact = {
  "DISPLAYCONTACT.EMAIL1": "ap@example.com",
  "DISPLAYCONTACT.MAILADDRESS.ADDRESS1": "1 Main St",
};

/** Ours, and what theirs has besides. */
const requests: Record<string, { ours(): string | Promise<string>; theirsOnly?: string[] }> = {
  "get-api-session": {
    ours: () =>
      signIn({ ...config, entity_id: "E100" }, { now: () => 0, refreshToken: undefined }).build(credential)
        .body ?? "",
  },
  "query-keyset": { ours: () => page("dated|1351|01/31/2025 11:50:21") },
  "query-undated": { ours: () => page(null) },
  "query-in": {
    async ours() {
      const { baseCurrency } = await import("../../middleware/src/erp/intacct/currency.ts");
      return read((erp) => baseCurrency(erp, bill as never));
    },
  },
  "read-bill": {
    async ours() {
      const { readBill } = await import("../../middleware/src/erp/intacct/read-bill.ts");
      return read((erp) => readBill(erp, "1350", ""));
    },
    // The default.
    theirsOnly: ["returnFormat[0]=xml"],
  },
  "create-vendor": {
    ours: () =>
      write(
        "supplier.upsert",
        {
          id: "V-13",
          isNew: true,
          changes: {
            NAME: "Müller & Söhne",
            "DISPLAYCONTACT.PRINTAS": "Müller & Söhne",
            ...contact,
            "DISPLAYCONTACT.MAILADDRESS.CITY": "Reno",
            "DISPLAYCONTACT.MAILADDRESS.STATE": "NV",
            "DISPLAYCONTACT.MAILADDRESS.ZIP": "89501",
            STATUS: "active",
          },
        },
        "lr-1",
      ),
  },
  "update-vendor": {
    ours: () =>
      write(
        "supplier.upsert",
        {
          id: "V-13",
          isNew: false,
          changes: { "DISPLAYCONTACT.EMAIL1": "new@example.com", TAXID: "12-345", ONHOLD: "true" },
        },
        "lr-2",
      ),
  },
  "create-payment": { ours: () => write("payment.create", { payment, mark: "memo" }, "lr-3") },
  "create-gl-account": {
    ours: () =>
      write(
        "gl_account.upsert",
        {
          id: "6999",
          isNew: true,
          changes: { TITLE: "Relay fees", ACCOUNTTYPE: "incomestatement", STATUS: "active" },
        },
        "lr-4",
      ),
    // Sent empty for want of a value; we leave out what we do not mean.
    theirsOnly: ["NORMALBALANCE[0]=", "CLOSINGTYPE[0]="],
  },
  "create-department": {
    ours: () =>
      write(
        "cost_center.upsert",
        { id: "D999", isNew: true, changes: { TITLE: "Relay", PARENTID: "D100", STATUS: "active" } },
        "lr-5",
      ),
  },
  "create-location": {
    ours: () =>
      write(
        "cost_center.upsert",
        { id: "L9", isNew: true, changes: { NAME: "Depot", PARENTID: "L1", STATUS: "active" } },
        "lr-6",
        { ...config, cost_center_object: "LOCATION" },
      ),
  },
};

test("every recorded request is compared", () => {
  assert.deepEqual(fixtures.map((name) => name.replace(".xml", "")).sort(), Object.keys(requests).sort());
});

for (const [name, { ours, theirsOnly = [] }] of Object.entries(requests)) {
  test(`${name} says what the vendor's client says`, async () => {
    const theirs = flat(parse(readFileSync(new URL(`${name}.xml`, folder), "utf8")), true).sort();
    const mine = flat(parse(await ours()), true).sort();
    const besides = theirs.filter((line) => !mine.includes(line));
    assert.deepEqual(
      besides.map((line) => line.slice(line.lastIndexOf("/") + 1)).sort(),
      theirsOnly.toSorted(),
    );
    assert.deepEqual(
      mine,
      theirs.filter((line) => !besides.includes(line)),
    );
  });
}
