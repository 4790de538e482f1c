import "@servicenow/sdk/global";
import { Test } from "@servicenow/sdk/core";
import { admin, reader } from "../app/app.roles.now.ts";

Test(
  {
    $id: Now.ID["atf-set-up"],
    name: "Ledger Relay: set up a connection",
    description: "An admin of the app makes a connection and its schedules; a reader can do neither",
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    atf.server.createUser({
      $id: Now.ID["atf-set-up-admin"],
      firstName: "ATF",
      lastName: "admin",
      roles: [admin],
      groups: [],
      fieldValues: {},
      impersonate: true,
    });
    const connection = atf.server.recordInsert({
      $id: Now.ID["atf-set-up-connection"],
      table: "x_lr_relay_connection",
      fieldValues: { name: "atf-company", erp: "intacct", active: true },
      assert: "record_successfully_inserted",
      enforceSecurity: true,
    });
    atf.form.openExistingRecord({
      $id: Now.ID["atf-set-up-open"],
      table: "x_lr_relay_connection",
      recordId: connection.record_id,
      formUI: "standard_ui",
    });
    atf.form.uiActionVisibility({
      $id: Now.ID["atf-set-up-buttons"],
      table: "x_lr_relay_connection",
      visible: [
        Now.ref("sys_ui_action", "connection-check"),
        Now.ref("sys_ui_action", "connection-schedules"),
      ],
      notVisible: [],
      formUI: "standard_ui",
    });
    atf.form.clickUIAction({
      $id: Now.ID["atf-set-up-schedules"],
      table: "x_lr_relay_connection",
      uiAction: Now.ref("sys_ui_action", "connection-schedules"),
      assert: "form_submitted_to_server",
      actionType: "ui_action",
      formUI: "standard_ui",
    });

    atf.server.recordQuery({
      $id: Now.ID["atf-set-up-invoices"],
      table: "x_lr_relay_sync",
      fieldValues: "connection.name=atf-company^entity=invoice^active=true",
      assert: "records_match_query",
      enforceSecurity: true,
    });

    atf.server.recordQuery({
      $id: Now.ID["atf-set-up-orders"],
      table: "x_lr_relay_sync",
      fieldValues: "connection.name=atf-company^entity=purchase_order",
      assert: "no_records_match_query",
      enforceSecurity: true,
    });

    atf.server.createUser({
      $id: Now.ID["atf-set-up-reader"],
      firstName: "ATF",
      lastName: "reader",
      roles: [reader],
      groups: [],
      fieldValues: {},
      impersonate: true,
    });
    atf.server.recordInsert({
      $id: Now.ID["atf-set-up-refused"],
      table: "x_lr_relay_connection",
      fieldValues: { name: "atf-other", erp: "intacct" },
      assert: "record_not_inserted",
      enforceSecurity: true,
    });
  },
);
