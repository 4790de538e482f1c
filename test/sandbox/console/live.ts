/** Keeps what is on the screen up to date, and asks nothing while nobody looks. */

import { ApiError, type Listing, type ListOptions, list } from "./api.ts";
import { byId, h, show } from "./dom.ts";

const everyMs = 1000;

/**
 * Calls `load` now and then every second until `signal` aborts; not while the tab is hidden.
 * A failure shows in the page's notice line and goes away with the next success.
 */
export function poll(signal: AbortSignal, load: () => Promise<void>): void {
  let timer = 0;
  const tick = async (): Promise<void> => {
    if (!document.hidden) {
      try {
        await load();
        if (!signal.aborted) notice(undefined);
      } catch (error) {
        if (!signal.aborted) notice(error);
      }
    }
    if (!signal.aborted) timer = window.setTimeout(tick, everyMs);
  };
  signal.addEventListener("abort", () => window.clearTimeout(timer));
  void tick();
}

/** @param error what went wrong; undefined clears the line. */
function notice(error: unknown): void {
  const line = byId("notice");
  if (error === undefined) {
    if (line.firstChild !== null) show(line);
    return;
  }
  const words =
    error instanceof ApiError
      ? `The instance refused to answer: ${error.message}.`
      : "The sandbox does not answer. Is npm start still running?";
  show(line, h("p", { class: "notice" }, `${words} Trying again every second.`));
}

/**
 * A listing that is read again only when something in it changed.
 *
 * The question each second is for one row: the newest `sys_updated_on` and how many rows match. As the
 * platform's times have whole seconds, two more reads follow every change, for changes within that second.
 */
export function changingList<Field extends string>(
  table: string,
  fields: readonly Field[],
  options: ListOptions & { order: string },
): () => Promise<Listing<Field>> {
  const { query = "", order } = options;
  let signature: string | undefined;
  let settle = 0;
  let current: Listing<Field> | undefined;
  return async () => {
    const newest = await list(table, ["sys_updated_on", "sys_mod_count"], {
      ...options,
      query: join(query, "ORDERBYDESCsys_updated_on"),
      limit: 1,
      offset: 0,
    });
    const found = JSON.stringify(newest);
    settle = found === signature ? settle - 1 : 2;
    signature = found;
    if (current === undefined || settle >= 0)
      current = await list(table, fields, { ...options, query: join(query, order) });
    return current;
  };
}

export function join(...conditions: string[]): string {
  return conditions.filter((condition) => condition !== "").join("^");
}
