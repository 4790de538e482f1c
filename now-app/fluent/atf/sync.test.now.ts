import "@servicenow/sdk/global";
import { Test } from "@servicenow/sdk/core";
import { admin, integration, reader } from "../app/app.roles.now.ts";
import { glAccountRow, invoiceRow } from "./atf.rows.ts";

Test(
  {
    $id: Now.ID["atf-sync"],
    name: "Ledger Relay: take in what the middleware delivers",
    description:
      "A bill that arrives by the Import Set API stands in the register with its lines, and in the trail; delivered twice it is there once",
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    atf.server.createUser({
      $id: Now.ID["atf-sync-admin"],
      firstName: "ATF",
      lastName: "admin",
      roles: [admin],
      groups: [],
      fieldValues: {},
      impersonate: true,
    });
    atf.server.recordInsert({
      $id: Now.ID["atf-sync-connection"],
      table: "x_lr_relay_connection",
      fieldValues: { name: "atf-company", erp: "intacct", active: true },
      assert: "record_successfully_inserted",
      enforceSecurity: true,
    });
    atf.server.createUser({
      $id: Now.ID["atf-sync-integration"],
      firstName: "ATF",
      lastName: "integration",
      roles: [integration, "import_transformer"],
      groups: [],
      fieldValues: {},
      impersonate: true,
    });

    atf.rest.sendRestRequest({
      $id: Now.ID["atf-sync-gl-account"],
      path: "/api/now/import/x_lr_relay_stg_gl_account",
      method: "post",
      auth: "",
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      queryParameters: {},
      body: glAccountRow,
    });
    atf.rest.assertStatusCode({
      $id: Now.ID["atf-sync-gl-account-status"],
      operation: "equals",
      statusCode: 201,
    });

    atf.rest.sendRestRequest({
      $id: Now.ID["atf-sync-invoice"],
      path: "/api/now/import/x_lr_relay_stg_invoice",
      method: "post",
      auth: "",
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      queryParameters: {},
      body: invoiceRow,
    });
    atf.rest.assertStatusCode({
      $id: Now.ID["atf-sync-invoice-status"],
      operation: "equals",
      statusCode: 201,
    });

    atf.rest.sendRestRequest({
      $id: Now.ID["atf-sync-again"],
      path: "/api/now/import/x_lr_relay_stg_invoice",
      method: "post",
      auth: "",
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      queryParameters: {},
      body: invoiceRow,
    });
    atf.rest.assertStatusCode({ $id: Now.ID["atf-sync-again-status"], operation: "equals", statusCode: 201 });

    atf.server.createUser({
      $id: Now.ID["atf-sync-reader"],
      firstName: "ATF",
      lastName: "reader",
      roles: [reader],
      groups: [],
      fieldValues: {},
      impersonate: true,
    });
    atf.server.recordQuery({
      $id: Now.ID["atf-sync-register"],
      table: "x_lr_relay_invoice",
      fieldValues: "connection=atf-company^external_id=ATF-1^lines_complete=true^held=false^approval=pending",
      assert: "records_match_query",
      enforceSecurity: true,
    });

    atf.server.recordQuery({
      $id: Now.ID["atf-sync-line"],
      table: "x_lr_relay_invoice_line",
      fieldValues: "invoice.external_id=ATF-1^invoice.connection=atf-company^line_number=1^amount=21",
      assert: "records_match_query",
      enforceSecurity: true,
    });

    atf.server.recordQuery({
      $id: Now.ID["atf-sync-trail"],
      table: "x_lr_relay_activity",
      fieldValues: "connection=atf-company^external_id=ATF-1",
      assert: "records_match_query",
      enforceSecurity: true,
    });
  },
);
