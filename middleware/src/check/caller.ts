/** What a check says of its caller: the pairing with its instance, and its clock. */

import type { CheckFinding } from "../../../shared-types/api.ts";
import type { Pairing } from "../access/pairing.ts";
import { problemTable } from "../problems.ts";
import { bad, good } from "./finding.ts";

/** Requests are refused at five minutes; there is time to act before that. */
const SKEW_MS = 60_000;

export function pairingFinding({ expected, given, configured }: Pairing): CheckFinding {
  const name = "pairing";
  if (expected === undefined)
    return good(name, "no instance is paired yet: the first check that carries X-Relay-Instance pairs it");
  const how = configured ? "the configuration names" : "this client is paired with";
  if (given === expected) return good(name, `${how} instance ${expected}, which is the caller`);
  if (given === undefined)
    return good(name, `${how} instance ${expected}; pull and documents need it as X-Relay-Instance`);
  return bad(
    name,
    `${how} instance ${expected}, the caller is ${given}`,
    problemTable.instance_not_paired.fix,
  );
}

/** `timestamp`: X-Relay-Timestamp of a signed request, Unix seconds; undefined for a bearer. */
export function clockFinding(timestamp: string | undefined, now: number): CheckFinding {
  const name = "clock_skew";
  if (timestamp === undefined) return good(name, "not measured: the request carries no X-Relay-Timestamp");
  const seconds = Math.round(Number(timestamp) - now / 1000);
  const detail = `the caller's clock is ${Math.abs(seconds)} s ${seconds < 0 ? "behind" : "ahead of"} the middleware's`;
  if (Math.abs(seconds) * 1000 <= SKEW_MS) return good(name, detail);
  return bad(name, `${detail}; at 300 s requests are refused`, problemTable.clock_skew.fix);
}
