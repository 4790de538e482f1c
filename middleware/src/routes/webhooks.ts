/** POST /v1/webhooks/{id}: an ERP says that something changed. Verified, taken once, and never a write by itself. */

import type { Request, RequestHandler } from "express";
import { sha256 } from "../engine/hash.ts";
import { pleasePull } from "../engine/notify.ts";
import type { Delivery } from "../erp/webhook.ts";
import { RelayProblem } from "../problems.ts";
import type { Nonces } from "../store/store.ts";
import type { Calls } from "./calls.ts";

/** Longer than any ERP goes on repeating a delivery. */
const REMEMBERED_MS = 7 * 24 * 60 * 60_000;

export function webhookRoute(calls: Calls, store: Nonces): RequestHandler {
  return async (request, response) => {
    const connection = calls.configured(request);
    const { adapter, config, clock } = connection;
    const now = clock.now();
    const notification = adapter.webhook?.verify(config, deliveryOf(request, now));
    if (notification === undefined)
      throw new RelayProblem("unauthorized", `the delivery is not proven to come from ${config.type}`, {
        fix: "Middleware operator: compare the connection's webhook_secret and webhook settings with the subscription in the ERP.",
      });
    const sender = `webhook/${config.id}`;
    const nonce = sha256(notification.id);
    if (await store.isUsed(sender, nonce, now)) {
      response.json({ status: "duplicate" });
      return;
    }
    await calls.keepFor(request, pleasePull(connection, notification.entities));
    // Remembered last: a delivery whose trigger did not arrive is taken when it comes again.
    await store.useNonce(sender, nonce, now + REMEMBERED_MS, now);
    response.json({ status: "accepted" });
  };
}

function deliveryOf(request: Request, receivedAt: number): Delivery {
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  return { headers: Object.fromEntries(headers), body, receivedAt };
}
