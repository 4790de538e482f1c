import { AnnotationType, default_view, Form } from "@servicenow/sdk/core";

Form({
  table: "x_lr_relay_connection",
  view: default_view,
  sections: [
    {
      caption: "Connection",
      content: [
        {
          layout: "one-column",
          elements: [
            {
              type: "annotation",
              annotationId: Now.ID["note-connection"],
              text: "1. Name it as the middleware's configuration does. 2. Save, and press Check connection until the status is ready. 3. Press Create default schedules. 4. Press Sync now.",
              annotationType: AnnotationType.Info_Box_Blue,
            },
          ],
        },
        {
          layout: "two-column",
          leftElements: [
            { field: "name", type: "table_field" },
            { field: "label", type: "table_field" },
            { field: "erp", type: "table_field" },
            { field: "active", type: "table_field" },
            { field: "signing_secret", type: "table_field" },
          ],
          rightElements: [
            { field: "status", type: "table_field" },
            { field: "checked_at", type: "table_field" },
            { field: "paired_instance", type: "table_field" },
            { field: "paired_company", type: "table_field" },
            { field: "call_budget", type: "table_field" },
          ],
        },
        { layout: "one-column", elements: [{ field: "unpaired_reason", type: "table_field" }] },
        { layout: "one-column", elements: [{ field: "message", type: "table_field" }] },
      ],
    },
    {
      caption: "What leaves this instance",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "target", type: "table_field" },
            { field: "create_missing_suppliers", type: "table_field" },
            { field: "new_supplier_prefix", type: "table_field" },
            { field: "hold_on_reject", type: "table_field" },
            { field: "approve_payments", type: "table_field" },
          ],
          rightElements: [
            { field: "auto_approve", type: "table_field" },
            { field: "auto_approve_limit", type: "table_field" },
            { field: "auto_approve_currency", type: "table_field" },
            { field: "send_suppliers", type: "table_field" },
            { field: "send_gl_accounts", type: "table_field" },
            { field: "send_cost_centers", type: "table_field" },
          ],
        },
      ],
    },
    {
      caption: "Findings",
      content: [{ layout: "one-column", elements: [{ field: "report", type: "table_field" }] }],
    },
    {
      caption: "For programs",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "calls_left", type: "table_field" },
            { field: "calls_limit", type: "table_field" },
          ],
          rightElements: [{ field: "calls_until", type: "table_field" }],
        },
        { layout: "one-column", elements: [{ field: "findings", type: "table_field" }] },
      ],
    },
  ],
});
