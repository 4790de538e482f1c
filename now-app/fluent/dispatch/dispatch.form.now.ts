import { default_view, Form } from "@servicenow/sdk/core";

Form({
  table: "x_lr_relay_dispatch",
  view: default_view,
  sections: [
    {
      caption: "Dispatch",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "number", type: "table_field" },
            { field: "operation", type: "table_field" },
            { field: "state", type: "table_field" },
            { field: "connection", type: "table_field" },
          ],
          rightElements: [
            { field: "erp_number", type: "table_field" },
            { field: "external_id", type: "table_field" },
            { field: "sent_at", type: "table_field" },
            { field: "processed_at", type: "table_field" },
            { field: "next_attempt", type: "table_field" },
          ],
        },
      ],
    },
    {
      caption: "Answer",
      content: [
        {
          layout: "one-column",
          elements: [
            { field: "message", type: "table_field" },
            { field: "fix", type: "table_field" },
          ],
        },
        {
          layout: "two-column",
          leftElements: [
            { field: "code", type: "table_field" },
            { field: "request_id", type: "table_field" },
          ],
          rightElements: [
            { field: "attempt", type: "table_field" },
            { field: "replays", type: "table_field" },
          ],
        },
      ],
    },
    {
      caption: "What is sent",
      content: [
        { layout: "one-column", elements: [{ field: "document", type: "table_field" }] },
        {
          layout: "two-column",
          leftElements: [
            { field: "source_table", type: "table_field" },
            { field: "source_sys_id", type: "table_field" },
            { field: "revision", type: "table_field" },
          ],
          rightElements: [
            { field: "idempotency_key", type: "table_field" },
            { field: "base_hash", type: "table_field" },
            { field: "company", type: "table_field" },
            { field: "lease_until", type: "table_field" },
            { field: "lease_holder", type: "table_field" },
          ],
        },
      ],
    },
  ],
});
