import { FunctionFailure } from "../errors.ts";
import { child, textOf, type XmlNode } from "../xml/tree.ts";
import { element } from "../xml/write.ts";
import type { FunctionContext, FunctionOutcome } from "./context.ts";

/**
 * `getAPISession` (Intacct developer docs, API Sessions): `locationid` switches to an entity, empty returns to the
 * top level; absent keeps the sign-in's own.
 */
export function getApiSession(node: XmlNode, context: FunctionContext): FunctionOutcome {
  const { caller, company, sessions, sessionEndpoint } = context;
  const entity = child(node, "locationid") ? textOf(node, "locationid") : caller.entity;
  if (entity !== "" && !company.entities.named(entity))
    throw new FunctionFailure({
      errorno: "Get API Session Failed",
      description2: `Location ID '${entity}' is not an entity.`,
    });
  const session = sessions.open(caller.userId, caller.companyId, entity);
  const api = `<api>${element("sessionid", session.sessionId)}${element("endpoint", sessionEndpoint)}${element("locationid", entity)}</api>`;
  return { data: `<data>${api}</data>`, billed: 0, written: [] };
}
