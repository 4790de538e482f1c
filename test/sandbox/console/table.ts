/** One way to draw a table: columns as data; on a phone each row becomes a card with labelled values. */

import { type Child, h } from "./dom.ts";

export interface Column<Row> {
  head: string;
  cell: (row: Row) => Child;
  /** `number`: right-aligned. `main`: a card's heading on a phone. `wide`: may wrap. `minor`: not on a phone. */
  kind?: "number" | "main" | "wide" | "minor";
  /** Column of the table to sort by when the head is pressed. */
  sort?: string;
}

interface Sorting {
  field: string;
  descending: boolean;
  choose(field: string): void;
}

interface TableOptions {
  /** Read out to those who do not see the table. */
  caption: string;
  sorting?: Sorting;
  /** `table`: stays one on a phone, too. Default: rows become cards there. */
  onPhone?: "cards" | "table";
}

export function table<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { caption, sorting, onPhone = "cards" }: TableOptions,
): HTMLElement {
  return h(
    "div",
    { class: `table ${onPhone === "cards" ? "cards" : ""}` },
    h(
      "table",
      {},
      h("caption", { class: "for-readers" }, caption),
      h("thead", {}, h("tr", {}, ...columns.map((column) => head(column, sorting)))),
      h("tbody", {}, ...rows.map((row) => h("tr", {}, ...columns.map((column) => cell(column, row))))),
    ),
  );
}

function cell<Row>({ head: label, cell: content, kind }: Column<Row>, row: Row): HTMLElement {
  return h("td", { class: kind, "data-label": label }, h("div", {}, content(row)));
}

function head<Row>({ head: label, kind, sort }: Column<Row>, sorting: Sorting | undefined): HTMLElement {
  if (sort === undefined || sorting === undefined) return h("th", { scope: "col", class: kind }, label);
  const direction = sorting.descending ? "descending" : "ascending";
  const current = sorting.field === sort;
  return h(
    "th",
    { scope: "col", class: kind, "aria-sort": current ? direction : undefined },
    h(
      "button",
      { type: "button", class: "sort", id: `sort-${sort}`, onclick: () => sorting.choose(sort) },
      label,
      h("span", { class: "arrow", "aria-hidden": "true" }, current ? (sorting.descending ? "↓" : "↑") : ""),
    ),
  );
}
