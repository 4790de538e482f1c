/** Vendors: list with external data, create, change. Read names and write names differ (VendorResponse, CreateVendorRequest). */

import { badRequest, conflict, notFound } from "./errors.ts";
import { byActivity, common, idList, type Page, type Parameters, paged, sorted } from "./lists.ts";
import type { Address, Vendor } from "./records.ts";
import type { Tenant } from "./tenant.ts";
import { vendorView } from "./views.ts";

export function listVendors(tenant: Tenant, parameters: Parameters): Page {
  const guid = guidOf(parameters);
  const { ids, ...rest } = parameters;
  const wanted = idsOf(ids, tenant);
  const matching = common([...tenant.vendors.values()], rest).filter(
    (vendor) => (wanted?.has(vendor.id) ?? true) && bears(vendor, parameters, guid),
  );
  const rows = sorted(byActivity(matching, parameters), parameters["sort"]);
  return paged(rows, parameters, tenant.settings, (vendor) => vendorView(vendor, guid));
}

/** An array in the documents: repeated by default, while other lists take commas. Of what it does not get it takes no notice. */
function idsOf(ids: unknown, { settings }: Tenant): Set<number> | undefined {
  if (ids === undefined) return undefined;
  const given = ids as number[];
  if (settings.vendorIds === "comma" && given.length > 1) return idList([given.at(-1)], "ids");
  return idList(given, "ids");
}

function guidOf(parameters: Parameters): string | undefined {
  const guid = parameters["externalDataApplicationGuid"];
  return guid === undefined ? undefined : String(guid);
}

function bears({ externalData }: Vendor, parameters: Parameters, guid: string | undefined): boolean {
  const { externalDataKey: key, externalDataValues: values } = parameters;
  if (key === undefined && values === undefined) return true;
  if (key === undefined || values === undefined || guid === undefined)
    throw badRequest({ externalDataKey: ["Key, values and application guid must be provided together."] });
  const wanted = String(values).split(",");
  if (wanted.length > 50) throw badRequest({ externalDataValues: ["At most 50 values are allowed."] });
  const value = externalData[guid.toLowerCase()]?.[String(key)];
  return value !== undefined && wanted.includes(value);
}

export function getVendor(tenant: Tenant, parameters: Parameters): object {
  return vendorView(vendorOf(tenant, parameters), guidOf(parameters));
}

function vendorOf(tenant: Tenant, { id }: Parameters): Vendor {
  const vendor = tenant.vendors.get(Number(id));
  if (vendor === undefined) throw notFound(`Vendor with id ${String(id)}`);
  return vendor;
}

type Body = Record<string, unknown>;

export function createVendor(tenant: Tenant, body: Body): number {
  refuseTwin(tenant, body);
  const now = tenant.stamp();
  const id = tenant.newVendorId();
  const blank: Vendor = {
    ...{
      id,
      name: "",
      active: true,
      memo: "",
      deliveryOption: "Manual",
      defaultTaxRate: 0,
      externalData: {},
    },
    ...{ isTruckReplenishment: false, isMobileCreationRestricted: false, createdOn: now, modifiedOn: now },
    contactInfo: { firstName: "", lastName: "", phone: "", email: "", fax: "" },
    address: { street: "", unit: "", city: "", state: "", zip: "", country: "" },
  };
  tenant.vendors.set(id, written(blank, body));
  return id;
}

export function updateVendor(tenant: Tenant, parameters: Parameters, body: Body): number {
  const vendor = vendorOf(tenant, parameters);
  if (body["name"] !== undefined && body["name"] !== vendor.name) refuseTwin(tenant, body);
  tenant.vendors.set(vendor.id, { ...written(vendor, body), modifiedOn: tenant.stamp() });
  return vendor.id;
}

function refuseTwin({ vendors, settings }: Tenant, { name }: Body): void {
  const isTwin = [...vendors.values()].some(
    (vendor) => vendor.name.toLowerCase() === String(name).toLowerCase(),
  );
  if (isTwin && settings.duplicateVendorName === "refuse")
    throw conflict(`Vendor with name '${String(name)}' already exists.`);
}

const WRITE_NAMES: Record<string, keyof Vendor> = {
  name: "name",
  active: "active",
  memo: "memo",
  isTruckReplenishment: "isTruckReplenishment",
  deliveryOption: "deliveryOption",
  taxRate: "defaultTaxRate",
  restrictedMobileCreation: "isMobileCreationRestricted",
};
const CONTACT = ["firstName", "lastName", "phone", "email", "fax"] as const;

/** Terms, remittance vendor, tags and contacts are taken and never shown. */
function written(vendor: Vendor, body: Body): Vendor {
  const fields = Object.entries(WRITE_NAMES)
    .filter(([name]) => body[name] !== undefined && body[name] !== null)
    .map(([name, to]) => [to, body[name]]);
  const contact = CONTACT.filter((name) => body[name] !== undefined).map((name) => [name, body[name] ?? ""]);
  const given = body["externalData"] as ExternalData | undefined | null;
  return {
    ...vendor,
    ...(Object.fromEntries(fields) as Partial<Vendor>),
    contactInfo: {
      ...vendor.contactInfo,
      ...(Object.fromEntries(contact) as Partial<Vendor["contactInfo"]>),
    },
    address: (body["address"] as Address | undefined) ?? vendor.address,
    externalData: given ? withData(vendor.externalData, given) : vendor.externalData,
  };
}

interface ExternalData {
  patchMode?: "Replace" | "Merge";
  applicationGuid: string;
  externalData: { key: string; value?: string | null }[];
}

/** `Replace`, the default, removes all other keys of the guid; a null removes its key (ExternalDataUpdateModel). */
function withData(held: Vendor["externalData"], given: ExternalData): Vendor["externalData"] {
  const guid = given.applicationGuid.toLowerCase();
  const next: Record<string, string> = given.patchMode === "Merge" ? { ...held[guid] } : {};
  for (const { key, value } of given.externalData) {
    if (value == null) delete next[key];
    else next[key] = value;
  }
  return { ...held, [guid]: next };
}
