import {
  BooleanColumn,
  ChoiceColumn,
  DateTimeColumn,
  IntegerColumn,
  ReferenceColumn,
  StringColumn,
  Table,
} from "@servicenow/sdk/core";
import { entities } from "../../../shared-types/choices.ts";

export const x_lr_relay_sync = Table({
  name: "x_lr_relay_sync",
  label: "Sync",
  allowWebServiceAccess: true,
  schema: {
    connection: ReferenceColumn({
      label: "Connection",
      referenceTable: "x_lr_relay_connection",
      mandatory: true,
      cascadeRule: "cascade",
    }),
    entity: ChoiceColumn({
      label: "Entity",
      choices: entities,
      mandatory: true,
      dropdown: "dropdown_with_none",
    }),
    active: BooleanColumn({ label: "Active", default: true }),
    sequence: IntegerColumn({
      label: "Sequence",
      hint: "Lower runs first within a connection",
      default: 100,
    }),
    interval_minutes: IntegerColumn({ label: "Every (minutes)", default: 60 }),
    cursor: StringColumn({ label: "Cursor", hint: "The middleware's position; opaque", maxLength: 4000 }),
    sweep_days: IntegerColumn({
      label: "Sweep every (days)",
      hint: "Compares keys to find what was deleted in the ERP; 0 = never",
      default: 7,
    }),
    next_sweep: DateTimeColumn({ label: "Next sweep" }),
    last_sweep: DateTimeColumn({ label: "Last sweep" }),
    sweep_cursor: StringColumn({ label: "Cursor of the sweep", maxLength: 4000 }),
    state: ChoiceColumn({
      label: "State",
      choices: { idle: "Idle", running: "Running" },
      default: "idle",
      dropdown: "dropdown_without_none",
    }),
    next_run: DateTimeColumn({ label: "Next run" }),
    triggered_at: DateTimeColumn({
      label: "Asked for at",
      hint: "While a run goes on: another one follows at once",
    }),
    last_run: DateTimeColumn({ label: "Last run" }),
    last_success: DateTimeColumn({ label: "Last success" }),
    lease_until: DateTimeColumn({ label: "Lease until" }),
    high_water: StringColumn({ label: "Read up to", maxLength: 40 }),
    message: StringColumn({ label: "Message", maxLength: 4000 }),
  },
  index: [{ name: "sync_key", element: ["connection", "entity"], unique: true }],
});
