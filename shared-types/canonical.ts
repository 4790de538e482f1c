/**
 * The canonical documents: the one shape that ServiceNow and every ERP adapter agree on.
 * Field names are the wire names and the staging columns at once, hence snake_case.
 */

/** A signed decimal as text: `-12.50`. Never a float, never a thousands separator, never an exponent. */
export type DecimalText = string;
/** A business date without zone: `yyyy-mm-dd`. */
export type DateText = string;
/** An instant in UTC, ISO 8601 with `Z`. */
export type InstantText = string;
/** JSON object as text, name → code, for dimensions that have no column of their own. */
export type DimensionsText = string;
/** A boolean as the Import Set API carries it. */
export type FlagText = "true" | "false";

/** What every document carries besides its business fields. */
export interface Envelope {
  /** Id of the connection in the middleware's configuration: one company in one ERP. */
  connection: string;
  /** The ERP's key, text as the ERP writes it; parts joined by `~`. */
  external_id: string;
  /** The number people use; may be empty where the ERP allows it. */
  number: string;
  /** The ERP's owning entity or branch, empty at top level. */
  legal_entity: string;
  /** When the ERP says the record changed; empty where it does not say. */
  modified_at: InstantText | "";
  /** When we read it. */
  read_at: InstantText;
  /** SHA-256 (hex) of the business fields and the mapping version: equal hash, equal record. */
  source_hash: string;
  /** Our own key, read back from the ERP field that carries it; empty for records born in the ERP. */
  origin_key: string;
  deleted: FlagText;
  /** external_id of the record that this one replaces, where the ERP re-creates instead of updating. */
  supersedes: string;
  run_id: string;
  request_id: string;
  /** Why the record could not be mapped; such a row never reaches the register. */
  relay_error: string;
}

export interface Supplier extends Envelope {
  name: string;
  status: string;
  currency: string;
  tax_id: string;
  email: string;
  phone: string;
  payment_terms: string;
  payment_method: string;
  street: string;
  city: string;
  state: string;
  postal_code: string;
  country: string;
  remit_to_name: string;
  remit_to_street: string;
  remit_to_city: string;
  remit_to_state: string;
  remit_to_postal_code: string;
  remit_to_country: string;
  /** Keyed hash of the bank account, to notice a change; never the account itself. */
  bank_fingerprint: string;
  on_hold: FlagText;
}

export interface GlAccount extends Envelope {
  name: string;
  account_type: string;
  status: string;
}

export interface CostCenter extends Envelope {
  name: string;
  status: string;
  parent: string;
}

export interface DocumentLine {
  line_number: string;
  description: string;
  quantity: DecimalText | "";
  unit_price: DecimalText | "";
  amount: DecimalText;
  tax_amount: DecimalText | "";
  gl_account: string;
  cost_center: string;
  location: string;
  project: string;
  item: string;
  purchase_order_line: string;
  dimensions: DimensionsText;
}

interface SupplierReference {
  supplier_external_id: string;
  supplier_number: string;
  supplier_name: string;
}

export interface Invoice extends Envelope, SupplierReference {
  document_type: "bill" | "credit_note" | "debit_note" | "prepayment";
  invoice_date: DateText | "";
  due_date: DateText | "";
  posting_date: DateText | "";
  payment_terms: string;
  currency: string;
  subtotal: DecimalText | "";
  tax_amount: DecimalText | "";
  shipping_amount: DecimalText | "";
  total_amount: DecimalText;
  amount_due: DecimalText | "";
  status: string;
  on_hold: FlagText;
  description: string;
  reference: string;
  purchase_order_number: string;
  dimensions: DimensionsText;
  line_count: string;
  /** SHA-256 (hex) of `lines`, so that the register can prove that it holds the whole set. */
  lines_sha256: string;
  /** JSON text of {@link DocumentLine}[]. */
  lines: string;
}

export interface PurchaseOrder extends Envelope, SupplierReference {
  order_date: DateText | "";
  currency: string;
  total_amount: DecimalText;
  status: string;
  description: string;
  dimensions: DimensionsText;
  line_count: string;
  lines_sha256: string;
  /** JSON text of {@link PurchaseOrderLine}[]. */
  lines: string;
}

export interface PurchaseOrderLine extends DocumentLine {
  unit: string;
  quantity_received: DecimalText | "";
}

export interface Payment extends Envelope, SupplierReference {
  payment_date: DateText | "";
  method: string;
  bank_account: string;
  reference: string;
  currency: string;
  amount: DecimalText;
  status: string;
  dimensions: DimensionsText;
  /** JSON text of {@link AppliedAmount}[]. */
  applied: string;
}

export interface AppliedAmount {
  invoice_external_id: string;
  invoice_number: string;
  amount: DecimalText;
}

export interface CanonicalDocuments {
  supplier: Supplier;
  invoice: Invoice;
  purchase_order: PurchaseOrder;
  payment: Payment;
  gl_account: GlAccount;
  cost_center: CostCenter;
}

/** What the ERP adapters map: a document without the fields that the engine fills in. */
export type Mapped<D extends Envelope> = Omit<
  D,
  | "connection"
  | "read_at"
  | "source_hash"
  | "run_id"
  | "request_id"
  | "relay_error"
  | "line_count"
  | "lines_sha256"
>;
