import { AnnotationType, default_view, Form } from "@servicenow/sdk/core";

Form({
  table: "x_lr_relay_cost_center",
  view: default_view,
  sections: [
    {
      caption: "Cost center",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "number", type: "table_field" },
            { field: "name", type: "table_field" },
          ],
          rightElements: [
            { field: "parent", type: "table_field" },
            { field: "status", type: "table_field" },
          ],
        },
      ],
    },
    {
      caption: "Sent from here",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "origin", type: "table_field" },
            { field: "changed_by", type: "table_field" },
            { field: "revision", type: "table_field" },
          ],
          rightElements: [
            { field: "posting", type: "table_field" },
            { field: "erp_posted_at", type: "table_field" },
            { field: "erp_message", type: "table_field" },
          ],
        },
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
              annotationId: Now.ID["note-cost-center-origin"],
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
          ],
          rightElements: [
            { field: "modified_at", type: "table_field" },
            { field: "read_at", type: "table_field" },
            { field: "source_hash", type: "table_field" },
            { field: "request_id", type: "table_field" },
            { field: "deleted", type: "table_field" },
          ],
        },
      ],
    },
  ],
});
