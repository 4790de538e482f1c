import {
  BooleanColumn,
  ChoiceColumn,
  DecimalColumn,
  ReferenceColumn,
  StringColumn,
  Table,
} from "@servicenow/sdk/core";

// Who may approve how much. As soon as one row stands for a connection, an approver there needs one of their own.
export const x_lr_relay_approval_limit = Table({
  name: "x_lr_relay_approval_limit",
  label: "Approval limit",
  display: "approver",
  allowWebServiceAccess: true,
  schema: {
    active: BooleanColumn({ label: "Active", default: true }),
    approver: ReferenceColumn({ label: "Approver", referenceTable: "sys_user", mandatory: true }),
    connection: ReferenceColumn({
      label: "Connection",
      hint: "Empty: all",
      referenceTable: "x_lr_relay_connection",
    }),
    entity: ChoiceColumn({
      label: "What",
      hint: "Empty: everything that is approved",
      choices: { invoice: "Invoice", payment: "Payment", purchase_order: "Purchase order" },
      dropdown: "dropdown_with_none",
    }),
    currency: StringColumn({ label: "Currency", hint: "Empty: any", maxLength: 10 }),
    amount: DecimalColumn({ label: "Up to", hint: "Empty: no limit", scale: 6, maxLength: 21 }),
  },
  index: [
    {
      name: "approval_limit_key",
      element: ["approver", "connection", "entity", "currency"],
      unique: true,
    },
  ],
});
