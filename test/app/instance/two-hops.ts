/** Two companies, of which one's bills are created in the other's ERP: ServiceTitan's in Intacct. */

import { after, before, beforeEach } from "node:test";
import { type App, closeQuietly, invoice, line, type Row, stageMasters, startApp } from "./app.ts";
import { type Invoices, invoicesOf } from "./invoices.ts";

export const source = "acme-st";
export const target = "acme-intacct";

export let app: App;
export let invoices: Invoices;
/** To be called once by each file of tests. */
export function useTwoHops(): void {
  before(async () => {
    app = await startApp();
    invoices = invoicesOf(app);
    await stageMasters(app);
    const { sys_id: intacct = "" } = await app.row("x_lr_relay_connection", `name=${target}`);
    await app.admin.insert("x_lr_relay_connection", { name: source, erp: "servicetitan", target: intacct });
    await supplier(target, "JOHNSTONE", "Johnstone Supply");
    await supplier(source, "6120", "Johnstone Supply");
    for (const [from, value, to, code] of [
      ["gl_account", "2201", "gl_account", "6000"],
      ["cost_center", "bu:12", "cost_center", "100"],
      ["job_type", "jt:7", "cost_center", "200"],
      ["charge", "tax", "gl_account", "6100"],
      ["charge", "shipping", "gl_account", "6100"],
      ["supplier", "6120", "supplier", "JOHNSTONE"],
    ] as const)
      await map(from, value, to, code);
  });
  after(async () => {
    await closeQuietly(app);
  });
  beforeEach(() => {
    app.middleware.reply = undefined;
    app.middleware.received.length = 0;
  });
}

export async function supplier(
  connection: string,
  externalId: string,
  name: string,
  values: Row = {},
): Promise<void> {
  await app.stage("supplier", {
    connection,
    external_id: externalId,
    number: externalId,
    name,
    source_hash: externalId,
    read_at: "2026-03-02T09:00:00Z",
    city: "Columbia",
    ...values,
  });
}

export async function map(from: string, value: string, to: string, code: string): Promise<void> {
  await app.admin.insert("x_lr_relay_dimension", {
    connection: source,
    source: from,
    source_value: value,
    target: to,
    target_value: code,
    active: "true",
  });
}

/** Two lines of 18.75, 3.00 tax: as ServiceTitan has it, without a currency. */
export const bill = (key: string, values: Row = {}, lines?: Row[]): Row =>
  invoice(
    key,
    lines ?? [
      line("1", { amount: "18.75", gl_account: "2201", cost_center: "bu:12", item: "CAP-45-5" }),
      line("2", { amount: "18.75", gl_account: "2201", cost_center: "", dimensions: '{"job_type":"jt:7"}' }),
    ],
    {
      connection: source,
      number: `INV-${key}`,
      supplier_external_id: "6120",
      currency: "",
      tax_amount: "3.00",
      shipping_amount: "0.00",
      total_amount: "40.50",
      due_date: "2026-04-02",
      payment_terms: "Net 30",
      ...values,
    },
  );

export async function arrived(key: string, values?: Row, lines?: Row[]): Promise<string> {
  await app.stage("invoice", bill(key, values, lines));
  return (await app.row("x_lr_relay_invoice", `connection=${source}^external_id=${key}`))["sys_id"] ?? "";
}
export const register = (sysId: string): Promise<Row> => invoices.register(sysId);
export const later = (minutes: number): Row => ({
  read_at: new Date(Date.UTC(2026, 2, 2, 10, minutes)).toISOString(),
});
export const created = (externalId: string) => () => ({
  status: 200,
  body: { status: "posted", external_id: externalId, number: "INV-1001", replayed: false },
});
