/** Which page an address shows. Addresses are plain paths, so that back, reload and bookmarks work. */

import { reveal } from "./dom.ts";

interface Place {
  /** What the address holds at the route's `:id`. */
  id: string;
  search: URLSearchParams;
}

export interface Page {
  title: string;
  /** Fills `main`; everything it started ends when `signal` aborts. */
  open(main: HTMLElement, place: Place, signal: AbortSignal): void;
}

export interface Route {
  /** Path with at most one `:id`, e.g. `/invoices/:id`. */
  path: string;
  page: Page;
}

/** The search that each list was left with. */
const leftWith = new Map<string, string>();

/** Where a list was left: its address with the search, filter and page of last time. */
export function lastAddress(path: string): string {
  return path + (leftWith.get(path) ?? "");
}

export function startRouter(routes: readonly Route[], home: string, main: HTMLElement): void {
  let leave = new AbortController();
  const open = (): void => {
    leave.abort();
    leave = new AbortController();
    const { pathname, search } = window.location;
    const found = match(routes, pathname);
    if (found === undefined) {
      navigate(home, { replace: true });
      return;
    }
    leftWith.set(pathname, search);
    document.title = `${found.page.title} · Ledger Relay`;
    markCurrent(pathname);
    main.replaceChildren();
    found.page.open(main, { id: found.id, search: new URLSearchParams(search) }, leave.signal);
  };
  window.addEventListener("popstate", open);
  document.addEventListener("click", (event) => followLink(event));
  open();
}

/** Goes to another page of the console. */
export function navigate(path: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, "", path);
  else history.pushState(null, "", path);
  window.dispatchEvent(new PopStateEvent("popstate"));
  if (!replace) window.scrollTo(0, 0);
}

/** Shows a list's search, filter and page in the address without opening the page again. */
export function rememberSearch(search: URLSearchParams): void {
  const { pathname } = window.location;
  const text = search.toString();
  leftWith.set(pathname, text === "" ? "" : `?${text}`);
  history.replaceState(null, "", lastAddress(pathname));
}

function match(routes: readonly Route[], pathname: string): { page: Page; id: string } | undefined {
  for (const { path, page } of routes) {
    const pattern = new RegExp(`^${path.replace(":id", "(?<id>[0-9a-f]{32})")}$`);
    const found = pattern.exec(pathname);
    if (found !== null) return { page, id: found.groups?.["id"] ?? "" };
  }
  return undefined;
}

function markCurrent(pathname: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("nav a")) {
    if (pathname.startsWith(link.pathname)) {
      link.setAttribute("aria-current", "page");
      reveal(link);
    } else link.removeAttribute("aria-current");
  }
}

function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link === null || link.origin !== window.location.origin || link.hash !== "") return;
  event.preventDefault();
  navigate(link.pathname + link.search);
}
