/** The simulator with a clock, and calls to it as a careful client makes them. */

import type { TestContext } from "node:test";
import { TestClock } from "../kit/clock.ts";
import { type ServiceTitanOptions, type ServiceTitanSim, startServiceTitan } from "./index.ts";

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any;
}

export interface Client {
  sim: ServiceTitanSim;
  clock: TestClock;
  /** Signs in; the whole answer. */
  signIn(form?: Record<string, string>): Promise<Answer>;
  /** `accounting/…`, `inventory/…`, with query; signed in by itself. */
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  send(method: string, path: string, body: unknown): Promise<Answer>;
}

export async function client(test: TestContext, options: ServiceTitanOptions = {}): Promise<Client> {
  const clock = new TestClock("2026-03-02T09:00:00Z");
  const sim = await startServiceTitan({ vendors: 12, bills: 30, clock, ...options });
  test.after(() => sim.close());
  const { tenant_id, app_key, client_id, client_secret } = sim.config;
  const signIn = (form: Record<string, string> = {}): Promise<Answer> => {
    const grant = { grant_type: "client_credentials", client_id, client_secret, ...form };
    return call(`${sim.url}/connect/token`, { method: "POST", body: new URLSearchParams(grant) });
  };
  const { body: granted } = await signIn();
  const headers = { authorization: `Bearer ${granted.access_token}`, "st-app-key": app_key };
  const address = (path: string): string => {
    const [module, ...rest] = path.split("/");
    return `${sim.url}/${module}/v2/tenant/${tenant_id}/${rest.join("/")}`;
  };
  return {
    sim,
    clock,
    signIn,
    get: (path, more = {}) => call(address(path), { headers: { ...headers, ...more } }),
    send: (method, path, body) =>
      call(address(path), {
        method,
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
  };
}

async function call(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : undefined,
  };
}
