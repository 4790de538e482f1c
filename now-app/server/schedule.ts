import type { Entity, ErpType } from "../../shared-types/choices.ts";

interface Schedule {
  /** Lower runs first: what documents refer to comes before them. */
  sequence: number;
  minutes: number;
}

const schedules: { [entity in Entity]: Schedule } = {
  gl_account: { sequence: 10, minutes: 60 },
  cost_center: { sequence: 20, minutes: 60 },
  supplier: { sequence: 30, minutes: 60 },
  purchase_order: { sequence: 35, minutes: 15 },
  invoice: { sequence: 40, minutes: 15 },
  payment: { sequence: 50, minutes: 60 },
};

const masters: readonly Entity[] = ["gl_account", "cost_center", "supplier"];

/** What each ERP can be read for (contract section 5), in the order of the syncs. */
const reads: { [erp in ErpType]: readonly Entity[] } = {
  intacct: [...masters, "invoice", "payment"],
  sage300: [...masters, "purchase_order", "invoice"],
  x3: [...masters, "purchase_order", "invoice"],
  acumatica: [...masters, "purchase_order", "invoice", "payment"],
  servicetitan: [...masters, "purchase_order", "invoice"],
};

/** Masters have no date of their own. */
export function isMaster(entity: Entity): boolean {
  return masters.includes(entity);
}

export function readsOf(erp: ErpType): readonly Entity[] {
  return reads[erp];
}

export function scheduleOf(entity: Entity): Schedule {
  return schedules[entity];
}
