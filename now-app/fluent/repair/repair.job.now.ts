import { ScheduledScript } from "@servicenow/sdk/core";
import { repair } from "../../server/repair.ts";

ScheduledScript({
  $id: Now.ID["repair"],
  name: "Ledger Relay: finish what was stopped",
  active: true,
  frequency: "periodically",
  executionStart: "2026-01-01 00:00:00",
  executionInterval: { minutes: 30 },
  script: repair,
});
