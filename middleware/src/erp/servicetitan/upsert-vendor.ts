/**
 * `supplier.upsert`. Nothing in ServiceTitan keeps two vendors from being the same one: ours is known by external data
 * that we write, and a vendor is only created when neither that nor its name is there. What is written is what differs;
 * external data is merged, so that what other programs keep there stays.
 * Source: OpenAPI documents, CreateVendorRequest, UpdateVendorRequest, ExternalDataUpdateRequest.
 */

import type { CreateWriter, ErpCall, Verdict, Written } from "../adapter.ts";
import { badAnswer } from "../verdict.ts";
import { isRow, type Row } from "./answer.ts";
import type { ServiceTitanConfig } from "./config.ts";
import { findVendors, ownVendors } from "./find-vendor.ts";
import type { ServiceTitanErp } from "./lists.ts";
import { EXTERNAL, external, supplierFrom } from "./map.ts";
import { attempt, recordOf } from "./records.ts";
import { writeCall } from "./request.ts";
import { field } from "./text.ts";
import {
  addressOf,
  defaultsOf,
  differing,
  type VendorDocument,
  vendorDocument,
  wantedOf,
  writtenAs,
} from "./vendor-document.ts";

interface Plan {
  /** Undefined: it is to be created. */
  vendor: Row | undefined;
  number: string;
  body: Body;
}

type Body = Record<string, unknown>;

export const upsertVendor: CreateWriter<ServiceTitanConfig, VendorDocument, Plan> = {
  class: "lookup",
  document: vendorDocument,
  entity: "supplier",
  subject: ({ external_id, number, name }) => `supplier ${external_id || number || name}`,

  async plan(erp, document, key) {
    const [vendor] = await findVendors(erp, document);
    if (vendor === undefined)
      return { vendor, number: document.number, body: creation(erp.config, document, key) };
    const number = document.number || supplierFrom(vendor).number;
    return { vendor, number, body: changesOf(erp, document, vendor) };
  },

  current: ({ vendor }) =>
    vendor &&
    recordOf(
      vendor,
      attempt(() => supplierFrom(vendor)),
    ),

  send: (config, { vendor, number, body }) => sendCall(config, field(vendor, "id"), number, body),

  /**
   * What was created under the key is ours, whatever became of it. Another vendor is only as good as done when it says
   * all that the document does.
   */
  async find(erp, document, key): Promise<Written[]> {
    const own = document.external_id === "" ? await ownVendors(erp, key) : [];
    if (own.length > 0) return own.map(writtenOf);
    const vendors = await findVendors(erp, document);
    const done = vendors.length > 1 ? vendors : vendors.filter((vendor) => isDone(erp, document, vendor));
    return done.map(writtenOf);
  },
};

function writtenOf(vendor: Row): Written {
  return { external_id: field(vendor, "id"), number: supplierFrom(vendor).number };
}

function isDone(erp: ServiceTitanErp, document: VendorDocument, vendor: Row): boolean {
  return Object.keys(changesOf(erp, document, vendor)).length === 0;
}

/** Empty when the vendor says all that the document does. */
function changesOf({ config }: ServiceTitanErp, document: VendorDocument, vendor: Row): Body {
  const current = supplierFrom(vendor);
  const body = writtenAs(differing(wantedOf(document), current), current);
  const guid = config.external_data_guid;
  const { number } = document;
  if (guid === null || number === "" || external(vendor, EXTERNAL.number) === number) return body;
  const entries = [{ key: EXTERNAL.number, value: number }];
  return { ...body, externalData: { patchMode: "Merge", applicationGuid: guid, externalData: entries } };
}

function creation(config: ServiceTitanConfig, document: VendorDocument, key: string): Body {
  const guid = config.external_data_guid;
  if (guid === null) throw new Error("a vendor is not created without a guid");
  const wanted = { ...defaultsOf(config), ...wantedOf(document) };
  const { number, origin_key } = document;
  const entries = [
    { key: EXTERNAL.key, value: key },
    { key: EXTERNAL.number, value: number },
    { key: EXTERNAL.origin, value: origin_key },
  ];
  return {
    // Required beside name and address; the service's own people set them as they work.
    ...{ active: true, isTruckReplenishment: false, taxRate: 0, restrictedMobileCreation: false },
    ...writtenAs(wanted, {}),
    address: addressOf(wanted),
    externalData: { applicationGuid: guid, externalData: entries.filter(({ value }) => value !== "") },
  };
}

function sendCall(config: ServiceTitanConfig, id: string, number: string, body: Body): ErpCall<Written> {
  const path = id === "" ? "inventory/vendors" : `inventory/vendors/${id}`;
  const call = writeCall(config, id === "" ? "POST" : "PATCH", path, body);
  return {
    ...call,
    interpret(answer): Verdict<Written> {
      const verdict = call.interpret(answer);
      if (verdict.kind !== "ok") return verdict;
      const made = isRow(verdict.value) ? field(verdict.value, "id") : "";
      if (!/^\d+$/.test(made) || (id !== "" && made !== id))
        return badAnswer("write", "the answer does not name the vendor");
      return { kind: "ok", value: { external_id: made, number: number || made } };
    },
  };
}
