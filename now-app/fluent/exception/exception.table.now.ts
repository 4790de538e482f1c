import { ChoiceColumn, DateTimeColumn, IntegerColumn, StringColumn, Table } from "@servicenow/sdk/core";

export const x_lr_relay_exception = Table({
  name: "x_lr_relay_exception",
  label: "Exception",
  display: "number",
  allowWebServiceAccess: true,
  autoNumber: { prefix: "LRX", number: 1000, numberOfDigits: 7 },
  schema: {
    number: StringColumn({
      label: "Number",
      maxLength: 40,
      default: "javascript:global.getNextObjNumberPadded();",
    }),
    // Hash of connection, entity, ERP key and kind: the database keeps one row for one trouble, whoever meets it first.
    exception_key: StringColumn({ label: "Exception key", maxLength: 64, mandatory: true }),
    connection: StringColumn({ label: "Connection", maxLength: 80 }),
    entity: StringColumn({ label: "Entity", maxLength: 40 }),
    external_id: StringColumn({ label: "ERP key", maxLength: 120 }),
    kind: ChoiceColumn({
      label: "Kind",
      choices: {
        mapping: "Record could not be mapped",
        transform: "Record could not enter the register",
        dispatch: "Refused by the ERP",
        sync: "Sync fails",
        sweep: "Sweep fails",
        tie_out: "Totals differ from the ERP",
        dimension: "Value is missing",
        approval: "Needs a new decision",
      },
      mandatory: true,
      dropdown: "dropdown_with_none",
    }),
    state: ChoiceColumn({
      label: "State",
      choices: { open: "Open", closed: "Closed" },
      default: "open",
      dropdown: "dropdown_without_none",
    }),
    cause: StringColumn({ label: "Cause", maxLength: 4000 }),
    owner_role: StringColumn({ label: "Who can fix it", hint: "Role", maxLength: 80 }),
    fix: StringColumn({ label: "What to do", maxLength: 4000 }),
    source_table: StringColumn({ label: "Table", maxLength: 80 }),
    source_sys_id: StringColumn({ label: "Record", maxLength: 32 }),
    occurrences: IntegerColumn({ label: "Times seen", default: 1 }),
    opened_at: DateTimeColumn({ label: "Opened at" }),
    last_seen: DateTimeColumn({ label: "Last seen" }),
    closed_at: DateTimeColumn({ label: "Closed at" }),
    run_id: StringColumn({ label: "Run id", maxLength: 80 }),
    request_id: StringColumn({ label: "Request", maxLength: 80 }),
  },
  index: [
    { name: "exception_key", element: "exception_key", unique: true },
    { name: "exception_state", element: ["state", "connection"], unique: false },
    { name: "exception_source", element: ["source_table", "source_sys_id"], unique: false },
  ],
});
