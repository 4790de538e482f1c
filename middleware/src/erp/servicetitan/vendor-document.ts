/** A supplier as `supplier.upsert` takes it, and its fields as a vendor is written: read names and write names differ. */

import { z } from "zod";
import type { Supplier } from "../../../../shared-types/canonical.ts";
import type { Row } from "./answer.ts";
import type { ServiceTitanConfig } from "./config.ts";

/** A digit string or number is taken as its digits. */
const idText = z.union([z.string(), z.number().int()]).transform((value) => String(value).trim());
/** Text = wanted, null = to be cleared, absent or empty = not meant. */
const text = z.string().trim().nullish();

const FIELDS = [
  ...["name", "status", "email", "phone"],
  ...["street", "city", "state", "postal_code", "country"],
] as const;
type Field = (typeof FIELDS)[number];

export const vendorDocument = z
  .looseObject({
    external_id: idText
      .pipe(z.string().regex(/^\d*$/, "expected the vendor's id in ServiceTitan"))
      .default(""),
    // Values that are searched are joined by commas.
    number: idText.refine((number) => !number.includes(","), "expected no comma").default(""),
    origin_key: z.string().default(""),
    name: z.string().trim().optional(),
    status: z.enum(["active", "inactive", ""]).nullish(),
    ...{ email: text, phone: text, city: text, state: text, postal_code: text, country: text },
    street: text.refine((street) => (street ?? "").split("\n").length <= 2, "expected two lines at most"),
    on_hold: z
      .enum(["false", ""], "expected none: vendors of ServiceTitan cannot be put on hold, only inactive")
      .optional(),
  })
  .check(({ value, issues }) => {
    if (value.external_id !== "" || (value.name ?? "") !== "") return;
    const message = "expected the name of the vendor, or external_id of one that is there";
    issues.push({ code: "custom", path: ["name"], message, input: value.name });
  });
export type VendorDocument = z.output<typeof vendorDocument>;

export type Wanted = Partial<Record<Field, string>>;

/** What the document says of the vendor. */
export function wantedOf(document: VendorDocument): Wanted {
  const wanted: Wanted = {};
  for (const name of FIELDS) {
    const value = document[name];
    if (value === null) wanted[name] = "";
    else if (value !== undefined && value !== "") wanted[name] = value.replace(/\r\n?/g, "\n");
  }
  return wanted;
}

/** The connection's `supplier_defaults`, for vendors that are new. */
export function defaultsOf({ supplier_defaults = {} }: ServiceTitanConfig): Wanted {
  return Object.fromEntries(
    Object.entries(supplier_defaults).filter(([name]) => (FIELDS as readonly string[]).includes(name)),
  );
}

export type Current = Pick<Supplier, Field>;

/** The fields in which the vendor is not as wanted. */
export function differing(wanted: Wanted, current: Current): Wanted {
  return Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => value !== current[name as Field]),
  );
}

const PLAIN = ["name", "email", "phone"] as const;
const ADDRESS = ["street", "city", "state", "postal_code", "country"] as const;

/** Under write names. An address that is sent is sent whole (AddressRequest). */
export function writtenAs(changes: Wanted, current: Partial<Current>): Row {
  const plain = PLAIN.filter((name) => changes[name] !== undefined).map((name) => [
    name,
    changes[name] ?? "",
  ]);
  const isMoved = ADDRESS.some((name) => changes[name] !== undefined);
  return {
    ...(Object.fromEntries(plain) as Row),
    ...(changes.status !== undefined && { active: changes.status !== "inactive" }),
    ...(isMoved && { address: addressOf({ ...current, ...changes }) }),
  };
}

export function addressOf({
  street = "",
  city = "",
  state = "",
  postal_code = "",
  country = "",
}: Wanted): Row {
  const [first = "", unit = ""] = street.split("\n");
  return { street: first, unit, city, state, zip: postal_code, country };
}
