/**
 * Push notifications of a generic inquiry: one static header as shared secret, delivered at least once. What is in
 * them is never taken over; it only says what to pull. Source: Integration Development Guide, PushNotifications_*.
 */

import { createHash, timingSafeEqual } from "node:crypto";
import type { Entity } from "../../../../shared-types/choices.ts";
import { type Json, parseJson } from "../json.ts";
import type { Notification, Webhook } from "../webhook.ts";
import type { AcumaticaConfig } from "./config.ts";
import { isRow, type Row } from "./value.ts";

export const webhook: Webhook<AcumaticaConfig> = {
  isOn: ({ webhook_secret }) => webhook_secret !== undefined,
  verify(config, { headers, body }) {
    const given = headers[config.webhook.header.toLowerCase()] ?? "";
    if (config.webhook_secret === undefined || !isSame(given, config.webhook_secret.reveal()))
      return undefined;
    const message = messageOf(body);
    // One secret may serve several tenants of a site.
    if (message === undefined || !isTenant(message["CompanyId"], config)) return undefined;
    return notificationOf(message);
  },
};

function isTenant(name: Json | undefined, { tenant }: AcumaticaConfig): boolean {
  return typeof name === "string" && name.toLowerCase() === tenant.toLowerCase();
}

/** In a time that says nothing of where they differ, or how long the secret is. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text, "utf8").digest();
  return timingSafeEqual(digest(given), digest(secret));
}

function messageOf(body: Buffer): Row | undefined {
  try {
    const message = parseJson(body.toString("utf8"));
    return isRow(message) ? message : undefined;
  } catch {
    return undefined;
  }
}

function notificationOf({ Id: id, Query: query }: Row): Notification | undefined {
  if (typeof id !== "string" || typeof query !== "string") return undefined;
  return { id: `${id}|${query}`, entities: entitiesOf(query) };
}

const words: [RegExp, Entity][] = [
  [/sub-?\s?account|cost\s?(code|cent)/i, "cost_center"],
  [/purchase|order|\bpo\b/i, "purchase_order"],
  [/payment|check/i, "payment"],
  [/bill|invoice|adjustment/i, "invoice"],
  [/vendor|supplier/i, "supplier"],
  [/account/i, "gl_account"],
];

/** By the inquiry's name, which the customer chose: one that says nothing may be about anything. */
function entitiesOf(query: string): Entity[] {
  const found = words.find(([pattern]) => pattern.test(query));
  return found === undefined ? words.map(([, entity]) => entity) : [found[1]];
}
