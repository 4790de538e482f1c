/** One record of each list that a pull reads: scopes are granted to an app by family of records. */

import type { Entity } from "../../../../shared-types/choices.ts";
import type { ErpCall } from "../adapter.ts";
import type { Probe, ProbeAnswer } from "../report.ts";
import type { ServiceTitanConfig } from "./config.ts";
import { listCall, type Source, sources } from "./lists.ts";

const read: readonly [Entity, readonly Source[]][] = [
  ["supplier", [sources.vendors]],
  ["gl_account", [sources.accounts]],
  ["cost_center", [sources.businessUnits, sources.jobTypes]],
  [
    "invoice",
    [sources.bills, sources.apBills, sources.orders, sources.jobs, sources.businessUnits, sources.receipts],
  ],
  ["purchase_order", [sources.orders, sources.vendors, sources.jobs, sources.businessUnits]],
];

export function probes(config: ServiceTitanConfig): Probe[] {
  return read.flatMap(([entity, lists]) => lists.map(({ path }) => ({ entity, call: probe(config, path) })));
}

function probe(config: ServiceTitanConfig, path: string): ErpCall<ProbeAnswer> {
  const call = listCall(config, path, { pageSize: "1" });
  return {
    ...call,
    interpret(answer) {
      const verdict = call.interpret(answer);
      if (verdict.kind !== "ok") return verdict;
      const time = Date.parse(answer.headers["date"] ?? "");
      return { kind: "ok", value: { erpTime: Number.isNaN(time) ? undefined : time } };
    },
  };
}
