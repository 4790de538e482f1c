import { AnnotationType, default_view, Form } from "@servicenow/sdk/core";

Form({
  table: "x_lr_relay_purchase_order",
  view: default_view,
  sections: [
    {
      caption: "Purchase order",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "number", type: "table_field" },
            { field: "supplier_name", type: "table_field" },
            { field: "supplier_number", type: "table_field" },
            { field: "order_date", type: "table_field" },
          ],
          rightElements: [
            { field: "currency", type: "table_field" },
            { field: "total_amount", type: "table_field" },
            { field: "status", type: "table_field" },
            { field: "line_count", type: "table_field" },
            { field: "lines_complete", type: "table_field" },
          ],
        },
        {
          layout: "one-column",
          elements: [
            { field: "description", type: "table_field" },
            { field: "dimensions", type: "table_field" },
          ],
        },
      ],
    },
    {
      caption: "Decision",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "approval", type: "table_field" },
            { field: "approved_by", type: "table_field" },
            { field: "approved_at", type: "table_field" },
            { field: "revision", type: "table_field" },
          ],
          rightElements: [
            { field: "origin", type: "table_field" },
            { field: "posting", type: "table_field" },
            { field: "erp_posted_at", type: "table_field" },
            { field: "erp_message", type: "table_field" },
            { field: "previewed_at", type: "table_field" },
          ],
        },
        { layout: "one-column", elements: [{ field: "preview", type: "table_field" }] },
      ],
    },
    {
      caption: "In the ERP",
      content: [
        {
          layout: "one-column",
          elements: [
            {
              type: "annotation",
              annotationId: Now.ID["note-purchase-order-origin"],
              text: "These values belong to the ERP. Change them there; the next sync brings them here.",
              annotationType: AnnotationType.Info_Box_Blue,
            },
          ],
        },
        {
          layout: "two-column",
          leftElements: [
            { field: "connection", type: "table_field" },
            { field: "external_id", type: "table_field" },
            { field: "legal_entity", type: "table_field" },
            { field: "origin_key", type: "table_field" },
            { field: "supersedes", type: "table_field" },
            { field: "target_table", type: "table_field" },
            { field: "target_sys_id", type: "table_field" },
            { field: "supplier_external_id", type: "table_field" },
          ],
          rightElements: [
            { field: "modified_at", type: "table_field" },
            { field: "read_at", type: "table_field" },
            { field: "source_hash", type: "table_field" },
            { field: "request_id", type: "table_field" },
            { field: "deleted", type: "table_field" },
            { field: "lines_sha256", type: "table_field" },
          ],
        },
        { layout: "one-column", elements: [{ field: "removed_items", type: "table_field" }] },
      ],
    },
  ],
});
