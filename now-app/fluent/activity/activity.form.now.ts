import { default_view, Form } from "@servicenow/sdk/core";

Form({
  table: "x_lr_relay_activity",
  view: default_view,
  sections: [
    {
      caption: "Event",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "at", type: "table_field" },
            { field: "event", type: "table_field" },
            { field: "actor", type: "table_field" },
          ],
          rightElements: [
            { field: "connection", type: "table_field" },
            { field: "entity", type: "table_field" },
            { field: "external_id", type: "table_field" },
          ],
        },
        { layout: "one-column", elements: [{ field: "detail", type: "table_field" }] },
      ],
    },
    {
      caption: "Evidence",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "number", type: "table_field" },
            { field: "source_table", type: "table_field" },
            { field: "source_sys_id", type: "table_field" },
            { field: "event_key", type: "table_field" },
          ],
          rightElements: [
            { field: "run_id", type: "table_field" },
            { field: "request_id", type: "table_field" },
            { field: "payload_sha256", type: "table_field" },
          ],
        },
      ],
    },
  ],
});
