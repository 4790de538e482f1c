/**
 * Webhook deliveries. That a hash of the payload under a key of 32 to 64 characters comes in a header, and that a
 * delivery is repeated after 10, 30, 60 and 300 seconds unless answered 200, is official ("Webhooks" and "V2 webhooks
 * FAQs" of the developer portal); header, encoding and envelope are not, hence settings and an envelope of our own.
 */

import { createHmac } from "node:crypto";
import type { Clock } from "../kit/clock.ts";
import type { ServiceTitanSettings } from "./settings.ts";

export interface WebhookDelivery {
  headers: Record<string, string>;
  body: string;
}

const REPEATS_S = [10, 30, 60, 300];

export function signed(
  body: string,
  key: string,
  settings: ServiceTitanSettings,
  now: number,
): WebhookDelivery {
  const { webhookHeader, webhookEncoding, webhookPrefix, webhookTimestampHeader } = settings;
  const seconds = String(Math.floor(now / 1000));
  const hmac = createHmac("sha256", Buffer.from(key, "utf8"));
  if (webhookTimestampHeader !== "") hmac.update(`${seconds}.`);
  const signature = hmac.update(body).digest(webhookEncoding);
  return {
    headers: {
      "content-type": "application/json; charset=utf-8",
      [webhookHeader]: `${webhookPrefix}${signature}`,
      ...(webhookTimestampHeader !== "" && { [webhookTimestampHeader]: seconds }),
    },
    body,
  };
}

/** Delivers until answered 200, on the clock; the statuses, 0 for no answer. */
export async function deliver(
  url: string,
  { headers, body }: WebhookDelivery,
  clock: Clock,
): Promise<number[]> {
  const statuses: number[] = [];
  for (const wait of [0, ...REPEATS_S]) {
    if (wait > 0) await clock.sleep(wait * 1000);
    const status = await fetch(url, { method: "POST", headers, body }).then(
      (answer) => answer.status,
      () => 0,
    );
    statuses.push(status);
    if (status === 200) break;
  }
  return statuses;
}
