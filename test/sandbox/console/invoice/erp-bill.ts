/** The simulated ERP's own record of the bill, asked from the simulator itself and not through the middleware. */

import { ApiError, sandbox } from "../api.ts";

/** An Intacct APBILL with its lines, fields named as Intacct names them (Intacct developer docs, Bills). */
export type ErpBill = Record<string, unknown> & { APBILLITEMS?: Record<string, unknown>[] };

/** @returns undefined when the ERP holds no such bill. */
export async function readErpBill(externalId: string, signal: AbortSignal): Promise<ErpBill | undefined> {
  try {
    return await sandbox<ErpBill>(`/erp/intacct/bill/${encodeURIComponent(externalId)}`, { signal });
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}

export function erpText(record: Record<string, unknown>, field: string): string {
  const value = record[field];
  return value === undefined || value === null ? "" : String(value);
}
