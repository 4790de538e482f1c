import { Workspace } from "@servicenow/sdk/core";
import { homeLists } from "./home.lists.now.ts";

// /now/ledger-relay/home
export const home = Workspace({
  $id: Now.ID["home"],
  title: "Ledger Relay",
  path: "ledger-relay",
  landingPath: "home",
  tables: [
    "x_lr_relay_invoice",
    "x_lr_relay_invoice_line",
    "x_lr_relay_supplier",
    "x_lr_relay_purchase_order",
    "x_lr_relay_purchase_order_line",
    "x_lr_relay_payment",
    "x_lr_relay_gl_account",
    "x_lr_relay_cost_center",
    "x_lr_relay_dimension",
    "x_lr_relay_dispatch",
    "x_lr_relay_exception",
    "x_lr_relay_activity",
    "x_lr_relay_connection",
    "x_lr_relay_sync",
    "x_lr_relay_run",
    "x_lr_relay_total",
  ],
  listConfig: homeLists,
});
