/**
 * Two looks per entity: does this release have what we ask for, by the module's `$metadata`, and may the user read it.
 * Rights are given per module ("Sage 300 Web API" in a security group), so A/P may work and G/L answer 403.
 * Source: Web API Developer Reference, $metadata; help.sage300.com, "Security Authorizations".
 */

import type { ErpAnswer, ErpCall } from "../adapter.ts";
import type { Probe, ProbeAnswer } from "../report.ts";
import type { Sage300Config } from "./config.ts";
import { feedCall, type Rows } from "./feed.ts";
import { DOCUMENT_TYPES } from "./map-invoice.ts";
import { metadataCall } from "./metadata.ts";
import { flawsOf, type Wanted } from "./model-check.ts";
import {
  invoiceBatches,
  items,
  type ReadableEntity,
  type RecordEntity,
  type SetInfo,
  scopeOf,
  setOf,
} from "./objects.ts";

const UNFIT =
  "ERP admin: tell the Sage 300 release and its product updates to the middleware's operator, and update if it is an old one; middleware operator: report what is missing.";

const SEGMENT =
  "Middleware operator: set cost_center_segment to the number of the account segment that holds cost centers, as G/L Segment Codes counts them.";

/** What mapping depends on, beyond the set's own properties. */
const MORE: Partial<Record<ReadableEntity, Wanted>> = {
  supplier: { members: { OnHold: ["OnHold"] } },
  invoice: {
    rows: {
      Invoices: [
        ...["EntryNumber", "VendorNumber", "DocumentNumber", "DocumentType", "DocumentDate"],
        ...["DocumentTotalIncludingTax", "CurrencyCode", "InvoiceDetails"],
      ],
    },
    members: { BatchStatus: ["Open", "Posted", "Deleted"], DocumentType: DOCUMENT_TYPES },
  },
  purchase_order: { rows: { PurchaseOrderLines: ["LineNumber", "QuantityOrdered", "UnitCost"] } },
};

export function probes(config: Sage300Config): Probe[] {
  const masters: RecordEntity[] = [
    "supplier",
    "gl_account",
    ...(config.cost_center_segment === null ? [] : (["cost_center"] as const)),
  ];
  return [
    ...masters.flatMap((entity) => both(config, entity, setOf(entity), scopeOf(entity, config))),
    ...both(config, "invoice", invoiceBatches, []),
    ...both(config, "purchase_order", setOf("purchase_order"), []),
    ...both(config, "purchase_order", items, [], {}),
  ];
}

function both(
  config: Sage300Config,
  entity: ReadableEntity,
  info: SetInfo,
  scope: readonly string[],
  more: Wanted = MORE[entity] ?? {},
): Probe[] {
  const { module, set, needed } = info;
  const filter = scope.length === 0 ? undefined : scope.join(" and ");
  const look = feedCall(config, { module, set, select: needed, filter, skip: 0, top: 1 });
  return [
    { entity, call: fits(config, info, more) },
    { entity, call: timed(entity === "cost_center" ? populated(look, config) : look) },
  ];
}

function fits(config: Sage300Config, info: SetInfo, more: Wanted): ErpCall<ProbeAnswer> {
  const call = metadataCall(config, info.module);
  return {
    ...call,
    interpret(answer) {
      const model = call.interpret(answer);
      if (model.kind !== "ok") return model;
      const flaws = flawsOf(model.value, info, more);
      if (flaws.length === 0) return { kind: "ok", value: clockOf(answer) };
      const reason = `${info.module}/$metadata: ${flaws.join("; ")}`;
      return { kind: "reject", code: "erp_rejected", reason, fix: UNFIT };
    },
  };
}

/** An empty answer to a number that no segment has looks like a company without cost centers. */
function populated(call: ErpCall<Rows>, { cost_center_segment: segment }: Sage300Config): ErpCall<Rows> {
  return {
    ...call,
    interpret(answer) {
      const verdict = call.interpret(answer);
      if (verdict.kind !== "ok" || verdict.value.rows.length > 0) return verdict;
      return {
        kind: "reject",
        code: "erp_rejected",
        reason: `segment ${segment} has no codes`,
        fix: SEGMENT,
      };
    },
  };
}

function timed(call: ErpCall<unknown>): ErpCall<ProbeAnswer> {
  return {
    ...call,
    interpret(answer) {
      const verdict = call.interpret(answer);
      return verdict.kind === "ok" ? { kind: "ok", value: clockOf(answer) } : verdict;
    },
  };
}

/** The web server's clock, by the `Date` header of its answer (RFC 9110, section 6.6.1). */
function clockOf({ headers }: ErpAnswer): ProbeAnswer {
  const time = Date.parse(headers["date"] ?? "");
  return { erpTime: Number.isNaN(time) ? undefined : time };
}
