import type { Rec } from "../model/write.ts";
import type { Source } from "./seed.ts";
import { LINES } from "./words.ts";

/** Amounts count in cents, so that sums are exact. */
const money = (cents: number): string => (cents / 100).toFixed(2);

/** Old batches are posted; of the last eight some are still being entered, one is a tombstone. */
export function batchOf(
  source: Source,
  index: number,
  { batches, entries }: { batches: number; entries?: number | undefined },
): Rec {
  const { random, day } = source;
  const number = index + 1;
  const fromEnd = batches - index;
  const status =
    fromEnd === 1 || fromEnd === 4
      ? "Open"
      : fromEnd === 2
        ? "ReadyToPost"
        : fromEnd === 6
          ? "Deleted"
          : "Posted";
  const age = Math.max(0, Math.round((fromEnd * 400) / batches) - 1);
  const count = entries ?? random.integer(1, 6);
  const invoices =
    status === "Deleted"
      ? []
      : Array.from({ length: count }, (_, at) => invoiceOf(source, number, at + 1, day(age + 3)));
  return {
    BatchNumber: number,
    BatchDate: day(age + 2),
    Description: `Supplier invoices ${number}`,
    BatchType: "Entered",
    BatchStatus: status,
    NumberOfEntries: invoices.length,
    DateLastEdited: day(age),
    PostingSequenceNumber: status === "Posted" ? number : 0,
    Invoices: invoices,
  };
}

function invoiceOf(source: Source, batch: number, entry: number, date: string): Rec {
  const { random, vendors } = source;
  const vendor = random.pick(vendors);
  const type = random.chance(0.1) ? "CreditNote" : random.chance(0.05) ? "DebitNote" : "Invoice";
  const cents = Array.from({ length: random.integer(1, 4) }, () => random.integer(100, 900_000));
  const net = cents.reduce((sum, amount) => sum + amount, 0);
  const tax = Math.round(net * 0.13);
  const key = { BatchNumber: batch, EntryNumber: entry };
  return {
    ...key,
    VendorNumber: vendor["VendorNumber"] ?? "",
    RemitToLocation: "",
    DocumentNumber: `${type === "Invoice" ? "INV" : type === "CreditNote" ? "CN" : "DN"}-${batch}-${entry}`,
    DocumentType: type,
    OrderNumber: "",
    PONumber:
      type === "Invoice" && random.chance(0.5) ? `PO${String(random.integer(1, 40)).padStart(6, "0")}` : "",
    InvoiceDescription: random.pick(LINES),
    ApplytoDocument: type === "Invoice" ? "" : `INV-${batch}-1`,
    AccountSet: "TRADE",
    DocumentDate: date,
    CurrencyCode: vendor["CurrencyCode"] ?? "",
    Terms: vendor["Terms"] ?? "",
    DueDate: date,
    TaxGroup: vendor["TaxGroup"] ?? "",
    TaxClass1: 1,
    TaxAmount1: money(tax),
    DocumentTotalBeforeTaxes: money(net),
    DocumentTotalIncludingTax: money(net + tax),
    PostingDate: date,
    OnHold: "No",
    InvoiceDetails: cents.map((amount, at) => detailOf(source, key, at, amount)),
    InvoicePaymentSchedules: [{ ...key, PaymentNumber: 1, DueDate: date, AmountDue: money(net + tax) }],
    InvoiceOptionalFields: [],
  };
}

function detailOf({ random, accounts }: Source, key: Rec, at: number, amount: number): Rec {
  const account = random.pick(accounts);
  const isProject = random.chance(0.1);
  return {
    ...key,
    LineNumber: (at + 1) * 20,
    DistributionCode: random.chance(0.5) ? "INV" : "",
    DistributionDescription: random.pick(LINES),
    GLAccount: account["UnformattedAccount"] ?? "",
    AcctDescription: account["Description"] ?? "",
    DistributedAmount: money(amount),
    DistributedAmountBeforeTaxes: money(amount),
    TaxAmountIncludedinPrice: "0",
    TaxClass1: 1,
    InvoiceDetailOptionalFields: isProject ? [{ OptionalField: "COSTTYPE", Value: "MRO" }] : [],
  };
}
