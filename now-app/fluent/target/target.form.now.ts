import { AnnotationType, default_view, Form } from "@servicenow/sdk/core";

Form({
  table: "x_lr_relay_target",
  view: default_view,
  sections: [
    {
      caption: "Target table",
      content: [
        {
          layout: "one-column",
          elements: [
            {
              type: "annotation",
              annotationId: Now.ID["note-target"],
              text: "Nothing is written to this table until its transform map is active. Check connection looks again.",
              annotationType: AnnotationType.Info_Box_Blue,
            },
          ],
        },
        {
          layout: "two-column",
          leftElements: [
            { field: "target_table", type: "table_field" },
            { field: "entity", type: "table_field" },
            { field: "transform_map", type: "table_field" },
            { field: "wanted", type: "table_field" },
          ],
          rightElements: [
            { field: "status", type: "table_field" },
            { field: "checked_at", type: "table_field" },
          ],
        },
        { layout: "one-column", elements: [{ field: "message", type: "table_field" }] },
      ],
    },
    {
      caption: "What is written",
      content: [
        {
          layout: "one-column",
          elements: [
            { field: "field_map", type: "table_field" },
            { field: "line_map", type: "table_field" },
            { field: "removed_map", type: "table_field" },
            { field: "insert_only", type: "table_field" },
            { field: "approved_when", type: "table_field" },
          ],
        },
      ],
    },
  ],
});
