/**
 * Which ServiceNow instance a client is (contract section 4.1). A clone of an instance carries the same client
 * and secret, and must neither post nor load: it differs by its own id only.
 */

import type { Request } from "express";
import type { ClientConfig, Config } from "../config/schema.ts";
import { RelayProblem } from "../problems.ts";
import type { Pairings } from "../store/store.ts";

const INSTANCE_ID = /^[\x21-\x7e]{1,128}$/;

export interface Pairing {
  /** The id that counts; undefined while none is known. */
  expected: string | undefined;
  /** The id that the caller sent; undefined when it sent none. */
  given: string | undefined;
  /** True when the configuration names the id, so that there is nothing to pair. */
  configured: boolean;
}

/** Throws `instance_not_paired` when the instance is known and the caller is not it. */
export async function requirePaired(
  request: Request,
  client: ClientConfig,
  config: Config,
  pairings: Pairings,
): Promise<void> {
  const { expected, given } = await pairingOf(request, client, config, pairings);
  if (expected === undefined || given === expected) return;
  throw new RelayProblem(
    "instance_not_paired",
    given === undefined
      ? `${client.id}: the request has no X-Relay-Instance, and this client belongs to instance ${expected}`
      : `${client.id}: the request comes from instance ${given}, this client belongs to instance ${expected}`,
  );
}

/** Pairs the client with the instance that calls, unless an id is known already. */
export async function pair(
  request: Request,
  client: ClientConfig,
  config: Config,
  pairings: Pairings,
  now: number,
): Promise<Pairing> {
  const pairing = await pairingOf(request, client, config, pairings);
  if (pairing.expected !== undefined || pairing.given === undefined) return pairing;
  return { ...pairing, expected: await pairings.pair(client.id, pairing.given, now) };
}

async function pairingOf(
  request: Request,
  client: ClientConfig,
  config: Config,
  pairings: Pairings,
): Promise<Pairing> {
  const given = givenId(request);
  const configured = config.instances.find(({ id }) => id === client.instance)?.instance_id || undefined;
  const expected = configured ?? (await pairings.pairedInstance(client.id));
  return { expected, given, configured: configured !== undefined };
}

function givenId(request: Request): string | undefined {
  const id = request.get("x-relay-instance");
  if (id === undefined || id === "") return undefined;
  if (INSTANCE_ID.test(id)) return id;
  throw new RelayProblem("invalid_request", "X-Relay-Instance: expected 1 to 128 printable characters");
}
