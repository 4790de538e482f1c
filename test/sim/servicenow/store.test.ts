import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { Lanes } from "./http/lanes.ts";
import { parseEncodedQuery, termsOf } from "./query/condition.ts";
import { fromStored, fromZone, toStored, toZone } from "./store/dates.ts";
import { addDecimals, compareDecimals, divideDecimal, toScale } from "./store/decimal.ts";
import { decryptSecret, encryptSecret } from "./store/secrets.ts";

describe("decimal text", () => {
  it("is cut or rounded to scale, keeping the sign", () => {
    assert.equal(toScale("1.999", 2, "cut"), "1.99");
    assert.equal(toScale("1.995", 2, "round"), "2.00");
    assert.equal(toScale("-1.995", 2, "round"), "-2.00");
    assert.equal(toScale("-0.004", 2, "cut"), "0.00");
    assert.equal(toScale("5", 2, "cut"), "5.00");
    assert.equal(toScale(".5", 0, "cut"), "0");
  });

  it("adds and compares as whole numbers do", () => {
    const cents = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });
    const text = (value: bigint): string => toScale(`${value}`, 0, "cut");
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        assert.equal(addDecimals(text(a), text(b)), text(a + b));
        assert.equal(compareDecimals(text(a), text(b)), a < b ? -1 : a > b ? 1 : 0);
      }),
    );
    assert.equal(addDecimals("0.1", "0.20"), "0.30");
    assert.equal(divideDecimal("1.00", 3, 4), "0.3333");
  });

  it("refuses what is no plain number", () => {
    for (const text of ["", "1e3", "1,000.00", "NaN", "0x1"]) assert.throws(() => toScale(text, 2, "cut"));
  });
});

describe("instants", () => {
  it("are read only in the stored form and only where they exist", () => {
    assert.equal(fromStored("2026-02-29 00:00:00"), undefined);
    assert.equal(fromStored("2026-01-05T10:00:00Z"), undefined);
    assert.equal(toStored(fromStored("2026-01-05 10:00:00") ?? 0), "2026-01-05 10:00:00");
  });

  it("survive the way into a zone and back", () => {
    const hours = fc.integer({ min: 0, max: 200_000 });
    fc.assert(
      fc.property(hours, fc.constantFrom("UTC", "Asia/Kolkata", "Pacific/Apia"), (hour, zone) => {
        const ms = hour * 3600_000 + Date.UTC(2013, 0, 1);
        assert.equal(fromZone(toZone(ms, zone), zone), ms);
      }),
    );
  });
});

describe("an encoded query", () => {
  it("is read operator by operator, the longest first", () => {
    const fields = (text: string) =>
      termsOf(parseEncodedQuery(text).condition).map(({ field, operator, value }) => [
        field,
        operator,
        value,
      ]);
    assert.deepEqual(fields("stateCHANGESTOclosed^EQ"), [["state", "CHANGESTO", "closed"]]);
    assert.deepEqual(fields("aNOT INx,y^b!=^c>=3"), [
      ["a", "NOT IN", "x,y"],
      ["b", "!=", ""],
      ["c", ">=", "3"],
    ]);
    assert.deepEqual(fields("notesISNOTEMPTY^ORDERBYname"), [["notes", "ISNOTEMPTY", ""]]);
  });

  it("keeps what it cannot read apart", () => {
    assert.deepEqual(parseEncodedQuery("a=1^what is this").invalid, ["what is this"]);
  });
});

describe("secrets at rest", () => {
  it("are cipher text that only the instance reads", () => {
    const stored = encryptSecret("hunter2");
    assert.doesNotMatch(stored, /hunter2/);
    assert.equal(decryptSecret(stored), "hunter2");
    assert.equal(decryptSecret("hunter2"), null);
  });
});

describe("lanes", () => {
  it("run one after the other, also after a failure", async () => {
    const lanes = new Lanes();
    const first = Promise.withResolvers<number>();
    const order: string[] = [];
    const failing = async (): Promise<void> => {
      await first.promise.catch(() => order.push("one failed"));
      throw new Error("x");
    };
    const one = assert.rejects(lanes.serial("t", failing));
    const two = lanes.serial("t", async () => order.push("two"));
    const other = lanes.serial("u", async () => order.push("other lane"));
    await other;
    first.reject(new Error("y"));
    await Promise.all([one, two]);
    assert.deepEqual(order, ["other lane", "one failed", "two"]);
  });
});
