/** The master records that are written, as data: which canonical field is which of the gateway's. */

import { z } from "zod";
import type { IntacctConfig } from "./config.ts";
import { idText } from "./document.ts";
import type { Row } from "./objects.ts";
import { type MasterKind, upsert } from "./upsert.ts";

const status = z.enum(["active", "inactive", ""]).nullish();
const text = z.string().nullish();
/** What a record cannot be without: it may be left out of a change, not cleared. */
const required = z.string().optional();

const base = {
  external_id: idText.default(""),
  number: idText.default(""),
  name: required,
  status,
};

function master<S extends z.core.$ZodLooseShape>(shape: S) {
  return z.looseObject({ ...base, ...shape }).check(({ value, issues }) => {
    const { external_id: id, number } = value as { external_id: string; number: string };
    const message =
      id === "" && number === ""
        ? "expected the record's number"
        : "expected the same as external_id: it is one field in Intacct";
    if ((id === "" && number === "") || (id !== "" && number !== "" && id !== number))
      issues.push({ code: "custom", path: ["number"], message, input: number });
  });
}

const to =
  (name: string) =>
  (value: string): Row => ({ [name]: value });
const contact = (name: string) => to(`DISPLAYCONTACT.${name}`);
const address = (name: string) => contact(`MAILADDRESS.${name}`);

function streetLines(value: string): Row {
  const [first = "", second = ""] = value.split("\n");
  return { ...address("ADDRESS1")(first), ...address("ADDRESS2")(second) };
}

const ADDRESS = ["street", "city", "state", "postal_code", "country"];
const REMIT_TO = ["name", ...ADDRESS].map((name) => `remit_to_${name}`);

/**
 * The address that remittances go to is a contact of its own, which a vendor only names: it stays Intacct's, as do
 * bank details. Where it is the vendor's own contact, it follows that one.
 */
function remitTo(meant: Row, now: Row): Row {
  const isNew = now["external_id"] === undefined;
  const isOwn = ADDRESS.every((name) => (now[`remit_to_${name}`] ?? "") === (now[name] ?? ""));
  const address = ADDRESS.map((name): [string, string] => {
    const remit = `remit_to_${name}`;
    return [remit, (isOwn ? (meant[name] ?? now[name]) : now[remit]) ?? ""];
  });
  const name = (isNew ? meant["name"] : now["remit_to_name"]) ?? "";
  return { ...Object.fromEntries(address), remit_to_name: name, payment_method: now["payment_method"] ?? "" };
}

const supplierFields: MasterKind<never>["fields"] = {
  name: to("NAME"),
  status: to("STATUS"),
  currency: to("CURRENCY"),
  tax_id: to("TAXID"),
  payment_terms: to("TERMNAME"),
  on_hold: to("ONHOLD"),
  email: contact("EMAIL1"),
  phone: contact("PHONE1"),
  street: streetLines,
  city: address("CITY"),
  state: address("STATE"),
  postal_code: address("ZIP"),
  country: address("COUNTRY"),
};

const supplierDocument = master({
  ...Object.fromEntries(
    ["currency", "tax_id", "payment_terms", "email", "phone"].map((name) => [name, text]),
  ),
  ...Object.fromEntries(
    ["city", "state", "postal_code", "country", "payment_method"].map((name) => [name, text]),
  ),
  ...Object.fromEntries(REMIT_TO.map((name) => [name, text])),
  street: text.refine(
    (street) => (street ?? "").trim().split("\n").length <= 2,
    "expected two lines at most",
  ),
  on_hold: z.enum(["true", "false", ""]).optional(),
});

/** The connection's `supplier_defaults`, canonical names, for vendors that are new. */
function defaultsOf(config: IntacctConfig): Row {
  const given = Object.entries(config.supplier_defaults ?? {});
  return Object.assign({}, ...given.map(([name, value]) => supplierFields[name]?.(value, config))) as Row;
}

const supplier = upsert({
  entity: "supplier",
  document: supplierDocument,
  word: () => "vendor",
  fields: supplierFields,
  follows: remitTo,
  onCreate: (values, config) => ({
    ...defaultsOf(config),
    ...values,
    // Required beside NAME. The contact's own name is left to the gateway: NAME(VVENDORID).
    "DISPLAYCONTACT.PRINTAS": values["NAME"] ?? "",
  }),
});

const glAccount = upsert({
  entity: "gl_account",
  document: master({ account_type: z.enum(["balancesheet", "incomestatement", ""]).optional() }),
  word: () => "GL account",
  fields: { name: to("TITLE"), status: to("STATUS"), account_type: to("ACCOUNTTYPE") },
  follows: () => ({}),
  onCreate: (values) => values,
});

const costCenter = upsert({
  entity: "cost_center",
  document: master({ parent: text }),
  word: (config) => config.cost_center_object.toLowerCase(),
  fields: {
    // A department's name is its TITLE, a location's its NAME.
    name: (value, config) => ({ [config.cost_center_object === "DEPARTMENT" ? "TITLE" : "NAME"]: value }),
    status: to("STATUS"),
    parent: to("PARENTID"),
  },
  follows: () => ({}),
  onCreate: (values) => values,
});

export const masterWriters = {
  "supplier.upsert": supplier,
  "gl_account.upsert": glAccount,
  "cost_center.upsert": costCenter,
};
