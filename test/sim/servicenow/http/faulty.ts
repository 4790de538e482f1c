import { setTimeout as realDelay } from "node:timers/promises";
import type { FaultAction } from "../../kit/faults.ts";
import type { ApiAnswer } from "../workers/messages.ts";
import { errorAnswer } from "./answer.ts";

/** An answer, how much of it is sent, and whether the connection is cut. */
export interface Delivery {
  answer: ApiAnswer | undefined;
  /** Characters of the body to send before the cut. */
  keep?: number;
}

/** Faults of this system alone, by name; the value is what the comment says. */
const customFaults = {
  /** 429 of a rate limit rule with its headers; value = seconds until the hour turns. */
  "rate-limit": (value: string, now: number): ApiAnswer =>
    errorAnswer(429, "Rate limit exceeded", "Rate limit of 100 requests per hour for Table API exceeded", {
      "Retry-After": value,
      "X-RateLimit-Limit": "100",
      "X-RateLimit-Reset": String(Math.floor(now / 1000) + Number(value)),
      "X-RateLimit-Rule": "0c1e8a1edb7a0010f9e5f8a6db961901",
    }),
  /** 429 without these headers: the semaphore pool is full (KB0546297). */
  "semaphores-full": (): ApiAnswer => ({ status: 429, headers: { "Content-Type": "text/html" }, body: "" }),
  /** 202 and nothing done: too many requests waited on one session. */
  "silently-dropped": (): ApiAnswer => ({ status: 202, headers: {}, body: "" }),
  /** 200 with a page: a sleeping developer instance. */
  hibernating: (): ApiAnswer => ({
    status: 200,
    headers: { "Content-Type": "text/html;charset=UTF-8" },
    body: "<html><head><title>Instance Hibernating page</title></head><body>Your instance is hibernating.</body></html>",
  }),
} as const;

/** Faults that strike after the work is done. */
const afterWork: Record<string, ApiAnswer> = {
  /** 403 although the record is there (KB2697679). */
  "forbidden-after-commit": errorAnswer(
    403,
    "Operation Failed",
    "ACL Exception Query Failed due to security constraints",
  ),
  /** The transaction ran past its quota; what it had committed stays. */
  "cancelled-after-commit": errorAnswer(
    500,
    "Transaction cancelled: maximum execution time exceeded",
    "Check logs for error trace",
  ),
};

/** Does the work as a fault lets it. */
export async function withFault(
  struck: { action: FaultAction; released: Promise<void> } | undefined,
  now: () => number,
  work: () => Promise<ApiAnswer>,
  revokeTokens: () => void,
): Promise<Delivery> {
  if (!struck) return { answer: await work() };
  const { action, released } = struck;
  switch (action.do) {
    case "drop":
      return { answer: undefined };
    case "answer":
      return { answer: { status: action.status, headers: action.headers ?? {}, body: action.body ?? "" } };
    case "hold": {
      if (action.at === "before") await released;
      const answer = await work();
      if (action.at === "after") await released;
      return { answer };
    }
    case "drop-after-commit":
      await work();
      return { answer: undefined };
    case "truncate":
      return { answer: await work(), keep: action.keep ?? 10 };
    case "custom":
      return custom(action.name, action.value ?? "", now, work, revokeTokens);
  }
}

async function custom(
  name: string,
  value: string,
  now: () => number,
  work: () => Promise<ApiAnswer>,
  revokeTokens: () => void,
): Promise<Delivery> {
  if (name === "expire-token") {
    revokeTokens();
    return { answer: await work() };
  }
  if (name === "slow") {
    await realDelay(Number(value));
    return { answer: await work() };
  }
  if (name in customFaults) return { answer: customFaults[name as keyof typeof customFaults](value, now()) };
  const answer = afterWork[name];
  if (!answer) throw new Error(`not simulated: fault ${name}`);
  await work();
  return { answer };
}
