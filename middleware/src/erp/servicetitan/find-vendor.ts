/**
 * The vendor that a document means: by its id, by its number in the books, and at last by its name, which no filter of
 * the API knows; before them all, one that we made of this very document.
 */

import { RelayProblem } from "../../problems.ts";
import type { Row } from "./answer.ts";
import { type ServiceTitanErp, sources, unfiltered, wholeList } from "./lists.ts";
import { EXTERNAL, external } from "./map.ts";
import { guidOf } from "./related.ts";
import { oneCall } from "./request.ts";
import { field } from "./text.ts";
import type { VendorDocument } from "./vendor-document.ts";

/** Those that were created under this key. */
export async function ownVendors(erp: ServiceTitanErp, key: string): Promise<Row[]> {
  return bearers(erp, EXTERNAL.key, key);
}

/** Empty: it is to be created. More than one: they bear the same number. */
export async function findVendors(erp: ServiceTitanErp, document: VendorDocument): Promise<Row[]> {
  const { external_id, number } = document;
  if (external_id !== "") return [await vendorOf(erp, external_id)];
  const known = number === "" ? [] : await bearers(erp, EXTERNAL.number, number);
  return known.length > 0 ? known : sameName(erp, document);
}

async function vendorOf(erp: ServiceTitanErp, id: string): Promise<Row> {
  const vendor = await erp.read(oneCall(erp.config, `inventory/vendors/${id}`, guidOf(erp)));
  if (vendor !== undefined) return vendor;
  throw new RelayProblem("stale_document", `ServiceTitan has no vendor ${id} any more; nothing was sent`);
}

async function bearers(erp: ServiceTitanErp, key: string, value: string): Promise<Row[]> {
  if (erp.config.external_data_guid === null) throw noGuid(erp);
  const query = { ...guidOf(erp), externalDataKey: key, externalDataValues: value };
  const found = await wholeList(erp, sources.vendors, query);
  // A filter that is not known is ignored: everybody would bear the key.
  if (found.some((row) => external(row, key) !== value)) throw unfiltered(sources.vendors, key);
  return found;
}

/** One that is linked to nobody is taken for the same; anything else is for people to decide. */
async function sameName(erp: ServiceTitanErp, document: VendorDocument): Promise<Row[]> {
  const wanted = spelling(document.name ?? "");
  const vendors = await wholeList(erp, sources.vendors, guidOf(erp));
  const same = vendors.filter((vendor) => spelling(field(vendor, "name")) === wanted);
  const [only, ...others] = same;
  if (only === undefined) return [];
  const linked = external(only, EXTERNAL.number);
  if (others.length === 0 && (linked === "" || document.number === "")) return [only];
  const ids = same.map((vendor) => field(vendor, "id")).join(", ");
  throw new RelayProblem(
    "erp_rejected",
    `ServiceTitan has ${same.length > 1 ? "vendors" : "a vendor"} called ${JSON.stringify(document.name)} already: ${ids}${linked === "" ? "" : `, known in the books as ${linked}`}; nothing was sent`,
    { fix: "AP: give external_id of the one that is meant, or another name, then replay." },
  );
}

function spelling(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}

function noGuid({ config }: ServiceTitanErp): RelayProblem {
  return new RelayProblem(
    "capability_denied",
    `${config.id}: without external_data_guid a vendor that we create could not be found again`,
    {
      fix: "Middleware operator: set external_data_guid of the connection to a guid of your own, once and for good.",
    },
  );
}
