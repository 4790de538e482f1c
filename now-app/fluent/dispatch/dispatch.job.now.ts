import { ScheduledScript } from "@servicenow/sdk/core";
import { runDispatcher } from "../../server/dispatcher.ts";

ScheduledScript({
  $id: Now.ID["dispatcher"],
  name: "Ledger Relay: dispatcher",
  active: true,
  frequency: "periodically",
  executionStart: "2026-01-01 00:00:00",
  executionInterval: { minutes: 1 },
  script: runDispatcher,
});
