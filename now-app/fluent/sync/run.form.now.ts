import { default_view, Form } from "@servicenow/sdk/core";

Form({
  table: "x_lr_relay_run",
  view: default_view,
  sections: [
    {
      caption: "Run",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "number", type: "table_field" },
            { field: "connection", type: "table_field" },
            { field: "entity", type: "table_field" },
            { field: "mode", type: "table_field" },
            { field: "state", type: "table_field" },
          ],
          rightElements: [
            { field: "started", type: "table_field" },
            { field: "finished", type: "table_field" },
            { field: "sync", type: "table_field" },
            { field: "request_id", type: "table_field" },
          ],
        },
        { layout: "one-column", elements: [{ field: "message", type: "table_field" }] },
      ],
    },
    {
      caption: "Counts",
      content: [
        { layout: "one-column", elements: [{ field: "progress", type: "table_field" }] },
        {
          layout: "two-column",
          leftElements: [
            { field: "read_count", type: "table_field" },
            { field: "staged", type: "table_field" },
            { field: "inserted", type: "table_field" },
            { field: "updated", type: "table_field" },
            { field: "unchanged", type: "table_field" },
          ],
          rightElements: [
            { field: "ignored", type: "table_field" },
            { field: "deleted", type: "table_field" },
            { field: "rejected", type: "table_field" },
            { field: "pending", type: "table_field" },
          ],
        },
      ],
    },
    {
      caption: "Lease",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "run_id", type: "table_field" },
            { field: "slot_key", type: "table_field" },
          ],
          rightElements: [
            { field: "lease_key", type: "table_field" },
            { field: "lease_until", type: "table_field" },
          ],
        },
      ],
    },
  ],
});
