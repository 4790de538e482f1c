/**
 * As much of an instance as a pull asks for, at the least memory for a record: it keeps the hash of each. Rows come
 * many at a time and are transformed at once. For volume alone; the strict instance is in test/sim.
 */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";

type Row = Record<string, string>;

export interface EndlessInstance {
  url: string;
  /** How many records the register holds. */
  held(): number;
  /** Rows that arrived although the register held that very version. */
  doubled(): number;
  close(): void;
}

export async function startEndlessInstance(): Promise<EndlessInstance> {
  const register = new Map<string, string>();
  let staged: Row[] = [];
  let doubled = 0;
  const list = (url: URL): Row[] => {
    const query = url.searchParams.get("sysparm_query") ?? "";
    const table = url.pathname.split("/").at(-1) ?? "";
    const ids = (/external_idIN([^^]*)/.exec(query)?.[1] ?? "").split(",");
    if (table.startsWith("x_lr_relay_stg_")) {
      if (query.includes("sys_import_state=pending")) return [];
      return staged.filter(({ external_id = "" }) => ids.includes(external_id));
    }
    return ids.flatMap((external_id) => {
      const held = register.get(external_id);
      if (held === undefined) return [];
      const [source_hash = "", modified_at = "", read_at = ""] = held.split("|");
      return [{ connection: "acme-intacct", external_id, source_hash, modified_at, read_at }];
    });
  };
  const take = (rows: Row[]): void => {
    staged = rows.map((row) => ({
      ...row,
      sys_import_state: "inserted",
      sys_import_state_comment: "",
      sys_created_on: "2026-01-01 00:00:00",
    }));
    for (const { external_id = "", source_hash = "", modified_at, read_at } of rows) {
      if (register.get(external_id)?.startsWith(`${source_hash}|`)) doubled += 1;
      register.set(external_id, [source_hash, modified_at, read_at].join("|"));
    }
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "", "http://instance");
    response.setHeader("content-type", "application/json");
    if (request.method === "GET") {
      response.end(JSON.stringify({ result: list(url) }));
      return;
    }
    const body = (await json(request)) as Row | { records: Row[] };
    const isMany = url.pathname.endsWith("/insertMultiple");
    take(isMany ? (body as { records: Row[] }).records : [body as Row]);
    const answer = isMany ? { multi_import_set_id: "1" } : { result: [{ status: "inserted" }] };
    response.writeHead(201).end(JSON.stringify(answer));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    held: () => register.size,
    doubled: () => doubled,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
