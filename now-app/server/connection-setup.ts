/** What a connection's record says about the way out of this instance. */
import { GlideRecord } from "@servicenow/glide";
import type { ErpType } from "../../shared-types/choices.ts";
import { takes } from "./capabilities.ts";
import { flag, text } from "./record.ts";
import { refuse } from "./refuse.ts";

export interface Setup {
  name: string;
  erp: ErpType;
  /** The connection on which this one's invoices are created; empty where they are updated where they are. */
  target: string;
  createMissingSuppliers: boolean;
  newSupplierPrefix: string;
  autoApprove: boolean;
  /** Decimal text; empty: no amount is small enough. */
  autoApproveLimit: string;
  autoApproveCurrency: string;
  holdOnReject: boolean;
  approvePayments: boolean;
  sends: { supplier: boolean; gl_account: boolean; cost_center: boolean };
}

/** Undefined when there is no connection of exactly this name. */
export function setupOf(name: string): Setup | undefined {
  const row = new GlideRecord("x_lr_relay_connection");
  if (name === "" || !row.get("name", name) || text(row, "name") !== name) return undefined;
  return {
    name,
    erp: text(row, "erp") as ErpType,
    target: nameOf(text(row, "target")),
    createMissingSuppliers: flag(row, "create_missing_suppliers"),
    newSupplierPrefix: text(row, "new_supplier_prefix"),
    autoApprove: flag(row, "auto_approve"),
    autoApproveLimit: text(row, "auto_approve_limit"),
    autoApproveCurrency: text(row, "auto_approve_currency"),
    holdOnReject: flag(row, "hold_on_reject"),
    approvePayments: flag(row, "approve_payments"),
    sends: {
      supplier: flag(row, "send_suppliers"),
      gl_account: flag(row, "send_gl_accounts"),
      cost_center: flag(row, "send_cost_centers"),
    },
  };
}

/** The company that the connection was checked with; empty where it never was. */
export function pairedCompany(name: string): string {
  const row = new GlideRecord("x_lr_relay_connection");
  return name !== "" && row.get("name", name) ? text(row, "paired_company") : "";
}

function nameOf(connectionId: string): string {
  const row = new GlideRecord("x_lr_relay_connection");
  return connectionId !== "" && row.get(connectionId) ? text(row, "name") : "";
}

/** Names of the connections whose invoices are created on this one. */
export function sourcesOf(target: string): string[] {
  const row = new GlideRecord("x_lr_relay_connection");
  row.addQuery("target.name", target);
  row.query();
  const names: string[] = [];
  while (row.next()) names.push(text(row, "name"));
  return names;
}

/** before insert or update of a connection with a target. */
export function guardTarget(current: GlideRecord): void {
  const reason = targetRefusal(current);
  if (reason) refuse(current, reason);
}

function targetRefusal(current: GlideRecord): string {
  const target = new GlideRecord("x_lr_relay_connection");
  if (!target.get(text(current, "target"))) return "The target connection does not exist.";
  if (target.getUniqueValue() === current.getUniqueValue()) return "A connection is no target of its own.";
  const erp = text(target, "erp") as ErpType;
  return takes(erp, "invoice.create") ? "" : `No invoice is created in the ERP of ${text(target, "name")}.`;
}
