/** The supplier in the target that an invoice's supplier is there; one that is missing is created first, where switched on. */
import { GlideRecord } from "@servicenow/glide";
import type { Setup } from "./connection-setup.ts";
import { cluesOf, type DimensionMap } from "./dimension-map.ts";
import { absentHash, createKey, enqueueDocument } from "./outbox.ts";
import { flag, text } from "./record.ts";
import { RegisterLookup } from "./register-lookup.ts";

const table = "x_lr_relay_supplier";
const operation = "supplier.upsert";

/** The ERP key in the target, or what it lacks. */
export function targetSupplier(
  invoice: GlideRecord,
  setup: Setup,
  map: DimensionMap,
): { key: string; lacking: string } {
  const register = new RegisterLookup(table, setup.target);
  const mapped = map.find("supplier", cluesOf(invoice));
  if (mapped !== "") {
    const lacking = register.find(mapped)
      ? ""
      : `supplier ${mapped} is not in the register of ${setup.target}`;
    return { key: mapped, lacking };
  }
  const sourceKey = text(invoice, "supplier_external_id");
  const sysId = new RegisterLookup(table, setup.name).find(sourceKey);
  const supplier = new GlideRecord(table);
  if (sysId === "" || !supplier.get(sysId)) {
    return {
      key: "",
      lacking: `supplier ${sourceKey || text(invoice, "supplier_name")} is not in the register`,
    };
  }
  return created(supplier, setup.target) ?? create(supplier, setup, register);
}

/** By our own dispatch; undefined where none was ever made. */
function created(supplier: GlideRecord, target: string): { key: string; lacking: string } | undefined {
  const dispatch = new GlideRecord("x_lr_relay_dispatch");
  if (!dispatch.get("idempotency_key", createKey(supplier, operation))) return undefined;
  if (text(dispatch, "state") === "processed") return { key: text(dispatch, "external_id"), lacking: "" };
  const name = wordsFor(supplier);
  return text(dispatch, "state") === "error"
    ? { key: "", lacking: `${name} was not created in ${target}: ${text(dispatch, "message")}` }
    : { key: "", lacking: `${name} is on its way to ${target}` };
}

function create(
  supplier: GlideRecord,
  { target, createMissingSuppliers, newSupplierPrefix }: Setup,
  register: RegisterLookup,
): { key: string; lacking: string } {
  const name = wordsFor(supplier);
  if (!createMissingSuppliers) return { key: "", lacking: `${name} is not mapped to one of ${target}` };
  if (flag(supplier, "payee_hold")) return { key: "", lacking: `${name} waits for a second person` };
  const number = newSupplierPrefix + (text(supplier, "number") || text(supplier, "external_id"));
  if (register.find(number) !== "") {
    return { key: "", lacking: `${name} would be ${number} in ${target}, which is there already: map it` };
  }
  enqueueDocument(supplier, {
    route: { connection: target, operation },
    key: createKey(supplier, operation),
    revision: 0,
    document: newSupplier(supplier, number),
    // Who has that number meanwhile is somebody else, and stays as it is.
    baseHash: absentHash,
  });
  return { key: "", lacking: `${name} is on its way to ${target}` };
}

function wordsFor(supplier: GlideRecord): string {
  return `supplier ${text(supplier, "name") || text(supplier, "number")} (${text(supplier, "external_id")})`;
}

const carried = [
  "name",
  "currency",
  "tax_id",
  "email",
  "phone",
  "street",
  "city",
  "state",
  "postal_code",
  "country",
] as const;

/** Terms, payment means and where the money goes are the target's to say: `supplier_defaults`, then its people. */
function newSupplier(supplier: GlideRecord, number: string): { [name: string]: unknown } {
  const document: { [name: string]: unknown } = { external_id: "", number, status: "active" };
  for (const column of carried) document[column] = text(supplier, column);
  return document;
}
