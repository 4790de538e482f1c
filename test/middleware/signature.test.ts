import assert from "node:assert/strict";
import { test } from "node:test";
import { equalBytes, signatureOf } from "../../middleware/src/access/signature.ts";

const key = Buffer.from("bGVkZ2VyLXJlbGF5LXRlc3QtdmVjdG9yLWtleS0wMDE=", "base64");
const parts = {
  timestamp: "1780000000",
  nonce: "nonce-0001",
  method: "POST",
  path: "/v1/connections/acme-intacct/pull",
  body: Buffer.from('{"entity":"supplier"}'),
  idempotencyKey: "",
};

test("the contract's test vector is reproduced", () => {
  assert.equal(signatureOf(key, parts).toString("base64"), "drdbcwq53ervTmDreSGhhQ2f0MxLUWp9YcZ5AiMyKhA=");
});

test("changing any one part changes the signature", () => {
  const original = signatureOf(key, parts).toString("hex");
  const changed = [
    { ...parts, timestamp: "1780000001" },
    { ...parts, nonce: "nonce-0002" },
    { ...parts, method: "GET" },
    { ...parts, path: `${parts.path}?x=1` },
    { ...parts, body: Buffer.from('{"entity":"invoice"}') },
    { ...parts, idempotencyKey: "k" },
  ].map((variant) => signatureOf(key, variant).toString("hex"));
  assert.equal(new Set([original, ...changed]).size, 7);
});

test("bytes of another length are not equal", () => {
  assert.equal(equalBytes(Buffer.from("ab"), Buffer.from("abc")), false);
  assert.equal(equalBytes(Buffer.from("abc"), Buffer.from("abc")), true);
});
