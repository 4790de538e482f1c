import type { Company } from "../company/company.ts";
import type { GatewayObject } from "../query/object.ts";
import { derivedFields, storedFields, tableCandidates } from "./object-parts.ts";
import {
  AUDIT_FIELDS,
  type AuditEntry,
  PAYMENT_DERIVED,
  PAYMENT_DETAIL_FIELDS,
  PAYMENT_FIELDS,
  PAYMENT_STATES,
  type Payment,
  type PaymentDetail,
} from "./payment.ts";

export function payments(company: Company): GatewayObject<Payment> {
  const derived = derivedFields<Payment, typeof PAYMENT_DERIVED>(PAYMENT_DERIVED, {
    RAWSTATE: (row) => PAYMENT_STATES[row.STATE as keyof typeof PAYMENT_STATES],
    DISPLAYSTATE: (row) => row.STATE,
    VENDORNAME: (row) => company.vendors.named(row.VENDORID)?.NAME ?? "",
  });
  return {
    name: "APPYMT",
    fields: new Map([...storedFields<Payment>(PAYMENT_FIELDS), ...derived]),
    relations: {},
    relationFields: {},
    modifiedField: "WHENMODIFIED",
    kind: "transaction",
    owner: (row) => row.MEGAENTITYID,
    candidates: (plan) => tableCandidates(company.payments, "WHENMODIFIED", plan),
    byKey: (recordNo) => company.payments.get(recordNo),
    byName: (recordNo) => company.payments.get(recordNo),
    owned: (payment) => ({
      container: "APPYMTDETAILS",
      tag: company.settings.nestedLineCase === "lower" ? "appymtdetail" : "APPYMTDETAIL",
      records: detailsOf(company, payment),
    }),
  };
}

const DETAIL_FIELDS = new Map(storedFields<PaymentDetail>(PAYMENT_DETAIL_FIELDS));

function detailsOf(company: Company, payment: Payment) {
  const details = company.paymentDetails.all().filter((detail) => detail.PAYMENTKEY === payment.RECORDNO);
  return details.map((detail) => ({
    values: [...DETAIL_FIELDS.values()].map((field) => [field, field.value(detail)] as const),
  }));
}

export function paymentDetails(company: Company): GatewayObject<PaymentDetail> {
  return {
    name: "APPYMTDETAIL",
    fields: DETAIL_FIELDS,
    relations: {},
    relationFields: {},
    modifiedField: "WHENMODIFIED",
    kind: "transaction",
    owner: (row) => row.MEGAENTITYID,
    candidates: (plan) => tableCandidates(company.paymentDetails, "WHENMODIFIED", plan),
    byKey: (recordNo) => company.paymentDetails.get(recordNo),
    byName: (recordNo) => company.paymentDetails.get(recordNo),
  };
}

/** The only place where a deletion shows (estuary/connectors, hotgluexyz/tap-intacct). */
export function auditHistory(company: Company): GatewayObject<AuditEntry> {
  return {
    name: "AUDITHISTORY",
    fields: new Map(storedFields<AuditEntry>(AUDIT_FIELDS)),
    keyField: "ID",
    relations: {},
    relationFields: {},
    modifiedField: "ACCESSTIME",
    kind: "master",
    owner: () => "",
    candidates: (plan) => tableCandidates(company.audit, "ACCESSTIME", plan),
    byKey: (recordNo) => company.audit.get(recordNo),
    byName: (recordNo) => company.audit.get(recordNo),
  };
}
