/**
 * Words that the ServiceNow app, the middleware and the tests must spell alike.
 * Literal objects only: Fluent reads them at build time and can evaluate neither spread nor function.
 */

export const erpTypes = {
  intacct: "Sage Intacct",
  sage300: "Sage 300",
  x3: "Sage X3",
  acumatica: "Acumatica",
  servicetitan: "ServiceTitan",
} as const;
export type ErpType = keyof typeof erpTypes;

export const entities = {
  gl_account: "GL account",
  cost_center: "Cost center",
  supplier: "Supplier",
  invoice: "Invoice",
  purchase_order: "Purchase order",
  payment: "Payment",
} as const;
export type Entity = keyof typeof entities;

/** Post-back operations, section 4.4 of the contract. */
export const operations = {
  "invoice.create": "Create invoice",
  "invoice.update": "Update invoice",
  "payment.create": "Create payment",
  "purchase_order.create": "Create purchase order",
  "supplier.upsert": "Create or update supplier",
  "gl_account.upsert": "Create or update GL account",
  "cost_center.upsert": "Create or update cost center",
} as const;
export type Operation = keyof typeof operations;

/** Approval of a register record. */
export const approvals = {
  pending: "Waiting for approval",
  approved: "Approved",
  rejected: "Rejected",
} as const;
export type Approval = keyof typeof approvals;

/** Approval of a payment: those that the ERP made need none, unless the connection asks for it. */
export const paymentApprovals = {
  not_required: "No approval needed",
  pending: "Waiting for approval",
  approved: "Approved",
  rejected: "Rejected",
} as const;

/** Where a register record was made. */
export const origins = {
  erp: "ERP",
  servicenow: "ServiceNow",
} as const;

/** Where an approved record stands on its way back to the ERP. */
export const postings = {
  none: "Not sent",
  queued: "Queued",
  sent: "Sent",
  confirmed: "Confirmed by the ERP",
  refused: "Refused by the ERP",
  nothing_to_send: "Approved, nothing to send",
} as const;
export type Posting = keyof typeof postings;

/** The outbox ladder that administrators know from the platform's own ERP integrations. */
export const dispatchStates = {
  new: "New",
  in_progress: "In progress",
  processed: "Processed",
  error: "Error",
} as const;
export type DispatchState = keyof typeof dispatchStates;
