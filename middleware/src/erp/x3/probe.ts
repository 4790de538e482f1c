/**
 * One row of each list, by the filter that pulls use (an unknown property in it is refused with 500), and the other
 * facets that they need. Source: Sage online help, "API requests: GET query"; "SData web service for Create".
 */

import type { Probe } from "../report.ts";
import type { X3Config } from "./config.ts";
import type { X3Entity } from "./resources.ts";
import { transportOf } from "./transports.ts";

export function probes(config: X3Config): Probe[] {
  const entities: X3Entity[] = ["supplier", "gl_account", "purchase_order", "invoice"];
  if (config.cost_center_dimension !== null) entities.push("cost_center");
  return entities.flatMap((entity) =>
    transportOf(config)
      .probes(config, entity)
      .map((call) => ({ entity, call })),
  );
}
