import { default_view, Form } from "@servicenow/sdk/core";

Form({
  table: "x_lr_relay_total",
  view: default_view,
  sections: [
    {
      caption: "Control total",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "connection", type: "table_field" },
            { field: "entity", type: "table_field" },
            { field: "period", type: "table_field" },
            { field: "period_from", type: "table_field" },
            { field: "period_to", type: "table_field" },
          ],
          rightElements: [
            { field: "state", type: "table_field" },
            { field: "checked_at", type: "table_field" },
            { field: "request_id", type: "table_field" },
          ],
        },
        {
          layout: "one-column",
          elements: [
            { field: "message", type: "table_field" },
            { field: "differences", type: "table_field" },
          ],
        },
      ],
    },
    {
      caption: "Both sides",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "erp_count", type: "table_field" },
            { field: "erp_amounts", type: "table_field" },
            { field: "erp_keys_sha256", type: "table_field" },
          ],
          rightElements: [
            { field: "register_count", type: "table_field" },
            { field: "register_amounts", type: "table_field" },
            { field: "register_keys_sha256", type: "table_field" },
          ],
        },
        {
          layout: "two-column",
          leftElements: [{ field: "way_count", type: "table_field" }],
          rightElements: [{ field: "way_amounts", type: "table_field" }],
        },
      ],
    },
  ],
});
