/**
 * Suppliers under a number of ours. The record is read, and only what differs is sent: PUT is partial, what it leaves
 * out stays (Sage online help, "SData web service for Update").
 */

import { RelayProblem } from "../../problems.ts";
import type { ErpCall, ReadRecord, StateWriter, Written } from "../adapter.ts";
import type { X3Config } from "./config.ts";
import { readers } from "./read.ts";
import { type Resource, resourceOf } from "./resources.ts";
import { SUPPLIER_FIELDS, type SupplierDocument, supplierDocument } from "./supplier-document.ts";
import { defaultsFor, valuesFor } from "./supplier-values.ts";
import type { RecordChange } from "./transport.ts";
import { transportOf } from "./transports.ts";

type Texts = Record<string, string>;

export const supplier: StateWriter<X3Config, SupplierDocument, RecordChange> = {
  class: "natural-key",
  document: supplierDocument,
  entity: "supplier",
  subject: (wanted) => `supplier ${idOf(wanted)}`,
  async inspect(erp, wanted) {
    const id = idOf(wanted);
    const current = await readers.supplier.byKey(erp, id);
    const now = current && textsOf(current, id);
    const resource = resourceOf("supplier", erp.config);
    const differing = differences(wanted, now, resource);
    const isNew = now === undefined;
    const values = {
      ...(isNew && defaultsFor(erp.config, resource)),
      ...valuesFor(differing, erp.config, resource),
    };
    return { current, holds: !isNew && Object.keys(differing).length === 0, plan: { id, isNew, values } };
  },
  send(config, plan): ErpCall<Written> {
    const call = transportOf(config).write(config, "supplier", plan);
    return {
      ...call,
      interpret(answer) {
        const verdict = call.interpret(answer);
        return verdict.kind === "ok"
          ? { kind: "ok", value: { external_id: plan.id, number: plan.id } }
          : verdict;
      },
    };
  },
};

function idOf({ external_id, number }: SupplierDocument): string {
  return external_id || number;
}

/** The document says: text = wanted, null = to be cleared, absent or empty = not meant. */
function differences(wanted: SupplierDocument, now: Texts | undefined, resource: Resource): Texts {
  const meant = SUPPLIER_FIELDS.flatMap((name): [string, string][] => {
    const value = wanted[name];
    if (value === null) return [[name, ""]];
    return value === undefined || value === "" ? [] : [[name, value]];
  });
  const differing = meant.filter(([name, value]) => value !== following(name, wanted, now));
  const lost = differing.filter(([name]) => !isWritten(name, resource)).map(([name]) => name);
  if (lost.length === 0) return Object.fromEntries(differing);
  throw new RelayProblem(
    "erp_rejected",
    `supplier ${idOf(wanted)}: ${lost.join(", ")} would not be as the document says, since X3 keeps them elsewhere`,
    {
      fix: "AP: make this change in X3 itself, or take it out of the document, then replay. Middleware operator: where the class has such properties, name them under resources.supplier.properties.",
    },
  );
}

/** What the field will say once the document is written, as far as that is not the document's own word for it. */
function following(name: string, wanted: SupplierDocument, now: Texts | undefined): string {
  const { name: old = "", remit_to_name: payee = "" } = now ?? {};
  // Who is paid is another partner, or the supplier itself, whose name it then follows.
  if (name === "remit_to_name" && (payee === "" || payee === old)) return wanted.name || old;
  return now?.[name] ?? (name === "on_hold" ? "false" : "");
}

/** A property of the record itself; what is read through a reference belongs to another record. */
function isWritten(name: string, { properties }: Resource): boolean {
  const [property] = properties[name] ?? [];
  return property !== undefined && !/\.(?!_id$)/.test(property);
}

function textsOf(current: ReadRecord, id: string): Texts {
  if ("document" in current) return current.document as unknown as Texts;
  throw new RelayProblem("erp_rejected", `supplier ${id} in X3 cannot be read: ${current.error.message}`, {
    fix: "AP: correct the record in X3, then replay.",
  });
}
