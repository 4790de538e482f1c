/** What people do in Sage 300 itself: a change carries the day, nothing finer. */

import type { Rec } from "../model/write.ts";
import type { Company } from "./company.ts";

export interface Bookkeeper {
  /** Changes or adds the record of this key; the day of maintenance is today, where the set has one. */
  put(set: string, record: Rec): void;
  remove(set: string, record: Rec): void;
  /** A batch and what becomes of it; posting leaves DateLastEdited as it was. */
  setBatchStatus(batchNumber: number, status: string): void;
}

const DAY_OF_CHANGE: Record<string, string> = {
  APVendors: "DateLastMaintained",
  ICItems: "DateLastMaintained",
  APInvoiceBatches: "DateLastEdited",
};

export function bookkeeper(company: Company): Bookkeeper {
  return {
    put(set, record) {
      const day = DAY_OF_CHANGE[set];
      company.put(set, { ...record, ...(day && { [day]: company.today }) });
    },
    remove: (set, record) => company.remove(set, record),
    setBatchStatus(batchNumber, status) {
      const batch = company.records("APInvoiceBatches").find((one) => one["BatchNumber"] === batchNumber);
      if (batch === undefined) throw new Error(`no batch ${batchNumber}`);
      company.put("APInvoiceBatches", { ...batch, BatchStatus: status });
    },
  };
}
