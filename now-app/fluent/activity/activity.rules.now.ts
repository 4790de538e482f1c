import { BusinessRule } from "@servicenow/sdk/core";
import { refuseChange } from "../../server/append-only.ts";

BusinessRule({
  $id: Now.ID["activity-append-only"],
  name: "Ledger Relay: append only",
  table: "x_lr_relay_activity",
  when: "before",
  action: ["update", "delete"],
  order: 100,
  script: refuseChange,
  description: "The activity trail can be neither changed nor deleted, not by scripts either",
});
