import { AnnotationType, default_view, Form } from "@servicenow/sdk/core";
import { invoiceFlow } from "./invoice.strip.now.ts";

Form({
  table: "x_lr_relay_invoice",
  view: default_view,
  sections: [
    {
      caption: "Invoice",
      content: [
        { layout: "one-column", elements: [{ type: "formatter", formatterRef: invoiceFlow }] },
        {
          layout: "two-column",
          leftElements: [
            { field: "number", type: "table_field" },
            { field: "supplier_name", type: "table_field" },
            { field: "supplier_number", type: "table_field" },
            { field: "document_type", type: "table_field" },
            { field: "invoice_date", type: "table_field" },
            { field: "due_date", type: "table_field" },
            { field: "posting_date", type: "table_field" },
          ],
          rightElements: [
            { field: "currency", type: "table_field" },
            { field: "subtotal", type: "table_field" },
            { field: "tax_amount", type: "table_field" },
            { field: "shipping_amount", type: "table_field" },
            { field: "total_amount", type: "table_field" },
            { field: "amount_due", type: "table_field" },
            { field: "payment_terms", type: "table_field" },
          ],
        },
        { layout: "one-column", elements: [{ field: "description", type: "table_field" }] },
      ],
    },
    {
      caption: "Decision",
      content: [
        {
          layout: "one-column",
          elements: [
            {
              type: "annotation",
              annotationId: Now.ID["note-invoice-decision"],
              text: "Approve sends the coding of the lines to the ERP, or creates the bill in the target. Will it post? shows what would be sent. Reject leaves the bill payable in the ERP until AP stops it there, unless the connection puts rejected bills on hold.",
              annotationType: AnnotationType.Info_Box_Blue,
            },
          ],
        },
        {
          layout: "two-column",
          leftElements: [
            { field: "approval", type: "table_field" },
            { field: "approved_by", type: "table_field" },
            { field: "approved_at", type: "table_field" },
            { field: "approved_by_rule", type: "table_field" },
            { field: "revision", type: "table_field" },
            { field: "held", type: "table_field" },
            { field: "hold_reason", type: "table_field" },
          ],
          rightElements: [
            { field: "posting", type: "table_field" },
            { field: "erp_posted_at", type: "table_field" },
            { field: "erp_message", type: "table_field" },
            { field: "paid_unapproved", type: "table_field" },
            { field: "previewed_at", type: "table_field" },
            { field: "lines_complete", type: "table_field" },
            { field: "line_count", type: "table_field" },
          ],
        },
      ],
    },
    {
      caption: "In the target",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "target_connection", type: "table_field" },
            { field: "target_supplier", type: "table_field" },
          ],
          rightElements: [
            { field: "target_number", type: "table_field" },
            { field: "target_external_id", type: "table_field" },
          ],
        },
        { layout: "one-column", elements: [{ field: "preview", type: "table_field" }] },
      ],
    },
    {
      caption: "Reference",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "reference", type: "table_field" },
            { field: "purchase_order_number", type: "table_field" },
          ],
          rightElements: [
            { field: "status", type: "table_field" },
            { field: "on_hold", type: "table_field" },
          ],
        },
        { layout: "one-column", elements: [{ field: "dimensions", type: "table_field" }] },
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
              annotationId: Now.ID["note-invoice-origin"],
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
            { field: "target_approved", type: "table_field" },
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
      ],
    },
  ],
});
