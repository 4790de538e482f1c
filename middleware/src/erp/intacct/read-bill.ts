/**
 * One bill with every field of every line, as `read` gives it: what an update must send back.
 * Source: Intacct developer docs, "XML Functions", read. Case of nested tags differs; it is matched without case.
 */

import { RelayProblem } from "../../problems.ts";
import type { Erp, ErpCall } from "../adapter.ts";
import { interpret } from "./answer.ts";
import type { IntacctConfig } from "./config.ts";
import { scopeOf } from "./entity.ts";
import type { Row } from "./objects.ts";
import { type GatewayFunction, sessionRequest } from "./request.ts";
import { child, type XmlElement } from "./xml.ts";

const TAXES = "TAXENTRIES";

export interface BillWithLines {
  header: Row;
  lines: Row[];
  /** The tax entries of each line, in the order of `lines`. */
  taxes: Row[][];
  /** Names of other structures inside lines that are more than plain fields. */
  nested: string[];
}

/** `owner`: the entity that owns it. Undefined when the company has no such bill. */
export async function readBill(
  erp: Erp<IntacctConfig>,
  recordNo: string,
  owner: string,
): Promise<BillWithLines | undefined> {
  const data = await erp.read({ ...readCall(erp.config, recordNo), ...scopeOf(owner, erp.config) });
  const bill = billIn(data, recordNo);
  if (bill !== undefined && bill.lines.length === 0)
    throw new RelayProblem("erp_bad_answer", `read APBILL ${recordNo}: the answer has no lines`);
  return bill;
}

/** This bill in the data of a `read`; undefined where it is not there. */
export function billIn(data: XmlElement | undefined, recordNo: string): BillWithLines | undefined {
  const record = data?.children.find(({ fields }) => fields["RECORDNO"] === recordNo);
  if (record === undefined) return undefined;
  const container = record.children.find(({ name }) => name.toUpperCase() === "APBILLITEMS");
  const lines = container?.children ?? [];
  const nested = new Set(lines.flatMap((line) => line.children.map(({ name }) => name)));
  nested.delete(TAXES);
  return {
    header: record.fields,
    lines: lines.map(({ fields }) => fields),
    taxes: lines.map(taxesOf),
    nested: [...nested],
  };
}

function taxesOf(line: XmlElement): Row[] {
  return child(line, TAXES)?.children.map(({ fields }) => fields) ?? [];
}

/** `read` of the whole bill. */
export function readFunction(recordNo: string, controlId: string): GatewayFunction {
  return { controlId, body: { read: { object: "APBILL", keys: recordNo, fields: "*" } } };
}

function readCall(config: IntacctConfig, recordNo: string): ErpCall<XmlElement | undefined> {
  const sent = readFunction(recordNo, "read");
  return {
    label: "read APBILL",
    effect: "read",
    build: (credential) => sessionRequest(config, credential, { ...sent, unique: false }),
    interpret(answer) {
      const verdict = interpret(answer, "read", sent.controlId);
      return verdict.kind === "ok" ? { kind: "ok", value: verdict.value.data } : verdict;
    },
  };
}
