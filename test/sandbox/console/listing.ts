/** A page that lists one table: search, tabs, sorting, paging; kept up to date. */

import { count, type Listing, queryWord, type Row } from "./api.ts";
import { type Child, h, reveal, show, slot } from "./dom.ts";
import { integer } from "./format.ts";
import { changingList, join, poll } from "./live.ts";
import { type Page, rememberSearch } from "./router.ts";
import { type Column, table } from "./table.ts";

interface Tab {
  id: string;
  label: string;
  query: string;
  /** What to say when it holds nothing; the list's own words unless given. */
  empty?: string;
}

export interface ListingSpec<Field extends string> {
  title: string;
  intro: string;
  table: string;
  fields: readonly Field[];
  columns: readonly Column<Row<Field>>[];
  /** Columns that the search word is looked for in. */
  searchIn: readonly string[];
  searchHint: string;
  /** The first one is shown when nothing is chosen. */
  tabs?: readonly Tab[];
  order: { field: string; descending: boolean };
  empty: string;
}

const pageSize = 50;
const typingPauseMs = 200;

export function listingPage<Field extends string>(spec: ListingSpec<Field>): Page {
  return {
    title: spec.title,
    open: (main, place, signal) => new ListingView(spec, main, place.search, signal),
  };
}

class ListingView<Field extends string> {
  readonly #spec: ListingSpec<Field>;
  readonly #search: URLSearchParams;
  readonly #left: AbortSignal;
  readonly #tabs = h("div", { class: "tabs", role: "group", "aria-label": "Show" });
  readonly #body = h("div", {}, h("p", { class: "loading" }, "Loading …"));
  #asked = new AbortController();
  #tabCounts: number[] = [];

  constructor(spec: ListingSpec<Field>, main: HTMLElement, search: URLSearchParams, left: AbortSignal) {
    this.#spec = spec;
    this.#search = search;
    this.#left = left;
    show(
      main,
      h("header", { class: "page" }, h("h1", {}, spec.title), h("p", { class: "intro" }, spec.intro)),
      h("div", { class: "tools" }, spec.tabs ? this.#tabs : null, this.#searchBox()),
      this.#body,
    );
    show(this.#tabs, ...this.#tabButtons([]));
    this.#ask();
  }

  /** Starts over with what is chosen now; the former question is dropped. */
  #ask(): void {
    this.#asked.abort();
    this.#asked = new AbortController();
    const signal = AbortSignal.any([this.#left, this.#asked.signal]);
    const { table: name, fields } = this.#spec;
    const { field, descending } = this.#order();
    const load = changingList(name, fields, {
      query: join(this.#tab()?.query ?? "", this.#searchQuery()),
      order: `${descending ? "ORDERBYDESC" : "ORDERBY"}${field}^ORDERBYsys_id`,
      limit: pageSize,
      offset: this.#offset(),
      signal,
    });
    const fillTabs = slot(this.#tabs, (counts: number[]) => {
      this.#tabCounts = counts;
      return this.#tabButtons(counts);
    });
    const fillBody = slot(this.#body, (listing: Listing<Field>) => this.#listing(listing));
    let isRevealed = false;
    poll(signal, async () => {
      fillBody(await load());
      if (this.#spec.tabs === undefined) return;
      fillTabs(await this.#counts(this.#spec.tabs, signal));
      const current = this.#tabs.querySelector<HTMLElement>('[aria-pressed="true"]');
      if (!isRevealed && current !== null) reveal(current);
      isRevealed = true;
    });
  }

  #counts(tabs: readonly Tab[], signal: AbortSignal): Promise<number[]> {
    return Promise.all(
      tabs.map((tab) => count(this.#spec.table, join(tab.query, this.#searchQuery()), signal)),
    );
  }

  #choose(name: string, value: string): void {
    if (value === "") this.#search.delete(name);
    else this.#search.set(name, value);
    if (name !== "page") this.#search.delete("page");
    rememberSearch(this.#search);
    show(this.#tabs, ...this.#tabButtons(this.#tabCounts));
    this.#ask();
  }

  #tab(): Tab | undefined {
    const { tabs = [] } = this.#spec;
    return tabs.find(({ id }) => id === this.#search.get("show")) ?? tabs[0];
  }

  #searchQuery(): string {
    const word = queryWord(this.#search.get("q") ?? "");
    return word === "" ? "" : this.#spec.searchIn.map((column) => `${column}LIKE${word}`).join("^OR");
  }

  #order(): { field: string; descending: boolean } {
    const chosen = this.#search.get("sort") ?? "";
    const field = chosen.replace(/^-/, "");
    const known = this.#spec.columns.some(({ sort }) => sort === field);
    return known ? { field, descending: chosen.startsWith("-") } : this.#spec.order;
  }

  #offset(): number {
    const page = Number.parseInt(this.#search.get("page") ?? "1", 10);
    return page > 1 ? (page - 1) * pageSize : 0;
  }

  #searchBox(): HTMLElement {
    let pause = 0;
    const input = h("input", {
      type: "search",
      id: "search",
      placeholder: this.#spec.searchHint,
      "aria-label": this.#spec.searchHint,
      autocomplete: "off",
      value: this.#search.get("q") ?? "",
      oninput: () => {
        window.clearTimeout(pause);
        pause = window.setTimeout(() => this.#choose("q", input.value.trim()), typingPauseMs);
      },
    });
    return h("form", { role: "search", onsubmit: (event) => event.preventDefault() }, input);
  }

  #tabButtons(counts: number[]): Child[] {
    const current = this.#tab()?.id;
    return (this.#spec.tabs ?? []).map(({ id, label }, index) =>
      h(
        "button",
        {
          type: "button",
          id: `tab-${id}`,
          "aria-pressed": id === current ? "true" : "false",
          onclick: () => this.#choose("show", id),
        },
        label,
        h("span", { class: "count" }, counts[index] === undefined ? "" : integer(counts[index])),
      ),
    );
  }

  #listing({ rows, total }: Listing<Field>): Child[] {
    if (rows.length === 0 && this.#offset() === 0) return [this.#emptyState()];
    const { field, descending } = this.#order();
    const choose = (column: string): void =>
      this.#choose("sort", column === field && !descending ? `-${column}` : column);
    const sorting = { field, descending, choose };
    return [
      table(this.#spec.columns, rows, { caption: this.#spec.title, sorting }),
      this.#pager(rows.length, total),
    ];
  }

  #emptyState(): HTMLElement {
    const word = this.#search.get("q");
    return h(
      "p",
      { class: "empty" },
      word ? `Nothing here contains “${word}”.` : (this.#tab()?.empty ?? this.#spec.empty),
    );
  }

  #pager(shown: number, total: number): HTMLElement {
    const first = this.#offset();
    const page = first / pageSize + 1;
    const button = (label: string, to: number, enabled: boolean): HTMLElement =>
      h(
        "button",
        {
          type: "button",
          id: `page-${label.toLowerCase()}`,
          disabled: !enabled,
          onclick: () => {
            this.#choose("page", String(to));
            window.scrollTo(0, 0);
          },
        },
        label,
      );
    return h(
      "div",
      { class: "pager" },
      h("span", { class: "muted" }, `${integer(first + 1)}–${integer(first + shown)} of ${integer(total)}`),
      button("Previous", page - 1, page > 1),
      button("Next", page + 1, first + shown < total),
    );
  }
}
