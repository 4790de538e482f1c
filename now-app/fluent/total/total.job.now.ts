import { ScheduledScript } from "@servicenow/sdk/core";
import { runTieOuts } from "../../server/tie-out.ts";

ScheduledScript({
  $id: Now.ID["tie-out"],
  name: "Ledger Relay: tie-out",
  active: true,
  frequency: "periodically",
  executionStart: "2026-01-01 00:00:00",
  executionInterval: { minutes: 1 },
  script: runTieOuts,
});
