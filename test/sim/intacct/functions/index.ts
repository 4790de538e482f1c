import { create, update } from "../writes/writer.ts";
import type { GatewayFunction } from "./context.ts";
import { deleteRecords } from "./delete.ts";
import { inspect, lookup, readUserFormatting } from "./describe.ts";
import { query } from "./query.ts";
import { read, readByName } from "./read.ts";
import { readByQuery, readMore } from "./read-by-query.ts";
import { getApiSession } from "./session.ts";

/** The functions built here; another one that the schema knows is answered "not simulated". */
export const FUNCTIONS: Readonly<Record<string, GatewayFunction>> = {
  getAPISession: getApiSession,
  query,
  readByQuery,
  readMore,
  read,
  readByName,
  create,
  update,
  delete: deleteRecords,
  lookup,
  inspect,
  readUserFormatting,
};
