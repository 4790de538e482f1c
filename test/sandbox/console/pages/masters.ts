import type { Row } from "../api.ts";
import { h } from "../dom.ts";
import { instant, text } from "../format.ts";
import { type ListingSpec, listingPage } from "../listing.ts";
import { pill, plainWord } from "../words.ts";

const common = ["connection", "number", "external_id", "name", "status", "modified_at"] as const;
type Common = Row<(typeof common)[number]>;

const columns = {
  key: {
    head: "Number",
    kind: "main",
    sort: "external_id",
    cell: (row: Common) => row.number || row.external_id,
  },
  name: { head: "Name", kind: "wide", sort: "name", cell: (row: Common) => text(row.name) },
  status: { head: "Status", cell: (row: Common) => pill(row.status.toLowerCase(), plainWord(row.status)) },
  company: {
    head: "Connection",
    kind: "minor",
    sort: "connection",
    cell: (row: Common) => h("span", { class: "muted" }, row.connection),
  },
  changed: {
    head: "Changed in the ERP",
    kind: "minor",
    sort: "modified_at",
    cell: (row: Common) => h("span", { class: "muted" }, instant(row.modified_at)),
  },
} as const;

const shared = {
  searchIn: ["external_id", "number", "name", "connection"],
  searchHint: "Search number, name or connection",
  order: { field: "external_id", descending: false },
  empty: "Nothing here yet. The ERP is read within a minute after the start.",
} satisfies Partial<ListingSpec<string>>;

const supplierFields = [...common, "currency", "city", "country", "payment_terms", "on_hold"] as const;
type SupplierRow = Row<(typeof supplierFields)[number]>;

export const suppliers = listingPage({
  ...shared,
  title: "Suppliers",
  intro: "Vendors as the ERPs hold them.",
  table: "supplier",
  fields: supplierFields,
  columns: [
    columns.key,
    columns.name,
    { head: "Place", cell: (row: SupplierRow) => text([row.city, row.country].filter(Boolean).join(", ")) },
    { head: "Terms", cell: (row) => text(row.payment_terms) },
    { head: "Currency", cell: (row) => text(row.currency) },
    {
      head: "Status",
      cell: (row) => (row.on_hold === "true" ? pill("deferred", "On hold") : columns.status.cell(row)),
    },
    columns.changed,
    columns.company,
  ],
});

const accountFields = [...common, "account_type"] as const;
type AccountRow = Row<(typeof accountFields)[number]>;

export const glAccounts = listingPage({
  ...shared,
  title: "GL accounts",
  intro: "The accounts that invoice lines can be coded to.",
  table: "gl_account",
  fields: accountFields,
  columns: [
    columns.key,
    columns.name,
    { head: "Type", sort: "account_type", cell: (row: AccountRow) => text(row.account_type) },
    columns.status,
    columns.changed,
    columns.company,
  ],
});

const centerFields = [...common, "parent"] as const;
type CenterRow = Row<(typeof centerFields)[number]>;

export const costCenters = listingPage({
  ...shared,
  title: "Cost centers",
  intro: "The departments that invoice lines can be charged to.",
  table: "cost_center",
  fields: centerFields,
  columns: [
    columns.key,
    columns.name,
    { head: "Part of", cell: (row: CenterRow) => text(row.parent) },
    columns.status,
    columns.changed,
    columns.company,
  ],
});
