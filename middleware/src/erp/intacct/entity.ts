/**
 * Who owns what is written: a document belongs to the entity whose session creates it, and what an entity owns is
 * changed by a session of that entity. Source: Intacct developer docs, "Requests" (login, locationid), "API Sessions".
 */

import { RelayProblem } from "../../problems.ts";
import type { ErpCall } from "../adapter.ts";
import type { IntacctConfig } from "./config.ts";

/**
 * Whose session reads or writes what this entity owns (empty: nobody in particular). A connection at top level
 * reaches every entity; one of an entity reaches no other.
 */
export function scopeOf(owner: string, { id, entity_id }: IntacctConfig): Pick<ErpCall<unknown>, "scope"> {
  if (owner === "" || owner === entity_id) return {};
  if (entity_id === null) return { scope: owner };
  throw new RelayProblem(
    "erp_rejected",
    `the document belongs to entity ${owner}, ${id} signs in to entity ${entity_id}`,
    {
      fix: `Middleware operator: give entity ${owner} a connection of its own, or one at top level (entity_id: null).`,
    },
  );
}
