import type { Row } from "../api.ts";
import { h } from "../dom.ts";
import { date, money, text } from "../format.ts";
import { listingPage } from "../listing.ts";
import type { Column } from "../table.ts";
import { approvalWord, pill, postingWord } from "../words.ts";

const fields = [
  "number",
  "external_id",
  "supplier_name",
  "supplier_number",
  "invoice_date",
  "due_date",
  "currency",
  "total_amount",
  "status",
  "approval",
  "posting",
  "connection",
] as const;

type InvoiceRow = Row<(typeof fields)[number]>;

const columns: readonly Column<InvoiceRow>[] = [
  {
    head: "Number",
    kind: "main",
    sort: "number",
    cell: (row) =>
      h(
        "a",
        { class: "row", id: `row-${row.sys_id}`, href: `/invoices/${row.sys_id}` },
        row.number || row.external_id,
      ),
  },
  {
    head: "Supplier",
    kind: "wide",
    sort: "supplier_name",
    cell: (row) => text(row.supplier_name || row.supplier_number),
  },
  { head: "Invoice date", kind: "minor", sort: "invoice_date", cell: (row) => date(row.invoice_date) },
  { head: "Due", sort: "due_date", cell: (row) => date(row.due_date) },
  {
    head: "Amount",
    kind: "number",
    sort: "total_amount",
    cell: (row) => money(row.total_amount, row.currency),
  },
  { head: "In the ERP", kind: "minor", cell: (row) => h("span", { class: "muted" }, text(row.status)) },
  { head: "Here", cell: (row) => status(row) },
  {
    head: "Connection",
    kind: "minor",
    sort: "connection",
    cell: (row) => h("span", { class: "muted" }, row.connection),
  },
];

function status({ approval, posting }: InvoiceRow): HTMLElement {
  const isPosting = approval === "approved" && posting !== "none";
  return isPosting ? pill(posting, postingWord(posting)) : pill(approval, approvalWord(approval));
}

const firstMinute = "After the start the first invoices take up to a minute to arrive.";

export const invoices = listingPage({
  title: "Invoices",
  intro:
    "Bills read from the ERPs. Open one to check its coding and approve it; the approved coding goes back by itself.",
  table: "invoice",
  fields,
  columns,
  searchIn: ["number", "supplier_name", "supplier_number", "connection"],
  searchHint: "Search number, supplier or connection",
  tabs: [
    { id: "waiting", label: "Waiting for approval", query: "approval=pending^deleted!=true^amount_due!=0" },
    { id: "way", label: "On their way", query: "postingINqueued,sent", empty: "Nothing is on its way." },
    { id: "confirmed", label: "Confirmed", query: "posting=confirmed", empty: "Nothing is confirmed yet." },
    { id: "refused", label: "Refused by the ERP", query: "posting=refused", empty: "Nothing was refused." },
    { id: "rejected", label: "Rejected", query: "approval=rejected", empty: "Nothing was rejected." },
    { id: "all", label: "All", query: "", empty: firstMinute },
  ],
  order: { field: "invoice_date", descending: true },
  empty: `Nothing waits for approval. ${firstMinute}`,
});
