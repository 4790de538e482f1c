import type { Rec } from "../model/write.ts";
import type { Source } from "./seed.ts";

const money = (cents: number): string => (cents / 100).toFixed(2);

export function orderOf(source: Source, index: number): Rec {
  const { random, day, vendors } = source;
  const vendor = random.pick(vendors);
  const isCompleted = random.chance(0.4);
  const lines = Array.from({ length: random.integer(1, 4) }, (_, at) => lineOf(source, at, isCompleted));
  const total = lines.reduce((sum, { ExtendedCost }) => sum + Math.round(Number(ExtendedCost) * 100), 0);
  return {
    PurchaseOrderSequenceKey: 10_021_000 + index * 7,
    PurchaseOrderNumber: `PO${String(index + 1).padStart(6, "0")}`,
    PurchaseOrderType: random.chance(0.9) ? "Active" : "Blanket",
    PurchaseOrderDate: day(random.integer(0, 500)),
    ExpectedArrivalDate: null,
    Vendor: vendor["VendorNumber"] ?? "",
    VendorName: vendor["VendorName"] ?? "",
    Description: `Supplies ${index + 1}`,
    Reference: `REQ-${index}`,
    CurrencyCode: vendor["CurrencyCode"] ?? "",
    TermsCode: vendor["Terms"] ?? "",
    OnHold: "No",
    Completed: isCompleted ? "Yes" : "No",
    Total: money(total),
    PurchaseOrderLines: lines,
  };
}

/** A line's own description is not in every release: some lines name their item by its number alone. */
function lineOf({ random, items, accounts }: Source, at: number, isCompleted: boolean): Rec {
  const item = random.pick(items);
  const quantity = random.integer(1, 40);
  const received = isCompleted ? quantity : random.integer(0, quantity);
  const cost = random.integer(50, 20_000);
  return {
    PurchaseOrderLineSequence: (at + 1) * 11,
    LineNumber: (at + 1) * 1000,
    ItemNumber: item["ItemNumber"] ?? "",
    ItemDescription: random.chance(0.5) ? (item["Description"] ?? "") : "",
    Location: "1",
    UnitOfMeasure: "Ea.",
    QuantityOrdered: String(quantity),
    QuantityReceived: String(received),
    QuantityOutstanding: String(quantity - received),
    UnitCost: money(cost),
    ExtendedCost: money(cost * quantity),
    ExpenseAccount: random.chance(0.5) ? (random.pick(accounts)["AccountNumber"] ?? "") : "",
    Completed: isCompleted ? "Yes" : "No",
  };
}
