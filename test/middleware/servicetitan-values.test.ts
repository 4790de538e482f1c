/** Values of the API, by properties: times in their order, HTML as its text, cents that make the total, queries that arrive. */

import assert from "node:assert/strict";
import { test } from "node:test";
import Big from "big.js";
import fc from "fast-check";
import { lineAmounts, product, sum } from "../../middleware/src/erp/servicetitan/money.ts";
import { getCall } from "../../middleware/src/erp/servicetitan/request.ts";
import { dateFrom, instantFrom, textOf, ticks } from "../../middleware/src/erp/servicetitan/text.ts";

const decimal = (places: number, max: number) =>
  fc.integer({ min: -max, max }).map((digits) => new Big(digits).div(10 ** places).toFixed());

test("lines that round to the total, or whose exact sum does, make it to the cent, each within a cent of itself", () => {
  const lines = fc.array(fc.tuple(decimal(4, 1_000_000), decimal(4, 10_000_000)), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(lines, fc.boolean(), (pairs, byLine) => {
      const products = pairs.map(([quantity, cost]) => product(quantity, cost));
      const cents = (value: Big) => value.round(2, Big.roundHalfUp);
      const net = byLine
        ? sum(products.map((each) => cents(new Big(each)).toFixed()))
        : cents(new Big(sum(products))).toFixed();
      const amounts = lineAmounts(products, net);
      assert.ok(amounts);
      assert.equal(sum(amounts), net);
      for (const [index, amount] of amounts.entries()) {
        assert.match(amount, /^-?\d+(\.\d{1,2})?$/);
        assert.ok(
          new Big(amount)
            .minus(products[index] ?? "")
            .abs()
            .lte("0.011"),
          `${amount} of ${products[index]}`,
        );
      }
    }),
  );
});

test("lines that miss the total by more than a cent make nothing", () => {
  fc.assert(
    fc.property(fc.array(decimal(2, 100_000), { maxLength: 8 }), decimal(2, 100_000), (products, off) => {
      fc.pre(new Big(off).abs().gt("0.01"));
      assert.equal(lineAmounts(products, new Big(sum(products)).plus(off).toFixed()), undefined);
    }),
  );
  assert.deepEqual(lineAmounts([], "0"), []);
  assert.equal(lineAmounts(["1"], "1.005"), undefined, "no bill owes half a cent");
});

test("time stamps of any precision keep their order, and are UTC to the millisecond", () => {
  const moment = fc.tuple(fc.integer({ min: 0, max: 4_000_000_000 }), fc.stringMatching(/^\d{0,7}$/));
  const stamp = ([seconds, fraction]: [number, string]) =>
    `${new Date(seconds * 1000).toISOString().slice(0, 19)}${fraction === "" ? "" : `.${fraction}`}Z`;
  const exact = ([seconds, fraction]: [number, string]) =>
    BigInt(seconds) * 10_000_000n + BigInt(fraction.padEnd(7, "0"));
  fc.assert(
    fc.property(moment, moment, (a, b) => {
      const order = exact(a) < exact(b) ? -1 : Number(exact(a) > exact(b));
      const [first, second] = [ticks(stamp(a)), ticks(stamp(b))];
      assert.equal(first < second ? -1 : Number(first > second), order);
      assert.equal(Date.parse(instantFrom(stamp(a), "t")), Math.floor(Number(exact(a) / 10_000n)));
    }),
  );
  assert.equal(instantFrom("2025-03-04T09:15:02", "t"), "2025-03-04T09:15:02.000Z");
  assert.equal(instantFrom("2025-03-04T09:15:02+02:00", "t"), "2025-03-04T07:15:02.000Z");
  assert.equal(instantFrom("", "t"), "");
  for (const flaw of ["2025-03-04", "yesterday", "2025-13-04T09:15:02Z"])
    assert.throws(() => instantFrom(flaw, "modifiedOn"), /modifiedOn/);
  assert.equal(dateFrom("2025-03-04T23:59:59Z", "d"), "2025-03-04");
});

test("escaped text comes out of HTML as it was; what is no markup and no reference stays", () => {
  const escaped = (text: string) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const plain = text.replace(/\s+/g, " ").trim();
      assert.equal(textOf(`<p>${escaped(plain)}</p>`), plain);
    }),
  );
  for (const [html, text] of [
    ["<p>Contactor, 2&nbsp;pole<br/>40&#160;A &amp; 24&#xa0;V</p>", "Contactor, 2 pole\n40 A & 24 V"],
    ["<ul><li>one</li>\n<li>two</li></ul>", "one\ntwo"],
    ["3/4&Prime; 90&deg; &frac34;", "3/4″ 90° ¾"],
    ["5 < 6 & 7 > 2 &unknown; &#0; &#xd800;", "5 < 6 & 7 > 2 &unknown; &#0; &#xd800;"],
    ["plain", "plain"],
    ["", ""],
  ] as const)
    assert.equal(textOf(html), text);
});

test("whatever stands in a query arrives as it was, and secrets go as headers alone", () => {
  const config = { api_url: "https://api.example", tenant_id: "7", app_key: { reveal: () => "key-canary" } };
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string()), (from, ids) => {
      const call = getCall(config as never, "inventory/vendors", { from, ids, none: undefined });
      const { url, headers } = call.build({ token: "token-canary", expiresAt: 0 });
      const { pathname, searchParams } = new URL(url);
      assert.equal(pathname, "/inventory/v2/tenant/7/vendors");
      assert.deepEqual([searchParams.get("from"), searchParams.getAll("ids")], [from, ids]);
      assert.ok(!url.includes("canary"));
      assert.deepEqual(
        [headers["authorization"], headers["st-app-key"]],
        ["Bearer token-canary", "key-canary"],
      );
    }),
  );
  const { url } = getCall(config as never, "inventory/vendors", { sort: "+Id" }).build({
    token: "",
    expiresAt: 0,
  });
  assert.match(url, /sort=%2BId/);
});
