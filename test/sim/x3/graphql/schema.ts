/** The schema of the folder, in the names of its build. Root layout { package { node { query | read | create … } } } (PHP sample). */

import type { TableName } from "../company/company.ts";
import type { X3Settings } from "../settings.ts";

export const NODES: Record<string, { package: string; table: TableName; type: string }> = {
  supplier: { package: "x3MasterData", table: "BPSUPPLIER", type: "Supplier" },
  purchaseOrder: { package: "x3Purchasing", table: "PORDER", type: "PurchaseOrder" },
  purchaseInvoice: { package: "x3Purchasing", table: "PINVOICE", type: "PurchaseInvoice" },
  account: { package: "x3FinanceData", table: "GACCOUNT", type: "Account" },
  dimension: { package: "x3FinanceData", table: "CCE", type: "Dimension" },
};

const ARGUMENTS = "(first: Int, after: String, filter: String, orderBy: String)";

const TYPES = `
scalar Id
scalar Decimal
scalar Date
scalar Datetime
type PageInfo { startCursor: String endCursor: String hasNextPage: Boolean! hasPreviousPage: Boolean! }
type Reference { _id: Id code: String }
type Site { _id: Id name: String }
type Product { _id: Id code: String description1: String }
type BusinessPartner { _id: Id code: String companyName1: String }
type SupplierReference { _id: Id code: BusinessPartner }
type Supplier {
  _id: Id code: Reference companyName1: String shortCompanyName: String isActive: Boolean currency: Reference
  paymentTerm: Reference taxRule: Reference category: Reference _createStamp: Datetime _updateStamp: Datetime
}
type PurchaseOrder {
  _id: Id id: String company: Reference purchaseSite: Site receiptSite: Site orderDate: Date
  expectedReceiptDate: Date orderFromSupplier: SupplierReference internalOrderReference: String project: String
  currency: Reference receiptStatus: String signatureStatus: String isClosed: Boolean
  _createStamp: Datetime _updateStamp: Datetime purchaseOrderLines: PurchaseOrderLineCollection
}
type PurchaseOrderLine {
  _id: Id lineNumber: Int product: Product productType: String purchaseType: String orderUnit: Reference
  purchaseUnit: Reference stockUnit: Reference quantityInOrderUnitOrdered: Decimal
  quantityInStockUnitOrdered: Decimal quantityInStockUnitReceived: Decimal grossPrice: Decimal netPrice: Decimal
}
type PurchaseInvoice {
  _id: Id id: String company: Reference site: Site invoiceType: Reference billBySupplier: SupplierReference
  supplierDocumentNumber: String invoiceDate: Date accountingDate: Date currency: Reference paymentTerm: Reference
  totalAmountExcludingTax: Decimal totalAmountIncludingTax: Decimal status: String
  _createStamp: Datetime _updateStamp: Datetime purchaseInvoiceLines: PurchaseInvoiceLineCollection
}
type PurchaseInvoiceLine {
  _id: Id lineNumber: Int product: Product quantity: Decimal netPrice: Decimal amountExcludingTax: Decimal
  account: Reference purchaseOrder: Reference purchaseOrderLine: Int dimensionTypes: [String] dimensions: [String]
}
type Account {
  _id: Id chartOfAccounts: Reference code: String description: String accountClass: String isActive: Boolean
  _createStamp: Datetime _updateStamp: Datetime
}
type Dimension {
  _id: Id dimensionType: Reference code: String description: String isActive: Boolean
  _createStamp: Datetime _updateStamp: Datetime
}
type PurchaseOrderLineCollection { query${ARGUMENTS}: PurchaseOrderLineConnection }
type PurchaseInvoiceLineCollection { query${ARGUMENTS}: PurchaseInvoiceLineConnection }
input Supplier_Input {
  _id: Id code: String companyName1: String shortCompanyName: String isActive: Boolean currency: String
  paymentTerm: String taxRule: String category: String
}
`;

export function schemaText({ graphqlNames, operations }: X3Settings): string {
  const names = Object.keys(NODES);
  const typesOf = (type: string): string =>
    `type ${type}Edge { cursor: String node: ${type} }
     type ${type}Connection { totalCount: Int edges: [${type}Edge] pageInfo: PageInfo }`;
  const types = [...names.map((name) => NODES[name]?.type ?? ""), "PurchaseOrderLine", "PurchaseInvoiceLine"];
  const readers = names.map((name) => {
    const type = NODES[name]?.type;
    return `type ${type}Queries { query${ARGUMENTS}: ${type}Connection read(_id: Id!): ${type} }`;
  });
  const text = [
    TYPES,
    ...types.map(typesOf),
    ...readers,
    ...roots("Query", names, "Queries"),
    ...writers(operations),
  ].join("\n");
  return graphqlNames === "current" ? text : inOldNames(text);
}

function writers(operations: readonly string[]): string[] {
  if (operations.length === 0) return [];
  const types = operations.map((name) => {
    const type = NODES[name]?.type;
    return `type ${type}Mutations { create(data: ${type}_Input!): ${type} update(data: ${type}_Input!): ${type} }`;
  });
  return [...types, ...roots("Mutation", operations, "Mutations")];
}

function roots(root: string, names: readonly string[], suffix: string): string[] {
  const packages = Map.groupBy(names, (name) => NODES[name]?.package ?? "");
  const title = (name: string): string => name[0]?.toUpperCase() + name.slice(1) + suffix;
  const inner = [...packages].map(
    ([name, nodes]) =>
      `type ${title(name)} { ${nodes.map((node) => `${node}: ${NODES[node]?.type}${suffix}`).join(" ")} }`,
  );
  const fields = [...packages.keys()].map((name) => `${name}: ${title(name)}`).join(" ");
  return [...inner, `type ${root} { ${fields} }`];
}

/** Packages and collections before they were renamed; the supplier's code was no reference (PHP sample, git history). */
function inOldNames(text: string): string {
  return text
    .replaceAll("x3MasterData:", "xtremX3MasterData:")
    .replaceAll("x3Purchasing:", "xtremX3Purchasing:")
    .replaceAll("x3FinanceData:", "xtremX3FinanceData:")
    .replaceAll("purchaseOrderLines:", "purchaseOrderQuantityLines:")
    .replace(
      "type SupplierReference { _id: Id code: BusinessPartner }",
      "type SupplierReference { _id: Id code: String }",
    );
}
