/** A caller for the simulator's own tests: plain HTTP, nothing of the product. */

import type { TestContext } from "node:test";
import { TestClock } from "../kit/clock.ts";
import { type AcumaticaOptions, type AcumaticaSim, startAcumatica } from "./index.ts";

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  json: any;
}

export interface Caller {
  sim: AcumaticaSim;
  clock: TestClock;
  /** Below `/entity/Default/24.200.001/` unless it begins with a slash; the query as it is sent. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  get(path: string): Promise<Answer>;
  /** Without any credential. */
  bare(method: string, path: string, body?: string, headers?: Record<string, string>): Promise<Answer>;
  token(form: Record<string, string>): Promise<Answer>;
}

export async function caller(t: TestContext, options: AcumaticaOptions = {}): Promise<Caller> {
  const clock = new TestClock("2026-03-02T09:00:00Z");
  const sim = await startAcumatica({ vendors: 8, bills: 45, orders: 6, clock, ...options });
  t.after(() => sim.close());
  const bare: Caller["bare"] = async (method, path, body, headers = {}) => {
    const request = { method, headers, redirect: "manual", ...(body !== undefined && { body }) } as const;
    const response = await fetch(sim.url + path, request);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parsed(text) };
  };
  const token: Caller["token"] = (form) =>
    bare("POST", "/identity/connect/token", new URLSearchParams(form).toString(), {
      "content-type": "application/x-www-form-urlencoded",
    });
  const { client_id, client_secret, username, password } = sim.account;
  const application = { client_id, client_secret };
  const granted = await token({ grant_type: "password", ...application, username, password, scope: "api" });
  const call: Caller["call"] = (method, path, body, headers = {}) =>
    bare(
      method,
      path.startsWith("/") ? path : `/entity/Default/24.200.001/${path}`,
      body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
      {
        authorization: `Bearer ${granted.json.access_token}`,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
    );
  return { sim, clock, call, get: (path) => call("GET", path), bare, token };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function query(parameters: Record<string, string>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
}
