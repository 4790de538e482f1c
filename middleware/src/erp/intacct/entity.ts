/** Who owns what is written: a document belongs to the entity whose session creates it. */

import { RelayProblem } from "../../problems.ts";
import type { IntacctConfig } from "./config.ts";

/** Refuses a document of another entity than the connection signs in to; an empty one takes the connection's. */
export function checkEntity(legalEntity: string, { id, entity_id }: IntacctConfig): void {
  if (legalEntity === "" || legalEntity === entity_id) return;
  const at = entity_id === null ? "at top level" : `in entity ${entity_id}`;
  throw new RelayProblem(
    "erp_rejected",
    `the document belongs to entity ${legalEntity}, ${id} signs in ${at}`,
    {
      fix: `Middleware operator: give entity ${legalEntity} a connection of its own, with entity_id ${legalEntity}.`,
    },
  );
}
