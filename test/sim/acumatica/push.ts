/**
 * Push notifications to a webhook: one static header as shared secret, rows of a generic inquiry unwrapped, .NET ticks
 * as TimeStamp, at most five attempts. Source: Integration Development Guide, PushNotifications_*.
 */

import { randomUUID } from "node:crypto";
import type { Change, Company } from "./company.ts";
import type { EntityName } from "./metadata.ts";
import type { Rec } from "./store.ts";

export interface Destination {
  url: string;
  header: string;
  secret: string;
  /** Name of the generic inquiry. */
  query: string;
  entity: EntityName;
}

export interface Delivery {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** HTTP statuses of the attempts; 0 where the connection failed. */
  attempts: number[];
}

const ATTEMPTS = 5;
/** 100 ns since year 1 at the beginning of 1970. */
const EPOCH_TICKS = 621_355_968_000_000_000n;

export class Push {
  readonly #tenant: string;
  readonly #company: Company;
  readonly #destinations: Destination[] = [];
  #waiting: Delivery[] = [];

  constructor(company: Company, tenant: string) {
    this.#company = company;
    this.#tenant = tenant;
    company.onChange((change) => this.#note(change));
  }

  subscribe(destination: Destination): void {
    this.#destinations.push(destination);
  }

  /** Sends what waits; each delivery until it is taken, or five times. */
  async deliver(): Promise<Delivery[]> {
    const sent = this.#waiting;
    this.#waiting = [];
    for (const delivery of sent) await attempt(delivery);
    return sent;
  }

  /** As SM502000 sends a failed one again: the same notification. */
  async resend(delivery: Delivery): Promise<Delivery> {
    const again = { ...delivery, attempts: [] };
    await attempt(again);
    return again;
  }

  #note({ entity, before, after }: Change): void {
    for (const { url, header, secret, query } of this.#destinations.filter(
      (each) => each.entity === entity,
    )) {
      const body = {
        Inserted: after === undefined ? [] : [rowOf(after)],
        Deleted: before === undefined ? [] : [rowOf(before)],
        Query: query,
        CompanyId: this.#tenant,
        Id: randomUUID(),
        TimeStamp: "TICKS",
        AdditionalInfo: { PXPerformanceInfoStartTime: new Date(this.#company.clock.now()).toISOString() },
      };
      this.#waiting.push({
        url,
        headers: { [header]: secret, accept: "application/json", "content-type": "application/json" },
        body: JSON.stringify(body).replace('"TICKS"', ticksOf(this.#company.clock.now())),
        attempts: [],
      });
    }
  }
}

export function ticksOf(time: number): string {
  return String(EPOCH_TICKS + BigInt(time) * 10_000n + 3672n);
}

/** Date-times have no offset there. */
function rowOf({ values }: Rec): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name === "LastModifiedDateTime" ? "Document_lastModifiedDateTime" : name,
      typeof value === "number" ? new Date(value).toISOString().slice(0, -1) : value,
    ]),
  );
}

async function attempt(delivery: Delivery): Promise<void> {
  const { url, headers, body, attempts } = delivery;
  while (attempts.length < ATTEMPTS) {
    const status = await fetch(url, { method: "POST", headers, body }).then(
      (response) => response.status,
      () => 0,
    );
    attempts.push(status);
    if (status >= 200 && status < 300) return;
  }
}
