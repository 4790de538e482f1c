import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decryptSecret, encryptSecret } from "../../middleware/src/config/secrets.ts";

const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
const place = fc.stringMatching(/^[a-z]{3,10}\/[a-z0-9-]{1,20}\/[a-z_]{1,20}$/);

test("what is encrypted for a place opens there, with any of the keys in rotation", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), place, key, key, (plain, at, own, other) => {
      assert.equal(decryptSecret(encryptSecret(plain, at, own), at, [other, own]), plain);
    }),
  );
});

test("it opens at no other place and under no other key", () => {
  fc.assert(
    fc.property(fc.string(), place, place, key, key, (plain, at, elsewhere, own, other) => {
      const sealed = encryptSecret(plain, at, own);
      if (elsewhere !== at) assert.throws(() => decryptSecret(sealed, elsewhere, [own]));
      if (!other.equals(own)) assert.throws(() => decryptSecret(sealed, at, [other]));
    }),
  );
});

test("a change of any one byte is noticed, and the same secret never looks the same twice", () => {
  fc.assert(
    fc.property(fc.string(), place, key, fc.nat(), (plain, at, own, index) => {
      const sealed = encryptSecret(plain, at, own);
      const box = Buffer.from(sealed.slice("enc:v1:".length), "base64");
      const position = index % box.length;
      box.writeUInt8(box.readUInt8(position) ^ 1, position);
      assert.throws(() => decryptSecret(`enc:v1:${box.toString("base64")}`, at, [own]));
      assert.notEqual(encryptSecret(plain, at, own), sealed);
    }),
  );
});
