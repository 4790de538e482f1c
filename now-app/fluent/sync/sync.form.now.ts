import { AnnotationType, default_view, Form } from "@servicenow/sdk/core";

Form({
  table: "x_lr_relay_sync",
  view: default_view,
  sections: [
    {
      caption: "Sync",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "connection", type: "table_field" },
            { field: "entity", type: "table_field" },
            { field: "active", type: "table_field" },
            { field: "sequence", type: "table_field" },
          ],
          rightElements: [
            { field: "state", type: "table_field" },
            { field: "next_run", type: "table_field" },
            { field: "last_run", type: "table_field" },
            { field: "last_success", type: "table_field" },
            { field: "high_water", type: "table_field" },
          ],
        },
        { layout: "one-column", elements: [{ field: "message", type: "table_field" }] },
      ],
    },
    {
      caption: "Schedule",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "schedule", type: "table_field" },
            { field: "interval_minutes", type: "table_field" },
            { field: "calendar", type: "table_field" },
          ],
          rightElements: [
            { field: "at_time", type: "table_field" },
            { field: "weekday", type: "table_field" },
          ],
        },
      ],
    },
    {
      caption: "Progress",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "percent", type: "table_field" },
            { field: "backfill_started", type: "table_field" },
          ],
          rightElements: [
            { field: "backfill_read", type: "table_field" },
            { field: "backfill_total", type: "table_field" },
          ],
        },
        { layout: "one-column", elements: [{ field: "progress", type: "table_field" }] },
      ],
    },
    {
      caption: "Tie-out",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "tie_out", type: "table_field" },
            { field: "tie_out_from", type: "table_field" },
          ],
          rightElements: [{ field: "next_tie_out", type: "table_field" }],
        },
      ],
    },
    {
      caption: "Deleted in the ERP",
      content: [
        {
          layout: "two-column",
          leftElements: [
            { field: "sweep_days", type: "table_field" },
            { field: "next_sweep", type: "table_field" },
          ],
          rightElements: [{ field: "last_sweep", type: "table_field" }],
        },
      ],
    },
    {
      caption: "Position",
      content: [
        {
          layout: "one-column",
          elements: [
            {
              type: "annotation",
              annotationId: Now.ID["note-sync-position"],
              text: "An emptied cursor reads everything again, which changes nothing that is here already. Only an admin can empty it.",
              annotationType: AnnotationType.Info_Box_Blue,
            },
          ],
        },
        {
          layout: "one-column",
          elements: [
            { field: "read_since", type: "table_field" },
            { field: "cursor", type: "table_field" },
            { field: "sweep_cursor", type: "table_field" },
          ],
        },
        {
          layout: "two-column",
          leftElements: [{ field: "triggered_at", type: "table_field" }],
          rightElements: [{ field: "lease_until", type: "table_field" }],
        },
      ],
    },
  ],
});
