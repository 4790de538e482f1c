import { Dashboard } from "@servicenow/sdk/core";
import { home } from "./home.workspace.now.ts";

// What waits, what failed, what is late, and whether both sides agree. The lists behind the numbers are the workspace's.
Dashboard({
  $id: Now.ID["home-dashboard"],
  name: "Ledger Relay",
  tabs: [
    {
      $id: Now.ID["home-tab"],
      name: "Today",
      widgets: [
        {
          $id: Now.ID["home-widget-to-approve"],
          component: "single-score",
          componentProps: {
            headerTitle: "Waits for approval",
            dataSources: [
              {
                id: "records",
                label: "invoice",
                sourceType: "table",
                tableOrViewName: "x_lr_relay_invoice",
                filterQuery: "approval=pending^lines_complete=true^held=false^deleted=false",
              },
            ],
            metrics: [{ id: "count", dataSource: "records", aggregateFunction: "COUNT", axisId: "primary" }],
          },
          height: 10,
          width: 12,
          position: { x: 0, y: 0 },
        },
        {
          $id: Now.ID["home-widget-held"],
          component: "single-score",
          componentProps: {
            headerTitle: "Held back",
            dataSources: [
              {
                id: "records",
                label: "invoice",
                sourceType: "table",
                tableOrViewName: "x_lr_relay_invoice",
                filterQuery: "approval=pending^held=true^deleted=false",
              },
            ],
            metrics: [{ id: "count", dataSource: "records", aggregateFunction: "COUNT", axisId: "primary" }],
          },
          height: 10,
          width: 12,
          position: { x: 12, y: 0 },
        },
        {
          $id: Now.ID["home-widget-exceptions"],
          component: "single-score",
          componentProps: {
            headerTitle: "Open exceptions",
            dataSources: [
              {
                id: "records",
                label: "exception",
                sourceType: "table",
                tableOrViewName: "x_lr_relay_exception",
                filterQuery: "state=open",
              },
            ],
            metrics: [{ id: "count", dataSource: "records", aggregateFunction: "COUNT", axisId: "primary" }],
          },
          height: 10,
          width: 12,
          position: { x: 24, y: 0 },
        },
        {
          $id: Now.ID["home-widget-refused"],
          component: "single-score",
          componentProps: {
            headerTitle: "Refused by the ERP",
            dataSources: [
              {
                id: "records",
                label: "dispatch",
                sourceType: "table",
                tableOrViewName: "x_lr_relay_dispatch",
                filterQuery: "state=error",
              },
            ],
            metrics: [{ id: "count", dataSource: "records", aggregateFunction: "COUNT", axisId: "primary" }],
          },
          height: 10,
          width: 12,
          position: { x: 36, y: 0 },
        },
        {
          $id: Now.ID["home-widget-unsent"],
          component: "single-score",
          componentProps: {
            headerTitle: "Not confirmed yet",
            dataSources: [
              {
                id: "records",
                label: "dispatch",
                sourceType: "table",
                tableOrViewName: "x_lr_relay_dispatch",
                filterQuery: "stateINnew,in_progress",
              },
            ],
            metrics: [{ id: "count", dataSource: "records", aggregateFunction: "COUNT", axisId: "primary" }],
          },
          height: 10,
          width: 12,
          position: { x: 0, y: 10 },
        },
        {
          $id: Now.ID["home-widget-late"],
          component: "single-score",
          componentProps: {
            headerTitle: "Not confirmed for an hour or more",
            dataSources: [
              {
                id: "records",
                label: "dispatch",
                sourceType: "table",
                tableOrViewName: "x_lr_relay_dispatch",
                filterQuery: "stateINnew,in_progress^sys_created_onRELATIVELT@hour@ago@1",
              },
            ],
            metrics: [{ id: "count", dataSource: "records", aggregateFunction: "COUNT", axisId: "primary" }],
          },
          height: 10,
          width: 12,
          position: { x: 12, y: 10 },
        },
        {
          $id: Now.ID["home-widget-silent"],
          component: "single-score",
          componentProps: {
            headerTitle: "Syncs without success for a day",
            dataSources: [
              {
                id: "records",
                label: "sync",
                sourceType: "table",
                tableOrViewName: "x_lr_relay_sync",
                filterQuery: "active=true^last_successRELATIVELT@hour@ago@24^ORlast_successISEMPTY",
              },
            ],
            metrics: [{ id: "count", dataSource: "records", aggregateFunction: "COUNT", axisId: "primary" }],
          },
          height: 10,
          width: 12,
          position: { x: 24, y: 10 },
        },
        {
          $id: Now.ID["home-widget-tie-out"],
          component: "single-score",
          componentProps: {
            headerTitle: "Tie-outs that differ",
            dataSources: [
              {
                id: "records",
                label: "total",
                sourceType: "table",
                tableOrViewName: "x_lr_relay_total",
                filterQuery: "state!=equal",
              },
            ],
            metrics: [{ id: "count", dataSource: "records", aggregateFunction: "COUNT", axisId: "primary" }],
          },
          height: 10,
          width: 12,
          position: { x: 36, y: 10 },
        },
        {
          $id: Now.ID["home-widget-no-calls-left"],
          component: "single-score",
          componentProps: {
            headerTitle: "Connections without ERP calls left",
            dataSources: [
              {
                id: "records",
                label: "connection",
                sourceType: "table",
                tableOrViewName: "x_lr_relay_connection",
                filterQuery: "active=true^calls_left=0",
              },
            ],
            metrics: [{ id: "count", dataSource: "records", aggregateFunction: "COUNT", axisId: "primary" }],
          },
          height: 16,
          width: 12,
          position: { x: 0, y: 52 },
        },
        {
          $id: Now.ID["home-widget-exceptions-by-owner"],
          component: "horizontal-bar",
          componentProps: {
            headerTitle: "Open exceptions by who can fix them",
            dataSources: [
              {
                id: "records",
                label: "exception",
                sourceType: "table",
                tableOrViewName: "x_lr_relay_exception",
                filterQuery: "state=open",
              },
            ],
            metrics: [{ id: "count", dataSource: "records", aggregateFunction: "COUNT", axisId: "primary" }],
            groupBy: [
              {
                groupBy: [{ dataSource: "records", groupByField: "owner_role" }],
                maxNumberOfGroups: 20,
                showOthers: true,
              },
            ],
            sortBy: "value",
          },
          height: 16,
          width: 24,
          position: { x: 0, y: 20 },
        },
        {
          $id: Now.ID["home-widget-unsent-by-connection"],
          component: "horizontal-bar",
          componentProps: {
            headerTitle: "Not confirmed yet, by connection",
            dataSources: [
              {
                id: "records",
                label: "dispatch",
                sourceType: "table",
                tableOrViewName: "x_lr_relay_dispatch",
                filterQuery: "stateINnew,in_progress",
              },
            ],
            metrics: [{ id: "count", dataSource: "records", aggregateFunction: "COUNT", axisId: "primary" }],
            groupBy: [
              {
                groupBy: [{ dataSource: "records", groupByField: "connection" }],
                maxNumberOfGroups: 20,
                showOthers: true,
              },
            ],
            sortBy: "value",
          },
          height: 16,
          width: 24,
          position: { x: 24, y: 20 },
        },
        {
          $id: Now.ID["home-widget-tie-out-by-state"],
          component: "donut",
          componentProps: {
            headerTitle: "Tie-out by state",
            dataSources: [
              {
                id: "records",
                label: "total",
                sourceType: "table",
                tableOrViewName: "x_lr_relay_total",
                filterQuery: "",
              },
            ],
            metrics: [{ id: "count", dataSource: "records", aggregateFunction: "COUNT", axisId: "primary" }],
            groupBy: [
              {
                groupBy: [{ dataSource: "records", groupByField: "state" }],
                maxNumberOfGroups: 20,
                showOthers: true,
              },
            ],
            sortBy: "value",
          },
          height: 16,
          width: 24,
          position: { x: 0, y: 36 },
        },
        {
          $id: Now.ID["home-widget-budget"],
          component: "horizontal-bar",
          componentProps: {
            headerTitle: "Pulls that waited for call budget in 24 hours, by connection",
            dataSources: [
              {
                id: "records",
                label: "run",
                sourceType: "table",
                tableOrViewName: "x_lr_relay_run",
                filterQuery: "state=deferred^startedRELATIVEGT@hour@ago@24",
              },
            ],
            metrics: [{ id: "count", dataSource: "records", aggregateFunction: "COUNT", axisId: "primary" }],
            groupBy: [
              {
                groupBy: [{ dataSource: "records", groupByField: "connection" }],
                maxNumberOfGroups: 20,
                showOthers: true,
              },
            ],
            sortBy: "value",
          },
          height: 16,
          width: 24,
          position: { x: 24, y: 36 },
        },
      ],
    },
  ],
  visibilities: [{ $id: Now.ID["home-dashboard-visible"], experience: home }],
  permissions: [
    {
      $id: Now.ID["home-dashboard-reader"],
      role: Now.ref("sys_user_role", { name: "x_lr_relay.reader" }),
      canRead: true,
    },
  ],
});
