/** Control totals as the ERP has them: how many records, how much money, and which keys. */

import { createHash } from "node:crypto";
import Big from "big.js";
import type { TotalsRequest, TotalsResponse } from "../../../shared-types/api.ts";
import type { TotalRow } from "../erp/report.ts";
import { RelayProblem } from "../problems.ts";
import type { Connection } from "./connection.ts";

export async function totals(connection: Connection, request: TotalsRequest): Promise<TotalsResponse> {
  const { adapter, client, config } = connection;
  const read = adapter.totals[request.entity];
  if (read === undefined) {
    throw new RelayProblem(
      "capability_denied",
      `${config.id}: ${request.entity} is not read from ${config.type}`,
    );
  }
  const { from, to } = request;
  const erp = client.handle({ calls: 0 });
  const keys: string[] = [];
  const amounts = new Map<string, Big>();
  let after: string | null = null;
  do {
    const page = await read(erp, { from, to, after });
    for (const row of page.rows) {
      keys.push(row.external_id);
      add(amounts, row);
    }
    after = page.next;
  } while (after !== null);
  return { count: keys.length, amounts: written(amounts), keys_sha256: keysHash(keys) };
}

function add(amounts: Map<string, Big>, { external_id, currency, amount }: TotalRow): void {
  if (amount === "") return;
  try {
    amounts.set(currency, (amounts.get(currency) ?? new Big(0)).plus(amount));
  } catch (cause) {
    const detail = `record ${external_id}: ${JSON.stringify(amount)} is not a decimal number`;
    throw new RelayProblem("erp_bad_answer", detail, { cause });
  }
}

function written(amounts: Map<string, Big>): Record<string, string> {
  const sorted = [...amounts].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([currency, sum]) => [currency, sum.toFixed()]));
}

/** SHA-256 of the keys, sorted by code point and joined by LF (contract section 4.2). */
function keysHash(keys: string[]): string {
  const hash = createHash("sha256");
  for (const [index, key] of sortedByCodePoint(keys).entries())
    hash.update(index === 0 ? key : `\n${key}`, "utf8");
  return hash.digest("hex");
}

/** UTF-16 order, which JavaScript sorts by, differs from it only where surrogates meet what lies above them. */
function sortedByCodePoint(keys: string[]): string[] {
  if (!keys.some((key) => /[\ud800-\udfff]/.test(key))) return keys.sort();
  return keys.sort((a, b) => Buffer.compare(Buffer.from(a, "utf8"), Buffer.from(b, "utf8")));
}
