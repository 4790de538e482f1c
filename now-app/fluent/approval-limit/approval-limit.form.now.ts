import { AnnotationType, default_view, Form } from "@servicenow/sdk/core";

Form({
  table: "x_lr_relay_approval_limit",
  view: default_view,
  sections: [
    {
      caption: "Limit",
      content: [
        {
          layout: "one-column",
          elements: [
            {
              type: "annotation",
              annotationId: Now.ID["note-approval-limit"],
              text: "Without any limit for a connection every approver approves there. As soon as there is one, each approver needs a limit that covers the record.",
              annotationType: AnnotationType.Info_Box_Blue,
            },
          ],
        },
        {
          layout: "two-column",
          leftElements: [
            { field: "approver", type: "table_field" },
            { field: "connection", type: "table_field" },
            { field: "active", type: "table_field" },
          ],
          rightElements: [
            { field: "entity", type: "table_field" },
            { field: "currency", type: "table_field" },
            { field: "amount", type: "table_field" },
          ],
        },
      ],
    },
  ],
});
