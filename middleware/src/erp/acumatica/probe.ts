/** The first record of each entity with every field that a pull selects. The HTTP Date is the site's clock. */

import type { Entity } from "../../../../shared-types/choices.ts";
import type { Probe } from "../report.ts";
import { type AcumaticaConfig, contractOf } from "./config.ts";
import { infoOf } from "./entity.ts";
import { NOT_OPTIMIZED } from "./errors.ts";
import { listCall } from "./list.ts";
import { wholeQuery } from "./shape.ts";

const entities: readonly Entity[] = [
  "supplier",
  "gl_account",
  "cost_center",
  "invoice",
  "purchase_order",
  "payment",
];

export function probes(config: AcumaticaConfig): Probe[] {
  return entities.map((entity) => {
    const info = infoOf(entity, config);
    const call = listCall(config, info, { filter: "", top: 1 }, wholeQuery(info, contractOf(config)));
    return {
      entity,
      call: {
        ...call,
        interpret(answer) {
          const verdict = call.interpret(answer);
          // The right is there; a pull then reads the records one by one.
          const isRefusedList = verdict.kind === "reject" && verdict.erp?.code === NOT_OPTIMIZED;
          if (verdict.kind !== "ok" && !isRefusedList) return verdict;
          const time = Date.parse(answer.headers["date"] ?? "");
          return { kind: "ok", value: { erpTime: Number.isNaN(time) ? undefined : time } };
        },
      },
    };
  });
}
