/**
 * `payment.create`: generic `create` of APPYMT, submitted, for bills that are approved for payment. A payment has no
 * number of ours; it is found again by vendor and our mark, which is its whole DESCRIPTION (origin.ts).
 * Source: Intacct developer docs, "AP Payments".
 */

import { RelayProblem } from "../../problems.ts";
import type { CreateWriter, Erp, Written } from "../adapter.ts";
import { decimal } from "../decimal.ts";
import type { IntacctConfig } from "./config.ts";
import { scopeOf } from "./entity.ts";
import { field } from "./map.ts";
import type { Row } from "./objects.ts";
import { markOf, originOf } from "./origin.ts";
import { type NewPayment, newPayment } from "./payment-document.ts";
import { MAX_IN, query, where } from "./query.ts";
import { dateFrom, dateTo } from "./text.ts";
import { filled, writeCall } from "./write.ts";

interface Plan {
  payment: NewPayment;
  mark: string;
  /** The entity that pays. */
  owner: string;
}

export const createPayment: CreateWriter<IntacctConfig, NewPayment, Plan> = {
  class: "server-key",
  document: newPayment,
  entity: "payment",
  subject: ({ amount, currency, supplier_external_id }) =>
    `payment of ${amount} ${currency} to vendor ${supplier_external_id}`,

  async plan(erp, payment, key) {
    checkMeans(payment, erp.config);
    const owner = payment.legal_entity || (await ownerOf(erp, payment));
    scopeOf(owner, erp.config);
    return { payment, mark: markFor(payment, key), owner };
  },

  send: (config, { payment, mark, owner }, key) =>
    writeCall(config, {
      function: "create",
      object: "APPYMT",
      key,
      ...scopeOf(owner, config),
      record: {
        ...filled({
          FINANCIALENTITY: bankOf(payment, config),
          PAYMENTMETHOD: methodOf(payment, config),
          VENDORID: payment.supplier_external_id,
          DOCNUMBER: payment.reference,
          DESCRIPTION: mark,
          PAYMENTDATE: dateTo(payment.payment_date),
          CURRENCY: payment.currency,
          ACTION: "Submit",
        }),
        APPYMTDETAILS: {
          APPYMTDETAIL: payment.applied.map(({ invoice_external_id, amount }) => ({
            RECORDKEY: invoice_external_id,
            TRX_PAYMENTAMOUNT: amount,
          })),
        },
      },
      // The gateway names the record alone; as with every payment it creates, its number comes with the next pull.
      written: (keys) => ({ external_id: field(keys, "RECORDNO"), number: field(keys, "RECORDID") }),
    }),

  async find(erp, payment, key): Promise<Written[]> {
    const { rows } = await query(erp, {
      object: "APPYMT",
      select: ["RECORDNO", "RECORDID", "WHENCREATED", "TRX_TOTALENTERED"],
      filter: where.both(
        where.equal("VENDORID", payment.supplier_external_id),
        where.equal("DESCRIPTION", markFor(payment, key)),
      ),
      orderBy: ["RECORDNO"],
      pageSize: 100,
    });
    for (const row of rows) checkSame(payment, row);
    return rows.map((row) => ({ external_id: field(row, "RECORDNO"), number: field(row, "RECORDID") }));
  },
};

/** The entity that owns all of the bills; empty where several do, or none does. */
async function ownerOf(erp: Erp<IntacctConfig>, { applied }: NewPayment): Promise<string> {
  const bills = applied.map(({ invoice_external_id }) => invoice_external_id);
  const { rows } = await query(erp, {
    object: "APBILL",
    select: ["RECORDNO", "MEGAENTITYID"],
    filter: where.oneOf("RECORDNO", bills.slice(0, MAX_IN)),
    orderBy: ["RECORDNO"],
    pageSize: MAX_IN,
  });
  const owners = new Set(rows.map((row) => field(row, "MEGAENTITYID")));
  return owners.size === 1 ? ([...owners][0] ?? "") : "";
}

function markFor(payment: NewPayment, key: string): string {
  return markOf(originOf(payment, key), { vendorId: payment.supplier_external_id, number: "" });
}

function bankOf({ bank_account }: NewPayment, { payment }: IntacctConfig): string {
  return bank_account || (payment.bank_account ?? "");
}

function methodOf({ method }: NewPayment, { payment }: IntacctConfig): string {
  return method || (payment.method ?? "");
}

/** Both are required unless a payment consists of credits alone, which ours never does. */
function checkMeans(payment: NewPayment, config: IntacctConfig): void {
  const missing = [
    ...(bankOf(payment, config) === "" ? ["bank_account"] : []),
    ...(methodOf(payment, config) === "" ? ["method"] : []),
  ];
  if (missing.length === 0) return;
  const places = missing.map((name) => `document.${name} (or the connection's payment.${name})`);
  throw new RelayProblem("invalid_request", `${places.join(" and ")}: expected a value`, {
    fix: `AP: choose ${missing.join(" and ")} for this payment; or Middleware operator: set a default in the connection's \`payment\`.`,
  });
}

function checkSame(payment: NewPayment, row: Row): void {
  const amount = decimal(field(row, "TRX_TOTALENTERED"), "TRX_TOTALENTERED");
  const day = dateFrom(field(row, "WHENCREATED"), "WHENCREATED");
  if (amount === payment.amount && day === payment.payment_date) return;
  const found = `payment ${field(row, "RECORDNO")} was created from this document, but now says ${amount} of ${day}`;
  throw new RelayProblem(
    "stale_document",
    `${found} instead of ${payment.amount} of ${payment.payment_date}`,
    {
      fix: "AP: compare the payment in Intacct with the document; correct or void it there.",
    },
  );
}
