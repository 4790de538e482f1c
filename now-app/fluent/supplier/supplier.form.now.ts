import { AnnotationType, default_view, Form } from "@servicenow/sdk/core";

Form({
  table: "x_lr_relay_supplier",
  view: default_view,
  sections: [
    {
      caption: "Supplier",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "number", type: "table_field" },
            { field: "name", type: "table_field" },
            { field: "status", type: "table_field" },
            { field: "on_hold", type: "table_field" },
            { field: "currency", type: "table_field" },
            { field: "payment_terms", type: "table_field" },
            { field: "payment_method", type: "table_field" },
          ],
          rightElements: [
            { field: "tax_id", type: "table_field" },
            { field: "email", type: "table_field" },
            { field: "phone", type: "table_field" },
            { field: "bank_fingerprint", type: "table_field" },
          ],
        },
      ],
    },
    {
      caption: "Address",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "street", type: "table_field" },
            { field: "city", type: "table_field" },
            { field: "state", type: "table_field" },
            { field: "postal_code", type: "table_field" },
            { field: "country", type: "table_field" },
          ],
          rightElements: [
            { field: "remit_to_name", type: "table_field" },
            { field: "remit_to_street", type: "table_field" },
            { field: "remit_to_city", type: "table_field" },
            { field: "remit_to_state", type: "table_field" },
            { field: "remit_to_postal_code", type: "table_field" },
            { field: "remit_to_country", type: "table_field" },
          ],
        },
      ],
    },
    {
      caption: "Payee check",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "payee_hold", type: "table_field" },
            { field: "payee_hold_reason", type: "table_field" },
          ],
          rightElements: [
            { field: "payee_confirmed_by", type: "table_field" },
            { field: "payee_confirmed_at", type: "table_field" },
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
              annotationId: Now.ID["note-supplier-origin"],
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
