import { AnnotationType, default_view, Form } from "@servicenow/sdk/core";

Form({
  table: "x_lr_relay_invoice_line",
  view: default_view,
  sections: [
    {
      caption: "Line",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "invoice", type: "table_field" },
            { field: "line_number", type: "table_field" },
            { field: "item", type: "table_field" },
            { field: "purchase_order_line", type: "table_field" },
          ],
          rightElements: [
            { field: "quantity", type: "table_field" },
            { field: "unit_price", type: "table_field" },
            { field: "amount", type: "table_field" },
            { field: "tax_amount", type: "table_field" },
          ],
        },
        { layout: "one-column", elements: [{ field: "description", type: "table_field" }] },
      ],
    },
    {
      caption: "Coding",
      content: [
        {
          layout: "one-column",
          elements: [
            {
              type: "annotation",
              annotationId: Now.ID["note-invoice-line-coding"],
              text: "What is chosen here goes to the ERP with the approval. Left empty, the line keeps what the ERP has.",
              annotationType: AnnotationType.Info_Box_Blue,
            },
          ],
        },
        {
          layout: "two-column",
          leftElements: [
            { field: "coding_gl_account", type: "table_field" },
            { field: "coding_cost_center", type: "table_field" },
          ],
          rightElements: [
            { field: "gl_account", type: "table_field" },
            { field: "cost_center", type: "table_field" },
            { field: "location", type: "table_field" },
            { field: "project", type: "table_field" },
          ],
        },
        { layout: "one-column", elements: [{ field: "dimensions", type: "table_field" }] },
      ],
    },
  ],
});
