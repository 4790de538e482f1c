/** The simulated ERP's own record of the bill, asked from the simulator itself and not through the middleware. */

import { ApiError, sandbox } from "../api.ts";

type BillField =
  | "RECORDID"
  | "VENDORID"
  | "WHENCREATED"
  | "WHENDUE"
  | "CURRENCY"
  | "TRX_TOTALENTERED"
  | "TRX_TOTALDUE"
  | "STATE";

/** The simulator's snapshot of an APBILL, fields as Intacct names them (Intacct developer docs, Bills); dates ISO. */
export type ErpBill = Record<BillField, string> & { APBILLITEMS: ErpLine[] };

export type ErpLine = Record<"LINE_NO" | "ACCOUNTNO" | "DEPARTMENTID", string>;

/** @returns undefined when the ERP holds no such bill. */
export async function readErpBill(externalId: string, signal: AbortSignal): Promise<ErpBill | undefined> {
  try {
    return await sandbox<ErpBill>(`/erp/intacct/bill/${encodeURIComponent(externalId)}`, { signal });
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}
