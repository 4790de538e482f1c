/** Whatever a text holds, the simulator's own parser reads back exactly that text and nothing more. */

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { at, filterOf, literalOf, orderBy } from "../../middleware/src/erp/x3/graphql-literal.ts";
import { selection } from "../../middleware/src/erp/x3/graphql-query.ts";
import { signJwt } from "../../middleware/src/erp/x3/jwt.ts";
import { all, any, encoded, is, literal, moment } from "../../middleware/src/erp/x3/rest-where.ts";
import { openToken } from "../sim/x3/auth/jwt.ts";
import { meets, parseLiteral } from "../sim/x3/graphql/filter.ts";
import { parseWhere } from "../sim/x3/rest/where.ts";

const text = fc.string({ unit: "binary" });
/** Texts as an attacker would have them. */
const sly = fc.oneof(
  text,
  fc.constantFrom(
    "'",
    "''",
    "\\",
    "\\'",
    "' or 1 eq 1 or '",
    "'}]",
    "@",
    "~",
    "%27",
    "&count=1",
    "\n",
    "a'b\\c",
  ),
  fc
    .array(fc.constantFrom("'", "\\", "@", "~", "a", "{", "}", "\n", "&", "%", " or "), { maxLength: 12 })
    .map((parts) => parts.join("")),
);
const properties = new Set(["A", "B"]);

test("a where with any text finds that text alone", () => {
  fc.assert(
    fc.property(sly, sly, (value, other) => {
      const condition = parseWhere(is("A", value), properties);
      assert.ok(condition({ A: value }));
      assert.equal(condition({ A: other }), other === value);
    }),
  );
});

test("conditions are joined as they are meant, however they are nested", () => {
  fc.assert(
    fc.property(sly, sly, sly, (a, b, c) => {
      const where = all([any([is("A", a), is("A", b)]), is("B", c)]);
      const condition = parseWhere(where, properties);
      assert.ok(condition({ A: a, B: c }) && condition({ A: b, B: c }));
      assert.ok(!condition({ A: a, B: `${c}x` }));
    }),
  );
});

test("a where survives the address, quotes and all", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (value) => {
      const url = new URL(`http://x3.example/?where=${encoded(is("A", value))}&count=1`);
      assert.equal(url.searchParams.get("where"), `A eq ${literal(value)}`);
      assert.doesNotMatch(url.search, /['()]/);
    }),
  );
});

test("dates and times stand between @", () => {
  assert.equal(moment("UPDDATTIM", "ge", "2026-10-01T00:00:00Z"), "UPDDATTIM ge @2026-10-01T00:00:00Z@");
});

test("a filter with any text meets that text alone", () => {
  fc.assert(
    fc.property(sly, sly, (value, other) => {
      const filter = parseLiteral(filterOf([at("a.b", value)]) ?? "");
      assert.ok(meets({ a: { b: value } }, filter));
      assert.equal(meets({ a: { b: other } }, filter), other === value);
    }),
  );
});

test("a literal is read back as it was", () => {
  const value = fc.letrec((tie) => ({
    value: fc.oneof(sly, fc.integer(), tie("object")),
    object: fc.dictionary(fc.stringMatching(/^[a-z_]{1,6}$/), tie("value"), { maxKeys: 3 }),
  })).value;
  fc.assert(
    fc.property(value, (given) => {
      assert.deepEqual(parseLiteral(literalOf(given as never)), JSON.parse(JSON.stringify(given)));
    }),
  );
});

test("several conditions are an array, none is no filter; orders and selections follow their paths", () => {
  assert.equal(filterOf([]), undefined);
  assert.equal(filterOf([at("a", "x"), at("b.c", { _gte: "y" })]), "[{a:'x'},{b:{c:{_gte:'y'}}}]");
  assert.equal(orderBy(["a.b", "c"]), "{a:{b:1},c:1}");
  assert.equal(selection(["a.b", "a.c", "d"]), "a{b c} d");
});

test("a token of any claims is opened with its secret, and with no other", () => {
  fc.assert(
    fc.property(text, text, fc.nat(), (sub, secret, iat) => {
      const token = signJwt({ sub, iat }, secret);
      assert.deepEqual(openToken(token, secret), JSON.parse(JSON.stringify({ sub, iat })));
      assert.equal(openToken(token, `${secret}x`), undefined);
    }),
  );
});
