/** Characters, both ways: what XML can carry survives, what it cannot is dropped before it is escaped. */

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { escapeText, stripIllegal } from "../../middleware/src/erp/intacct/text.ts";
import { parseXml } from "../../middleware/src/erp/intacct/xml.ts";
import { intacctDesk } from "../support/intacct-desk.ts";

const roundTrip = (text: string) => parseXml(`<a><b>${escapeText(text)}</b></a>`).fields["b"];

test("any text comes back as it was, but for what XML 1.0 forbids and the line ends that it normalises", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      assert.equal(roundTrip(text), stripIllegal(text).replace(/\r\n?/g, "\n"));
    }),
    { numRuns: 500 },
  );
});

test("every C0 control, lone surrogate and non-character is dropped; emoji, ]]>, &#1; as text, NEL and DEL stay", () => {
  const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join("");
  assert.equal(stripIllegal(`a${controls}b`), "a\t\n\rb");
  assert.equal(stripIllegal("a\ud800b\udc00c\ufffed\uffffe"), "abcde");
  for (const text of ["🚚 ]]> <b>&amp;", "&#1;", "a\u0085b\u2028c\u007fd", "\"quotes\" and 'more'"])
    assert.equal(roundTrip(text), text);
});

test("a reply with raw and referenced control characters loses them, not the page", () => {
  const page = parseXml("<a><b>Pump\u000b kit&#1;&#x1F;</b><c>&#128666;</c></a>");
  assert.deepEqual(page.fields, { b: "Pump kit", c: "🚚" });
});

test("a DOCTYPE, an unknown entity and a nesting without end are refused", () => {
  assert.throws(() => parseXml('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'), /DOCTYPE/);
  assert.throws(() => parseXml("<a>&x;</a>"));
  assert.throws(() => parseXml(`${"<a>".repeat(40)}${"</a>".repeat(40)}`), /deeply/);
});

test("a vendor's name with all of it is the same in Intacct and when it is read back", async (t) => {
  const desk = await intacctDesk(t);
  const name = "Müller \u0007& Söhne <GmbH> ]]> 🚚";
  const { body } = await desk.post("supplier.upsert", { number: "U-1", name });
  assert.equal(body.status, "posted", JSON.stringify(body));
  const made = desk.sim.vendors().find(({ VENDORID }) => VENDORID === "U-1");
  assert.equal(made?.NAME, "Müller & Söhne <GmbH> ]]> 🚚");
});
