import { BusinessRule } from "@servicenow/sdk/core";
import { guardSchedule } from "../../server/sync-schedule.ts";

BusinessRule({
  $id: Now.ID["sync-guard-schedule"],
  name: "Ledger Relay: check schedule",
  table: "x_lr_relay_sync",
  when: "before",
  action: ["insert", "update"],
  filterCondition: "scheduleVALCHANGES^ORat_timeVALCHANGES^ORweekdayVALCHANGES^ORcalendarVALCHANGES",
  order: 100,
  script: guardSchedule,
  description: "Refuses a schedule that cannot be read",
});
