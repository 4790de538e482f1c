import { BusinessRule } from "@servicenow/sdk/core";
import { mappingChanged } from "../../server/held.ts";

BusinessRule({
  $id: Now.ID["dimension-changed"],
  name: "Ledger Relay: mapping changed",
  table: "x_lr_relay_dimension",
  when: "after",
  action: ["insert", "update"],
  order: 100,
  script: mappingChanged,
  description: "Resolves the lines of held invoices again",
});
