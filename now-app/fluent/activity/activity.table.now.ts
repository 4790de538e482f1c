import { DateTimeColumn, StringColumn, Table } from "@servicenow/sdk/core";

export const x_lr_relay_activity = Table({
  name: "x_lr_relay_activity",
  label: "Activity",
  display: "event",
  allowWebServiceAccess: true,
  autoNumber: { prefix: "LRA", number: 1000, numberOfDigits: 10 },
  schema: {
    // Orders rows of the same second: the platform's times have no parts of a second.
    number: StringColumn({
      label: "Number",
      maxLength: 40,
      default: "javascript:global.getNextObjNumberPadded();",
    }),
    at: DateTimeColumn({ label: "At" }),
    connection: StringColumn({ label: "Connection", maxLength: 80 }),
    entity: StringColumn({ label: "Entity", maxLength: 40 }),
    source_table: StringColumn({ label: "Table", maxLength: 80 }),
    source_sys_id: StringColumn({ label: "Record", maxLength: 32 }),
    external_id: StringColumn({ label: "ERP key", maxLength: 120 }),
    event: StringColumn({ label: "Event", maxLength: 40, mandatory: true }),
    detail: StringColumn({ label: "Detail", maxLength: 4000 }),
    actor: StringColumn({ label: "Actor", maxLength: 120 }),
    run_id: StringColumn({ label: "Run id", maxLength: 80 }),
    request_id: StringColumn({ label: "Request", maxLength: 80 }),
    payload_sha256: StringColumn({ label: "Payload hash", maxLength: 64 }),
    // Names an event that may happen only once, such as one attempt to send a dispatch; else the row's own id. Of two
    // senders that want the same attempt the database lets one write its row, and that one sends.
    event_key: StringColumn({ label: "Event key", maxLength: 80, mandatory: true }),
  },
  index: [
    { name: "activity_event_key", element: "event_key", unique: true },
    { name: "activity_record", element: ["connection", "entity", "external_id"], unique: false },
    { name: "activity_source", element: ["source_table", "source_sys_id"], unique: false },
  ],
});
