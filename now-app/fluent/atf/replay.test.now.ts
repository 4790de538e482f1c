import "@servicenow/sdk/global";
import { Test } from "@servicenow/sdk/core";
import { admin, approver, integration, operator } from "../app/app.roles.now.ts";
import { glAccountRow, invoiceRow } from "./atf.rows.ts";

Test(
  {
    $id: Now.ID["atf-replay"],
    name: "Ledger Relay: replay",
    description: "What the ERP refused goes out again under the same key, by an operator's button",
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    atf.server.createUser({
      $id: Now.ID["atf-replay-admin"],
      firstName: "ATF",
      lastName: "admin",
      roles: [admin],
      groups: [],
      fieldValues: {},
      impersonate: true,
    });
    atf.server.recordInsert({
      $id: Now.ID["atf-replay-connection"],
      table: "x_lr_relay_connection",
      fieldValues: { name: "atf-company", erp: "intacct", active: true },
      assert: "record_successfully_inserted",
      enforceSecurity: true,
    });
    atf.server.createUser({
      $id: Now.ID["atf-replay-integration"],
      firstName: "ATF",
      lastName: "integration",
      roles: [integration, "import_transformer"],
      groups: [],
      fieldValues: {},
      impersonate: true,
    });

    atf.rest.sendRestRequest({
      $id: Now.ID["atf-replay-gl-account"],
      path: "/api/now/import/x_lr_relay_stg_gl_account",
      method: "post",
      auth: "",
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      queryParameters: {},
      body: glAccountRow,
    });
    atf.rest.assertStatusCode({
      $id: Now.ID["atf-replay-gl-account-status"],
      operation: "equals",
      statusCode: 201,
    });

    atf.rest.sendRestRequest({
      $id: Now.ID["atf-replay-invoice"],
      path: "/api/now/import/x_lr_relay_stg_invoice",
      method: "post",
      auth: "",
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      queryParameters: {},
      body: invoiceRow,
    });
    atf.rest.assertStatusCode({
      $id: Now.ID["atf-replay-invoice-status"],
      operation: "equals",
      statusCode: 201,
    });

    atf.server.createUser({
      $id: Now.ID["atf-replay-approver"],
      firstName: "ATF",
      lastName: "approver",
      roles: [approver],
      groups: [],
      fieldValues: {},
      impersonate: true,
    });
    const found = atf.server.recordQuery({
      $id: Now.ID["atf-replay-find"],
      table: "x_lr_relay_invoice",
      fieldValues: "connection=atf-company^external_id=ATF-1",
      assert: "records_match_query",
      enforceSecurity: true,
    });

    atf.server.recordUpdate({
      $id: Now.ID["atf-replay-approve"],
      table: "x_lr_relay_invoice",
      recordId: found.first_record,
      fieldValues: { approval: "approved" },
      assert: "record_successfully_updated",
      enforceSecurity: true,
    });

    const queued = atf.server.recordQuery({
      $id: Now.ID["atf-replay-queued"],
      table: "x_lr_relay_dispatch",
      fieldValues: "connection=atf-company^operation=invoice.update",
      assert: "records_match_query",
      enforceSecurity: true,
    });

    atf.server.recordUpdate({
      $id: Now.ID["atf-replay-refusal"],
      table: "x_lr_relay_dispatch",
      recordId: queued.first_record,
      fieldValues: { state: "error", code: "erp_rejected", message: "ATF" },
      assert: "record_successfully_updated",
      enforceSecurity: false,
    });
    atf.server.createUser({
      $id: Now.ID["atf-replay-operator"],
      firstName: "ATF",
      lastName: "operator",
      roles: [operator],
      groups: [],
      fieldValues: {},
      impersonate: true,
    });
    atf.form.openExistingRecord({
      $id: Now.ID["atf-replay-open"],
      table: "x_lr_relay_dispatch",
      recordId: queued.first_record,
      formUI: "standard_ui",
    });
    atf.form.clickUIAction({
      $id: Now.ID["atf-replay-press"],
      table: "x_lr_relay_dispatch",
      uiAction: Now.ref("sys_ui_action", "dispatch-replay"),
      assert: "form_submitted_to_server",
      actionType: "ui_action",
      formUI: "standard_ui",
    });
    atf.server.recordValidation({
      $id: Now.ID["atf-replay-sent-again"],
      table: "x_lr_relay_dispatch",
      recordId: queued.first_record,
      fieldValues: "replays=1^state!=error",
      assert: "record_validated",
      enforceSecurity: true,
    });

    atf.server.recordQuery({
      $id: Now.ID["atf-replay-trail"],
      table: "x_lr_relay_activity",
      fieldValues: "connection=atf-company^event=replayed",
      assert: "records_match_query",
      enforceSecurity: true,
    });
  },
);
