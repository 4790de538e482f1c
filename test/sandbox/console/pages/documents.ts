import type { Row } from "../api.ts";
import { h } from "../dom.ts";
import { date, money, text } from "../format.ts";
import { listingPage } from "../listing.ts";
import type { Column } from "../table.ts";

const common = [
  "connection",
  "number",
  "external_id",
  "supplier_name",
  "supplier_number",
  "currency",
] as const;
type Common = Row<(typeof common)[number]>;

const key: Column<Common> = {
  head: "Number",
  kind: "main",
  sort: "number",
  cell: (row) => row.number || row.external_id,
};
const supplier: Column<Common> = {
  head: "Supplier",
  kind: "wide",
  sort: "supplier_name",
  cell: (row) => text(row.supplier_name || row.supplier_number),
};
const company: Column<Common> = {
  head: "Connection",
  sort: "connection",
  cell: (row) => h("span", { class: "muted" }, row.connection),
};

const shared = {
  searchIn: ["number", "supplier_name", "supplier_number", "connection"],
  searchHint: "Search number, supplier or connection",
  empty: "Nothing here yet. The ERPs are read within a minute after the start.",
};

const orderFields = [...common, "order_date", "total_amount", "status"] as const;

export const purchaseOrders = listingPage({
  ...shared,
  title: "Purchase orders",
  intro: "Orders as the ERPs hold them, with their lines for matching bills against.",
  table: "purchase_order",
  fields: orderFields,
  columns: [
    key,
    supplier,
    {
      head: "Ordered",
      sort: "order_date",
      cell: (row: Row<(typeof orderFields)[number]>) => date(row.order_date),
    },
    {
      head: "Amount",
      kind: "number",
      sort: "total_amount",
      cell: (row) => money(row.total_amount, row.currency),
    },
    { head: "In the ERP", kind: "minor", cell: (row) => text(row.status) },
    company,
  ],
  order: { field: "order_date", descending: true },
});

const paymentFields = [...common, "payment_date", "method", "amount", "status"] as const;
type PaymentRow = Row<(typeof paymentFields)[number]>;

export const payments = listingPage({
  ...shared,
  title: "Payments",
  intro: "What the ERPs have paid.",
  table: "payment",
  fields: paymentFields,
  columns: [
    key,
    supplier,
    { head: "Paid", sort: "payment_date", cell: (row: PaymentRow) => date(row.payment_date) },
    { head: "Method", kind: "minor", cell: (row) => text(row.method) },
    { head: "Amount", kind: "number", sort: "amount", cell: (row) => money(row.amount, row.currency) },
    { head: "In the ERP", kind: "minor", cell: (row) => text(row.status) },
    company,
  ],
  order: { field: "payment_date", descending: true },
});
