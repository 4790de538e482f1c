/** The invoice here beside the bill there, field by field; what differs stands out. */

import { type Child, h } from "../dom.ts";
import { date, decimal, integer, text } from "../format.ts";
import { type Column, table } from "../table.ts";
import type { Invoice, Line, Surroundings } from "./data.ts";
import type { ErpBill, ErpLine } from "./erp-bill.ts";

interface Compared {
  field: string;
  here: string;
  there: string;
}

/** Lines that agree are counted, not listed, beyond this many. */
const fewLines = 8;

export function compare(
  invoice: Invoice,
  lines: readonly Line[],
  around: Surroundings,
  bill: ErpBill | undefined,
): Child[] {
  if (!around.isIntacct)
    return [h("p", { class: "empty" }, "Bills of Intacct are shown beside the gateway's own record.")];
  if (bill === undefined) return [h("p", { class: "empty" }, `${around.erp} holds no such bill.`)];
  const fields = compareFields(invoice, bill);
  const coded = compareLines(lines, around, bill.APBILLITEMS);
  const different = [...fields, ...coded].filter((row) => row.here !== row.there);
  const shownLines = coded.length > fewLines ? coded.filter((row) => row.here !== row.there) : coded;
  return [
    h(
      "p",
      { class: different.length === 0 ? "same" : "differs" },
      summary(invoice, different.length, around.erp),
    ),
    table(columns(around.erp), [...fields, ...shownLines], {
      caption: `In ServiceNow and in ${around.erp}`,
      onPhone: "table",
    }),
    shownLines.length < coded.length &&
      h(
        "p",
        { class: "muted small" },
        `${integer(coded.length - shownLines.length)} lines are the same on both sides.`,
      ),
  ];
}

const columns = (erp: string): readonly Column<Compared>[] => [
  { head: "", kind: "main", cell: ({ field }) => field },
  { head: "In ServiceNow", kind: "wide", cell: ({ here }) => text(here) },
  {
    head: `In ${erp}`,
    kind: "wide",
    cell: ({ here, there }) =>
      here === there
        ? text(there)
        : h("mark", {}, text(there), h("span", { class: "for-readers" }, " (different)")),
  },
];

function summary(invoice: Invoice, different: number, erp: string): string {
  if (different === 0) return "The same on both sides.";
  const count = different === 1 ? "One difference" : `${integer(different)} differences`;
  return invoice.approval === "pending"
    ? `${count}. Approving sends the coding of the lines to ${erp}.`
    : `${count}.`;
}

function compareFields(invoice: Invoice, bill: ErpBill): Compared[] {
  const amount = (value: string, currency: string): string =>
    value === "" ? "" : `${currency} ${decimal(value, currency)}`;
  return [
    { field: "Number", here: invoice.number, there: bill.RECORDID },
    { field: "Supplier", here: invoice.supplier_external_id, there: bill.VENDORID },
    {
      field: "Invoice date",
      here: date(invoice.invoice_date),
      there: date(bill.WHENCREATED),
    },
    { field: "Due", here: date(invoice.due_date), there: date(bill.WHENDUE) },
    {
      field: "Total",
      here: amount(invoice.total_amount, invoice.currency),
      there: amount(bill.TRX_TOTALENTERED, bill.CURRENCY),
    },
    {
      field: "Still due",
      here: amount(invoice.amount_due, invoice.currency),
      there: amount(bill.TRX_TOTALDUE, bill.CURRENCY),
    },
    { field: "Status", here: invoice.status, there: bill.STATE },
  ];
}

function compareLines(lines: readonly Line[], around: Surroundings, items: readonly ErpLine[]): Compared[] {
  const account = (sysId: string): string =>
    around.accounts.find(({ sys_id }) => sys_id === sysId)?.external_id ?? "";
  const center = (sysId: string): string =>
    around.centers.find(({ sys_id }) => sys_id === sysId)?.external_id ?? "";
  const there = new Map(items.map((item) => [item.LINE_NO, item]));
  const here = lines.map((line) => ({
    field: `Line ${line.line_number}`,
    here: coding(account(line.coding_gl_account), center(line.coding_cost_center)),
    there: itemCoding(there.get(line.line_number)),
  }));
  const known = new Set(lines.map((line) => line.line_number));
  const onlyThere = [...there].filter(([number]) => !known.has(number));
  return [
    ...here,
    ...onlyThere.map(([number, item]) => ({ field: `Line ${number}`, here: "", there: itemCoding(item) })),
  ];
}

function itemCoding(item: ErpLine | undefined): string {
  return item === undefined ? "" : coding(item.ACCOUNTNO, item.DEPARTMENTID);
}

function coding(account: string, center: string): string {
  return [account || "no account", center || "no department"].join(" · ");
}
