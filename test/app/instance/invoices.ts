/** What the tests of approval and dispatch do with invoices. */

import { type App, invoice, line, type Row } from "./app.ts";
import type { Received } from "./fake-middleware.ts";

export interface Invoices {
  /** A fresh invoice in the register; answers its sys_id and key. */
  arrived(lines?: Row[]): Promise<{ sysId: string; key: string }>;
  patch(user: string, sysId: string, body: Row): Promise<{ status: number; body: unknown }>;
  register(sysId: string): Promise<Row>;
  /** By revision. */
  dispatches(sysId: string): Promise<Row[]>;
  /** What happened to an invoice, in order. */
  events(key: string): Promise<string[]>;
  /** Documents that reached the middleware. */
  documents(): Received[];
}

export function invoicesOf(app: App): Invoices {
  let serial = 100;
  return {
    arrived: async (lines = [line("1"), line("2")]) => {
      serial += 1;
      const key = String(serial);
      await app.stage("invoice", invoice(key, lines));
      return { sysId: (await app.row("x_lr_relay_invoice", `external_id=${key}`))["sys_id"] ?? "", key };
    },
    patch: (user, sysId, body) => app.as(user, "PATCH", `/api/now/table/x_lr_relay_invoice/${sysId}`, body),
    register: (sysId) => app.row("x_lr_relay_invoice", `sys_id=${sysId}`),
    dispatches: (sysId) => app.rows("x_lr_relay_dispatch", `source_sys_id=${sysId}^ORDERBYrevision`),
    events: async (key) =>
      (await app.rows("x_lr_relay_activity", `external_id=${key}^ORDERBYnumber`)).map(
        (row) => row["event"] ?? "",
      ),
    documents: () => app.middleware.received.filter(({ call }) => call === "documents"),
  };
}
