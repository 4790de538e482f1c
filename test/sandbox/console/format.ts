/** How values look on the screen. Amounts stay decimal text all the way: no float ever holds one. */

import { h } from "./dom.ts";

const locale = "en-GB";
const nothing = "–";

/** An amount with its currency, for a right-aligned column. */
export function money(amount: string, currency: string): HTMLElement {
  if (amount === "") return h("span", { class: "money muted" }, nothing);
  return h(
    "span",
    { class: "money" },
    h("span", { class: "currency" }, currency),
    " ",
    h("span", {}, decimal(amount, currency)),
  );
}

/** Digits in groups with the currency's own number of decimals, but never fewer than the amount has. */
export function decimal(amount: string, currency: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(amount)) return amount;
  const given = amount.split(".")[1]?.replace(/0+$/, "").length ?? 0;
  const usual = currencyDigits(currency);
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: usual,
    maximumFractionDigits: Math.max(usual, given),
  });
  return format.format(amount as `${number}`).replace("-", "−");
}

function currencyDigits(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) return 2;
  return new Intl.NumberFormat(locale, { style: "currency", currency }).resolvedOptions()
    .maximumFractionDigits as number;
}

export function integer(count: number): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** A business date, `yyyy-mm-dd`, which has no time zone. */
export function date(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(value)) return value || nothing;
  const day = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(day);
}

/** An instant in the reader's own time zone: only the time for today, else with the date. */
export function instant(value: string): HTMLElement | string {
  const moment = parseInstant(value);
  if (moment === undefined) return value || nothing;
  const today = moment.toDateString() === new Date().toDateString();
  const short = new Intl.DateTimeFormat(
    locale,
    today ? { timeStyle: "medium" } : { dateStyle: "medium", timeStyle: "short" },
  );
  const long = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "long" });
  return h("time", { datetime: moment.toISOString(), title: long.format(moment) }, short.format(moment));
}

/** The platform writes `yyyy-mm-dd hh:mm:ss` in UTC; our own columns ISO 8601. */
function parseInstant(value: string): Date | undefined {
  const iso = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(value) ? `${value.replace(" ", "T")}Z` : value;
  const moment = new Date(iso);
  return value === "" || Number.isNaN(moment.getTime()) ? undefined : moment;
}

export function text(value: string): string {
  return value === "" ? nothing : value;
}
