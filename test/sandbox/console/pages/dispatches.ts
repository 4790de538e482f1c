import { get, type Row } from "../api.ts";
import { type Child, h, show, slot } from "../dom.ts";
import { instant, text } from "../format.ts";
import { listingPage } from "../listing.ts";
import { poll } from "../live.ts";
import { lastAddress, type Page } from "../router.ts";
import type { Column } from "../table.ts";
import { dispatchWord, operationWord, pill } from "../words.ts";

const listFields = [
  "number",
  "operation",
  "state",
  "attempt",
  "next_attempt",
  "sent_at",
  "processed_at",
  "erp_number",
  "message",
  "sys_created_on",
] as const;

const columns: readonly Column<Row<(typeof listFields)[number]>>[] = [
  {
    head: "Number",
    kind: "main",
    sort: "number",
    cell: (row) =>
      h("a", { class: "row", id: `row-${row.sys_id}`, href: `/dispatches/${row.sys_id}` }, row.number),
  },
  { head: "What", cell: (row) => operationWord(row.operation) },
  { head: "State", cell: (row) => pill(row.state, dispatchWord(row.state)) },
  { head: "Tries", kind: "number", cell: (row) => row.attempt },
  { head: "Sent", sort: "sent_at", cell: (row) => instant(row.sent_at) },
  { head: "Done", sort: "processed_at", cell: (row) => instant(row.processed_at) },
  { head: "Answer", kind: "wide", cell: (row) => text(row.message || row.erp_number) },
];

export const dispatches = listingPage({
  title: "Dispatches",
  intro: "Every approved change on its way to an ERP. Each one is posted once, however often it is tried.",
  table: "dispatch",
  fields: listFields,
  columns,
  searchIn: ["number", "erp_number", "external_id", "idempotency_key"],
  searchHint: "Search number or ERP key",
  tabs: [
    { id: "all", label: "All", query: "" },
    { id: "open", label: "Open", query: "stateINnew,in_progress", empty: "Nothing is open." },
    { id: "error", label: "Error", query: "state=error", empty: "Nothing failed." },
    { id: "done", label: "Processed", query: "state=processed", empty: "Nothing is processed yet." },
  ],
  order: { field: "sys_created_on", descending: true },
  empty: "Nothing has been sent yet. Approve an invoice, and its dispatch appears here.",
});

const detailFields = [
  ...listFields,
  "connection",
  "source_table",
  "source_sys_id",
  "revision",
  "idempotency_key",
  "document",
  "base_hash",
  "external_id",
  "code",
  "fix",
  "request_id",
] as const;
type Detail = Row<(typeof detailFields)[number]>;

export const dispatch: Page = {
  title: "Dispatch",
  open(main, { id }, signal) {
    show(main, h("p", { class: "loading" }, "Loading …"));
    const fill = slot(main, draw);
    poll(signal, async () => fill(await get("dispatch", id, detailFields, signal)));
  },
};

function draw(row: Detail): Child[] {
  const isInvoice = row.source_table === "x_lr_relay_invoice";
  const isOpen = row.state === "new" || row.state === "in_progress";
  const facts: [string, Child][] = [
    ["For", isInvoice ? h("a", { href: `/invoices/${row.source_sys_id}` }, "The invoice") : row.source_table],
    ["Connection", text(row.connection)],
    ["Approval number", text(row.revision)],
    ["Tries", text(row.attempt)],
    ["Created", instant(row.sys_created_on)],
    ["Next try", isOpen ? instant(row.next_attempt) : "–"],
    ["Sent", instant(row.sent_at)],
    ["Done", instant(row.processed_at)],
    ["ERP key", text(row.external_id)],
    ["ERP number", text(row.erp_number)],
    ["Answer", text([row.code, row.message].filter(Boolean).join(": "))],
    ["What to do", text(row.fix)],
    ["Idempotency key", h("span", { class: "code" }, row.idempotency_key)],
    ["Approved version", h("span", { class: "code" }, text(row.base_hash))],
    ["Request", h("span", { class: "code" }, text(row.request_id))],
  ];
  return [
    h("p", { class: "back" }, h("a", { href: lastAddress("/dispatches") }, "← Dispatches")),
    h(
      "header",
      { class: "page" },
      h("h1", {}, `${row.number} `, pill(row.state, dispatchWord(row.state))),
      h("p", { class: "intro" }, operationWord(row.operation)),
    ),
    h(
      "section",
      {},
      h("dl", {}, ...facts.flatMap(([label, value]) => [h("dt", {}, label), h("dd", {}, value)])),
    ),
    h("section", {}, h("h2", {}, "What is sent"), h("pre", { tabindex: "0" }, readable(row.document))),
  ];
}

function readable(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
