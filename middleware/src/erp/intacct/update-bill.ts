/**
 * `invoice.update`: the approved coding onto an existing bill. There is no updateAPBILL; it is the generic
 * `update` of APBILL. Supplying APBILLITEMS replaces the list: a line left out is deleted, one with LINE_NO
 * is edited, so every line goes back with every field that we may write.
 * Source: Intacct developer docs, "Bills", Update Bill.
 */

import { z } from "zod";
import { RelayProblem } from "../../problems.ts";
import type { ErpCall, Inspection, StateWriter, Written } from "../adapter.ts";
import type { IntacctConfig } from "./config.ts";
import { idText, rowsOf } from "./document.ts";
import { echo } from "./echo-line.ts";
import { scopeOf } from "./entity.ts";
import { field } from "./map.ts";
import { costCenterField, type Row } from "./objects.ts";
import { readers } from "./read.ts";
import { type BillWithLines, readBill } from "./read-bill.ts";
import type { Xml } from "./request.ts";
import { writeCall } from "./write.ts";

const line = z.looseObject({
  line_number: idText,
  gl_account: z.string().optional(),
  cost_center: z.string().optional(),
});

const document = z.looseObject({
  external_id: idText,
  lines: rowsOf(line),
});
type BillUpdate = z.output<typeof document>;

interface Plan {
  recordNo: string;
  /** The entity that owns it. */
  owner: string;
  number: string;
  dueDate: string;
  isDraft: boolean;
  lines: Xml[];
}

export const updateBill: StateWriter<IntacctConfig, BillUpdate, Plan> = {
  class: "set-state",
  document,
  entity: "invoice",
  subject: (wanted) => `bill ${wanted.external_id}`,

  async inspect(erp, wanted): Promise<Inspection<Plan> | undefined> {
    const current = await readers.invoice.byKey(erp, wanted.external_id);
    if (current === undefined) return undefined;
    const owner = "document" in current ? current.document.legal_entity : "";
    const bill = await readBill(erp, wanted.external_id, owner);
    if (bill === undefined) return undefined;
    const lines = bill.lines.map((row) => coded(row, wanted, erp.config));
    checkLines(wanted, bill);
    return {
      current,
      holds: lines.every((row, index) => same(row, bill.lines[index] ?? {}, erp.config)),
      plan: {
        recordNo: field(bill.header, "RECORDNO"),
        owner,
        number: field(bill.header, "RECORDID"),
        dueDate: field(bill.header, "WHENDUE"),
        isDraft: field(bill.header, "STATE") === "Draft",
        lines: lines.map((row, index) => echo(row, bill.taxes[index] ?? [])),
      },
    };
  },

  send(config, plan, key): ErpCall<Written> {
    const body = {
      RECORDNO: plan.recordNo,
      // The field table marks it required on update although the header-only sample leaves it out.
      WHENDUE: plan.dueDate,
      // The default is Submit: without this, coding a draft would post it.
      ...(plan.isDraft ? { ACTION: "Draft" } : {}),
      APBILLITEMS: { APBILLITEM: plan.lines },
    };
    return writeCall(config, {
      function: "update",
      object: "APBILL",
      key,
      record: body,
      ...scopeOf(plan.owner, config),
      written: () => ({ external_id: plan.recordNo, number: plan.number }),
    });
  },
};

/** The line as it is now, with the approved coding. No code means: leave what the bill has. */
function coded(row: Row, wanted: BillUpdate, config: IntacctConfig): Row {
  const approved = wanted.lines.find((candidate) => candidate.line_number === field(row, "LINE_NO"));
  return {
    ...row,
    ...(approved?.gl_account ? { ACCOUNTNO: approved.gl_account } : {}),
    ...(approved?.cost_center ? { [costCenterField(config)]: approved.cost_center } : {}),
  };
}

function same(wanted: Row, now: Row, config: IntacctConfig): boolean {
  return ["ACCOUNTNO", costCenterField(config)].every((name) => field(wanted, name) === field(now, name));
}

/** Refuses what would lose a line or a part of one. */
function checkLines(wanted: BillUpdate, bill: BillWithLines): void {
  const known = new Set(bill.lines.map((row) => field(row, "LINE_NO")));
  const unknown = wanted.lines.map((item) => item.line_number).filter((number) => !known.has(number));
  if (unknown.length > 0) {
    throw new RelayProblem("stale_document", `bill ${wanted.external_id} has no line ${unknown.join(", ")}`);
  }
  // With inclusive taxes a line is given by its total, from which the gateway works the rest out anew.
  const kept = field(bill.header, "INCLUSIVETAX") === "true" ? ["inclusive taxes"] : [];
  const lost = [...kept, ...bill.nested];
  if (lost.length === 0) return;
  throw new RelayProblem(
    "erp_rejected",
    `bill ${wanted.external_id}: its lines carry ${lost.join(", ")}, which an update would change`,
    { fix: "AP: change the coding of this bill in Intacct itself." },
  );
}
