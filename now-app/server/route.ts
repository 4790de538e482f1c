/** Where an approved record goes, and as what. */
import type { GlideRecord } from "@servicenow/glide";
import type { Operation } from "../../shared-types/choices.ts";
import { takes } from "./capabilities.ts";
import { type Setup, setupOf } from "./connection-setup.ts";
import { text } from "./record.ts";

export interface Route {
  connection: string;
  operation: Operation;
}

const prefix = "x_lr_relay_";

/** What a register record is, by its table. */
export function entityOf(record: GlideRecord): string {
  return record.getTableName().slice(prefix.length);
}

/** Undefined where the ERP takes no such write: the approval ends on this side. */
export function routeOf(record: GlideRecord, setup: Setup): Route | undefined {
  const { name, target } = setup;
  const route = (operation: Operation, connection: string): Route | undefined => {
    const erp = connection === name ? setup.erp : setupOf(connection)?.erp;
    return erp !== undefined && takes(erp, operation) ? { connection, operation } : undefined;
  };
  switch (entityOf(record)) {
    case "invoice":
      return target === "" ? route("invoice.update", name) : route("invoice.create", target);
    case "payment":
      return isOwn(record) ? route("payment.create", name) : undefined;
    case "purchase_order":
      return isOwn(record) ? route("purchase_order.create", name) : undefined;
    default:
      return undefined;
  }
}

/** Made on this instance, not read from an ERP. */
export function isOwn(record: GlideRecord): boolean {
  return text(record, "origin") === "servicenow";
}

export function isCreate(operation: Operation): boolean {
  return operation.endsWith(".create");
}
