/**
 * A query for one record with every field that a pull selects: one forbidden field or object fails the whole.
 * Source: Intacct developer docs, "Queries"; "Responses" (sessiontimestamp is the gateway's clock).
 */

import type { ErpCall } from "../adapter.ts";
import type { Probe, ProbeAnswer } from "../report.ts";
import { interpret } from "./answer.ts";
import type { IntacctConfig } from "./config.ts";
import {
  DETAIL_FIELDS,
  LINE_DIMENSIONS,
  LINE_FIELDS,
  ORDER_FIELDS,
  objectOf,
  type ReadableEntity,
} from "./objects.ts";
import { CONTROL_ID, queryCall } from "./query.ts";

const readable: readonly ReadableEntity[] = ["supplier", "gl_account", "cost_center", "invoice", "payment"];

export function probes(config: IntacctConfig): Probe[] {
  const headers = readable.map((entity) => {
    const { object, fields } = objectOf(entity, config);
    return { entity, call: probe(config, object, [...new Set([...fields, ...ORDER_FIELDS])]) };
  });
  const lines = probe(config, "APBILLITEM", [...LINE_FIELDS, ...LINE_DIMENSIONS]);
  const details = probe(config, "APPYMTDETAIL", DETAIL_FIELDS);
  return [...headers, { entity: "invoice", call: lines }, { entity: "payment", call: details }];
}

function probe(config: IntacctConfig, object: string, select: readonly string[]): ErpCall<ProbeAnswer> {
  const call = queryCall(config, { object, select, orderBy: ["RECORDNO"], pageSize: 1 });
  return {
    ...call,
    interpret(answer) {
      const rows = call.interpret(answer);
      if (rows.kind !== "ok") return rows;
      const envelope = interpret(answer, "read", CONTROL_ID);
      const time = envelope.kind === "ok" ? Date.parse(envelope.value.sessionTimestamp) : Number.NaN;
      return { kind: "ok", value: { erpTime: Number.isNaN(time) ? undefined : time } };
    },
  };
}
