/**
 * Webhooks of the developer portal: a hash of the payload under a key of 32 to 64 characters, in a header ("Webhooks
 * (V2)", "V2 webhooks FAQs"). Header, encoding, envelope and a signed time are in no official text: header names are
 * those of public code (lpeluso-dotcom/servicetitan-mcp, Velocity-BPA/n8n-nodes-servicetitan), the rest are settings.
 */

import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Entity } from "../../../../shared-types/choices.ts";
import { type Json, parseJson } from "../json.ts";
import type { Delivery, Notification, Webhook } from "../webhook.ts";
import { isRow, type Row } from "./answer.ts";
import type { ServiceTitanConfig } from "./config.ts";
import { field } from "./text.ts";

const HEADERS = ["x-servicetitan-signature", "x-st-signature"];
const EVENT_TYPE = "x-servicetitan-event";
const BYTES = 32;

export const webhook: Webhook<ServiceTitanConfig> = {
  isOn: (config) => config.webhook_secret !== undefined,
  verify(config, delivery) {
    const signature = signatureOf(config, delivery);
    const expected = expectedOf(config, delivery);
    if (signature === undefined || expected === undefined) return undefined;
    return timingSafeEqual(signature, expected) ? notification(config, delivery) : undefined;
  },
};

/** Its 32 bytes; undefined when there is none, none that can be read, or two that differ. */
function signatureOf(config: ServiceTitanConfig, { headers }: Delivery): Buffer | undefined {
  const { header, encoding } = config.webhook;
  const names = header === null ? HEADERS : [header];
  const encodings = header === null ? (["hex", "base64"] as const) : [encoding];
  const given = names.flatMap((name) => headers[name] ?? []);
  const [first, ...others] = given.map((text) => encodings.flatMap((each) => decoded(text, each) ?? [])[0]);
  return others.every((other) => other !== undefined && first?.equals(other)) ? first : undefined;
}

const SPELLING = { hex: /^[0-9a-f]{64}$/i, base64: /^[A-Za-z0-9+/]{43}=$/ };

function decoded(text: string, encoding: "hex" | "base64"): Buffer | undefined {
  const signature = text.trim().replace(/^sha256=/i, "");
  if (!SPELLING[encoding].test(signature)) return undefined;
  const bytes = Buffer.from(signature, encoding);
  return bytes.length === BYTES ? bytes : undefined;
}

/** Over the bytes as they came; the key is its text. Undefined where a signed time is due and is not near ours. */
function expectedOf(config: ServiceTitanConfig, { headers, body, receivedAt }: Delivery): Buffer | undefined {
  const { timestamp_header, tolerance_seconds } = config.webhook;
  if (config.webhook_secret === undefined) return undefined;
  const hmac = createHmac("sha256", Buffer.from(config.webhook_secret.reveal(), "utf8"));
  if (timestamp_header !== null) {
    const time = headers[timestamp_header] ?? "";
    const isNear = Math.abs(Number(time) * 1000 - receivedAt) <= tolerance_seconds * 1000;
    if (!/^\d+$/.test(time) || !isNear) return undefined;
    hmac.update(`${time}.`);
  }
  return hmac.update(body).digest();
}

function notification({ tenant_id }: ServiceTitanConfig, delivery: Delivery): Notification {
  const event = eventOf(delivery);
  const tenant = named(event, "tenantId", "tenant_id");
  // A plain `id` may be that of the record, and the header's that of the subscription: both come again with other news.
  const id = named(event, "eventId", "event_id");
  return {
    id: id === "" ? createHash("sha256").update(delivery.body).digest("hex") : id,
    // One key signs for every tenant of the app.
    entities: tenant !== "" && tenant !== tenant_id ? [] : entitiesOf(typeOf(event, delivery)),
  };
}

function typeOf(event: Row | undefined, { headers }: Delivery): string {
  return named(event, "eventType", "event_type", "type") || headers[EVENT_TYPE] || "";
}

/** What is not JSON is a notification all the same: it was signed. */
function eventOf({ body }: Delivery): Row | undefined {
  try {
    const event: Json = parseJson(body.toString("utf8"));
    return isRow(event) ? event : undefined;
  } catch {
    return undefined;
  }
}

function named(event: Row | undefined, ...names: string[]): string {
  const values = names.map((name) => (typeof event?.[name] === "object" ? "" : field(event, name)));
  return values.find((value) => value !== "") ?? "";
}

/** Which events exist is not verified. One that says nothing of masters may go with a bill or an order. */
function entitiesOf(type: string): Entity[] {
  if (/vendor|supplier/i.test(type)) return ["supplier"];
  if (/business.?unit|job.?type/i.test(type)) return ["cost_center"];
  if (/purchase.?order/i.test(type)) return ["purchase_order"];
  if (/bill/i.test(type)) return ["invoice"];
  return ["purchase_order", "invoice"];
}
