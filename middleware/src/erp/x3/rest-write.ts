/** Writing over api1. Sources: Sage online help, "SData web service for Create", "… for Update". */

import type { ErpCall, ErpRequest } from "../adapter.ts";
import type { X3Config } from "./config.ts";
import { bodyOf, classUrl, contextOf, type Named, recordUrl, request } from "./rest-request.ts";
import type { Row } from "./values.ts";

export function createCall(config: X3Config, named: Named, record: object): ErpCall<Row> {
  const url = `${classUrl(config, named)}?representation=${named.representation}.$create`;
  return writeCall(config, `POST ${named.class}.$create`, (token) => request("POST", url, token, record));
}

/** There is no PATCH: PUT changes what it holds, and leaves the rest. */
export function updateCall(config: X3Config, named: Named, key: string, changes: object): ErpCall<Row> {
  const url = `${recordUrl(config, named, key)}?representation=${named.representation}.$edit`;
  return writeCall(config, `PUT ${named.class}.$edit`, (token) => request("PUT", url, token, changes));
}

function writeCall(config: X3Config, label: string, build: (token: string) => ErpRequest): ErpCall<Row> {
  return {
    label,
    effect: "write",
    build: ({ token }) => build(token),
    interpret: (answer) => bodyOf(answer, contextOf(config, "write")),
  };
}
