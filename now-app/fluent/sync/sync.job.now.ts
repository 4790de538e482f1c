import { ScheduledScript } from "@servicenow/sdk/core";
import { runSyncs } from "../../server/sync-runner.ts";

// Two jobs, because a job does not overlap itself: two connections are pulled at a time, and never more.
ScheduledScript({
  $id: Now.ID["sync-runner"],
  name: "Ledger Relay: sync runner",
  active: true,
  frequency: "periodically",
  executionStart: "2026-01-01 00:00:00",
  executionInterval: { minutes: 1 },
  script: runSyncs,
});

ScheduledScript({
  $id: Now.ID["sync-runner-2"],
  name: "Ledger Relay: second sync runner",
  active: true,
  frequency: "periodically",
  executionStart: "2026-01-01 00:00:00",
  executionInterval: { minutes: 1 },
  script: runSyncs,
});
