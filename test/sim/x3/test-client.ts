/** Plain HTTP against the simulator, for its own tests. */

import type { TestContext } from "node:test";
import { TestClock } from "../kit/clock.ts";
import { CONNECTED_APP, USER } from "./auth/authenticate.ts";
import { signToken } from "./auth/jwt.ts";
import { startX3, type X3Sim } from "./start.ts";
import type { X3Options } from "./types.ts";

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
type Body = any;

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  body: Body;
}

export interface Client {
  sim: X3Sim;
  clock: TestClock;
  /** `path` below the folder's api1, e.g. `BPSUPPLIER?representation=BPSUPPLIER.$query`. */
  api1(path: string, init?: RequestInit): Promise<Answer>;
  graphql(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
  token(body: object): Promise<Answer>;
}

const BASIC = `Basic ${Buffer.from(`${USER.username}:${USER.password}`).toString("base64")}`;

export async function client(t: TestContext, options: X3Options = {}): Promise<Client> {
  const clock = new TestClock("2026-03-02T09:00:00Z");
  const sim = await startX3({ clock, ...options });
  t.after(() => sim.close());
  return {
    sim,
    clock,
    api1: (path, init = {}) =>
      send(`${sim.url}/api1/x3/erp/SEED/${path}`, {
        ...init,
        headers: { authorization: BASIC, ...init.headers },
      }),
    graphql: (query, variables = {}, headers = {}) =>
      send(`${sim.url}/xtrem/api`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${ownToken(sim.url, clock.now())}`,
          "x-xtrem-endpoint": "SEED",
          "content-type": "application/json",
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      }),
    token: (body) => send(`${sim.url}/v1/token`, { method: "POST", body: JSON.stringify(body) }),
  };
}

/** As a connected application mints it; `changed` replaces claims. */
export function ownToken(
  url: string,
  now: number,
  changed: object = {},
  secret = CONNECTED_APP.secret,
): string {
  const iat = Math.floor(now / 1000);
  const { clientId: iss, user: sub } = CONNECTED_APP;
  return signToken({ iss, sub, aud: `${url}/xtrem/api`, iat, exp: iat + 300, ...changed }, secret);
}

export async function send(url: string, init: RequestInit): Promise<Answer> {
  const { status, headers, ...answer } = await fetch(url, { redirect: "manual", ...init }).then(
    async (found) => ({
      status: found.status,
      headers: found.headers,
      text: await found.text(),
    }),
  );
  return {
    status,
    headers,
    text: answer.text,
    body: /^[[{]/.test(answer.text) ? JSON.parse(answer.text) : undefined,
  };
}
