import { ScheduledScript } from "@servicenow/sdk/core";
import { runSyncs } from "../../server/sync-runner.ts";

ScheduledScript({
  $id: Now.ID["sync-runner"],
  name: "Ledger Relay: sync runner",
  active: true,
  frequency: "periodically",
  executionStart: "2026-01-01 00:00:00",
  executionInterval: { minutes: 1 },
  script: runSyncs,
});
