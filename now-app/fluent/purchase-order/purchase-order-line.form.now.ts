import { default_view, Form } from "@servicenow/sdk/core";

Form({
  table: "x_lr_relay_purchase_order_line",
  view: default_view,
  sections: [
    {
      caption: "Line",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "purchase_order", type: "table_field" },
            { field: "line_number", type: "table_field" },
            { field: "item", type: "table_field" },
            { field: "unit", type: "table_field" },
          ],
          rightElements: [
            { field: "quantity", type: "table_field" },
            { field: "quantity_received", type: "table_field" },
            { field: "unit_price", type: "table_field" },
            { field: "amount", type: "table_field" },
            { field: "tax_amount", type: "table_field" },
          ],
        },
        { layout: "one-column", elements: [{ field: "description", type: "table_field" }] },
      ],
    },
    {
      caption: "Coding in the ERP",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "gl_account", type: "table_field" },
            { field: "cost_center", type: "table_field" },
          ],
          rightElements: [
            { field: "location", type: "table_field" },
            { field: "project", type: "table_field" },
            { field: "purchase_order_line", type: "table_field" },
            { field: "target_sys_id", type: "table_field" },
          ],
        },
        { layout: "one-column", elements: [{ field: "dimensions", type: "table_field" }] },
      ],
    },
  ],
});
