/**
 * Rows of the folder as nodes of X3 Services. Properties of purchaseOrder are those that the official sample and
 * public customisations read; of supplier by the pattern of customer; purchaseInvoice, account and the properties
 * of dimension are not verified anywhere.
 */

import type { Company, Row, TableName } from "../company/company.ts";
import { Decimal } from "../company/decimal.ts";
import type { Node } from "./filter.ts";

const text = (value: unknown): string => String(value ?? "");
/** Decimals arrive as texts, without trailing zeros (XTR: "800"). */
const decimal = (value: unknown): string =>
  value instanceof Decimal ? value.text.replace(/\.?0+$/, "") : String(value ?? 0);
const ref = (value: unknown): Node | null =>
  text(value) === "" ? null : { _id: text(value), code: text(value) };
const PARTS = ["", "no", "partly", "entirely"];

function stamps(row: Row): Node {
  const at = (column: string): string => `${text(row[column]).slice(0, 19)}.000Z`;
  return { _createStamp: at("CREDATTIM"), _updateStamp: at("UPDDATTIM") };
}

const makers: Record<TableName, (row: Row) => Node> = {
  BPSUPPLIER: (row) => ({
    ...{ _id: row["BPSNUM"], code: ref(row["BPSNUM"]), companyName1: row["BPSNAM"] },
    ...{ shortCompanyName: row["BPSSHO"] ?? "", isActive: row["ENAFLG"] === 2, currency: ref(row["CUR"]) },
    ...{ paymentTerm: ref(row["PTE"]), taxRule: ref(row["VACBPR"]), category: ref(row["BSGCOD"]) },
    ...stamps(row),
  }),
  PORDER: (row) => ({
    ...{ _id: row["POHNUM"], id: row["POHNUM"], company: ref(row["CPY"]), purchaseSite: site(row["POHFCY"]) },
    ...{ receiptSite: site(row["RCPFCY"]), orderDate: row["ORDDAT"], expectedReceiptDate: row["EXTRCPDAT1"] },
    ...{ orderFromSupplier: partner(row["BPSNUM"], row["BPRNAM"]), internalOrderReference: row["ORDREF"] },
    ...{ project: null, currency: ref(row["CUR"]), receiptStatus: PARTS[Number(row["RCPFLG"])] },
    ...{ signatureStatus: "entirely", isClosed: row["CLEFLG"] === 2, ...stamps(row) },
    purchaseOrderLines: ((row["PORDERQ"] ?? []) as Row[]).map(orderLine),
  }),
  PINVOICE: (row) => ({
    ...{ _id: row["NUM"], id: row["NUM"], company: ref(row["CPY"]), site: site(row["FCY"]) },
    ...{ invoiceType: ref(row["PIVTYP"]), billBySupplier: partner(row["BPR"], row["BPRNAM"]) },
    ...{ supplierDocumentNumber: row["BPRVCR"], invoiceDate: row["BPRDAT"], accountingDate: row["ACCDAT"] },
    ...{ currency: ref(row["CUR"]), paymentTerm: ref(row["PTE"]) },
    ...{ totalAmountExcludingTax: decimal(row["AMTNOT"]), totalAmountIncludingTax: decimal(row["AMTATI"]) },
    ...{ status: row["STA"] === 3 ? "posted" : "notPosted", ...stamps(row) },
    purchaseInvoiceLines: ((row["PINVOICED"] ?? row["BPSINVLIG"] ?? []) as Row[]).map(invoiceLine),
  }),
  GACCOUNT: (row) => ({
    ...{ _id: `${row["COA"]}|${row["ACC"]}`, chartOfAccounts: ref(row["COA"]), code: row["ACC"] },
    ...{
      description: row["DES"],
      accountClass: row["CLSCOD"],
      isActive: row["ENAFLG"] === 2,
      ...stamps(row),
    },
  }),
  CCE: (row) => ({
    ...{ _id: `${row["DIE"]}|${row["CCE"]}`, dimensionType: ref(row["DIE"]), code: row["CCE"] },
    ...{ description: row["DES"], isActive: row["ENAFLG"] === 2, ...stamps(row) },
  }),
};

function site(code: unknown): Node {
  return { _id: text(code), name: `Site ${text(code)}` };
}

function partner(code: unknown, name: unknown): Node {
  return { _id: text(code), code: { _id: text(code), code: text(code), companyName1: text(name) } };
}

function orderLine(line: Row): Node {
  return {
    ...{
      _id: text(line["POPLIN"]),
      lineNumber: line["POPLIN"],
      productType: "normal",
      purchaseType: "commercial",
    },
    ...{ product: { ...ref(line["ITMREF"]), description1: line["ITMDES"] }, orderUnit: ref(line["UOM"]) },
    ...{ purchaseUnit: ref(line["PUU"]), stockUnit: ref(line["STU"] ?? line["UOM"]) },
    ...{ quantityInOrderUnitOrdered: decimal(line["QTYUOM"]), netPrice: decimal(line["NETPRI"]) },
    ...{
      quantityInStockUnitOrdered: decimal(line["QTYSTU"] ?? line["QTYUOM"]),
      grossPrice: decimal(line["GROPRI"]),
    },
    quantityInStockUnitReceived: decimal(line["RCPQTYSTU"] ?? line["RCPQTYPUU"]),
  };
}

function invoiceLine(line: Row): Node {
  const product =
    line["ITMREF"] === undefined ? null : { ...ref(line["ITMREF"]), description1: line["ITMDES"] };
  return {
    ...{ _id: text(line["PIDLIN"] ?? line["LIG"]), lineNumber: line["PIDLIN"] ?? line["LIG"], product },
    ...{ quantity: decimal(line["QTYUOM"] ?? 0), netPrice: decimal(line["NETPRI"] ?? 0) },
    ...{ amountExcludingTax: decimal(line["AMTNOTLIN"]), account: ref(line["ACC"]) },
    ...{ purchaseOrder: ref(line["POHNUM"]), purchaseOrderLine: line["POPLIN"] ?? null },
    ...{ dimensionTypes: line["DIE"] ?? [], dimensions: line["CCE"] ?? [] },
  };
}

/** Rows never change, what changes is another row: a node is made once. */
const made = new WeakMap<Row, Node>();

function nodeOf(table: TableName, row: Row): Node {
  const node = made.get(row) ?? makers[table](row);
  made.set(row, node);
  return node;
}

export function nodesOf(company: Company, table: TableName, lagMs: number): Node[] {
  const isVisible = (row: Row): boolean =>
    lagMs === 0 || Date.parse(text(row["UPDDATTIM"])) <= company.now() - lagMs;
  return company
    .rows(table)
    .filter(isVisible)
    .map((row) => nodeOf(table, row));
}
