/** Configuration of a ServiceTitan connection, and the identity that its tokens are bound to. */

import { z } from "zod";
import { secret, url } from "../../config/fields.ts";
import type { ConnectionBase } from "../../config/schema.ts";
import type { Secret } from "../../config/secrets.ts";

/**
 * Where the number of a bill comes from: a field of the bill itself, or the one that documents call the vendor's
 * (InventoryReceiptResponse, PurchaseOrderResponse). What `referenceNumber` and `vendorNumber` mean is not described.
 */
const billNumberSources = [
  "referenceNumber",
  "vendorNumber",
  "vendorInvoiceNumber",
  "vendorDocumentNumber",
] as const;
export type BillNumberSource = (typeof billNumberSources)[number];

export const serviceTitanFields = {
  auth_url: url().default("https://auth.servicetitan.io"),
  api_url: url().default("https://api.servicetitan.io"),
  tenant_id: z.string().regex(/^\d+$/, "expected the tenant's number, in quotes"),
  app_key: secret(),
  client_id: z.string().min(1),
  client_secret: secret(),
  /** Sign-in names the tenant too: asked of Enterprise Hub customers (compwright/oauth2-servicetitan). */
  enterprise_hub: z.boolean().default(false),
  /** The guid that our external data of vendors is written under; null: vendors are not created. */
  external_data_guid: z.guid().nullable().default(null),
  bill_number_source: z.enum(billNumberSources).default("referenceNumber"),
  /** The key that the developer portal signs webhooks with; without it there is no address for them. */
  webhook_secret: secret().optional(),
  webhook: z
    .strictObject({
      /** Null: the two names that public code knows, in either encoding. */
      header: z.string().min(1).toLowerCase().nullable().default(null),
      encoding: z.enum(["hex", "base64"]).default("hex"),
      /** Of the time in Unix seconds; with it, `<time>.<body>` is what is signed. */
      timestamp_header: z.string().min(1).toLowerCase().nullable().default(null),
      tolerance_seconds: z.number().int().min(1).default(300),
    })
    .prefault({}),
};

export interface ServiceTitanConfig extends ConnectionBase {
  auth_url: string;
  api_url: string;
  tenant_id: string;
  app_key: Secret;
  client_id: string;
  client_secret: Secret;
  enterprise_hub: boolean;
  external_data_guid: string | null;
  bill_number_source: BillNumberSource;
  webhook_secret?: Secret | undefined;
  webhook: {
    header: string | null;
    encoding: "hex" | "base64";
    timestamp_header: string | null;
    tolerance_seconds: number;
  };
}

/** Client id and secret belong to one environment and one tenant (developer portal, FAQs). */
export function companyOf({ api_url, tenant_id }: ServiceTitanConfig): string {
  return ["servicetitan", api_url, tenant_id].join("|");
}

export function accountOf(config: ServiceTitanConfig): string {
  return [companyOf(config), config.client_id].join("|");
}
