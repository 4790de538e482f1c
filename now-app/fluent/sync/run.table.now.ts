import {
  ChoiceColumn,
  DateTimeColumn,
  IntegerColumn,
  ReferenceColumn,
  StringColumn,
  Table,
} from "@servicenow/sdk/core";
import { entities } from "../../../shared-types/choices.ts";

export const x_lr_relay_run = Table({
  name: "x_lr_relay_run",
  label: "Run",
  display: "number",
  allowWebServiceAccess: true,
  autoNumber: { prefix: "LRR", number: 1000, numberOfDigits: 7 },
  schema: {
    number: StringColumn({
      label: "Number",
      maxLength: 40,
      default: "javascript:global.getNextObjNumberPadded();",
    }),
    sync: ReferenceColumn({ label: "Sync", referenceTable: "x_lr_relay_sync", cascadeRule: "clear" }),
    connection: StringColumn({ label: "Connection", maxLength: 80 }),
    entity: ChoiceColumn({ label: "Entity", choices: entities, dropdown: "dropdown_with_none" }),
    run_id: StringColumn({ label: "Run id", maxLength: 80 }),
    mode: ChoiceColumn({
      label: "Mode",
      choices: { changes: "What changed", sweep: "Sweep for deleted records" },
      default: "changes",
      dropdown: "dropdown_without_none",
    }),
    state: ChoiceColumn({
      label: "State",
      choices: {
        running: "Running",
        complete: "Complete",
        differs: "Complete, totals differ",
        more: "More to come",
        deferred: "Deferred",
        error: "Error",
      },
      default: "running",
      dropdown: "dropdown_without_none",
    }),
    // A unique index on this column is the lock: while a run goes on it holds the connection's name, afterwards the
    // run's own id. The database refuses the second run of a connection; a query followed by a write could not.
    lease_key: StringColumn({ label: "Lease key", maxLength: 80, mandatory: true }),
    // Likewise for the two runs that may go on in the whole instance.
    slot_key: StringColumn({ label: "Slot key", maxLength: 80, mandatory: true }),
    lease_until: DateTimeColumn({ label: "Lease until" }),
    started: DateTimeColumn({ label: "Started" }),
    finished: DateTimeColumn({ label: "Finished" }),
    read_count: IntegerColumn({ label: "Read", default: 0 }),
    staged: IntegerColumn({ label: "Staged", default: 0 }),
    unchanged: IntegerColumn({ label: "Unchanged", default: 0 }),
    inserted: IntegerColumn({ label: "Inserted", default: 0 }),
    updated: IntegerColumn({ label: "Updated", default: 0 }),
    ignored: IntegerColumn({ label: "Ignored", default: 0 }),
    deleted: IntegerColumn({ label: "Deleted in the ERP", default: 0 }),
    rejected: IntegerColumn({ label: "Rejected", default: 0 }),
    pending: IntegerColumn({ label: "Pending", default: 0 }),
    progress: StringColumn({ label: "Progress", maxLength: 255 }),
    message: StringColumn({ label: "Message", maxLength: 4000 }),
    request_id: StringColumn({ label: "Request", maxLength: 80 }),
  },
  index: [
    { name: "run_lease", element: "lease_key", unique: true },
    { name: "run_slot", element: "slot_key", unique: true },
    { name: "run_started", element: ["connection", "started"], unique: false },
  ],
});
