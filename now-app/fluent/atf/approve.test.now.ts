import "@servicenow/sdk/global";
import { Test } from "@servicenow/sdk/core";
import { admin, approver, integration } from "../app/app.roles.now.ts";
import { glAccountRow, invoiceRow } from "./atf.rows.ts";

Test(
  {
    $id: Now.ID["atf-approve"],
    name: "Ledger Relay: approve",
    description:
      "An approval is stamped, counted and queued for the ERP once. No company of this name exists, so nothing is posted",
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    atf.server.createUser({
      $id: Now.ID["atf-approve-admin"],
      firstName: "ATF",
      lastName: "admin",
      roles: [admin],
      groups: [],
      fieldValues: {},
      impersonate: true,
    });
    atf.server.recordInsert({
      $id: Now.ID["atf-approve-connection"],
      table: "x_lr_relay_connection",
      fieldValues: { name: "atf-company", erp: "intacct", active: true },
      assert: "record_successfully_inserted",
      enforceSecurity: true,
    });
    atf.server.createUser({
      $id: Now.ID["atf-approve-integration"],
      firstName: "ATF",
      lastName: "integration",
      roles: [integration, "import_transformer"],
      groups: [],
      fieldValues: {},
      impersonate: true,
    });

    atf.rest.sendRestRequest({
      $id: Now.ID["atf-approve-gl-account"],
      path: "/api/now/import/x_lr_relay_stg_gl_account",
      method: "post",
      auth: "",
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      queryParameters: {},
      body: glAccountRow,
    });
    atf.rest.assertStatusCode({
      $id: Now.ID["atf-approve-gl-account-status"],
      operation: "equals",
      statusCode: 201,
    });

    atf.rest.sendRestRequest({
      $id: Now.ID["atf-approve-invoice"],
      path: "/api/now/import/x_lr_relay_stg_invoice",
      method: "post",
      auth: "",
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      queryParameters: {},
      body: invoiceRow,
    });
    atf.rest.assertStatusCode({
      $id: Now.ID["atf-approve-invoice-status"],
      operation: "equals",
      statusCode: 201,
    });

    atf.server.createUser({
      $id: Now.ID["atf-approve-approver"],
      firstName: "ATF",
      lastName: "approver",
      roles: [approver],
      groups: [],
      fieldValues: {},
      impersonate: true,
    });
    const found = atf.server.recordQuery({
      $id: Now.ID["atf-approve-find"],
      table: "x_lr_relay_invoice",
      fieldValues: "connection=atf-company^external_id=ATF-1",
      assert: "records_match_query",
      enforceSecurity: true,
    });

    atf.server.recordUpdate({
      $id: Now.ID["atf-approve-approve"],
      table: "x_lr_relay_invoice",
      recordId: found.first_record,
      fieldValues: { approval: "approved" },
      assert: "record_successfully_updated",
      enforceSecurity: true,
    });

    atf.server.recordValidation({
      $id: Now.ID["atf-approve-stamped"],
      table: "x_lr_relay_invoice",
      recordId: found.first_record,
      fieldValues: "approval=approved^revision=1^approved_byISNOTEMPTY^posting!=none",
      assert: "record_validated",
      enforceSecurity: true,
    });

    atf.server.recordQuery({
      $id: Now.ID["atf-approve-queued"],
      table: "x_lr_relay_dispatch",
      fieldValues: "connection=atf-company^operation=invoice.update^revision=1",
      assert: "records_match_query",
      enforceSecurity: true,
    });

    atf.server.recordQuery({
      $id: Now.ID["atf-approve-trail"],
      table: "x_lr_relay_activity",
      fieldValues: "connection=atf-company^event=approved",
      assert: "records_match_query",
      enforceSecurity: true,
    });
  },
);
