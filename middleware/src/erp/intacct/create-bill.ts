/**
 * `invoice.create`: generic `create` of APBILL, submitted. A repeat is refused by the gateway under the same control
 * id; the bill is then found by vendor and number and known by our mark (origin.ts).
 * Source: Intacct developer docs, "Bills", Create Bill.
 */

import { RelayProblem } from "../../problems.ts";
import type { CreateWriter, Erp, Written } from "../adapter.ts";
import { decimal } from "../decimal.ts";
import { lineElement, type NewBill, newBill } from "./bill-document.ts";
import type { IntacctConfig } from "./config.ts";
import { baseCurrency } from "./currency.ts";
import { scopeOf } from "./entity.ts";
import { field } from "./map.ts";
import type { Row } from "./objects.ts";
import { bears, markOf, type Origin, originOf, withMark } from "./origin.ts";
import { query, where } from "./query.ts";
import { dateFrom, dateTo } from "./text.ts";
import { filled, writeCall } from "./write.ts";

interface Plan {
  bill: NewBill;
  origin: Origin;
  /** Of the entity that owns the lines' locations; empty: the gateway knows it. */
  baseCurrency: string;
}

export const createBill: CreateWriter<IntacctConfig, NewBill, Plan> = {
  class: "server-key",
  document: newBill,
  entity: "invoice",
  subject: (bill) => `bill ${bill.number || "without number"} of vendor ${bill.supplier_external_id}`,

  async plan(erp, bill, key) {
    scopeOf(bill.legal_entity, erp.config);
    const origin = originOf(bill, key);
    const foreign = (await sameNumber(erp, bill, origin)).find((row) => !isOurs(row, bill, origin));
    if (bill.number !== "" && foreign !== undefined) throw taken(bill, foreign);
    return { bill, origin, baseCurrency: await baseCurrency(erp, bill) };
  },

  send: (config, { bill, origin, baseCurrency: base }, key) =>
    writeCall(config, {
      function: "create",
      object: "APBILL",
      key,
      ...scopeOf(bill.legal_entity, config),
      record: {
        ...header(bill, origin, base),
        ACTION: "Submit",
        APBILLITEMS: { APBILLITEM: bill.lines.map((line) => lineElement(line, config)) },
      },
      written: (keys) => ({ external_id: field(keys, "RECORDNO"), number: bill.number }),
    }),

  async find(erp, bill, key): Promise<Written[]> {
    const origin = originOf(bill, key);
    const ours = (await sameNumber(erp, bill, origin)).filter((row) => isOurs(row, bill, origin));
    for (const row of ours) checkSame(bill, row);
    return ours.map((row) => ({ external_id: field(row, "RECORDNO"), number: field(row, "RECORDID") }));
  },
};

function header(bill: NewBill, origin: Origin, base: string): Row {
  const bearer = { vendorId: bill.supplier_external_id, number: bill.number };
  const isForeign = base !== "" && bill.currency !== "" && base !== bill.currency;
  return filled({
    WHENCREATED: dateTo(bill.invoice_date),
    WHENPOSTED: bill.posting_date && dateTo(bill.posting_date),
    VENDORID: bill.supplier_external_id,
    RECORDID: bill.number,
    DOCNUMBER: bill.reference,
    DESCRIPTION: withMark(bill.description, origin, bearer),
    TERMNAME: bill.payment_terms,
    WHENDUE: dateTo(bill.due_date),
    CURRENCY: bill.currency,
    BASECURR: bill.currency && base,
    EXCH_RATE_DATE: isForeign ? dateTo(bill.invoice_date) : "",
    EXCH_RATE_TYPE_ID: isForeign ? "Intacct Daily Rate" : "",
    ONHOLD: bill.on_hold === "true" ? "true" : "",
  });
}

/** Bills of this vendor with this number; where Intacct gives the number, those that bear our mark. */
async function sameNumber(erp: Erp<IntacctConfig>, bill: NewBill, origin: Origin): Promise<Row[]> {
  const vendorId = bill.supplier_external_id;
  const which =
    bill.number === ""
      ? where.like("DESCRIPTION", `%${markOf(origin, { vendorId, number: "" })}`)
      : where.equal("RECORDID", bill.number);
  const { rows } = await query(erp, {
    object: "APBILL",
    select: ["RECORDNO", "RECORDID", "DESCRIPTION", "WHENCREATED", "TRX_TOTALENTERED", "STATE"],
    filter: where.both(where.equal("VENDORID", vendorId), which),
    orderBy: ["RECORDNO"],
    pageSize: 100,
  });
  return rows;
}

function isOurs(row: Row, bill: NewBill, origin: Origin): boolean {
  const bearer = { vendorId: bill.supplier_external_id, number: field(row, "RECORDID") };
  return bears(field(row, "DESCRIPTION"), origin, bearer);
}

/** A bill that bears our mark and says something else was changed by somebody: not ours to call posted. */
function checkSame(bill: NewBill, row: Row): void {
  const amount = decimal(field(row, "TRX_TOTALENTERED"), "TRX_TOTALENTERED");
  const day = dateFrom(field(row, "WHENCREATED"), "WHENCREATED");
  if (amount === bill.total_amount && day === bill.invoice_date) return;
  const found = `bill ${field(row, "RECORDNO")} was created from this document, but now says ${amount} of ${day}`;
  throw new RelayProblem(
    "stale_document",
    `${found} instead of ${bill.total_amount} of ${bill.invoice_date}`,
    {
      fix: "AP: compare the bill in Intacct with the document; correct or void it there.",
    },
  );
}

function taken(bill: NewBill, row: Row): RelayProblem {
  const amount = field(row, "TRX_TOTALENTERED");
  const day = dateFrom(field(row, "WHENCREATED"), "WHENCREATED");
  return new RelayProblem(
    "erp_rejected",
    `vendor ${bill.supplier_external_id} has bill ${bill.number} already: record ${field(row, "RECORDNO")}, ${field(row, "STATE")}, ${amount} of ${day}; nothing was sent`,
    {
      fix: "AP: if it is the same invoice, reject this one as a duplicate; if not, correct its number, then replay.",
    },
  );
}
