/**
 * What every adapter of the registry must keep, whatever its ERP. A new adapter is held to it by standing in
 * the registry; a waiver names its reason.
 */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { z } from "zod";
import { secretSpecs } from "../../middleware/src/config/fields.ts";
import { Secret } from "../../middleware/src/config/secrets.ts";
import type { ErpAdapter } from "../../middleware/src/erp/adapter.ts";
import { adapterOf, adapters } from "../../middleware/src/erp/registry.ts";
import {
  type Entity,
  entities,
  type erpTypes,
  type Operation,
  operations,
} from "../../shared-types/choices.ts";
import { stagingColumns } from "../../shared-types/columns.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Contract section 5, the widest that each connection may ever do. */
const allowed: Record<string, Partial<Record<Entity, readonly Operation[]>>> = {
  intacct: {
    supplier: ["supplier.upsert"],
    invoice: ["invoice.create", "invoice.update"],
    payment: ["payment.create"],
    gl_account: ["gl_account.upsert"],
    cost_center: ["cost_center.upsert"],
  },
  sage300: { supplier: [], invoice: [], purchase_order: [], gl_account: [], cost_center: [] },
  x3: { supplier: ["supplier.upsert"], invoice: [], purchase_order: [], gl_account: [], cost_center: [] },
  acumatica: {
    supplier: [],
    invoice: [],
    purchase_order: ["purchase_order.create"],
    payment: [],
    gl_account: [],
    cost_center: [],
  },
  servicetitan: {
    supplier: ["supplier.upsert"],
    invoice: [],
    purchase_order: [],
    gl_account: [],
    cost_center: [],
  },
};

const all = Object.keys(adapters).map((type) => adapterOf(type as keyof typeof erpTypes));
const everyEntity = Object.keys(entities) as Entity[];

test("each adapter stands in the registry under its own name, and its folder holds nothing that is not listed", () => {
  assert.deepEqual(
    all.map(({ type }) => type),
    Object.keys(adapters),
  );
  const folders = readdirSync(join(root, "middleware/src/erp"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  assert.deepEqual(folders.sort(), Object.keys(adapters).sort());
});

for (const adapter of all) {
  describe(adapter.type, () => {
    test("its capability table speaks of every entity, and allows no more than the contract", () => {
      assert.deepEqual(Object.keys(adapter.can).sort(), everyEntity.toSorted());
      for (const entity of everyEntity) {
        const limit = allowed[adapter.type]?.[entity];
        const { read, write } = adapter.can[entity];
        if (limit === undefined) assert.deepEqual({ read, write }, { read: false, write: [] }, entity);
        for (const operation of write) assert.ok(limit?.includes(operation), `${operation} is never allowed`);
      }
    });

    test("what it claims to read it has a reader for, and no reader that it does not claim", () => {
      const claimed = everyEntity.filter((entity) => adapter.can[entity].read);
      assert.deepEqual(Object.keys(adapter.readers).sort(), claimed.sort());
    });

    test("what it claims to write it has a writer for, of a class, for its entity", () => {
      const claimed = everyEntity.flatMap((entity) => adapter.can[entity].write);
      assert.deepEqual(Object.keys(adapter.writers).sort(), claimed.toSorted());
      for (const [operation, writer] of Object.entries(adapter.writers)) {
        assert.ok(operation in operations);
        assert.equal(operation.split(".")[0], writer.entity);
        assert.ok(["server-key", "natural-key", "set-state", "lookup"].includes(writer.class));
        assert.equal("inspect" in writer, ["natural-key", "set-state"].includes(writer.class));
      }
    });

    test("what it cannot do it says why, where an AP team would expect it", () => {
      for (const entity of everyEntity) {
        const { read, note } = adapter.can[entity];
        if (!read) assert.ok(note, `${entity} is not read and has no note`);
      }
    });

    test("its readers state how far to look back and how much to ask for", () => {
      for (const reader of Object.values(adapter.readers)) {
        assert.ok(reader.overlapMs > 0);
        assert.ok(reader.pageSize > 0);
      }
      assert.ok(adapter.limits.concurrency >= 1);
      assert.ok(adapter.settleSeconds > 0);
    });

    test("its identity of an account holds no secret, however it signs in", () => {
      const canaries: string[] = [];
      for (const config of configsOf(adapter, canaries)) {
        const account = adapter.account(config);
        for (const canary of canaries) assert.ok(!account.includes(canary));
      }
      assert.ok(canaries.length > 0, "every ERP has a secret");
    });

    test("its mapping names only columns that exist", () => {
      const source = readFileSync(join(root, "middleware/src/erp", adapter.type, "map.ts"), "utf8");
      const known = new Set(Object.values(stagingColumns).flatMap((columns) => Object.keys(columns)));
      const lineColumns = [
        "line_number",
        "quantity",
        "unit_price",
        "gl_account",
        "cost_center",
        "location",
        "project",
        "item",
      ];
      for (const column of [...lineColumns, "purchase_order_line", "unit", "quantity_received"])
        known.add(column);
      for (const column of ["invoice_external_id", "invoice_number"]) known.add(column);
      const named = [...source.matchAll(/^ {4,}([a-z]+(?:_[a-z]+)+):/gm)].map(([, name = ""]) => name);
      assert.deepEqual(
        named.filter((name) => !known.has(name)),
        [],
      );
    });
  });
}

/** A configuration of the adapter's own fields per way to sign in, with a text in each that must not come out again. */
function configsOf(adapter: ErpAdapter, canaries: string[]): never[] {
  const auth = adapter.config["auth"] as z.core.$ZodTypes | undefined;
  const ways = auth?._zod.def.type === "union" ? auth._zod.def.options : [auth];
  return ways.map((way) => {
    const fields = { ...adapter.config, ...(way && { auth: way }) };
    const own = Object.entries(fields).map(([name, schema]) => [name, canaryIn(schema, name, canaries)]);
    return { id: "c", instance: "i", type: adapter.type, ...Object.fromEntries(own) } as never;
  });
}

function canaryIn(schema: z.core.$ZodType, name: string, canaries: string[]): unknown {
  if (secretSpecs.has(schema)) {
    const canary = `canary-${canaries.length}-${name}`;
    canaries.push(canary);
    return new Secret(canary);
  }
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(def.shape).map(([key, item]) => [key, canaryIn(item, key, canaries)]),
      );
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
      return canaryIn(def.innerType, name, canaries);
    case "literal":
      return def.values[0];
    default:
      return name;
  }
}
