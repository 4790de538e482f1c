/** Notifications by an ERP. They are never a write by themselves: what is verified becomes a "please pull". */

import type { Entity } from "../../../shared-types/choices.ts";

export interface Delivery {
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  /** As it came: signatures cover the bytes. */
  body: Buffer;
  /** When it came; milliseconds since the epoch. */
  receivedAt: number;
}

export interface Notification {
  /** The same for every repeat of the delivery. */
  id: string;
  /** What is to be pulled. */
  entities: readonly Entity[];
}

export interface Webhook<C> {
  /** False where the connection has no secret to verify deliveries by: there is no such address then. */
  isOn(config: C): boolean;
  /** Undefined: the delivery is not proven to be the ERP's. Compares in constant time. */
  verify(config: C, delivery: Delivery): Notification | undefined;
}
