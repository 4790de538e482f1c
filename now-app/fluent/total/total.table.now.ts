import {
  ChoiceColumn,
  DateColumn,
  DateTimeColumn,
  IntegerColumn,
  StringColumn,
  Table,
} from "@servicenow/sdk/core";
import { entities } from "../../../shared-types/choices.ts";

// Count, sums per currency and hash of keys on both sides, for one entity and period.
export const x_lr_relay_total = Table({
  name: "x_lr_relay_total",
  label: "Control total",
  allowWebServiceAccess: true,
  schema: {
    connection: StringColumn({ label: "Connection", maxLength: 80, mandatory: true }),
    entity: ChoiceColumn({
      label: "Entity",
      choices: entities,
      mandatory: true,
      dropdown: "dropdown_with_none",
    }),
    // Text, so that a master without a period still takes part in the unique index.
    period: StringColumn({
      label: "Period",
      hint: "yyyy-mm-dd..yyyy-mm-dd, or all",
      maxLength: 40,
      mandatory: true,
    }),
    period_from: DateColumn({ label: "From" }),
    period_to: DateColumn({ label: "To" }),
    erp_count: IntegerColumn({ label: "Records in the ERP" }),
    erp_amounts: StringColumn({ label: "Amounts in the ERP", hint: "JSON, by currency", maxLength: 4000 }),
    erp_keys_sha256: StringColumn({ label: "Keys in the ERP", maxLength: 64 }),
    register_count: IntegerColumn({ label: "Records in the register" }),
    register_amounts: StringColumn({
      label: "Amounts in the register",
      hint: "JSON, by currency",
      maxLength: 4000,
    }),
    register_keys_sha256: StringColumn({ label: "Keys in the register", maxLength: 64 }),
    way_count: IntegerColumn({
      label: "On the way",
      hint: "Staged and not arrived, or still to be made in the ERP",
    }),
    way_amounts: StringColumn({ label: "Amounts on the way", hint: "JSON, by currency", maxLength: 4000 }),
    differences: StringColumn({
      label: "Differences",
      hint: "Which records, as far as it can be told from hashes",
      maxLength: 8000,
    }),
    state: ChoiceColumn({
      label: "State",
      choices: { equal: "Equal", different: "Different", error: "Not counted" },
      dropdown: "dropdown_with_none",
    }),
    message: StringColumn({ label: "Message", maxLength: 4000 }),
    checked_at: DateTimeColumn({ label: "Checked at" }),
    request_id: StringColumn({ label: "Request", maxLength: 80 }),
  },
  index: [{ name: "total_key", element: ["connection", "entity", "period"], unique: true }],
});
