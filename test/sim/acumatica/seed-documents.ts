/** Orders, bills against them, adjustments, and payments of bills. */

import { BRANCH, ITEMS, type Seeding, type Sizes } from "./seed.ts";
import type { Rec, Value } from "./store.ts";

const DAY = 86_400_000;

interface Line {
  item: string;
  quantity: number;
  /** Cents. */
  cost: number;
  account: string;
  subaccount: string;
}

export function seedDocuments(seeding: Seeding, sizes: Sizes): void {
  for (let at = 0; at < sizes.orders; at += 1) order(seeding, sizes);
  for (let at = 0; at < sizes.bills; at += 1) bill(seeding, sizes, at);
}

function cents(amount: number): string {
  const sign = amount < 0 ? "-" : "";
  const digits = String(Math.abs(amount)).padStart(3, "0");
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function linesOf({ company, random }: Seeding, count: number): Line[] {
  const code = (entity: "Account" | "Subaccount", field: string): string =>
    String(random.pick(company.store.all(entity)).values[field]);
  return Array.from({ length: count }, () => ({
    item: random.pick(ITEMS),
    quantity: random.integer(1, 20),
    cost: random.integer(199, 49_999),
    account: code("Account", "AccountCD"),
    subaccount: code("Subaccount", "SubaccountCD"),
  }));
}

const total = (lines: readonly Line[]): number =>
  lines.reduce((sum, { quantity, cost }) => sum + quantity * cost, 0);

function vendorOf({ company, random }: Seeding): { id: string; currency: string } {
  const { values } = random.pick(company.store.all("Vendor"));
  return { id: String(values["VendorID"]), currency: String(values["CurrencyID"]) };
}

function order(seeding: Seeding, _sizes: Sizes): void {
  const { company, random, past, day } = seeding;
  const lines = linesOf(seeding, random.integer(1, 4));
  const { id, currency } = vendorOf(seeding);
  const number = company.nextOrderNumber();
  const type = random.chance(0.1) ? "Drop-Ship" : "Normal";
  const modified = past();
  const sum = cents(total(lines));
  company.add("PurchaseOrder", {
    values: {
      ...{
        Type: type,
        OrderNbr: number,
        VendorID: id,
        Branch: BRANCH,
        CurrencyID: currency,
        BaseCurrencyID: "USD",
      },
      ...{ Date: day(modified), CurrencyEffectiveDate: day(modified), PromisedOn: day(modified + 14 * DAY) },
      ...{
        Description: `Site delivery ${number}`,
        Hold: false,
        Status: "Open",
        Location: "MAIN",
        Project: "X",
        Terms: "30D",
      },
      ...{
        CurrencyRate: "1",
        CurrencyReciprocalRate: "1",
        ControlTotal: sum,
        LineTotal: sum,
        OrderTotal: sum,
        TaxTotal: "0",
      },
      ...{ VendorRef: `SO-${number}`, LastModifiedDateTime: modified },
    },
    parts: {
      Details: lines.map((line, at) =>
        company.make({
          values: {
            ...{
              LineNbr: String(at + 1),
              LineType: "Goods for IN",
              OrderNbr: number,
              OrderType: type,
              BranchID: BRANCH,
            },
            ...{
              InventoryID: line.item,
              LineDescription: `${line.item} for ${number}`,
              UOM: "EA",
              WarehouseID: "WHOLESALE",
            },
            ...{
              OrderQty: String(line.quantity),
              OrderedQty: "0",
              QtyOnReceipts: String(at % 2 === 0 ? line.quantity : 0),
            },
            ...{
              UnitCost: cents(line.cost),
              ExtendedCost: cents(line.quantity * line.cost),
              ReceivedAmount: "0",
            },
            ...{
              Account: line.account,
              Description: `Account ${line.account}`,
              Subaccount: line.subaccount,
              Project: "X",
            },
            ...{
              Cancelled: false,
              Completed: false,
              CompleteOn: "100",
              MaxReceiptPercent: "100",
              MinReceiptPercent: "0",
            },
            ...{
              Promised: day(modified + 14 * DAY),
              Requested: day(modified + 14 * DAY),
              TaxCategory: "TAXABLE",
            },
          },
        }),
      ),
      TaxDetails: [],
    },
  });
}

function bill(seeding: Seeding, sizes: Sizes, at: number): void {
  const { company, random, past, day } = seeding;
  const number = `AP${String(at + 1).padStart(6, "0")}`;
  const type =
    at % 20 === 7 ? "Debit Adj." : at % 20 === 13 ? "Credit Adj." : at % 40 === 19 ? "Prepayment" : "Bill";
  const lines = linesOf(seeding, at === 3 ? 400 : random.integer(1, 4));
  const { id, currency } = vendorOf(seeding);
  const modified = past();
  const tax = type === "Bill" && random.chance(0.4) ? Math.round(total(lines) * 0.08) : 0;
  const amount = total(lines) + tax;
  const isPaid = type === "Bill" && random.chance(0.3);
  const ordered =
    sizes.orders > 0 && random.chance(0.3) ? random.pick(company.store.all("PurchaseOrder")) : undefined;
  const values: Record<string, Value> = {
    ...{
      Type: type,
      ReferenceNbr: number,
      Vendor: id,
      VendorRef: `INV-${88_000 + at}`,
      CurrencyID: currency,
    },
    ...{ Amount: cents(amount), Balance: cents(isPaid ? 0 : amount), TaxTotal: cents(tax), BranchID: BRANCH },
    ...{
      Status: isPaid ? "Closed" : at % 6 === 5 ? "Balanced" : "Open",
      Hold: false,
      ApprovedForPayment: false,
    },
    ...{
      Date: day(modified - DAY),
      DueDate: day(modified + 29 * DAY),
      PostPeriod: `${day(modified).slice(5, 7)}${day(modified).slice(0, 4)}`,
    },
    ...{
      Description: `Delivery ${number}`,
      LocationID: "MAIN",
      Project: at % 5 === 4 ? "PRJ42" : "X",
      Terms: "30D",
      CashAccount: "10200",
    },
    LastModifiedDateTime: modified,
  };
  company.add("Bill", {
    values,
    parts: {
      Details: billLines(seeding, lines, ordered),
      TaxDetails: tax > 0 ? [taxOf(seeding, lines, tax)] : [],
      Applications: [],
    },
  });
  if (isPaid) payment(seeding, at, { id, currency, number, amount, modified });
}

function billLines({ company }: Seeding, lines: readonly Line[], ordered: Rec | undefined): Rec[] {
  return lines.map((line, at) =>
    company.make({
      values: {
        ...{
          Account: line.account,
          Description: `Account ${line.account}`,
          Subaccount: line.subaccount,
          Branch: BRANCH,
        },
        ...{
          InventoryID: line.item,
          TransactionDescription: `${line.item} delivered`,
          Qty: String(line.quantity),
          UOM: "EA",
        },
        ...{
          UnitCost: cents(line.cost),
          ExtendedCost: cents(line.quantity * line.cost),
          Amount: cents(line.quantity * line.cost),
        },
        ...{ NonBillable: false, Project: "X", TaxCategory: "TAXABLE", CostCode: at % 3 === 2 ? "0310" : "" },
        ...(ordered && {
          POOrderType: ordered.values["Type"] ?? "",
          POOrderNbr: ordered.values["OrderNbr"] ?? "",
          POLine: String(at + 1),
        }),
      },
    }),
  );
}

function taxOf({ company }: Seeding, lines: readonly Line[], tax: number): Rec {
  return company.make({
    values: { TaxID: "NYSTATE", TaxRate: "8", TaxableAmount: cents(total(lines)), TaxAmount: cents(tax) },
  });
}

interface Paid {
  id: string;
  currency: string;
  number: string;
  amount: number;
  modified: number;
}

function payment(
  { company, day }: Seeding,
  at: number,
  { id, currency, number, amount, modified }: Paid,
): void {
  const reference = String(400 + at).padStart(6, "0");
  company.add("Check", {
    values: {
      ...{
        Type: "Payment",
        ReferenceNbr: reference,
        Vendor: id,
        CurrencyID: currency,
        PaymentAmount: cents(amount),
      },
      ...{
        ApplicationDate: day(modified + DAY),
        CashAccount: "10200",
        Description: "Weekly run",
        Hold: false,
      },
      ...{
        PaymentMethod: "CHECK",
        PaymentRef: reference,
        Status: "Closed",
        UnappliedBalance: "0",
        LastModifiedDateTime: modified,
      },
    },
    parts: {
      Details: [],
      History: [
        company.make({
          values: {
            ...{ AmountPaid: cents(amount), Balance: "0", CashDiscountBalance: "0", CashDiscountTaken: "0" },
            ...{ DocType: "Bill", ReferenceNbr: number, VendorRef: `INV-${88_000 + at}` },
          },
        }),
      ],
    },
  });
}
