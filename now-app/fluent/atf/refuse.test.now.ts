import "@servicenow/sdk/global";
import { Test } from "@servicenow/sdk/core";
import { admin, approver, integration, operator } from "../app/app.roles.now.ts";
import { glAccountRow, invoiceRow } from "./atf.rows.ts";

Test(
  {
    $id: Now.ID["atf-refuse"],
    name: "Ledger Relay: refuse",
    description: "A rejection sends nothing; whoever is no approver can neither approve nor reject",
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    atf.server.createUser({
      $id: Now.ID["atf-refuse-admin"],
      firstName: "ATF",
      lastName: "admin",
      roles: [admin],
      groups: [],
      fieldValues: {},
      impersonate: true,
    });
    atf.server.recordInsert({
      $id: Now.ID["atf-refuse-connection"],
      table: "x_lr_relay_connection",
      fieldValues: { name: "atf-company", erp: "intacct", active: true },
      assert: "record_successfully_inserted",
      enforceSecurity: true,
    });
    atf.server.createUser({
      $id: Now.ID["atf-refuse-integration"],
      firstName: "ATF",
      lastName: "integration",
      roles: [integration, "import_transformer"],
      groups: [],
      fieldValues: {},
      impersonate: true,
    });

    atf.rest.sendRestRequest({
      $id: Now.ID["atf-refuse-gl-account"],
      path: "/api/now/import/x_lr_relay_stg_gl_account",
      method: "post",
      auth: "",
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      queryParameters: {},
      body: glAccountRow,
    });
    atf.rest.assertStatusCode({
      $id: Now.ID["atf-refuse-gl-account-status"],
      operation: "equals",
      statusCode: 201,
    });

    atf.rest.sendRestRequest({
      $id: Now.ID["atf-refuse-invoice"],
      path: "/api/now/import/x_lr_relay_stg_invoice",
      method: "post",
      auth: "",
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      queryParameters: {},
      body: invoiceRow,
    });
    atf.rest.assertStatusCode({
      $id: Now.ID["atf-refuse-invoice-status"],
      operation: "equals",
      statusCode: 201,
    });

    atf.server.createUser({
      $id: Now.ID["atf-refuse-operator"],
      firstName: "ATF",
      lastName: "operator",
      roles: [operator],
      groups: [],
      fieldValues: {},
      impersonate: true,
    });
    const found = atf.server.recordQuery({
      $id: Now.ID["atf-refuse-find"],
      table: "x_lr_relay_invoice",
      fieldValues: "connection=atf-company^external_id=ATF-1",
      assert: "records_match_query",
      enforceSecurity: true,
    });

    atf.server.recordUpdate({
      $id: Now.ID["atf-refuse-not-allowed"],
      table: "x_lr_relay_invoice",
      recordId: found.first_record,
      fieldValues: { approval: "approved" },
      assert: "record_not_updated",
      enforceSecurity: true,
    });

    atf.server.recordValidation({
      $id: Now.ID["atf-refuse-untouched"],
      table: "x_lr_relay_invoice",
      recordId: found.first_record,
      fieldValues: "approval=pending",
      assert: "record_validated",
      enforceSecurity: true,
    });

    atf.server.createUser({
      $id: Now.ID["atf-refuse-approver"],
      firstName: "ATF",
      lastName: "approver",
      roles: [approver],
      groups: [],
      fieldValues: {},
      impersonate: true,
    });
    atf.server.recordUpdate({
      $id: Now.ID["atf-refuse-reject"],
      table: "x_lr_relay_invoice",
      recordId: found.first_record,
      fieldValues: { approval: "rejected" },
      assert: "record_successfully_updated",
      enforceSecurity: true,
    });

    atf.server.recordValidation({
      $id: Now.ID["atf-refuse-rejected"],
      table: "x_lr_relay_invoice",
      recordId: found.first_record,
      fieldValues: "approval=rejected^posting=none",
      assert: "record_validated",
      enforceSecurity: true,
    });

    atf.server.recordQuery({
      $id: Now.ID["atf-refuse-nothing"],
      table: "x_lr_relay_dispatch",
      fieldValues: "connection=atf-company",
      assert: "no_records_match_query",
      enforceSecurity: true,
    });
  },
);
