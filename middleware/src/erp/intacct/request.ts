/**
 * The request envelope. Element order is fixed by the request schema (api.xsd v3.0): control, then
 * operation/authentication/content; `login` must be userid, companyid, password, locationid.
 * Source: Intacct developer docs, "Requests".
 */

import { XMLBuilder } from "fast-xml-parser";
import type { Credential, ErpRequest } from "../adapter.ts";
import type { IntacctConfig } from "./config.ts";
import { escapeAttribute, escapeText } from "./text.ts";

const ATTRIBUTE = "@";

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: ATTRIBUTE,
  // Entities are written by escapeText, which also drops what XML cannot carry.
  processEntities: false,
  // Else an attribute that says "true" is written without its value, which is no XML.
  suppressBooleanAttributes: false,
  tagValueProcessor: (_name, value) => escapeText(String(value)),
  attributeValueProcessor: (_name, value) => escapeAttribute(String(value)),
});

/** An XML element's content: text, children in insertion order, or repeated elements. */
export type Xml = string | { [name: string]: Xml | Xml[] };

export interface GatewayFunction {
  /** Compared by the gateway when `unique` is set: the same id commits at most once. At most 256 characters. */
  controlId: string;
  /** The function element, e.g. `{ query: { … } }`. */
  body: Record<string, Xml>;
}

export interface FunctionCall extends GatewayFunction {
  unique: boolean;
  /** Runs before it, in the same transaction. */
  before?: GatewayFunction | undefined;
}

/** A function sent within a session, to the address that the session came with. */
export function sessionRequest(
  config: IntacctConfig,
  credential: Credential,
  call: FunctionCall,
): ErpRequest {
  return envelope(config, credential.url ?? config.endpoint, { sessionid: credential.token }, call);
}

/** A sign-in goes to the configured address, never to a session's own. */
export function loginRequest(config: IntacctConfig, entity: string | null, call: FunctionCall): ErpRequest {
  const login = {
    userid: config.user_id,
    companyid: config.company_id,
    password: config.user_password.reveal(),
    ...(entity === null ? {} : { locationid: entity }),
  };
  return envelope(config, config.endpoint, { login }, call);
}

function element({ controlId, body }: GatewayFunction): Xml {
  return { [`${ATTRIBUTE}controlid`]: controlId, ...body };
}

function envelope(config: IntacctConfig, url: string, authentication: Xml, call: FunctionCall): ErpRequest {
  const request = {
    control: {
      senderid: config.sender_id,
      password: config.sender_password.reveal(),
      controlid: call.controlId,
      // The default is true, and then even a read repeated under one control id is refused: always say it.
      uniqueid: String(call.unique),
      dtdversion: "3.0",
      includewhitespace: "false",
    },
    operation: {
      [`${ATTRIBUTE}transaction`]: String(call.unique),
      authentication,
      content: { function: [...(call.before === undefined ? [] : [call.before]), call].map(element) },
    },
  };
  return {
    method: "POST",
    url,
    headers: { "content-type": "application/xml", accept: "text/xml, application/xml" },
    body: `<?xml version="1.0" encoding="UTF-8"?>${builder.build({ request })}`,
  };
}
