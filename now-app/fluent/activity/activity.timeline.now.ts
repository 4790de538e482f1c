import { Record } from "@servicenow/sdk/core";

// The trail as a related list of each record: by its connection and ERP key, because what happened before the record
// was made belongs to it too. The forms place these lists.

Record({
  $id: Now.ID["timeline-invoice"],
  table: "sys_relationship",
  data: {
    name: "Ledger Relay: timeline of a invoice",
    basic_apply_to: "x_lr_relay_invoice",
    basic_query_from: "x_lr_relay_activity",
    simple_reference: false,
    advanced: false,
    query_with: `(function refineQuery(current, parent) {
  current.addQuery('connection', parent.getValue('connection'));
  current.addQuery('entity', 'invoice');
  current.addQuery('external_id', parent.getValue('external_id'));
  current.orderBy('number');
})(current, parent);`,
  },
});

Record({
  $id: Now.ID["timeline-supplier"],
  table: "sys_relationship",
  data: {
    name: "Ledger Relay: timeline of a supplier",
    basic_apply_to: "x_lr_relay_supplier",
    basic_query_from: "x_lr_relay_activity",
    simple_reference: false,
    advanced: false,
    query_with: `(function refineQuery(current, parent) {
  current.addQuery('connection', parent.getValue('connection'));
  current.addQuery('entity', 'supplier');
  current.addQuery('external_id', parent.getValue('external_id'));
  current.orderBy('number');
})(current, parent);`,
  },
});

Record({
  $id: Now.ID["timeline-purchase-order"],
  table: "sys_relationship",
  data: {
    name: "Ledger Relay: timeline of a purchase order",
    basic_apply_to: "x_lr_relay_purchase_order",
    basic_query_from: "x_lr_relay_activity",
    simple_reference: false,
    advanced: false,
    query_with: `(function refineQuery(current, parent) {
  current.addQuery('connection', parent.getValue('connection'));
  current.addQuery('entity', 'purchase_order');
  current.addQuery('external_id', parent.getValue('external_id'));
  current.orderBy('number');
})(current, parent);`,
  },
});

Record({
  $id: Now.ID["timeline-payment"],
  table: "sys_relationship",
  data: {
    name: "Ledger Relay: timeline of a payment",
    basic_apply_to: "x_lr_relay_payment",
    basic_query_from: "x_lr_relay_activity",
    simple_reference: false,
    advanced: false,
    query_with: `(function refineQuery(current, parent) {
  current.addQuery('connection', parent.getValue('connection'));
  current.addQuery('entity', 'payment');
  current.addQuery('external_id', parent.getValue('external_id'));
  current.orderBy('number');
})(current, parent);`,
  },
});

Record({
  $id: Now.ID["timeline-gl-account"],
  table: "sys_relationship",
  data: {
    name: "Ledger Relay: timeline of a GL account",
    basic_apply_to: "x_lr_relay_gl_account",
    basic_query_from: "x_lr_relay_activity",
    simple_reference: false,
    advanced: false,
    query_with: `(function refineQuery(current, parent) {
  current.addQuery('connection', parent.getValue('connection'));
  current.addQuery('entity', 'gl_account');
  current.addQuery('external_id', parent.getValue('external_id'));
  current.orderBy('number');
})(current, parent);`,
  },
});

Record({
  $id: Now.ID["timeline-cost-center"],
  table: "sys_relationship",
  data: {
    name: "Ledger Relay: timeline of a cost center",
    basic_apply_to: "x_lr_relay_cost_center",
    basic_query_from: "x_lr_relay_activity",
    simple_reference: false,
    advanced: false,
    query_with: `(function refineQuery(current, parent) {
  current.addQuery('connection', parent.getValue('connection'));
  current.addQuery('entity', 'cost_center');
  current.addQuery('external_id', parent.getValue('external_id'));
  current.orderBy('number');
})(current, parent);`,
  },
});
