import { AnnotationType, default_view, Form } from "@servicenow/sdk/core";

Form({
  table: "x_lr_relay_dimension",
  view: default_view,
  sections: [
    {
      caption: "Mapping",
      content: [
        {
          layout: "one-column",
          elements: [
            {
              type: "annotation",
              annotationId: Now.ID["note-dimension"],
              text: "Where a line of this connection has the value in the ERP, the register's record named on the right is used instead. Invoices that wait for it are released by themselves.",
              annotationType: AnnotationType.Info_Box_Blue,
            },
          ],
        },
        {
          layout: "two-column",
          leftElements: [
            { field: "connection", type: "table_field" },
            { field: "source", type: "table_field" },
            { field: "source_value", type: "table_field" },
            { field: "active", type: "table_field" },
          ],
          rightElements: [
            { field: "target", type: "table_field" },
            { field: "target_value", type: "table_field" },
            { field: "description", type: "table_field" },
          ],
        },
      ],
    },
  ],
});
