import { ScheduledScript } from "@servicenow/sdk/core";
import { removeOld } from "../../server/retention.ts";

ScheduledScript({
  $id: Now.ID["retention"],
  name: "Ledger Relay: retention",
  active: true,
  frequency: "daily",
  executionStart: "2026-01-01 00:00:00",
  executionTime: { hours: 3, minutes: 40, seconds: 0 },
  timeZone: "UTC",
  script: removeOld,
});
