/** What people do on the instance, through its own API as a browser would. */

import { approver } from "../sandbox/setup.ts";
import type { World } from "../sandbox/world.ts";

type Row = Record<string, string>;

/** GET and PATCH of the Table API as one user. */
export function as(world: World, user = approver) {
  const authorization = `Basic ${Buffer.from(`${user}:${world.users[user]}`).toString("base64")}`;
  const headers = { authorization, accept: "application/json", "content-type": "application/json" };
  async function call(path: string, init: RequestInit = {}): Promise<{ status: number; result: unknown }> {
    const response = await fetch(`${world.instance.url}/api/now/table/${path}`, { ...init, headers });
    const body = (await response.json()) as { result?: unknown; error?: { message: string } };
    return { status: response.status, result: body.result ?? body.error };
  }
  return {
    async list(table: string, query: string): Promise<Row[]> {
      const { result } = await call(
        `${table}?sysparm_exclude_reference_link=true&sysparm_query=${encodeURIComponent(query)}`,
      );
      return result as Row[];
    },
    patch: (table: string, sysId: string, values: Row) =>
      call(`${table}/${sysId}`, { method: "PATCH", body: JSON.stringify(values) }),
  };
}

/** The only row of a query; fails when there are none or several. */
export function only<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`expected one row, got ${rows.length}`);
  return row;
}
