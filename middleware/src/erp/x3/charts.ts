/** Lines of invoices name an account, not its chart of accounts, which is half of its key. It is looked up. */

import type { Charts } from "./map-invoice.ts";
import { lineText } from "./map-line.ts";
import { resourceOf } from "./resources.ts";
import type { Transport, X3Erp } from "./transport.ts";
import { type Row, rowsOf, textOf, valueAt } from "./values.ts";

/** Most accounts that are asked about at once: the filter stands in the address. */
const ACCOUNTS_PER_CALL = 40;

export async function chartsFor(erp: X3Erp, transport: Transport, invoices: readonly Row[]): Promise<Charts> {
  const accounts = accountsIn(erp, invoices);
  const chart = erp.config.resources.gl_account?.chart_of_accounts;
  if (chart !== undefined) return new Map(accounts.map((account) => [account, [chart]]));
  const [chartName = "", accountName = ""] = resourceOf("gl_account", erp.config).key;
  const charts = new Map<string, string[]>();
  for (let at = 0; at < accounts.length; at += ACCOUNTS_PER_CALL) {
    const some = accounts.slice(at, at + ACCOUNTS_PER_CALL);
    for (const row of await transport.having(erp, "gl_account", accountName, some)) {
      const account = textOf(row, [accountName]);
      charts.set(account, [...(charts.get(account) ?? []), textOf(row, [chartName])]);
    }
  }
  return charts;
}

function accountsIn({ config }: X3Erp, invoices: readonly Row[]): string[] {
  const resource = resourceOf("invoice", config);
  const lines = invoices.flatMap((row) => resource.lines.flatMap((name) => rowsOf(valueAt(row, name)) ?? []));
  const bare = lines.filter((line) => lineText(line, resource, "chart_of_accounts") === "");
  return [...new Set(bare.map((line) => lineText(line, resource, "gl_account")))]
    .filter((text) => text !== "")
    .sort();
}
