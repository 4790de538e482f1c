import { default_view, Form } from "@servicenow/sdk/core";

Form({
  table: "x_lr_relay_exception",
  view: default_view,
  sections: [
    {
      caption: "Exception",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "number", type: "table_field" },
            { field: "kind", type: "table_field" },
            { field: "state", type: "table_field" },
            { field: "owner_role", type: "table_field" },
          ],
          rightElements: [
            { field: "opened_at", type: "table_field" },
            { field: "last_seen", type: "table_field" },
            { field: "closed_at", type: "table_field" },
            { field: "occurrences", type: "table_field" },
          ],
        },
        {
          layout: "one-column",
          elements: [
            { field: "cause", type: "table_field" },
            { field: "fix", type: "table_field" },
          ],
        },
      ],
    },
    {
      caption: "About",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "connection", type: "table_field" },
            { field: "entity", type: "table_field" },
            { field: "external_id", type: "table_field" },
          ],
          rightElements: [
            { field: "source_table", type: "table_field" },
            { field: "source_sys_id", type: "table_field" },
            { field: "run_id", type: "table_field" },
            { field: "request_id", type: "table_field" },
            { field: "exception_key", type: "table_field" },
          ],
        },
      ],
    },
  ],
});
